package org.needlewise.verdict.families;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Benjamini and Hochberg's adjustment: of the measures called changed within one person, the expected share that did not
 * change is at most the level; with no change anywhere, the chance of calling any is. Holds for independent measures and
 * for those that go together, as measures of one mark do (positive regression dependence).
 *
 * <p>Reference: Benjamini, Hochberg 1995, J R Stat Soc B 57:289; Benjamini, Yekutieli 2001, Ann Stat 29:1165.
 */
public final class FalseDiscovery {
    private FalseDiscovery() {}

    /** Tails adjusted for their number, in the order given; each at least as large as before, at most 1. */
    public static double[] adjust(double... tails) {
        int n = tails.length;
        int[] ascending = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> tails[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] adjusted = Arrays.copyOf(tails, n);
        double least = 1;
        for (int rank = n; rank >= 1; rank--) {
            int i = ascending[rank - 1];
            least = Math.min(least, tails[i] * n / rank);
            adjusted[i] = least;
        }
        return adjusted;
    }
}
