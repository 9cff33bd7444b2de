package org.needlewise.benchmarks.verdict;

import java.time.LocalDate;
import java.util.random.RandomGenerator;
import org.needlewise.verdict.TrialDates;

/**
 * The planned schedule of the simulated lives: three baseline visits within two weeks, six sessions two weeks apart, a
 * visit every two weeks from then on. The verdict is due 12 weeks after the last session, at the eleventh follow-up visit.
 *
 * @param visits of the whole life
 */
record Schedule(int visits) {
    static final int BASELINE_VISITS = 3;
    static final LocalDate FIRST_SESSION = LocalDate.of(2025, 1, 6);
    static final LocalDate LAST_SESSION = FIRST_SESSION.plusWeeks(10);

    private static final int SPACING_DAYS = 14;
    private static final int BASELINE_SPACING_DAYS = 7;

    /** Days from the first session, ascending. */
    int[] days(RandomGenerator random, int jitterDays) {
        int[] days = new int[visits];
        for (int i = 0; i < visits; i++) {
            days[i] = i < BASELINE_VISITS
                    ? (i + 1 - BASELINE_VISITS) * BASELINE_SPACING_DAYS
                    : (i + 1 - BASELINE_VISITS) * SPACING_DAYS
                            + (jitterDays == 0 ? 0 : random.nextInt(-jitterDays, jitterDays + 1));
        }
        return days;
    }

    static TrialDates datesOn(int day) {
        return new TrialDates(FIRST_SESSION, LAST_SESSION, FIRST_SESSION.plusDays(day));
    }

    /** Days from the first session to the day of the verdict. */
    static int verdictDay() {
        return 7 * (10 + 12);
    }
}
