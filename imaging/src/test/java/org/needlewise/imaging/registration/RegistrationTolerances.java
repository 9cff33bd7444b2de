package org.needlewise.imaging.registration;

/** What registration must reach on synthetic skin. Millimetres unless named otherwise. */
final class RegistrationTolerances {
    /** Error over skin seen in both pictures. */
    static final double MEDIAN_MM = 0.08;

    static final double P95_MM = 0.3;

    /** Going there and back again through map and inverse. */
    static final double INVERSE_MM = 1e-5;

    /** Derivatives against differences, dimensionless. */
    static final double JACOBIAN = 1e-5;

    /** Areal strain of a uniform stretch, percent. */
    static final double STRAIN_PCT = 0.3;

    /** Rounding only. */
    static final double EXACT = 1e-9;

    private RegistrationTolerances() {}
}
