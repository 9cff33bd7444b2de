package org.needlewise.verdict.statespace;

/**
 * How the effect builds up after the first session: {@code 1 − exp(−t/T)}, divided by its value at the day that is asked
 * about, so that the coefficient is the effect reached on that day.
 *
 * @param timeConstantDays T
 * @param prior prior weight
 */
public record EffectShape(double timeConstantDays, double prior) {

    /** The regressor of a unit's visits; zero up to the first session. */
    double[] column(double[] day, double askedDay) {
        double reached = -Math.expm1(-Math.max(askedDay, 0) / timeConstantDays);
        double[] column = new double[day.length];
        for (int i = 0; i < day.length; i++) {
            column[i] = day[i] <= 0 || reached <= 0 ? 0 : -Math.expm1(-day[i] / timeConstantDays) / reached;
        }
        return column;
    }
}
