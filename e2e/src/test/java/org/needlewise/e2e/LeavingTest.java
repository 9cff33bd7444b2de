package org.needlewise.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What was given out can be taken back, and everything can be taken along into oblivion. */
@ExtendWith(Chromium.class)
class LeavingTest {
    private static final int FOUND = 200;
    private static final int NOT_FOUND = 404;

    @TempDir
    private Path data;

    @Test
    void theCalendarAddressWorksForAnybodyUntilItIsWithdrawn(Browser browser) {
        try (Served served = Served.from(data)) {
            new Life(served).untilTheFirstSession();
            try (Tab tab = Tab.first(browser, served, Visitor.ENGLISH_ON_THE_PHONE);
                    BrowserContext calendar = browser.newContext()) {
                tab.open("/plan");
                tab.press("planning.feed.make");
                String address = tab.find("code.address").innerText();
                tab.look("70-calendar-address");
                APIResponse feed = calendar.request().get(address);
                assertThat(feed.status()).isEqualTo(FOUND);
                assertThat(feed.text()).startsWith("BEGIN:VCALENDAR").contains("BEGIN:VEVENT");
                tab.open("/plan");
                assertThat(tab.find("code.address")).hasCount(0);
                tab.press("planning.feed.revoke");
                assertThat(tab.pressable("planning.feed.revoke")).hasCount(0);
                assertThat(calendar.request().get(address).status()).isEqualTo(NOT_FOUND);
            }
        }
    }

    @Test
    void everythingIsDeletedOnlyByItsWordAndThenForGood(Browser browser) throws IOException {
        try (Served served = Served.from(data)) {
            new Life(served).untilTheFirstSession();
            assertThat(pictures()).isPositive();
            try (Tab tab = Tab.first(browser, served, Visitor.GERMAN_AT_THE_DESKTOP)) {
                tab.open("/settings");
                tab.press("settings.delete.open");
                tab.fill("word", "ja");
                tab.look("71-delete-everything");
                tab.press("settings.delete.do");
                tab.refuses("settings.bad.word");
                assertThat(pictures()).isPositive();
                tab.open("/settings");
                tab.press("settings.delete.open");
                tab.fill("word", tab.words("settings.delete.word"));
                tab.press("settings.delete.do");
                tab.open("/");
                tab.headed(tab.words("today.welcome"));
                tab.look("72-nothing-left");
            }
            assertThat(pictures()).isZero();
        }
    }

    private long pictures() throws IOException {
        try (Stream<Path> all = Files.walk(data.resolve("vault"))) {
            return all.filter(Files::isRegularFile).count();
        }
    }
}
