package org.needlewise.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import org.needlewise.app.planning.Plans;
import org.needlewise.app.sites.DrawnPair;
import org.needlewise.app.sites.Pairs;
import org.needlewise.app.sites.Sites;
import org.needlewise.e2e.Photographs.Place;

/** The way of one person through the application. */
final class Journey {
    private final Tab tab;
    private LocalDate firstSession = LocalDate.MIN;

    Journey(Tab tab) {
        this.tab = tab;
    }

    void fromFirstStartToVerdict() {
        markAPair();
        answerQuestions();
        recordDevice();
        printTheCard();
        photographFirst();
        waitForTheFirstSession();
        holdSession();
        followHealing();
        followUp();
        hearTheVerdict();
        rateBlindly();
    }

    private void markAPair() {
        tab.open("/");
        tab.headed(tab.words("today.welcome"));
        tab.look("01-welcome");
        tab.press("today.do.WELCOME");
        Places.draw(tab, 60, 80, 3, 6);
        Places.describe(tab, "Hip one", "striae-rubrae", "40");
        tab.look("02-new-place");
        tab.press("sites.save");
        tab.headed("Hip one");
        tab.look("03-place-alone");
        tab.press("sites.pair.add");
        tab.fill("label", "Hip two");
        tab.look("04-partner");
        tab.press("sites.partner.draw");
        tab.says("sites.pair.title");
        tab.look("05-pair");
    }

    private void answerQuestions() {
        tab.open("/");
        tab.says("today.step.SCREEN");
        tab.press("today.do.SCREEN");
        Answers.aboutMe(tab, "1991-04-05", 2);
        tab.look("06-questions");
        Answers.noToAll(tab);
        tab.look("07-screened");
    }

    private void recordDevice() {
        tab.open("/");
        tab.press("today.do.DEVICE");
        tab.look("08-no-device");
        tab.press("devices.add");
        Rollers.rollerOfMine(tab);
        tab.look("09-device-form");
        tab.press("devices.save");
        tab.headed("Roller");
        tab.look("10-device");
    }

    private void printTheCard() {
        tab.open("/");
        tab.says("today.step.CARD");
        tab.press("today.do.CARD");
        tab.fill("lengthMm", "100");
        tab.find("form.print button").click();
        tab.says("settings.saved");
        tab.look("11-settings");
    }

    private void photographFirst() {
        tab.open("/");
        tab.says("today.step.BASELINE");
        tab.press("today.do.BASELINE");
        tab.headed("Hip one");
        DrawnPair pair = pair();
        Visits.begin(tab, pair.treated().toString());
        tab.look("12-first-visit");
        Visits.send(
                tab,
                Visits.file("first.jpg", Photographs.first(Place.TREATED)),
                Visits.file("second.jpg", Photographs.second(Place.TREATED)));
        assertThat(Visits.accepted(tab)).hasCount(2);
        tab.look("12-photographs-sent");
        tab.press("photos.outline.draw");
        Visits.outline(tab, Place.TREATED);
        Visits.measured(tab);
        tab.look("14-measured");
        Visits.begin(tab, pair.control().toString());
        Visits.send(tab, Visits.file("first.jpg", Photographs.first(Place.CONTROL)));
        Visits.shoot(tab);
        assertThat(Visits.accepted(tab)).hasCount(2);
        tab.press("photos.outline.draw");
        Visits.outline(tab, Place.CONTROL);
        Visits.measured(tab);
        tab.open("/photos");
        tab.look("16-photographs");
    }

    private void waitForTheFirstSession() {
        tab.open("/plan");
        tab.says("planning.next");
        tab.look("17-plan");
        tab.open("/sessions");
        tab.says("sessions.not-today");
        tab.look("18-not-yet");
        tab.open("/progress");
        tab.look("19-progress-before");
        firstSession = tab.served()
                .bean(Plans.class)
                .next(tab.served().person(), tab.visitor().language())
                .orElseThrow()
                .day()
                .date();
        tab.moveTo(firstSession);
    }

    private void holdSession() {
        tab.open("/");
        tab.look("20-today-session-due");
        tab.open("/sessions");
        tab.find(".obstacles a[href='/screen/session']").click();
        tab.look("21-questions-of-today");
        Answers.noToAll(tab);
        tab.press("screening.to-session");
        tab.says("sessions.ready");
        tab.look("22-session-ready");
        tab.press("sessions.start");
        Guide guide = new Guide(tab);
        guide.checkPreparation();
        guide.startClock();
        guide.donePasses(2);
        guide.pain(3);
        tab.look("23-guide");
        tab.page().reload();
        guide.isAt(2, 3);
        guide.allPasses();
        tab.press("sessions.finish");
        tab.says("sessions.ended.done");
        tab.look("24-after-session");
    }

    private void followHealing() {
        tab.moveTo(tab.served().today().plusDays(1));
        tab.open("/");
        tab.says("today.step.CHECK_IN");
        tab.look("25-today-check-in");
        tab.press("today.do.CHECK_IN");
        tab.find("fieldset input[value=no]").all().forEach(Locator::check);
        tab.look("26-check-in");
        tab.press("healing.send");
        tab.page().waitForURL("**/healing/results/*");
        tab.look("27-healing-result");
        tab.open("/plan");
        tab.look("27-plan-while-healing");
    }

    private void followUp() {
        tab.moveTo(tab.served().today().plusWeeks(5));
        tab.open("/");
        tab.look("28-today-photographs-due");
        DrawnPair pair = pair();
        Visits.begin(tab, pair.control().toString());
        Visits.send(tab, Visits.file("later.jpg", Photographs.later(Place.CONTROL)));
        Visits.measured(tab);
        Visits.begin(tab, pair.treated().toString());
        Visits.send(tab, Visits.file("later.jpg", Photographs.later(Place.TREATED)));
        Visits.measured(tab);
        tab.look("29-follow-up-measured");
        tab.press("photos.to-progress");
        tab.says("progress.so-far");
        tab.press("progress.reveal");
        tab.look("30-so-far");
    }

    private void hearTheVerdict() {
        DrawnPair pair = pair();
        tab.moveTo(firstSession.plusWeeks(LaterMonths.WEEKS));
        new LaterMonths(tab.served()).write(pair, firstSession);
        tab.open("/");
        tab.says("today.step.VERDICT");
        tab.look("31-today-verdict");
        tab.press("today.do.VERDICT");
        tab.look("32-progress");
        tab.find("a[href='/progress/" + pair.treated() + "']").first().click();
        tab.headed(label(pair));
        assertThat(tab.find(".standing.is-verdict h2")).hasText(tab.words("progress.verdict"));
        assertThat(tab.find(".finding .answer.improved").first()).hasText(tab.words("progress.answer.improved"));
        tab.look("33-verdict");
    }

    private void rateBlindly() {
        tab.press("progress.rating.begin");
        tab.says("progress.rating.how");
        tab.press("progress.reveal");
        tab.look("34-rating");
        tab.find("fieldset.pair input[value=left]").all().forEach(Locator::check);
        tab.press("progress.rating.finish");
        tab.says("progress.rating.beside");
        tab.look("35-rated");
        tab.press("progress.rating.back");
        tab.says("progress.rating.finished");
    }

    private String label(DrawnPair pair) {
        return tab.served()
                .bean(Sites.class)
                .get(tab.served().person(), pair.treated())
                .label();
    }

    private DrawnPair pair() {
        return tab.served().bean(Pairs.class).all(tab.served().person()).get(0);
    }
}
