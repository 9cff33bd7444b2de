package org.needlewise.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.needlewise.cli.Main;

/** {@code needlewise serve --demo}, as somebody runs it who has just come by, ends in a page with a verdict. */
@ExtendWith(Chromium.class)
class DemoTest {
    /** Two minutes on an idle machine; a busy one is no defect. */
    private static final Duration PATIENCE = Duration.ofMinutes(12);

    private static final Pattern ADDRESS = Pattern.compile("Open (http://localhost:\\d+)");

    @TempDir
    private Path folder;

    private Optional<Process> demo = Optional.empty();

    @AfterEach
    void stop() throws InterruptedException {
        if (demo.isPresent()) {
            demo.get().destroy();
            demo.get().waitFor(1, TimeUnit.MINUTES);
        }
    }

    @Test
    void endsInAPageWithAVerdict(Browser browser) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        String address = start(end);
        try (BrowserContext context =
                browser.newContext(Visitor.ENGLISH_ON_THE_PHONE.options().setBaseURL(address))) {
            Page page = context.newPage();
            page.navigate("/");
            assertThat(page.locator("main")).isVisible();
            while (!tellsAVerdict(page)) {
                assertThat(running()).as(said()).isTrue();
                assertThat(Instant.now()).as("no verdict yet; " + said()).isBefore(end);
                Thread.sleep(Duration.ofSeconds(2).toMillis());
            }
            Locator effect = page.locator("main .effect").first();
            assertThat(effect).isVisible();
            assertThat(page.locator("main .standing.is-verdict")).isVisible();
        }
    }

    private boolean tellsAVerdict(Page page) {
        page.navigate("/progress");
        Locator told =
                page.locator("article.trial").filter(new Locator.FilterOptions().setHas(page.locator(".answer")));
        if (told.count() == 0) {
            return false;
        }
        told.first().locator("h2 a").click();
        return page.locator("main .effect").count() > 0;
    }

    private String start(Instant end) throws IOException, InterruptedException {
        demo = Optional.of(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx2g",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Main.class.getName(),
                        "serve",
                        "--demo",
                        "--port",
                        "0",
                        "--data",
                        folder.resolve("data").toString())
                .redirectErrorStream(true)
                .redirectOutput(log().toFile())
                .start());
        while (Instant.now().isBefore(end) && running()) {
            Matcher address = ADDRESS.matcher(said());
            if (address.find()) {
                return address.group(1);
            }
            Thread.sleep(Duration.ofMillis(200).toMillis());
        }
        throw new AssertionError("the demo did not start: " + said());
    }

    private boolean running() {
        return demo.map(Process::isAlive).orElse(false);
    }

    private Path log() {
        return folder.resolve("demo.log");
    }

    private String said() throws IOException {
        List<String> lines = Files.readAllLines(log());
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
    }
}
