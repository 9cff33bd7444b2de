package org.needlewise.protocol.healing;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.needlewise.protocol.knowledge.Aftercare;

/**
 * What came of a check-in.
 *
 * @param rulesVersion version of the rules it was made with
 * @param today the day it is about
 * @param site site of the session
 * @param hours whole hours since the session
 * @param checkIn id of the check-in that was due, or null before the first one
 * @param action what to do, the most urgent of all
 * @param withinHours how soon a clinician should see it; 0 at once; null when none need
 * @param says the action in a sentence
 * @param complete true when every sign and finding was answered
 * @param unanswered ids of those that were not
 * @param flags findings that are there, most urgent first
 * @param course signs that are there, and whether they are to be expected at this hour
 * @param locks what may no longer be needled, and what lifts that
 * @param discard what of the device that was used is never used again
 * @param discardSays the same in a sentence, or null when nothing is discarded
 * @param aftercare what to do at this hour
 * @param next the next check-in, or null after the last
 * @param history findings as the history of a plan wants them
 */
public record CheckInResult(
        String rulesVersion,
        LocalDate today,
        String site,
        int hours,
        @Nullable String checkIn,
        Action action,
        @Nullable Integer withinHours,
        String says,
        boolean complete,
        List<String> unanswered,
        List<Flag> flags,
        List<CourseState> course,
        List<LockState> locks,
        RedFlag.Discard discard,
        @Nullable String discardSays,
        List<Aftercare> aftercare,
        @Nullable Next next,
        List<Seen> history) {

    /** True when everything was answered and nothing is locked or asks for a clinician. */
    public boolean allowsNeedling() {
        return complete && locks.isEmpty() && action.compareTo(Action.STOP) < 0;
    }

    /** What to do, mildest first. */
    public enum Action {
        NONE,
        WATCH,
        STOP,
        CLINICIAN,
        EMERGENCY;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A finding that is there.
     *
     * @param finding its id
     * @param text its name
     * @param assumed true when it counts only because the answer was do not know
     * @param flag what to do about it
     */
    public record Flag(String finding, String text, boolean assumed, RedFlag flag) {}

    /** The next check-in. */
    public record Next(String checkIn, LocalDate date, String says) {}

    /** A finding for the history of a plan. */
    public record Seen(String finding, String site, LocalDate date) {}
}
