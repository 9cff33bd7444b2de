package org.needlewise.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Passphrase, recovery key, passkey: locked, unlocked, and read again after the server was started anew. */
@ExtendWith(Chromium.class)
class ProtectedRecordTest {
    private static final String PASSPHRASE = "grüne Wolken ziehen langsam";
    private static final String ANOTHER = "blaue Steine liegen still";
    private static final int GROUPS = 8;

    @TempDir
    private Path data;

    @Test
    void isLockedUnlockedAndRecovered(Browser browser) {
        try (Served served = Served.from(data)) {
            new Life(served).site("Narbe am Knie", 12);
            try (Tab tab = Tab.first(browser, served, Visitor.GERMAN_AT_THE_DESKTOP)) {
                List<String> groups = protect(tab);
                lock(tab);
                tab.open("/body");
                assertThat(tab.path()).isEqualTo("/unlock");
                tab.look("70-unlock");
                tab.fill("passphrase", "das war es nicht");
                tab.press("protection.unlock.do");
                tab.refuses("protection.wrong");
                tab.fill("passphrase", PASSPHRASE);
                tab.press("protection.unlock.do");
                tab.page().waitForURL("**/body");
                tab.says("nav.body");
                assertThat(tab.main()).containsText("Narbe am Knie");
                lock(tab);
                recover(tab, groups);
            }
        }
    }

    @Test
    void isOpenedByAPasskeyAfterARestart(Browser browser) {
        int port;
        try (Served served = Served.from(data)) {
            new Life(served).site("Scar on the knee", 12);
            port = served.port();
        }
        Served served = Served.from(data, port);
        try (Tab tab = Tab.first(browser, served, Visitor.ENGLISH_ON_THE_PHONE)) {
            authenticator(tab);
            protect(tab);
            tab.open("/settings/protection");
            tab.press("protection.passkey");
            tab.find("#passkey input").fill(PASSPHRASE);
            tab.press("protection.passkey.do");
            assertThat(tab.find("form.passkey")).hasCount(1);
            tab.look("74-passkey");
            served.close();
            served = Served.from(data, port);
            tab.open("/body");
            assertThat(tab.path()).isEqualTo("/unlock");
            tab.find("#passkey button").click();
            tab.page().waitForURL("**/body");
            assertThat(tab.main()).containsText("Scar on the knee");
        } finally {
            served.close();
        }
    }

    private static List<String> protect(Tab tab) {
        tab.open("/settings/protection");
        tab.look("71-not-protected");
        tab.fill("passphrase", PASSPHRASE);
        tab.fill("again", PASSPHRASE);
        tab.press("protection.do");
        tab.page().waitForURL("**/recovery-key");
        tab.look("72-recovery-key");
        List<String> groups = tab.find(".groups code").allTextContents();
        assertThat(groups).hasSize(GROUPS);
        tab.press("protection.key.done");
        tab.says("protection.on.title");
        tab.look("73-protected");
        return groups;
    }

    private static void lock(Tab tab) {
        tab.page().locator("form.lock button").click();
        tab.page().waitForURL("**/unlock");
    }

    private static void recover(Tab tab, List<String> groups) {
        tab.press("protection.unlock.forgot");
        tab.fill("recoveryKey", "00001 " + String.join(" ", groups.subList(1, GROUPS)));
        tab.fill("passphrase", ANOTHER);
        tab.fill("again", ANOTHER);
        tab.press("protection.recover.do");
        tab.refuses("protection.bad.recovery", 1);
        tab.look("75-misread");
        tab.fill("recoveryKey", String.join(" ", groups));
        tab.fill("passphrase", ANOTHER);
        tab.fill("again", ANOTHER);
        tab.press("protection.recover.do");
        tab.page().waitForURL("**/settings/protection?recovered");
        tab.says("protection.recovered");
    }

    /** A passkey device of the browser's own, with PRF, that always says yes. */
    private static void authenticator(Tab tab) {
        CDPSession devtools = tab.page().context().newCDPSession(tab.page());
        devtools.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("ctap2Version", "ctap2_1");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("hasPrf", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject parameters = new JsonObject();
        parameters.add("options", options);
        devtools.send("WebAuthn.addVirtualAuthenticator", parameters);
    }
}
