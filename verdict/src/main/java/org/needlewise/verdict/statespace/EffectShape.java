package org.needlewise.verdict.statespace;

/**
 * How an effect builds up. Either from the first session on, {@code 1 − exp(−t/T)} divided by its value at the day that is
 * asked about, so that the coefficient is the effect reached on that day; or suddenly, with the last few visits.
 *
 * @param timeConstantDays T; without meaning for a sudden effect
 * @param lastVisits for a sudden effect the number of visits it has lasted, 0 for one from the first session on
 * @param prior prior weight
 */
public record EffectShape(double timeConstantDays, int lastVisits, double prior) {

    /** From the first session on. */
    public EffectShape(double timeConstantDays, double prior) {
        this(timeConstantDays, 0, prior);
    }

    /** With the last visits. */
    static EffectShape sudden(int lastVisits, double prior) {
        return new EffectShape(1, lastVisits, prior);
    }

    /** The regressor of a unit's visits; zero up to the first session. */
    double[] column(double[] day, double askedDay) {
        double[] column = new double[day.length];
        double reached = -Math.expm1(-Math.max(askedDay, 0) / timeConstantDays);
        for (int i = 0; i < day.length; i++) {
            if (day[i] <= 0) {
                continue;
            }
            if (lastVisits > 0) {
                column[i] = i >= day.length - lastVisits ? 1 : 0;
            } else {
                column[i] = reached <= 0 ? 0 : -Math.expm1(-day[i] / timeConstantDays) / reached;
            }
        }
        return column;
    }
}
