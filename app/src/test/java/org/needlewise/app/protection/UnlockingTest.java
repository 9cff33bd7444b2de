package org.needlewise.app.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.needlewise.app.Browser.leadsTo;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.needlewise.app.Browser;
import org.needlewise.app.RunningApplication;
import org.needlewise.app.people.People;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.vault.Keyring;
import org.needlewise.app.vault.Protection;
import org.needlewise.app.vault.Protections;

/** One record's life: protected, locked, unlocked, recovered, shared with a second person. Each step goes on from the last. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UnlockingTest {
    private static final String PASSPHRASE = "four words are enough";
    private static final String ANOTHER = "five words are better still";
    private static final Pattern GROUP = Pattern.compile("<code>([0-9A-Z]{5})</code>");
    private static String recovery = "";

    @RegisterExtension
    static final RunningApplication APP = RunningApplication.alone();

    private static final Browser[] MINE = new Browser[1];

    @Test
    @Order(1)
    void showsTheRecoveryKeyOnce() throws Exception {
        Browser mine = APP.browser();
        MINE[0] = mine;
        assertThat(mine.get("/settings/protection").statusCode()).isEqualTo(200);
        String before = mine.cookie("JSESSIONID");
        HttpResponse<String> sent =
                mine.post("/settings/protection", Map.of("passphrase", PASSPHRASE, "again", PASSPHRASE));
        assertThat(leadsTo(sent)).isEqualTo("/settings/protection/recovery-key");
        assertThat(mine.cookie("JSESSIONID")).isNotEqualTo(before);
        Matcher groups =
                GROUP.matcher(mine.get("/settings/protection/recovery-key").body());
        List<String> found = groups.results().map(group -> group.group(1)).toList();
        assertThat(found).hasSize(8);
        recovery = String.join(" ", found);
        assertThat(GROUP.matcher(mine.get("/settings/protection/recovery-key").body())
                        .find())
                .isFalse();
        Protections protections = APP.bean(Protections.class);
        await().until(() -> protections.of(person().value()) == Protection.ON);
    }

    @Test
    @Order(2)
    void leadsALockedRecordToUnlockingAndBack() throws Exception {
        Browser other = APP.browser();
        assertThat(leadsTo(other.get("/costs?from=2026-01-01"))).isEqualTo("/unlock");
        assertThat(other.fetch("/photos/picture/00000000-0000-0000-0000-000000000000/view")
                        .statusCode())
                .isEqualTo(503);
        assertThat(other.get("/unlock").body()).doesNotContain("name=\"name\"");
        HttpResponse<String> wrong = other.post("/unlock", Map.of("passphrase", "not this one at all"));
        assertThat(wrong.statusCode()).isEqualTo(403);
        assertThat(wrong.body()).contains("not the right passphrase");
        HttpResponse<String> right = other.post("/unlock", Map.of("passphrase", PASSPHRASE));
        assertThat(leadsTo(right)).isEqualTo("/costs?from=2026-01-01");
        assertThat(other.get("/costs").statusCode()).isEqualTo(200);
    }

    @Test
    @Order(3)
    void locksEveryBrowserAtOnceAndForgetsWhatTheyKept() throws Exception {
        Browser mine = MINE[0];
        assertThat(mine.get("/costs").headers().firstValue("Needlewise-Keep")).hasValue("nothing");
        HttpResponse<String> locked = mine.post("/lock", Map.of());
        assertThat(leadsTo(locked)).isEqualTo("/unlock");
        assertThat(locked.headers().firstValue("Clear-Site-Data")).isPresent();
        assertThat(APP.bean(Keyring.class).unlocking(person().value())).isEmpty();
        assertThat(leadsTo(mine.get("/"))).isEqualTo("/unlock");
        HttpResponse<String> sent = mine.post("/settings/print", Map.of("lengthMm", "100", "version", "0"));
        assertThat(leadsTo(sent)).isEqualTo("/unlock?kept");
        assertThat(mine.get("/unlock?kept").body()).contains("not lost");
        Browser another = APP.browser();
        another.get("/unlock");
        assertThat(leadsTo(another.post("/unlock", Map.of("passphrase", PASSPHRASE))))
                .isEqualTo("/");
        assertThat(leadsTo(another.get("/settings/protection/form")))
                .as("what was typed is for the browser that it was typed in")
                .isEqualTo("/");
        assertThat(leadsTo(mine.post("/unlock", Map.of("passphrase", PASSPHRASE))))
                .isEqualTo("/settings/protection/form");
        String offered = mine.get("/settings/protection/form").body();
        assertThat(offered).contains("action=\"/settings/print\"", "name=\"lengthMm\" value=\"100\"");
        assertThat(leadsTo(mine.post("/settings/print", Map.of("lengthMm", "100", "version", "0"))))
                .isEqualTo("/settings");
        HttpResponse<String> passphrases = lockedPost(mine, "/settings/protection/passphrase");
        assertThat(leadsTo(passphrases)).isEqualTo("/unlock?sent");
    }

    /** Forms with passphrases are not kept. */
    private static HttpResponse<String> lockedPost(Browser mine, String path) throws Exception {
        mine.get("/costs");
        mine.post("/lock", Map.of());
        mine.get("/unlock");
        return mine.post(path, Map.of("before", PASSPHRASE, "passphrase", ANOTHER, "again", ANOTHER));
    }

    @Test
    @Order(4)
    void setsANewPassphraseByTheRecoveryKey() throws Exception {
        Browser mine = APP.browser();
        mine.get("/unlock/recovery");
        Map<String, String> misread =
                Map.of("recoveryKey", recovery.replaceFirst("^..", "00"), "passphrase", ANOTHER, "again", ANOTHER);
        assertThat(mine.post("/unlock/recovery", misread).statusCode()).isIn(400, 403);
        HttpResponse<String> set = mine.post(
                "/unlock/recovery",
                Map.of("recoveryKey", recovery.toLowerCase(), "passphrase", ANOTHER, "again", ANOTHER));
        assertThat(leadsTo(set)).isEqualTo("/settings/protection?recovered");
        mine.get("/settings/protection");
        mine.post("/lock", Map.of());
        mine.get("/unlock");
        assertThat(mine.post("/unlock", Map.of("passphrase", PASSPHRASE)).statusCode())
                .isEqualTo(403);
        assertThat(leadsTo(mine.post("/unlock", Map.of("passphrase", ANOTHER)))).isEqualTo("/");
        MINE[0] = mine;
    }

    @Test
    @Order(5)
    void givesAnotherPersonARecordOfTheirOwn() throws Exception {
        Browser theirs = MINE[0];
        theirs.get("/settings/protection");
        HttpResponse<String> made = theirs.post(
                "/settings/protection/person",
                Map.of("ownName", "Anna", "name", "Berta", "passphrase", PASSPHRASE, "again", PASSPHRASE));
        assertThat(leadsTo(made)).isEqualTo("/settings/protection/recovery-key");
        Browser mine = APP.browser();
        assertThat(mine.get("/unlock").body()).contains("name=\"name\"").doesNotContain("Anna");
        assertThat(mine.post("/unlock", Map.of("name", "Berta", "passphrase", ANOTHER))
                        .statusCode())
                .isEqualTo(403);
        assertThat(mine.post("/unlock", Map.of("name", "Carla", "passphrase", ANOTHER))
                        .statusCode())
                .isEqualTo(403);
        assertThat(leadsTo(mine.post("/unlock", Map.of("name", " anna", "passphrase", ANOTHER))))
                .isEqualTo("/");
    }

    @Test
    @Order(6)
    void makesWhoGuessesWait() throws Exception {
        Browser stranger = APP.browser();
        stranger.get("/unlock");
        HttpResponse<String> last = stranger.get("/unlock");
        for (int i = 0; i < 6; i++) {
            last = stranger.post("/unlock", Map.of("name", "Anna", "passphrase", "a wrong guess " + i));
        }
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.body()).containsPattern("wait \\d+ seconds");
        assertThat(stranger.post("/unlock", Map.of("name", "Anna", "passphrase", ANOTHER))
                        .statusCode())
                .isEqualTo(429);
    }

    private static PersonId person() {
        return APP.bean(People.class).onlyOne();
    }
}
