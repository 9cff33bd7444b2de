package org.needlewise.cohort;

/** How near is near enough, all in one place. */
public final class Tolerances {
    /** Sums of doubles in another order. */
    public static final double ROUNDING = 1e-9;

    /** An effect found again in a dozen visits with one per cent of noise, logarithm. */
    public static final double EFFECT = 0.03;

    /** Mean error of 40 registries of 150 people: four standard errors. */
    public static final double POOLED_BIAS = 0.005;

    /** Share of people that prediction intervals hold. */
    public static final double PREDICTED_SHARE = 0.03;

    private Tolerances() {}
}
