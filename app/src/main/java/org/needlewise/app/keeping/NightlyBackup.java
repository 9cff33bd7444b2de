package org.needlewise.app.keeping;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.needlewise.app.DataDirectory;
import org.needlewise.app.jobs.Job;
import org.needlewise.app.jobs.Jobs;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A backup every night; for computers that sleep at night, soon after the start when the last one is a day old. */
@Component
@Lazy(false)
@ConditionalOnWebApplication
class NightlyBackup implements Job {
    static final String NAME = "backup";
    static final String NOW = "now";
    private static final LocalTime AT_NIGHT = LocalTime.of(3, 0);
    private static final Duration A_DAY = Duration.ofHours(20);
    /** The first minutes belong to the person who just opened the program. */
    private static final Duration AFTER_START = Duration.ofMinutes(3);

    private final Backups backups;
    private final Jobs jobs;
    private final DataDirectory data;
    private final Clock clock;

    NightlyBackup(@Lazy Backups backups, @Lazy Jobs jobs, DataDirectory data, Clock clock) {
        this.backups = backups;
        this.jobs = jobs;
        this.data = data;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void started() {
        jobs.enqueue(NAME, LocalDate.now(clock).toString(), Instant.now(clock).plus(AFTER_START));
    }

    @Override
    public String name() {
        return NAME;
    }

    /** @param subject the day, or now; each day queues the next */
    @Override
    public void run(String subject) {
        boolean wanted = subject.equals(NOW) || isDue();
        boolean made = !wanted || backups.make();
        LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
        jobs.enqueue(
                NAME,
                tomorrow.toString(),
                tomorrow.atTime(AT_NIGHT).atZone(clock.getZone()).toInstant());
        if (!made && !subject.equals(NOW)) {
            throw new IllegalStateException("the backup failed; it is tried a few times more");
        }
    }

    /** A sample life, or an empty record, needs none. Also due when the clock was set back and the last one seems to lie ahead. */
    private boolean isDue() {
        return !data.demo() && !backups.isNothingThere() && isOld();
    }

    private boolean isOld() {
        return backups.standing()
                .lastGood()
                .map(last -> Duration.between(last, Instant.now(clock)).abs().compareTo(A_DAY) > 0)
                .orElse(true);
    }
}
