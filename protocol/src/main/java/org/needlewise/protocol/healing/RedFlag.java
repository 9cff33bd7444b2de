package org.needlewise.protocol.healing;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.needlewise.protocol.rules.Row;
import org.needlewise.protocol.rules.Rule;

/**
 * What to do about a finding after a session.
 *
 * @param finding what was seen
 * @param action what to do
 * @param withinHours how soon a clinician should see it; 0 at once; null when none need
 * @param lock what may no longer be needled
 * @param discard what is never used again, whatever lifts the lock
 * @param unlockable true when a clinician's clearance lifts the lock
 * @param rule the sentence with its sources
 */
public record RedFlag(
        String finding,
        Action action,
        @Nullable Integer withinHours,
        Lock lock,
        Discard discard,
        boolean unlockable,
        Rule rule) {

    static RedFlag of(String finding, Row row) {
        return new RedFlag(
                finding,
                Action.valueOf(row.text("action").toUpperCase(Locale.ROOT)),
                row.optionalNumber("withinHours").map(Double::intValue).orElse(null),
                Lock.valueOf(row.text("lock").toUpperCase(Locale.ROOT)),
                Discard.valueOf(row.text("discard").toUpperCase(Locale.ROOT)),
                row.text("unlock").equals("clearance"),
                row.rule());
    }

    /** What to do, mildest first. */
    public enum Action {
        STOP,
        CLINICIAN,
        EMERGENCY;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What is never used again, least first. */
    public enum Discard {
        NOTHING,
        /** The head that was used. */
        HEAD,
        /** The whole device that was used. */
        DEVICE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What may no longer be needled, or used for it. */
    public enum Lock {
        SITE,
        HEAD,
        DEVICE,
        PLAN;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
