package org.needlewise.e2e;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.needlewise.app.NeedlewiseApplication;
import org.needlewise.app.ServeSettings;
import org.needlewise.app.people.People;
import org.needlewise.app.people.PersonId;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The application as {@code needlewise serve} starts it, with a clock that can be moved. */
final class Served implements AutoCloseable {
    private final ConfigurableApplicationContext running;

    private Served(ConfigurableApplicationContext running) {
        this.running = running;
    }

    /** Serves what lies in a folder, on a free port. */
    static Served from(Path data) {
        return from(data, 0);
    }

    /** Serves on a port that is known. */
    static Served from(Path data, int port) {
        return new Served(NeedlewiseApplication.start(settings(port, data, OptionalInt.empty()), Clocks.class));
    }

    /** Serves also to phones in the home network, on another free port. */
    static Served inHomeNetwork(Path data) {
        return new Served(NeedlewiseApplication.start(settings(0, data, OptionalInt.of(0)), Clocks.class));
    }

    /** Nobody writes while these tests turn protection on or off: it need not be waited for. */
    private static ServeSettings settings(int port, Path data, OptionalInt lanPort) {
        return new ServeSettings(port, data, false, lanPort, Map.of("needlewise.longest-request", "0s"));
    }

    int port() {
        return Integer.parseInt(running.getEnvironment().getRequiredProperty("local.server.port"));
    }

    String address() {
        return "http://localhost:" + port();
    }

    <T> T bean(Class<T> type) {
        return running.getBean(type);
    }

    PersonId person() {
        return bean(People.class).onlyOne();
    }

    MovableClock clock() {
        return bean(MovableClock.class);
    }

    LocalDate today() {
        return LocalDate.now(clock());
    }

    /** What the pages say for a key. */
    String words(String key, Locale language, Object... details) {
        return running.getMessage(key, details, language);
    }

    @Override
    public void close() {
        running.close();
    }

    @Configuration(proxyBeanMethods = false)
    static class Clocks {
        @Bean
        @Primary
        Clock movable() {
            return new MovableClock(ZoneId.systemDefault());
        }
    }
}
