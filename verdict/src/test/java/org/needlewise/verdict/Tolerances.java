package org.needlewise.verdict;

/** How near is near enough, all in one place. */
public final class Tolerances {
    /** Sums of doubles in another order. */
    public static final double ROUNDING = 1e-9;

    /** Share by which figures of R may differ: same formula, other order of summation. */
    public static final double R_SAME_FORMULA = 1e-9;

    /** Share by which figures of R may differ that it finds by iteration. */
    public static final double R_ITERATED = 1e-4;

    /** A share published with two digits. */
    public static final double TWO_DIGITS = 0.005;

    /** A million resamples. */
    public static final double R_RESAMPLED = 0.001;

    /** An integral by the trapezoid rule over a fine grid. */
    public static final double INTEGRATION = 1e-5;

    /** A variance component that R finds by iteration, in absolute terms: at zero it stops a little above. */
    public static final double R_VARIANCE = 1e-9;

    /** Ends of intervals of a variance, which R searches to about four digits. */
    public static final double R_PROFILE = 2e-4;

    private Tolerances() {}
}
