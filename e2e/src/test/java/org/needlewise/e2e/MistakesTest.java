package org.needlewise.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.needlewise.app.sites.BodySite;
import org.needlewise.app.sites.DrawnPair;
import org.needlewise.app.sites.SiteId;
import org.needlewise.app.sites.Sites;
import org.needlewise.e2e.Photographs.Place;

/** What people do by mistake gets a clear word, and nothing is lost. */
@ExtendWith(Chromium.class)
class MistakesTest {
    @TempDir
    private static Path data;

    private static Served served;
    private static DrawnPair pair;
    private Tab tab;

    @BeforeAll
    static void serve() {
        served = Served.from(data);
        pair = new Life(served).readyForASession();
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @BeforeEach
    void come(Browser browser) {
        tab = Tab.first(browser, served, Visitor.ENGLISH_ON_THE_PHONE);
    }

    @AfterEach
    void leave() {
        tab.close();
    }

    @Test
    void aSecondTabDoesNotOverwriteTheSessionOfTheFirst() {
        tab.open("/sessions");
        tab.find("form button").first().dblclick();
        tab.page().waitForURL("**/sessions/*-*");
        Guide first = new Guide(tab);
        try (Tab other = tab.another()) {
            other.open(tab.path());
            Guide second = new Guide(other);
            first.donePasses(2);
            second.pass();
            assertThat(other.page().locator("#guide-status")).containsText(other.words("sessions.conflict"));
            other.look("50-session-in-two-tabs");
            other.find("#guide-status a").click();
            assertThat(second.zone().locator(".passes")).hasText("2");
            second.bled();
            other.look("51-it-bled");
            assertThat(second.zone().locator(".pass")).isDisabled();
        }
    }

    @Test
    void aFormSentTwiceDoesItsWorkOnce() {
        tab.open("/body/new");
        Places.describe(tab, "Twice", "striae-albae", "12");
        tab.pressable("sites.save").dblclick();
        tab.headed("Twice");
        tab.page().goBack();
        tab.page().waitForURL("**/body/new");
        assertThat(tab.find("[name=label]")).hasValue("");
        assertThat(served.bean(Sites.class).all(served.person()))
                .extracting(BodySite::label)
                .containsOnlyOnce("Twice");
    }

    @Test
    void anOldFormDoesNotOverwriteWhatAnotherTabChanged() {
        SiteId site = new Life(served).site("Before", 55);
        tab.open("/body/sites/" + site + "/edit");
        try (Tab other = tab.another()) {
            other.open("/body/sites/" + site + "/edit");
            other.fill("label", "Changed first");
            other.press("sites.save");
            other.headed("Changed first");
        }
        tab.fill("label", "Changed second");
        tab.press("sites.save");
        tab.refuses("error.changed-meanwhile");
        tab.look("52-changed-meanwhile");
        tab.press("error.back");
        assertThat(tab.find("[name=label]")).hasValue("Changed second");
        assertThat(served.bean(Sites.class).get(served.person(), site).label()).isEqualTo("Changed first");
    }

    @Test
    void aWrongDayGetsAWordAndTheFormIsStillThere() {
        tab.open("/photos/site/" + pair.control());
        tab.anyInputGoes();
        tab.fill("on", served.today().plusDays(3).toString());
        tab.press("photos.begin");
        tab.refuses("photos.date.future");
        tab.look("53-day-to-come");
        tab.open("/settings");
        tab.anyInputGoes();
        tab.fill("birthDate", served.today().plusYears(1).toString());
        tab.fill("heightCm", "171");
        tab.find("form:has([name=birthDate]) button").click();
        tab.refuses("screening.bad.birth");
        tab.page().goBack();
        assertThat(tab.find("[name=heightCm]")).hasValue("171");
    }

    @Test
    void picturesThatCannotBeMeasuredGetTheirReason() {
        Visits.begin(tab, pair.control().toString());
        Visits.send(tab, Visits.file("holiday.jpg", Photographs.landscape()));
        assertThat(tab.find(".photo-card.refused .reasons li").first()).not().isEmpty();
        Visits.send(
                tab, new FilePayload("letter.jpg", "image/jpeg", "Dear photograph".getBytes(StandardCharsets.UTF_8)));
        assertThat(tab.find(".photo-card")
                        .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("letter.jpg")))
                .containsText(tab.words("photos.not-taken"));
        Visits.send(tab, Visits.file("huge.jpg", Photographs.fortyMegapixels()));
        assertThat(tab.find(".photo-card.accepted")).hasCount(0);
        tab.look("54-not-measurable");
    }

    @Test
    void aPhotographLostOnItsWayIsSentAgain() {
        Visits.begin(tab, pair.treated().toString());
        tab.cutNetwork(true);
        tab.find("#upload input[type=file]")
                .last()
                .setInputFiles(Visits.file("later.jpg", Photographs.later(Place.TREATED)));
        tab.says("photos.lost");
        tab.look("55-connection-lost");
        tab.cutNetwork(false);
        tab.press("photos.again");
        assertThat(Visits.accepted(tab)).hasCount(1);
        tab.page().reload();
        assertThat(Visits.accepted(tab)).hasCount(1);
    }
}
