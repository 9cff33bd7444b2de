package org.needlewise.protocol.dose;

/**
 * Where the needles of a device are.
 *
 * <p>Density of one pass in holes per cm². Roller: one rolling over the skin, λ = N / (π (D + 2 L) W) with drum diameter
 * D, needle length L, width W (evidence 4.1; Schwarz and Laaff 2011 for the geometry). Stamp: one press, N over the
 * plate. Pen: one sweep, n f / (v w). Assumes that every needle enters once per turn or stroke and that nothing slips.
 */
public sealed interface Geometry {

    int needles();

    /** Mean density of one pass, holes per cm², for a needle length in mm. */
    double holesPerCm2(double needleMm);

    /** Width of one stroke or press in mm. */
    double strokeWidthMm();

    /** True when holes stand in a regular pattern, false when they fall at random. */
    default boolean isRegular() {
        return !(this instanceof Pen);
    }

    /** A drum with needles. */
    record Roller(int needles, double drumDiameterMm, double drumWidthMm) implements Geometry {
        @Override
        public double holesPerCm2(double needleMm) {
            return 100 * needles / (Math.PI * (drumDiameterMm + 2 * needleMm) * drumWidthMm);
        }

        @Override
        public double strokeWidthMm() {
            return drumWidthMm;
        }
    }

    /** A plate with needles. */
    record Stamp(int needles, double plateWidthMm, double plateLengthMm) implements Geometry {
        @Override
        public double holesPerCm2(double needleMm) {
            return 100 * needles / (plateWidthMm * plateLengthMm);
        }

        @Override
        public double strokeWidthMm() {
            return plateWidthMm;
        }
    }

    /** A motor pen swept over the skin. */
    record Pen(int needles, double frequencyHz, double sweepMmPerSecond, double fieldWidthMm) implements Geometry {
        @Override
        public double holesPerCm2(double needleMm) {
            return 100 * needles * frequencyHz / (sweepMmPerSecond * fieldWidthMm);
        }

        @Override
        public double strokeWidthMm() {
            return fieldWidthMm;
        }
    }
}
