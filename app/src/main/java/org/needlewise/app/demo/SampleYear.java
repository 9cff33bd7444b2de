package org.needlewise.app.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The dates of the sample life, counted back from today, so that its verdict is due.
 *
 * @param baseline days of the baseline's photographs
 * @param sessions days of needling
 * @param followups days of later photographs
 * @param newHead day on which the device got a new head
 */
record SampleYear(List<LocalDate> baseline, List<LocalDate> sessions, List<LocalDate> followups, LocalDate newHead) {
    private static final int DAYS = 364;
    private static final int[] BASELINE_DAYS = {0, 1, 4};
    private static final int FIRST_SESSION_DAY = 7;
    private static final int SESSIONS = 6;
    private static final int WEEKS_BETWEEN = 4;
    private static final int NEW_HEAD_DAYS_AGO = 3;
    private static final int[] FOLLOWUP_DAYS = {63, 119, 175, 217, 252, 287, 322, 357};

    static SampleYear endingOn(LocalDate today) {
        LocalDate first = today.minusDays(DAYS);
        List<LocalDate> baseline = new ArrayList<>();
        for (int day : BASELINE_DAYS) {
            baseline.add(first.plusDays(day));
        }
        List<LocalDate> sessions = new ArrayList<>();
        for (int i = 0; i < SESSIONS; i++) {
            sessions.add(first.plusDays(FIRST_SESSION_DAY).plusWeeks((long) WEEKS_BETWEEN * i));
        }
        List<LocalDate> followups = new ArrayList<>();
        for (int day : FOLLOWUP_DAYS) {
            followups.add(first.plusDays(day));
        }
        return new SampleYear(baseline, sessions, followups, today.minusDays(NEW_HEAD_DAYS_AGO));
    }

    List<LocalDate> visits() {
        List<LocalDate> all = new ArrayList<>(baseline);
        all.addAll(followups);
        return all;
    }

    /** Numbers of the visits: the first, the last, the others of the baseline, then from the end of the year back. */
    List<Integer> visitsByInterest() {
        int last = visits().size() - 1;
        List<Integer> numbers = new ArrayList<>(List.of(0, last));
        IntStream.range(1, baseline.size()).forEach(numbers::add);
        for (int number = last - 1; number >= baseline.size(); number--) {
            numbers.add(number);
        }
        return List.copyOf(numbers);
    }

    /**
     * How many photographs a visit has. Two where they tell how far measurements of unchanged skin lie apart and where the
     * year is looked back on; one in between.
     */
    int photographs(int visit) {
        return visit < baseline.size() || visit == visits().size() - 1 ? 2 : 1;
    }

    LocalDate firstSession() {
        return sessions.get(0);
    }
}
