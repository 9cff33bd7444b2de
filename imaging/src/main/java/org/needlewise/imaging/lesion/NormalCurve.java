package org.needlewise.imaging.lesion;

/** Standard normal distribution. */
final class NormalCurve {
    private static final double ROOT_TWO_PI = Math.sqrt(2 * Math.PI);

    private NormalCurve() {}

    static double density(double z) {
        return Math.exp(-0.5 * z * z) / ROOT_TWO_PI;
    }
}
