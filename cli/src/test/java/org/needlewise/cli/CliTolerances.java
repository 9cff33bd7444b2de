package org.needlewise.cli;

/** How far end-to-end figures may be from what must come out. */
final class CliTolerances {
    /** Ratio of areas of the same outline at two print scales; the surface fit's prior on curvature is in millimetres. */
    static final double SCALED_AREA = 0.004;

    private CliTolerances() {}
}
