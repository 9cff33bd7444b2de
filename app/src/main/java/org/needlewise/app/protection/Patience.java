package org.needlewise.app.protection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.needlewise.app.web.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Makes whoever guesses wait: after a few wrong tries longer and longer, for one record and for all together. Kept in
 * memory; a right answer forgets the record's wrong ones.
 */
@Component
class Patience {
    private static final int FREE = 4;
    private static final int FREE_OF_ALL = 20;
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int MOST_DOUBLINGS = 10;
    private static final int MOST_KNOWN = 1_000;
    private static final String ALL = "";

    private final Map<String, Wrong> wrong = new HashMap<>();
    private final Clock clock;

    Patience(Clock clock) {
        this.clock = clock;
    }

    /** @throws Refused with how many seconds are left, while one has to wait */
    synchronized void check(String whose) {
        Instant now = clock.instant();
        for (String key : new String[] {whose, ALL}) {
            Wrong before = wrong.get(key);
            if (before != null && before.until.isAfter(now)) {
                long seconds = Duration.between(now, before.until).toSeconds() + 1;
                throw new Refused(HttpStatus.TOO_MANY_REQUESTS, "protection.wait", seconds);
            }
        }
    }

    synchronized void wasWrong(String whose) {
        if (wrong.size() > MOST_KNOWN) {
            wrong.values().removeIf(one -> one.until.isBefore(clock.instant()));
        }
        add(whose, FREE);
        add(ALL, FREE_OF_ALL);
    }

    synchronized void wasRight(String whose) {
        wrong.remove(whose);
        wrong.remove(ALL);
    }

    private void add(String key, int free) {
        int tries = wrong.containsKey(key) ? wrong.get(key).tries + 1 : 1;
        Duration wait = Duration.ZERO;
        if (tries > free) {
            Duration doubled = FIRST.multipliedBy(1L << Math.min(tries - free - 1, MOST_DOUBLINGS));
            wait = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        }
        wrong.put(key, new Wrong(tries, clock.instant().plus(wait)));
    }

    private record Wrong(int tries, Instant until) {}
}
