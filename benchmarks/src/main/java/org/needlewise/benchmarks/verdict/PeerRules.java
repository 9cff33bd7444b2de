package org.needlewise.benchmarks.verdict;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hipparchus.stat.inference.TTest;
import org.needlewise.verdict.series.Reading;
import org.needlewise.verdict.series.Role;

/**
 * What is usually done: Welch's t-test of the visits after against those before, at 5 % two-sided, on the difference
 * treated − control of a single pair's visits.
 *
 * @param welchAtEnd finds any effect at the last visit
 * @param welchAtSomeVisit finds an effect at some look
 */
record PeerRules(boolean welchAtEnd, boolean welchAtSomeVisit) {
    private static final double LEVEL = 0.05;

    static PeerRules of(Life life) {
        double[] differences = differences(life);
        int before = Schedule.BASELINE_VISITS;
        boolean some = false;
        boolean last = false;
        for (int n = before + 2; n <= differences.length; n++) {
            last = rejects(differences, before, n);
            some |= last;
        }
        return new PeerRules(last, some);
    }

    private static boolean rejects(double[] differences, int before, int n) {
        double[] first = java.util.Arrays.copyOf(differences, before);
        double[] rest = java.util.Arrays.copyOfRange(differences, before, n);
        return new TTest().tTest(first, rest) < LEVEL;
    }

    /** Logarithm of treated over control, visit by visit, of the first pair; visits with both only. */
    private static double[] differences(Life life) {
        Map<java.time.LocalDate, List<Reading>> visits = life.series().readings().stream()
                .filter(reading -> reading.pair().equals("1"))
                .collect(Collectors.groupingBy(Reading::visit, TreeMap::new, Collectors.toList()));
        return visits.values().stream()
                .filter(rows -> rows.stream().map(Reading::role).distinct().count() == 2)
                .mapToDouble(rows -> mean(rows, Role.TREATED) - mean(rows, Role.CONTROL))
                .toArray();
    }

    private static double mean(List<Reading> rows, Role role) {
        return rows.stream()
                .filter(reading -> reading.role() == role)
                .mapToDouble(reading -> Math.log(reading.value()))
                .average()
                .orElseThrow();
    }
}
