package org.needlewise.phantom;

/** CIELAB under D65, 2°, or a difference of two. */
public record Lab(double lightness, double a, double b) {
    private static final double[][] XYZ = {
        {0.4124564, 0.3575761, 0.1804375}, {0.2126729, 0.7151522, 0.0721750}, {0.0193339, 0.1191920, 0.9503041}
    };

    /** From linear sRGB reflectance; a perfect reflector is white. */
    public static Lab ofLinearSrgb(double[] rgb) {
        double[] f = new double[3];
        for (int row = 0; row < 3; row++) {
            double value = 0;
            double white = 0;
            for (int i = 0; i < 3; i++) {
                value += XYZ[row][i] * rgb[i];
                white += XYZ[row][i];
            }
            double t = value / white;
            f[row] = t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
        }
        return new Lab(116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2]));
    }

    public Lab minus(Lab o) {
        return new Lab(lightness - o.lightness, a - o.a, b - o.b);
    }
}
