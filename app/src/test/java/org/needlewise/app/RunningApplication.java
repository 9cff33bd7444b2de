package org.needlewise.app;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * The application as {@code needlewise serve} starts it, once for a test class, on an empty data folder that is removed
 * afterwards. To be kept in a static field with {@code @RegisterExtension}.
 */
public final class RunningApplication implements BeforeAllCallback, AfterAllCallback {
    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    private final OptionalInt lanPort;
    private final TestDatabase database;
    private @Nullable Path folder;
    private @Nullable ConfigurableApplicationContext context;

    private RunningApplication(OptionalInt lanPort, TestDatabase database) {
        this.lanPort = lanPort;
        this.database = database;
    }

    /** For this computer only. */
    public static RunningApplication alone() {
        return new RunningApplication(OptionalInt.empty(), TestDatabase.ofThisRun());
    }

    /** On a certain database, whatever this run of the suite is about. */
    public static RunningApplication on(TestDatabase database) {
        return new RunningApplication(OptionalInt.empty(), database);
    }

    /** With the door for phones in the home network. */
    public static RunningApplication withLan() {
        return new RunningApplication(OptionalInt.of(0), TestDatabase.ofThisRun());
    }

    @Override
    public void beforeAll(ExtensionContext test) throws IOException {
        Path made = Files.createTempDirectory("needlewise-test");
        folder = made;
        Map<String, String> settings = new HashMap<>(database.settings());
        // No test writes while it turns protection on or off, but for those that say so.
        settings.put("needlewise.longest-request", "0s");
        context = NeedlewiseApplication.start(new ServeSettings(0, made, false, lanPort, settings));
    }

    @Override
    public void afterAll(ExtensionContext test) throws IOException {
        try {
            context().close();
        } finally {
            FileSystemUtils.deleteRecursively(folder());
        }
    }

    /** Where this application keeps everything. */
    public Path folder() {
        return started(folder);
    }

    /** All of it. */
    public ApplicationContext application() {
        return context();
    }

    public <T> T bean(Class<T> type) {
        return context().getBean(type);
    }

    /** A page as a browser that asks for this language gets it. */
    public HttpResponse<String> get(String path, String language) throws IOException, InterruptedException {
        String port = context().getEnvironment().getProperty("local.server.port");
        return BROWSER.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Accept-Language", language)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** A browser that has never been here. */
    public Browser browser() {
        return new Browser("http://localhost:" + context().getEnvironment().getProperty("local.server.port"));
    }

    private ConfigurableApplicationContext context() {
        return started(context);
    }

    private static <T> T started(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("the application is not running");
        }
        return part;
    }
}
