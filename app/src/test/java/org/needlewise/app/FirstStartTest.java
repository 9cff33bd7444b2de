package org.needlewise.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** The application as {@code needlewise serve} starts it. */
class FirstStartTest {
    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    @Test
    void opensWithoutAccountAndSpeaksTheBrowsersLanguage() throws Exception {
        try (ConfigurableApplicationContext running =
                NeedlewiseApplication.start(new ServeSettings(0, folder, false))) {
            assertThat(get(running, "/", "de-AT,de;q=0.9").body())
                    .contains("lang=\"de\"")
                    .contains("Heute");
            assertThat(get(running, "/", "fr").body()).contains("lang=\"en\"").contains("Today");
            assertThat(Files.exists(folder.resolve("database"))).isTrue();
        }
    }

    @Test
    void letsThePageLoadNothingFromElsewhere() throws Exception {
        try (ConfigurableApplicationContext running =
                NeedlewiseApplication.start(new ServeSettings(0, folder, false))) {
            HttpResponse<String> page = get(running, "/", "en");
            assertThat(page.headers().firstValue("Content-Security-Policy"))
                    .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'self'"));
            assertThat(page.body()).doesNotContain("http://").doesNotContain("https://");
        }
    }

    @Test
    void saysInWordsThatThereIsNoSuchPage() throws Exception {
        try (ConfigurableApplicationContext running =
                NeedlewiseApplication.start(new ServeSettings(0, folder, false))) {
            HttpResponse<String> page = get(running, "/nowhere", "en");
            assertThat(page.statusCode()).isEqualTo(404);
            assertThat(page.body()).contains("There is no such page").doesNotContain("Exception");
        }
    }

    private static HttpResponse<String> get(ConfigurableApplicationContext running, String path, String language)
            throws IOException, InterruptedException {
        String port = running.getEnvironment().getProperty("local.server.port");
        return BROWSER.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Accept-Language", language)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
