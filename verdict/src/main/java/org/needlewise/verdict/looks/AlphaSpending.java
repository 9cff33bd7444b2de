package org.needlewise.verdict.looks;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The bound by spending: over planned looks, the error is spent as O'Brien and Fleming's boundary would (Lan, DeMets
 * 1983), each look by itself (Bonferroni), so that no joint distribution of the looks is assumed. Kept for comparison;
 * docs/adr/0012 says why it is not used.
 *
 * @param error one-sided error over all looks
 * @param plannedLooks how many
 */
public record AlphaSpending(double error, int plannedLooks) {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /** Largest tail at which a direction is told at the k-th look, from 1. */
    public double bound(int look) {
        return spent(look) - spent(look - 1);
    }

    private double spent(int look) {
        if (look <= 0) {
            return 0;
        }
        double share = Math.min(1, (double) look / plannedLooks);
        return 2 * NORMAL.survivalProbability(NORMAL.inverseSurvivalProbability(error / 2) / Math.sqrt(share));
    }
}
