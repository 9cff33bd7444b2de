package org.needlewise.imaging.colour;

/** Every tolerance of the colour tests, in one place. */
final class ColourTolerances {
    /** The published table has four decimals. */
    static final double SHARMA = 5e-5;

    /** Pair 14 lies on the hue discontinuity: the last bit of the hue decides which side is taken. */
    static final double SHARMA_ON_DISCONTINUITY = 0.06;

    /** Conversions there and back in double precision. */
    static final double ROUND_TRIP = 1e-9;

    /** Derivatives against central differences, of the steepest. */
    static final double SLOPE = 1e-6;

    /** Published Lab values carry this many decimals. */
    static final double PUBLISHED_LAB = 0.02;

    /** A table and float planes against double precision, relative. */
    static final double TABLE_RELATIVE = 2e-4;

    /** Contrast in one photograph under another white balance or exposure alone, CIEDE2000. */
    static final double WHITE_BALANCE_AND_EXPOSURE = 0.1;

    /** Light fall-off recovered over the card, relative. */
    static final double FALL_OFF = 0.04;

    /** Standard deviation of a contrast between lights, card-l, this print's own values, CIEDE2000: the aim. */
    static final double REPEATABILITY = 0.3;

    /** The same for the four patches of card-s. */
    static final double REPEATABILITY_SMALL_CARD = 0.6;

    /** Leave-one-out CIEDE2000 on the real photographs of a chart: the aim. */
    static final double CHART_LEFT_OUT = 2.6;

    /** Contrast of a disc of 8 mm radius on blotchy skin in falling light, CIELAB. */
    static final double CONTRAST = 0.35;

    /** Index differences before and after a tan. */
    static final double INDEX = 0.05;

    private ColourTolerances() {}
}
