package org.needlewise.phantom.card;

import org.needlewise.model.card.CardLayout.MeasuredLabD50;

/** CIELAB under D50 to linear sRGB (D65), adapted by Bradford's transform; clipped to 0..1. */
final class LabD50 {
    private static final double[] WHITE = {0.96422, 1, 0.82521};
    /** XYZ under D50 to linear sRGB, Bradford-adapted (Lindbloom). */
    private static final double[][] TO_SRGB = {
        {3.1338561, -1.6168667, -0.4906146}, {-0.9787684, 1.9161415, 0.0334540}, {0.0719453, -0.2289914, 1.4052427}
    };

    private LabD50() {}

    static double[] toLinearSrgb(MeasuredLabD50 lab) {
        double fy = (lab.lightness() + 16) / 116;
        double[] f = {fy + lab.a() / 500, fy, fy - lab.b() / 200};
        double[] rgb = new double[3];
        for (int row = 0; row < 3; row++) {
            double sum = 0;
            for (int i = 0; i < 3; i++) {
                double xyz = f[i] > 6.0 / 29 ? f[i] * f[i] * f[i] : 3 * 36.0 / 841 * (f[i] - 4.0 / 29);
                sum += TO_SRGB[row][i] * xyz * WHITE[i];
            }
            rgb[row] = Math.min(1, Math.max(0, sum));
        }
        return rgb;
    }
}
