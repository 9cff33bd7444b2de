package org.needlewise.imaging.reading;

/** How far decoded colours may be from published ones. */
final class ReadingTolerances {
    /** Published primaries have four decimals. */
    static final double MATRIX = 1e-3;

    /** Profiles store their curves with 16 bits or fewer. */
    static final double CURVE = 2e-4;

    private ReadingTolerances() {}
}
