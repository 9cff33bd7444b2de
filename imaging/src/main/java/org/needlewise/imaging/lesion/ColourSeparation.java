package org.needlewise.imaging.lesion;

/**
 * Linear discriminant of lesion against surround in log reflectance (Fisher 1936).
 *
 * <p>Skin varies mostly along two pigment directions and brightness; the discriminant weighs each direction by how
 * little the surround itself varies along it, so that blotches as strong as the lesion do not hide it.
 *
 * @param weight what ln R, ln G, ln B are multiplied with; lesion minus surround is 1 on this axis
 * @param difference lesion minus surround in ln R, ln G, ln B
 * @param distance Mahalanobis distance between lesion and surround at the scale of the covariance
 */
record ColourSeparation(double[] weight, double[] difference, double distance) {
    private static final int BANDS = 3;
    private static final double NOISE_FLOOR = 4e-4;

    /** Relief shades the rim of a raised or sunken lesion; brightness alone is trusted less for it. */
    private static final double SHADING_FLOOR = 0.04;

    /** Weighted covariance about zero-mean-corrected values, with a floor of picture noise. */
    static double[][] covariance(float[][] planes, float[] weight) {
        double[] mean = mean(planes, weight);
        int n = planes.length;
        double[][] c = new double[n][n];
        double total = 1e-9;
        for (int i = 0; i < weight.length; i++) {
            if (weight[i] > 0) {
                total += weight[i];
                for (int a = 0; a < n; a++) {
                    for (int b = a; b < n; b++) {
                        c[a][b] += weight[i] * (planes[a][i] - mean[a]) * (planes[b][i] - mean[b]);
                    }
                }
            }
        }
        for (int a = 0; a < n; a++) {
            for (int b = a; b < n; b++) {
                c[a][b] = c[a][b] / total + (b < BANDS ? SHADING_FLOOR * SHADING_FLOOR : 0);
                c[b][a] = c[a][b];
            }
            c[a][a] += NOISE_FLOOR * NOISE_FLOOR;
        }
        return c;
    }

    static double[] mean(float[][] planes, float[] weight) {
        double[] mean = new double[planes.length];
        double total = 1e-9;
        for (int i = 0; i < weight.length; i++) {
            if (weight[i] > 0) {
                total += weight[i];
                for (int c = 0; c < mean.length; c++) {
                    mean[c] += weight[i] * planes[c][i];
                }
            }
        }
        for (int c = 0; c < mean.length; c++) {
            mean[c] /= total;
        }
        return mean;
    }

    /** The discriminant for a given difference of means. */
    static ColourSeparation of(double[] difference, double[][] covariance) {
        double[] w = SmallMatrix.solve(covariance, difference);
        double d2 = Math.max(SmallMatrix.dot(w, difference), 1e-12);
        for (int c = 0; c < w.length; c++) {
            w[c] /= d2;
        }
        return new ColourSeparation(w, difference, Math.sqrt(d2));
    }

    /** Planes projected on the discriminant. */
    float[] project(float[][] planes) {
        float[] out = new float[planes[0].length];
        for (int c = 0; c < weight.length; c++) {
            float share = (float) weight[c];
            float[] plane = planes[c];
            for (int i = 0; i < out.length; i++) {
                out[i] += share * plane[i];
            }
        }
        return out;
    }
}
