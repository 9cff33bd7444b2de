package org.needlewise.imaging.reading;

/** 3 × 3 matrices of colorimetry, row-major arrays of nine. */
final class Matrix3 {
    /** White points of IEC 61966-2-1 and of the ICC profile connection space, as x, y and as XYZ. */
    private static final double D65_X = 0.3127;

    private static final double D65_Y = 0.3290;
    private static final double[] D50_XYZ = {0.9642, 1.0, 0.8249};

    /** Lam's Bradford cone responses (ICC.1:2022, Annex E). */
    private static final double[] BRADFORD = {0.8951, 0.2664, -0.1614, -0.7502, 1.7135, 0.0367, 0.0389, -0.0685, 1.0296
    };

    /** Inverse of the primaries of sRGB. */
    static final double[] XYZ_D65_TO_SRGB = invert(new Primaries(0.64, 0.33, 0.30, 0.60, 0.15, 0.06).toXyzD65());

    /** From the ICC connection space to linear sRGB. */
    static final double[] XYZ_D50_TO_SRGB = multiply(XYZ_D65_TO_SRGB, bradford(D50_XYZ, d65()));

    private Matrix3() {}

    /** Chromaticities of the primaries of an RGB space whose white is D65. */
    record Primaries(double xr, double yr, double xg, double yg, double xb, double yb) {
        /** From linear RGB to XYZ with Y = 1 for white. */
        double[] toXyzD65() {
            double[] columns = {
                xr / yr, xg / yg, xb / yb, 1, 1, 1, (1 - xr - yr) / yr, (1 - xg - yg) / yg, (1 - xb - yb) / yb
            };
            double[] scale = apply(invert(columns), d65());
            return multiply(columns, diagonal(scale));
        }
    }

    static double[] identity() {
        return diagonal(new double[] {1, 1, 1});
    }

    static double[] multiply(double[] a, double[] b) {
        double[] product = new double[9];
        for (int row = 0; row < 3; row++) {
            for (int col = 0; col < 3; col++) {
                product[3 * row + col] =
                        a[3 * row] * b[col] + a[3 * row + 1] * b[3 + col] + a[3 * row + 2] * b[6 + col];
            }
        }
        return product;
    }

    static double[] apply(double[] m, double[] v) {
        return new double[] {
            m[0] * v[0] + m[1] * v[1] + m[2] * v[2],
            m[3] * v[0] + m[4] * v[1] + m[5] * v[2],
            m[6] * v[0] + m[7] * v[1] + m[8] * v[2]
        };
    }

    static double determinant(double[] m) {
        return m[0] * (m[4] * m[8] - m[5] * m[7])
                - m[1] * (m[3] * m[8] - m[5] * m[6])
                + m[2] * (m[3] * m[7] - m[4] * m[6]);
    }

    private static double[] invert(double[] m) {
        double d = determinant(m);
        return new double[] {
            (m[4] * m[8] - m[5] * m[7]) / d, (m[2] * m[7] - m[1] * m[8]) / d, (m[1] * m[5] - m[2] * m[4]) / d,
            (m[5] * m[6] - m[3] * m[8]) / d, (m[0] * m[8] - m[2] * m[6]) / d, (m[2] * m[3] - m[0] * m[5]) / d,
            (m[3] * m[7] - m[4] * m[6]) / d, (m[1] * m[6] - m[0] * m[7]) / d, (m[0] * m[4] - m[1] * m[3]) / d
        };
    }

    private static double[] diagonal(double[] d) {
        return new double[] {d[0], 0, 0, 0, d[1], 0, 0, 0, d[2]};
    }

    private static double[] d65() {
        return new double[] {D65_X / D65_Y, 1, (1 - D65_X - D65_Y) / D65_Y};
    }

    private static double[] bradford(double[] fromWhite, double[] toWhite) {
        double[] from = apply(BRADFORD, fromWhite);
        double[] to = apply(BRADFORD, toWhite);
        double[] gain = diagonal(new double[] {to[0] / from[0], to[1] / from[1], to[2] / from[2]});
        return multiply(invert(BRADFORD), multiply(gain, BRADFORD));
    }
}
