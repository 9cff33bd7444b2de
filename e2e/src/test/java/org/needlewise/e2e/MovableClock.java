package org.needlewise.e2e;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** A clock that runs as usual and can be moved forward, so that a test need not wait for the skin. */
final class MovableClock extends Clock {
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final ZoneId zone;
    private volatile Duration ahead = Duration.ZERO;

    MovableClock(ZoneId zone) {
        this.zone = zone;
    }

    void moveTo(Instant moment) {
        ahead = Duration.between(Instant.now(), moment);
    }

    void moveToMorningOf(LocalDate day) {
        moveTo(day.atTime(MORNING).atZone(zone).toInstant());
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead).truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        MovableClock clock = new MovableClock(other);
        clock.ahead = ahead;
        return clock;
    }
}
