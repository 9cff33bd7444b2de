package org.needlewise.verdict.design;

import java.util.OptionalInt;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How likely a trial tells an effect of a given size, and how large it must be to tell it with a wanted chance. A plan, not
 * a promise: normal approximation of the difference of the means after and before, with first-order autoregressive noise
 * of the visits.
 *
 * <p>Assumes: equally spaced visits, pairs independent, the effect reached at the visits counted. Reference: variance of
 * the mean of an autoregressive series, e.g. Box, Jenkins 1976, ch. 2.
 *
 * @param semOfDifference standard error of one visit's difference treated − control, positive
 * @param correlation of the noise of successive visits, 0 to below 1
 * @param tail bound on the posterior tail at which a direction is told, such as the looks' rule has
 */
public record Power(double semOfDifference, double correlation, double tail) {
    private static final int MOST = 200;
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    public Power {
        if (!(semOfDifference > 0 && correlation >= 0 && correlation < 1 && tail > 0 && tail < 0.5)) {
            throw new IllegalArgumentException("sem " + semOfDifference + ", " + correlation + ", " + tail);
        }
    }

    /** Standard error of the effect. */
    public double standardError(int baselineVisits, int followupVisits, int pairs) {
        double variance = meanVariance(baselineVisits) + meanVariance(followupVisits);
        return semOfDifference * Math.sqrt(variance / pairs);
    }

    /**
     * Chance that the effect is told.
     *
     * @param effect its size, in the unit of the SEM
     */
    public double chance(double effect, int baselineVisits, int followupVisits, int pairs) {
        double z = Math.abs(effect) / standardError(baselineVisits, followupVisits, pairs);
        return NORMAL.cumulativeProbability(z - NORMAL.inverseSurvivalProbability(tail));
    }

    /** Fewest follow-up visits that tell the effect with that chance; empty when 200 do not. */
    public OptionalInt followupVisits(double effect, double chance, int baselineVisits, int pairs) {
        for (int visits = 1; visits <= MOST; visits++) {
            if (chance(effect, baselineVisits, visits, pairs) >= chance) {
                return OptionalInt.of(visits);
            }
        }
        return OptionalInt.empty();
    }

    /** Fewest pairs that tell the effect with that chance; empty when 200 do not. */
    public OptionalInt pairs(double effect, double chance, int baselineVisits, int followupVisits) {
        for (int pairs = 1; pairs <= MOST; pairs++) {
            if (chance(effect, baselineVisits, followupVisits, pairs) >= chance) {
                return OptionalInt.of(pairs);
            }
        }
        return OptionalInt.empty();
    }

    /** Variance of the mean of n visits over that of one. */
    private double meanVariance(int n) {
        double sum = n;
        double power = 1;
        for (int lag = 1; lag < n; lag++) {
            power *= correlation;
            sum += 2 * (n - lag) * power;
        }
        return sum / ((double) n * n);
    }
}
