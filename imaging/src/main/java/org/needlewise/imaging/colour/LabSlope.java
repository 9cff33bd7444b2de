package org.needlewise.imaging.colour;

/** First derivatives of CIELAB by linear RGB. */
final class LabSlope {
    private static final double STEP = 1e-5;

    private LabSlope() {}

    /** {@code [L, a, b][R, G, B]}, central differences: exact to about nine digits away from black. */
    static double[][] at(double[] rgb) {
        double[][] slope = new double[3][3];
        for (int c = 0; c < 3; c++) {
            double[] up = rgb.clone();
            double[] down = rgb.clone();
            up[c] += STEP;
            down[c] -= STEP;
            CieLab high = CieLab.ofLinearRgb(up);
            CieLab low = CieLab.ofLinearRgb(down);
            slope[0][c] = (high.lightness() - low.lightness()) / (2 * STEP);
            slope[1][c] = (high.a() - low.a()) / (2 * STEP);
            slope[2][c] = (high.b() - low.b()) / (2 * STEP);
        }
        return slope;
    }

    /** Lab of a linear RGB colour minus another, {@code [L, a, b]}. */
    static double[] departure(double[] rgb, CieLab from) {
        CieLab lab = CieLab.ofLinearRgb(rgb);
        return new double[] {lab.lightness() - from.lightness(), lab.a() - from.a(), lab.b() - from.b()};
    }
}
