package org.needlewise.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.needlewise.app.NeedlewiseApplication;
import org.needlewise.app.ServeSettings;
import org.needlewise.app.TestDatabase;
import org.needlewise.app.jobs.Jobs;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A computer's clock may be set back, by hours or by years: work that waits is done all the same. */
class ClockSetBackTest {
    private static volatile Instant now = Instant.now();
    private static final String JOB = "empty-trash";
    private static final int PATIENCE_MS = 30_000;

    @TempDir
    Path data;

    @Test
    void doesWaitingWorkThoughTheClockWentBack() throws Exception {
        ServeSettings settings = new ServeSettings(
                0, data, false, OptionalInt.empty(), TestDatabase.ofThisRun().settings());
        now = Instant.now().plus(Duration.ofDays(700));
        try (ConfigurableApplicationContext app = NeedlewiseApplication.start(settings, Turned.class)) {
            app.getBean(Jobs.class).enqueue(JOB, "waits", now.plus(Duration.ofHours(1)));
        }
        now = Instant.now();
        try (ConfigurableApplicationContext app = NeedlewiseApplication.start(settings, Turned.class)) {
            Jobs jobs = app.getBean(Jobs.class);
            waitUntilDone(jobs, "waits");
            now = Instant.now().minus(Duration.ofDays(2));
            jobs.enqueue(JOB, "queued after that");
            waitUntilDone(jobs, "queued after that");
        }
    }

    private static void waitUntilDone(Jobs jobs, String subject) throws InterruptedException {
        for (int waited = 0; jobs.pending(JOB).contains(subject); waited += 50) {
            assertThat(waited).as(subject).isLessThan(PATIENCE_MS);
            Thread.sleep(50);
        }
    }

    /** A clock that the test turns. */
    static class Turned {
        @Bean
        @Primary
        Clock turnedClock() {
            return new Clock() {
                @Override
                public ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }

                @Override
                public Instant instant() {
                    return now;
                }
            };
        }
    }
}
