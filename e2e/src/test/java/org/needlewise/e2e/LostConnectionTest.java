package org.needlewise.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.needlewise.app.healing.CheckIns;
import org.needlewise.app.healing.HealingCheck;
import org.needlewise.app.sessions.NeedlingSession;
import org.needlewise.app.sessions.Sessions;

/** With the network cut, what was opened once is still there, and nothing that is done is lost. */
@ExtendWith(Chromium.class)
class LostConnectionTest {
    @TempDir
    private Path data;

    private Served served;
    private Tab tab;

    @BeforeEach
    void readyForASession(Browser browser) {
        served = Served.from(data);
        new Life(served).readyForASession();
        tab = Tab.first(browser, served, Visitor.ENGLISH_ON_THE_PHONE);
        tab.open("/");
        tab.workerIsThere();
    }

    @AfterEach
    void leave() {
        try (Served ending = served;
                Tab closing = tab) {
            closing.cutNetwork(false);
        }
    }

    @Test
    void guidesThroughASessionWithoutConnection() {
        Guide guide = Guide.begin(tab);
        guide.donePasses(1);
        tab.cutNetwork(true);
        guide.pass();
        guide.pass();
        guide.choosePain(4);
        assertThat(tab.page().locator("#guide-status")).hasText(tab.words("sessions.offline"));
        assertThat(session().zones().get(0).passesDone()).isEqualTo(1);
        // The browser may forget for a moment after a reload that it is cut off, and send what waited.
        tab.page().reload();
        guide.isAt(3, 4);
        tab.cutNetwork(false);
        guide.kept();
        assertThat(session().zones().get(0).passesDone()).isEqualTo(3);
        assertThat(session().zones().get(0).pain()).contains(4);
        tab.page().reload();
        guide.isAt(3, 4);
    }

    @Test
    void stepsThatWaitedReachAServerThatWasStartedAnew() {
        Guide guide = Guide.begin(tab);
        guide.donePasses(1);
        int port = served.port();
        String keptHere = tab.words("sessions.offline");
        String keptThere = tab.words("sessions.kept");
        tab.loses(true);
        served.close();
        guide.pass();
        assertThat(tab.page().locator("#guide-status")).hasText(keptHere);
        served = Served.from(data, port);
        assertThat(tab.page().locator("#guide-status")).hasText(keptThere);
        assertThat(session().zones().get(0).passesDone()).isEqualTo(2);
    }

    @Test
    void keepsTheAnswersOfACheckInAndSendsThemLater() {
        Guide guide = Guide.begin(tab);
        guide.allPasses();
        tab.press("sessions.finish");
        tab.says("sessions.ended.done");
        tab.moveTo(served.today().plusDays(1));
        tab.open("/");
        tab.press("today.do.CHECK_IN");
        tab.cutNetwork(true);
        tab.page().reload();
        assertThat(tab.page().locator("#offline")).isVisible();
        tab.find("fieldset input[value=no]").all().forEach(Locator::check);
        tab.press("healing.send");
        tab.says("healing.queued");
        tab.look("40-answers-kept-offline");
        assertThat(answered()).isEmpty();
        tab.cutNetwork(false);
        tab.page().waitForURL("**/healing/results/*");
        tab.says("healing.action.NONE");
        assertThat(answered()).hasSize(1);
    }

    @Test
    void showsWarningSignsAndSaysWhatNeedsTheConnection() {
        tab.cutNetwork(true);
        tab.open("/healing/red-flags");
        tab.headed(tab.words("healing.red-flags"));
        assertThat(tab.page().locator("#offline")).isVisible();
        assertThat(tab.find(".flags li").first()).hasCSS("list-style-type", "none");
        tab.look("41-warning-signs-offline");
        tab.open("/photos");
        tab.headed(tab.words("healing.offline.title"));
        tab.look("42-offline");
    }

    private NeedlingSession session() {
        return served.bean(Sessions.class).all(served.person()).get(0);
    }

    private List<HealingCheck> answered() {
        return served.bean(CheckIns.class).all(served.person(), Locale.ENGLISH);
    }
}
