package org.needlewise.app.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The clock of the queue. It goes on when the computer's clock is set back, so that what is due stays due and waiting for
 * the next look at the queue comes to an end.
 */
final class SteadyClock implements com.github.kagkarlsson.scheduler.Clock {
    private final Clock clock;
    private Instant last = Instant.MIN;
    private long lastNanos;

    SteadyClock(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized Instant now() {
        long nanos = System.nanoTime();
        Instant read = Instant.now(clock);
        Instant steady = last.equals(Instant.MIN) ? read : last.plus(Duration.ofNanos(nanos - lastNanos));
        lastNanos = nanos;
        last = read.isAfter(last) ? read : steady;
        return last;
    }
}
