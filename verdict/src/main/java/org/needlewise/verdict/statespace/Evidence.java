package org.needlewise.verdict.statespace;

import java.util.Arrays;
import java.util.List;

/**
 * What the visits say about the effect under one noise and shape, the levels integrated out with a flat prior; all in
 * units of the noise's variance.
 *
 * @param information x'V⁻¹x
 * @param score x'V⁻¹y
 * @param squares y'V⁻¹y
 * @param logDeterminant of the visits' covariance and of the levels' information
 */
record Evidence(double information, double score, double squares, double logDeterminant) {

    /** Summed over units, one for each shape. {@code columns} is [unit][shape][visit]. */
    static Evidence[] of(List<UnitSeries> units, double[][][] columns, VisitNoise noise, double spacingDays) {
        Evidence[] sums = new Evidence[columns[0].length];
        for (int u = 0; u < units.size(); u++) {
            UnitSeries unit = units.get(u);
            VisitFilter filter = new VisitFilter(unit, noise, spacingDays);
            double[] ones = new double[unit.visits()];
            Arrays.fill(ones, 1);
            double[] level = filter.whiten(ones);
            double[] value = filter.whiten(unit.value());
            double levelInformation = dot(level, level);
            double levelScore = dot(level, value);
            double squares = dot(value, value) - levelScore * levelScore / levelInformation;
            double logDeterminant = filter.logDeterminant() + Math.log(levelInformation);
            for (int s = 0; s < sums.length; s++) {
                double[] effect = filter.whiten(columns[u][s]);
                double shared = dot(level, effect);
                Evidence one = new Evidence(
                        dot(effect, effect) - shared * shared / levelInformation,
                        dot(effect, value) - shared * levelScore / levelInformation,
                        squares,
                        logDeterminant);
                sums[s] = u == 0 ? one : sums[s].plus(one);
            }
        }
        return sums;
    }

    private Evidence plus(Evidence other) {
        return new Evidence(
                information + other.information,
                score + other.score,
                squares + other.squares,
                logDeterminant + other.logDeterminant);
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
