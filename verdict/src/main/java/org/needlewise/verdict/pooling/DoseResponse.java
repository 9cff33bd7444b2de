package org.needlewise.verdict.pooling;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.TDistribution;
import org.needlewise.verdict.answer.Estimate;

/**
 * Effect against dose: mixed-effects meta-regression on one number.
 *
 * <p>Method: residual variance between people by restricted maximum likelihood, interval after Knapp and Hartung. Assumes:
 * the effect rises in proportion to the dose. Not an experiment: who was given more may differ in other ways. Reference:
 * Knapp and Hartung 2003, Stat. Med. 22:2693.
 *
 * @param people how many effects
 * @param atZero effect at dose zero
 * @param slope effect of one more unit of dose, with its 95 % interval
 * @param standardError of the slope
 * @param p two-sided p of no slope; 1 where everything lies exactly on a level line
 * @param tauSquared variance between people that dose does not explain
 */
public record DoseResponse(
        int people, double atZero, Estimate slope, double standardError, double p, double tauSquared) {
    /** Fewest people that a line can be laid through. */
    public static final int FEWEST = 3;

    /**
     * Fits the line.
     *
     * @param dose of each study, not all alike
     */
    public static DoseResponse of(List<StudyEffect> studies, double[] dose) {
        if (dose.length != studies.size() || Arrays.stream(dose).distinct().count() < 2) {
            throw new IllegalArgumentException(studies.size() + " effects, doses " + Arrays.toString(dose));
        }
        // Centred and scaled, so that one step of the solver means the same whatever the unit of dose.
        double centre = Arrays.stream(dose).average().orElseThrow();
        double unit = Arrays.stream(dose).map(d -> Math.abs(d - centre)).max().orElseThrow();
        double[][] columns = Arrays.stream(dose)
                .mapToObj(d -> new double[] {1, (d - centre) / unit})
                .toArray(double[][]::new);
        RemlFit fit = new RemlFit(studies, columns);
        RemlFit.At at = fit.fitted();
        TDistribution t = TDistribution.of(fit.dof());
        double slope = at.coefficient(1) / unit;
        double se = at.standardError(1) / unit;
        double width = t.inverseCumulativeProbability(PooledEffect.UPPER) * se;
        double p = slope == 0 ? 1 : se == 0 ? 0 : 2 * t.survivalProbability(Math.abs(slope) / se);
        return new DoseResponse(
                studies.size(),
                at.coefficient(0) - slope * centre,
                new Estimate(slope, slope - width, slope + width),
                se,
                p,
                fit.tauSquared());
    }
}
