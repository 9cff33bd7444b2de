package org.needlewise.verdict.statespace;

/**
 * The Kalman filter of one unit under one {@link VisitNoise}, in units of the noise's variance. Gains and innovation
 * variances depend on the times only, so that one pass serves every column (value, level, effect).
 *
 * <p>State: correlated noise and drifting level, both from zero; the unknown level itself is a regressor (the column of
 * ones), which makes the start diffuse without approximations (de Jong 1991, "The diffuse Kalman filter", Annals of
 * Statistics 19).
 */
final class VisitFilter {
    /** What many photographs leave of the independent part at least. */
    private static final double LEAST_VARIANCE = 0.02;

    private final double[] decay;
    private final double[] gainNoise;
    private final double[] gainLevel;
    private final double[] variance;
    private final double logDeterminant;

    VisitFilter(UnitSeries unit, VisitNoise noise, double spacingDays) {
        int n = unit.visits();
        decay = new double[n];
        gainNoise = new double[n];
        gainLevel = new double[n];
        variance = new double[n];
        double share = 1 - noise.whiteShare();
        double meanTerm = unit.meanPhotoTerm();
        double rate = noise.correlation() > 0 ? Math.log(noise.correlation()) / spacingDays : 0;
        double pNoise = share;
        double pCross = 0;
        double pLevel = 0;
        double logs = 0;
        for (int i = 0; i < n; i++) {
            if (i > 0) {
                double step = unit.day()[i] - unit.day()[i - 1];
                double f = noise.correlation() > 0 ? Math.exp(rate * step) : 0;
                decay[i] = f;
                pNoise = f * f * pNoise + share * (1 - f * f);
                pCross *= f;
                pLevel += noise.drift() * step / spacingDays;
            }
            double white = noise.whiteShare() + unit.photoShare() * (unit.photoTerm()[i] / meanTerm - 1);
            double f = pNoise + 2 * pCross + pLevel + Math.max(Math.min(LEAST_VARIANCE, noise.whiteShare()), white);
            double kNoise = (pNoise + pCross) / f;
            double kLevel = (pCross + pLevel) / f;
            variance[i] = f;
            gainNoise[i] = kNoise;
            gainLevel[i] = kLevel;
            logs += Math.log(f);
            double toNoise = pNoise + pCross;
            double toLevel = pCross + pLevel;
            pNoise -= kNoise * toNoise;
            pCross -= kNoise * toLevel;
            pLevel -= kLevel * toLevel;
        }
        logDeterminant = logs;
    }

    /** Innovations of a column, each divided by its standard deviation: independent with variance one. */
    double[] whiten(double[] column) {
        double[] out = new double[column.length];
        double noise = 0;
        double level = 0;
        for (int i = 0; i < column.length; i++) {
            noise *= decay[i];
            double innovation = column[i] - noise - level;
            noise += gainNoise[i] * innovation;
            level += gainLevel[i] * innovation;
            out[i] = innovation / Math.sqrt(variance[i]);
        }
        return out;
    }

    /** Logarithm of the determinant of the visits' covariance, in units of the noise's variance. */
    double logDeterminant() {
        return logDeterminant;
    }
}
