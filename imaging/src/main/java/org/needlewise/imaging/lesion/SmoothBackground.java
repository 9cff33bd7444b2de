package org.needlewise.imaging.lesion;

/**
 * The light and skin tone under a lesion, carried in from the skin around it: a weighted quadratic surface, then a
 * Gaussian-weighted local mean of what the surface leaves, fading to the surface where no skin is near.
 */
final class SmoothBackground {
    private static final int TERMS = 6;
    private static final double FLOOR = 0.03;

    private SmoothBackground() {}

    /** {@code plane} minus its background, the background learnt where {@code weight} is positive. */
    static float[] removed(float[] plane, float[] weight, int width, int height, double sigmaPx) {
        double[] surface = quadratic(plane, weight, width, height);
        float[] rest = new float[plane.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int i = y * width + x;
                rest[i] = (float) (plane[i] - value(surface, x, y, width, height));
            }
        }
        float[] local = Filters.localMean(rest, weight, width, height, sigmaPx, FLOOR);
        for (int i = 0; i < rest.length; i++) {
            rest[i] -= local[i];
        }
        return rest;
    }

    private static double[] quadratic(float[] plane, float[] weight, int width, int height) {
        double[][] normal = new double[TERMS][TERMS + 1];
        double[] t = new double[TERMS];
        for (int y = 0; y < height; y += 2) {
            for (int x = 0; x < width; x += 2) {
                int i = y * width + x;
                if (weight[i] > 0) {
                    terms(x, y, width, height, t);
                    for (int a = 0; a < TERMS; a++) {
                        for (int b = 0; b < TERMS; b++) {
                            normal[a][b] += weight[i] * t[a] * t[b];
                        }
                        normal[a][TERMS] += weight[i] * t[a] * plane[i];
                    }
                }
            }
        }
        double ridge = 1e-6 * (normal[0][0] + 1);
        for (int a = 0; a < TERMS; a++) {
            normal[a][a] += ridge;
        }
        return SmallMatrix.solve(normal);
    }

    private static double value(double[] surface, int x, int y, int width, int height) {
        double u = 2.0 * x / width - 1;
        double v = 2.0 * y / height - 1;
        return surface[0]
                + surface[1] * u
                + surface[2] * v
                + surface[3] * u * u
                + surface[4] * u * v
                + surface[5] * v * v;
    }

    private static void terms(int x, int y, int width, int height, double[] t) {
        double u = 2.0 * x / width - 1;
        double v = 2.0 * y / height - 1;
        t[0] = 1;
        t[1] = u;
        t[2] = v;
        t[3] = u * u;
        t[4] = u * v;
        t[5] = v * v;
    }
}
