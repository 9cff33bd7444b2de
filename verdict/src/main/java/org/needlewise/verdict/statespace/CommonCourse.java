package org.needlewise.verdict.statespace;

import java.util.Arrays;

/**
 * What the common course of a pair (treated + control) says about the noise: whatever is smooth in it (natural fading, an
 * effect, the seasons' light) is taken out by regression, and what is left has the same correlation and variance as the
 * difference. Light that jumps from visit to visit and is shared by both sites makes it noisier, which errs on the
 * cautious side.
 */
final class CommonCourse {
    /** Variance of each smooth term, in units of the noise's: ten standard deviations, hardly informative. */
    private static final double SMOOTH_VARIANCE = 100;

    private static final double YEAR_DAYS = 365.25;
    private static final double SATURATION_DAYS = 40;

    private CommonCourse() {}

    /** Information about the noise only: no information about the effect. */
    static Evidence evidence(UnitSeries unit, VisitFilter filter) {
        double[] value = filter.whiten(unit.value());
        double[][] terms = terms(unit.day());
        int n = terms.length;
        double[][] whitened = new double[n][];
        for (int i = 0; i < n; i++) {
            whitened[i] = filter.whiten(terms[i]);
        }
        double[][] normal = new double[n][n];
        double[] right = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                normal[i][j] = Evidence.dot(whitened[i], whitened[j]);
            }
            normal[i][i] += i == 0 ? 0 : 1 / SMOOTH_VARIANCE;
            right[i] = Evidence.dot(whitened[i], value);
        }
        double squares = Evidence.dot(value, value);
        double logDeterminant = filter.logDeterminant();
        // Cholesky in place, forward substitution along the way.
        for (int j = 0; j < n; j++) {
            for (int i = j; i < n; i++) {
                for (int k = 0; k < j; k++) {
                    normal[i][j] -= normal[i][k] * normal[j][k];
                }
                normal[i][j] = i == j ? Math.sqrt(normal[j][j]) : normal[i][j] / normal[j][j];
            }
            for (int k = 0; k < j; k++) {
                right[j] -= normal[j][k] * right[k];
            }
            right[j] /= normal[j][j];
            squares -= right[j] * right[j];
            logDeterminant += 2 * Math.log(normal[j][j]);
        }
        return new Evidence(0, 0, squares, logDeterminant);
    }

    /** Level, straight line, saturating change from the first session, and a wave of one year. */
    private static double[][] terms(double[] day) {
        double[][] terms = new double[5][day.length];
        Arrays.fill(terms[0], 1);
        for (int i = 0; i < day.length; i++) {
            double angle = 2 * Math.PI * day[i] / YEAR_DAYS;
            terms[1][i] = day[i] / YEAR_DAYS;
            terms[2][i] = day[i] <= 0 ? 0 : -Math.expm1(-day[i] / SATURATION_DAYS);
            terms[3][i] = Math.sin(angle);
            terms[4][i] = 1 - Math.cos(angle);
        }
        return terms;
    }
}
