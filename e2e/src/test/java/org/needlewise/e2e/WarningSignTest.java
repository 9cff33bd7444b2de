package org.needlewise.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A warning sign stops everything until a doctor has allowed it and, after an infection, a new head is there. */
@ExtendWith(Chromium.class)
class WarningSignTest {
    @TempDir
    private Path data;

    @Test
    void pusLocksThePlaceUntilADoctorAllowsIt(Browser browser) {
        try (Served served = Served.from(data)) {
            new Life(served).readyForASession();
            try (Tab tab = Tab.first(browser, served, Visitor.GERMAN_AT_THE_DESKTOP)) {
                Guide.begin(tab).allPasses();
                tab.press("sessions.finish");
                tab.says("sessions.ended.done");
                tab.moveTo(served.today().plusDays(1));
                answerWithPus(tab);
                tab.says("healing.action.CLINICIAN");
                tab.look("60-see-a-doctor");
                liftTheLock(tab);
            }
        }
    }

    private static void answerWithPus(Tab tab) {
        tab.open("/");
        tab.press("today.do.CHECK_IN");
        tab.find("fieldset input[value=no]").all().forEach(Locator::check);
        tab.tick("finding.pus", "yes");
        tab.press("healing.send");
        tab.page().waitForURL("**/healing/results/*");
    }

    private static void liftTheLock(Tab tab) {
        tab.open("/");
        assertThat(tab.find("[role=alert]")).hasCount(2);
        tab.look("61-today-locked");
        tab.press("today.unlock");
        tab.headed(tab.words("healing.locks"));
        tab.press("screening.clearance");
        tab.fill("by", "Dr. Weiß");
        tab.fill("date", tab.served().today().toString());
        tab.look("62-locks");
        tab.press("screening.clearance.record");
        tab.says("healing.unlock.head");
        tab.open("/");
        assertThat(tab.find("[role=alert]")).hasCount(1);
        tab.press("today.unlock");
        tab.find("article.device a").first().click();
        tab.press("devices.new-head");
        tab.open("/healing/locks");
        tab.says("healing.locks.none");
        tab.open("/");
        assertThat(tab.find("[role=alert]")).hasCount(0);
    }
}
