package org.needlewise.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The application as {@code needlewise serve} starts it. */
class FirstStartTest {
    @RegisterExtension
    static final RunningApplication APP = RunningApplication.alone();

    @Test
    void opensWithoutAccountAndSpeaksTheBrowsersLanguage() throws Exception {
        assertThat(APP.get("/", "de-AT,de;q=0.9").body())
                .contains("lang=\"de\"")
                .contains("Heute");
        assertThat(APP.get("/", "fr").body()).contains("lang=\"en\"").contains("Today");
        assertThat(Files.exists(APP.folder().resolve("database")))
                .isEqualTo(TestDatabase.ofThisRun() == TestDatabase.H2);
    }

    @Test
    void letsThePageLoadNothingFromElsewhere() throws Exception {
        HttpResponse<String> page = APP.get("/", "en");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'self'"));
        assertThat(page.body()).doesNotContain("http://").doesNotContain("https://");
    }

    @Test
    void saysInWordsThatThereIsNoSuchPage() throws Exception {
        HttpResponse<String> page = APP.get("/nowhere", "en");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("There is no such page").doesNotContain("Exception");
    }
}
