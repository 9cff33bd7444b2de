package org.needlewise.imaging.colour;

/** Every tolerance of the colour tests, in one place. */
final class ColourTolerances {
    /** The published table has four decimals. */
    static final double SHARMA = 5e-5;

    /** Pair 14 lies on the hue discontinuity: the last bit of the hue decides which side is taken. */
    static final double SHARMA_ON_DISCONTINUITY = 0.06;

    /** Conversions there and back in double precision. */
    static final double ROUND_TRIP = 1e-9;

    /** Published Lab values carry this many decimals. */
    static final double PUBLISHED_LAB = 0.02;

    private ColourTolerances() {}
}
