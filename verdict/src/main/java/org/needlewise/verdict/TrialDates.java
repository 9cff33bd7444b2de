package org.needlewise.verdict;

import java.time.LocalDate;

/**
 * The dates of a self-trial.
 *
 * @param firstSession day of the first session; photographs of that day are taken before it and belong to the baseline
 * @param lastSession day of the last session, planned or done
 * @param today the day on which the answer is asked for; later visits are left out
 */
public record TrialDates(LocalDate firstSession, LocalDate lastSession, LocalDate today) {
    private static final int VERDICT_WEEKS = 12;
    private static final int CONFIRMED_WEEKS = 24;

    public TrialDates {
        if (lastSession.isBefore(firstSession)) {
            throw new IllegalArgumentException("last session " + lastSession + " before the first " + firstSession);
        }
    }

    /** Twelve weeks after the last session. */
    public LocalDate verdictFrom() {
        return lastSession.plusWeeks(VERDICT_WEEKS);
    }

    /** Twenty-four weeks after the last session. */
    public LocalDate confirmedFrom() {
        return lastSession.plusWeeks(CONFIRMED_WEEKS);
    }
}
