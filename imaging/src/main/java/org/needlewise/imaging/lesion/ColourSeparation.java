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
    private static final double NOISE_FLOOR = 4e-4;

    /** Relief shades the rim of a raised or sunken lesion; brightness alone is trusted less for it. */
    private static final double SHADING_FLOOR = 0.006;

    /** Weighted covariance about zero-mean-corrected values, with a floor of picture noise. */
    static double[][] covariance(float[][] planes, float[] weight) {
        double[] mean = mean(planes, weight);
        double[][] c = new double[3][3];
        double total = 1e-9;
        for (int i = 0; i < weight.length; i++) {
            if (weight[i] > 0) {
                total += weight[i];
                for (int a = 0; a < 3; a++) {
                    for (int b = a; b < 3; b++) {
                        c[a][b] += weight[i] * (planes[a][i] - mean[a]) * (planes[b][i] - mean[b]);
                    }
                }
            }
        }
        for (int a = 0; a < 3; a++) {
            for (int b = a; b < 3; b++) {
                c[a][b] = c[a][b] / total + SHADING_FLOOR * SHADING_FLOOR;
                c[b][a] = c[a][b];
            }
            c[a][a] += NOISE_FLOOR * NOISE_FLOOR;
        }
        return c;
    }

    static double[] mean(float[][] planes, float[] weight) {
        double[] mean = new double[3];
        double total = 1e-9;
        for (int i = 0; i < weight.length; i++) {
            if (weight[i] > 0) {
                total += weight[i];
                for (int c = 0; c < 3; c++) {
                    mean[c] += weight[i] * planes[c][i];
                }
            }
        }
        for (int c = 0; c < 3; c++) {
            mean[c] /= total;
        }
        return mean;
    }

    /** The discriminant for a given difference of means. */
    static ColourSeparation of(double[] difference, double[][] covariance) {
        double[] w = SmallMatrix.solve(covariance, difference);
        double d2 = Math.max(SmallMatrix.dot(w, difference), 1e-12);
        for (int c = 0; c < 3; c++) {
            w[c] /= d2;
        }
        return new ColourSeparation(w, difference, Math.sqrt(d2));
    }

    /** Planes projected on the discriminant. */
    float[] project(float[][] planes) {
        float[] out = new float[planes[0].length];
        for (int i = 0; i < out.length; i++) {
            out[i] = (float) (weight[0] * planes[0][i] + weight[1] * planes[1][i] + weight[2] * planes[2][i]);
        }
        return out;
    }
}
