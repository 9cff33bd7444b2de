package org.needlewise.verdict;

/** How near is near enough, all in one place. */
public final class Tolerances {
    /** Sums of doubles in another order. */
    public static final double ROUNDING = 1e-9;

    private Tolerances() {}
}
