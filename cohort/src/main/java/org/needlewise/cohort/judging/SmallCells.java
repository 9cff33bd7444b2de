package org.needlewise.cohort.judging;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which counts of people are not shown, so that nobody can be recognised by being one of few.
 *
 * <p>Method: counts from 1 up to the limit are hidden; so that they cannot be found by subtracting from the total, the next
 * smallest are hidden too until at least two are and together they reach the limit. Reference: Hundepool et al. 2012,
 * Statistical Disclosure Control, ch. 4. Not protected: somebody who combines several tables or several runs.
 */
final class SmallCells {
    private SmallCells() {}

    /**
     * Marks the counts to be hidden.
     *
     * @param counts that add up to a known total
     * @param fewest smallest count that is shown
     */
    static boolean[] hidden(List<Integer> counts, int fewest) {
        boolean[] hidden = new boolean[counts.size()];
        for (int i = 0; i < hidden.length; i++) {
            hidden[i] = counts.get(i) > 0 && counts.get(i) < fewest;
        }
        Integer[] bySize = IntStream.range(0, hidden.length).boxed().toArray(Integer[]::new);
        Arrays.sort(
                bySize, Comparator.comparing((Integer i) -> counts.get(i) == 0 ? Integer.MAX_VALUE : counts.get(i)));
        for (int next : bySize) {
            if (isSafe(counts, hidden, fewest)) {
                break;
            }
            hidden[next] = true;
        }
        return hidden;
    }

    private static boolean isSafe(List<Integer> counts, boolean[] hidden, int fewest) {
        int cells = 0;
        int people = 0;
        for (int i = 0; i < hidden.length; i++) {
            cells += hidden[i] ? 1 : 0;
            people += hidden[i] ? counts.get(i) : 0;
        }
        return cells == 0 || cells > 1 && people >= fewest;
    }
}
