package org.needlewise.cohort.judging;

import java.util.List;
import java.util.Optional;

/**
 * One trial of one person: all pairs of a concern, or a single site.
 *
 * @param participant random id
 * @param protocol what was done, in words; empty without a session
 * @param dosePerCm2 holes per cm² over all sessions
 * @param pairs whole pairs, 0 for a single site
 * @param standing whether it can be pooled, or why not
 * @param overall one word for all measures, such as {@code improved}; empty before the day of the verdict
 * @param harm what was answered after the sessions
 * @param results one for each measure
 */
public record PersonTrial(
        String participant,
        String concern,
        String protocol,
        int sessions,
        double dosePerCm2,
        int pairs,
        Standing standing,
        Optional<String> overall,
        Harm harm,
        List<Result> results) {
    public PersonTrial {
        results = List.copyOf(results);
    }

    /** Where a trial stands on its way into a pool. */
    public enum Standing {
        POOLED,
        NO_SESSION,
        NO_CONTROL,
        NOTHING_MEASURED,
        TOO_EARLY
    }

    /** What came after the sessions, worst of all answers. */
    public enum Harm {
        NOT_ASKED,
        NONE,
        STOPPED,
        CLINICIAN
    }

    /**
     * What came of one measure.
     *
     * @param answer one of the four, as {@code verdict} names it
     * @param due whether the day of the verdict had come with the last visit
     * @param effect treated minus control by the visits alone, on the scale of comparison; empty when it could not be
     *     computed or has no control
     * @param standardError of the effect
     * @param percent whether the effect is a difference of logarithms, so that it can be said in percent
     */
    public record Result(
            String measure,
            String answer,
            boolean due,
            Optional<Double> effect,
            Optional<Double> standardError,
            boolean percent) {
        public boolean isPooled() {
            return due && effect.isPresent();
        }
    }
}
