package org.needlewise.imaging.quality;

/** How far a blur that was measured may be from the blur that was put in. */
final class QualityTolerances {
    /** Parts of the blur. */
    static final double CLEAN_EDGE = 0.02;

    static final double NOISY_EDGE = 0.15;

    /** On a whole card, pixels. */
    static final double CARD_SHARPNESS_PX = 0.1;

    /** Of a whole picture, parts of the blur. */
    static final double WHOLE_PICTURE = 0.1;

    private QualityTolerances() {}
}
