package org.needlewise.verdict.pooling;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;

/** Ends of the interval of the variance between people: where the generalised Q meets a quantile of χ². */
final class QProfile {
    private static final double PRECISION = 1e-13;
    private static final int SOLVER_ORDER = 5;
    private static final int MOST_STEPS = 500;

    private QProfile() {}

    /** The variance at which Q is the quantile p; zero when it is below that already without any variance. */
    static double tau(RemlFit fit, double p) {
        double quantile = ChiSquaredDistribution.of(fit.dof()).inverseCumulativeProbability(p);
        if (fit.at(0).squares() <= quantile) {
            return 0;
        }
        double high = 1e-6;
        while (fit.at(high).squares() > quantile) {
            high *= 4;
        }
        return new BracketingNthOrderBrentSolver(PRECISION, PRECISION, SOLVER_ORDER)
                .solve(MOST_STEPS, tau -> fit.at(tau).squares() - quantile, 0, high);
    }
}
