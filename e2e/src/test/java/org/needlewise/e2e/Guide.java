package org.needlewise.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;

/** The guide through a session. */
final class Guide {
    private final Tab tab;

    Guide(Tab tab) {
        this.tab = tab;
    }

    /** Begins a session that nothing stands against. */
    static Guide begin(Tab tab) {
        tab.open("/sessions");
        tab.press("sessions.start");
        tab.page().waitForURL("**/sessions/*-*");
        return new Guide(tab);
    }

    void checkPreparation() {
        tab.find("[data-check]").all().forEach(Locator::check);
    }

    void startClock() {
        tab.press("sessions.timer.go");
        assertThat(zone().locator(".timer")).not().hasText("0:00");
    }

    void donePasses(int passes) {
        for (int pass = 0; pass < passes; pass++) {
            pass();
        }
        kept();
    }

    void pass() {
        zone().locator(".pass").click();
    }

    void allPasses() {
        int left = passesPlanned() - Integer.parseInt(zone().locator(".passes").textContent());
        donePasses(left);
        assertThat(zone().locator(".zone-state")).hasText(tab.words("sessions.zone.done"));
    }

    void pain(int howMuch) {
        choosePain(howMuch);
        kept();
    }

    void choosePain(int howMuch) {
        zone().locator(".pain label:has(input[value='" + howMuch + "'])").click();
    }

    void bled() {
        zone().locator(".bled-button").click();
        assertThat(zone().locator(".bled")).isVisible();
        kept();
    }

    /** Every step so far lies at the server. */
    void kept() {
        assertThat(tab.page().locator("#guide-status")).hasText(tab.words("sessions.kept"));
    }

    void isAt(int passes, int pain) {
        assertThat(zone().locator(".passes")).hasText(Integer.toString(passes));
        assertThat(zone().locator(".pain input[value='" + pain + "']")).isChecked();
    }

    int passesPlanned() {
        return zone().getAttribute("data-degrees").split(" ").length;
    }

    Locator zone() {
        return tab.find("[data-zone]").first();
    }
}
