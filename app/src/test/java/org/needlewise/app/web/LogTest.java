package org.needlewise.app.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.needlewise.app.RunningApplication;
import org.needlewise.app.TestLife;
import org.needlewise.app.people.People;
import org.needlewise.app.sites.SiteId;
import org.needlewise.app.sites.Sites;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What goes wrong is told in the log without what anybody wrote, and on the page without either. */
class LogTest {
    private static final String SECRET = "numbat";

    @RegisterExtension
    static final RunningApplication APP = RunningApplication.alone();

    @Test
    void tellsWhatWentWrongWithoutWhatWasWritten() throws Exception {
        SiteId site =
                APP.bean(Sites.class).add(APP.bean(People.class).onlyOne(), TestLife.site("hip", "striae-albae", 20));
        APP.bean(JdbcClient.class)
                .sql("update site set body_view = ? where id = ?")
                .params(SECRET.getBytes(UTF_8), site.value())
                .update();
        HttpResponse<String> page = APP.get("/body", "en");
        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(page.body()).doesNotContain(SECRET).doesNotContain("Exception");
        String log = Files.readString(APP.folder().resolve("logs").resolve("needlewise.log"));
        assertThat(log)
                .contains("a request failed with 500")
                .contains("IllegalArgumentException")
                .doesNotContain(SECRET);
    }
}
