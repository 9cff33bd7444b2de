package org.needlewise.imaging.quality;

/** How far a blur that was measured may be from the blur that was put in, as part of it. */
final class QualityTolerances {
    static final double CLEAN_EDGE = 0.02;
    static final double NOISY_EDGE = 0.15;

    private QualityTolerances() {}
}
