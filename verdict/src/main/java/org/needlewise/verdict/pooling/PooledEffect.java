package org.needlewise.verdict.pooling;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.needlewise.verdict.answer.Estimate;

/**
 * Random-effects meta-analysis.
 *
 * <p>Measures: the mean of people's effects, and how far people differ. Unit: that of the effects. Method: variance between
 * people by restricted maximum likelihood, interval after Hartung and Knapp with k − 1 degrees of freedom. Assumes: people
 * are independent, their true effects normal around the mean. Fails when: who stays differs from who leaves. Reference:
 * Knapp and Hartung 2003, Stat. Med. 22:2693; Higgins, Thompson, Spiegelhalter 2009, J. R. Stat. Soc. A 172:137 (prediction
 * interval); Viechtbauer 2007, Stat. Med. 26:37 (interval of τ²).
 *
 * @param people how many effects
 * @param mean with its 95 % interval
 * @param standardError of the mean
 * @param prediction where the true effect of another person lies, with 95 %; its value is the mean
 * @param tauSquared variance of true effects between people, with its 95 % interval by Q-profile
 * @param iSquaredPercent share of the scatter that is not measurement noise
 * @param q Cochran's Q
 * @param qP its p
 */
public record PooledEffect(
        int people,
        Estimate mean,
        double standardError,
        Estimate prediction,
        Tau tauSquared,
        double iSquaredPercent,
        double q,
        double qP) {
    /** Fewest people that can be pooled at all. */
    public static final int FEWEST = 2;

    static final double UPPER = 0.975;
    static final double LOWER = 0.025;

    /** A variance with its interval; the interval need not hold the estimate when people are more alike than by chance. */
    public record Tau(double value, double low, double high) {}

    /** Pools the effects of {@link #FEWEST} people or more. */
    public static PooledEffect of(List<StudyEffect> studies) {
        double[][] ones = new double[studies.size()][1];
        Arrays.stream(ones).forEach(row -> row[0] = 1);
        RemlFit fit = new RemlFit(studies, ones);
        RemlFit.At at = fit.fitted();
        RemlFit.At fixed = fit.at(0);
        double t = TDistribution.of(fit.dof()).inverseCumulativeProbability(UPPER);
        double mean = at.coefficient(0);
        double se = at.standardError(0);
        double wide = Math.sqrt(se * se + fit.tauSquared());
        double typical = fit.dof() / fixed.traceP();
        return new PooledEffect(
                studies.size(),
                new Estimate(mean, mean - t * se, mean + t * se),
                se,
                new Estimate(mean, mean - t * wide, mean + t * wide),
                new Tau(fit.tauSquared(), QProfile.tau(fit, UPPER), QProfile.tau(fit, LOWER)),
                100 * fit.tauSquared() / (typical + fit.tauSquared()),
                fixed.squares(),
                ChiSquaredDistribution.of(fit.dof()).survivalProbability(fixed.squares()));
    }
}
