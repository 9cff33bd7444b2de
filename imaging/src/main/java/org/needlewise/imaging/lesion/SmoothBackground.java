package org.needlewise.imaging.lesion;

/**
 * The light and skin tone under a lesion, carried in from the skin around it: a weighted quadratic surface, then a
 * Gaussian-weighted local mean of what the surface leaves, fading to the surface where no skin is near.
 */
final class SmoothBackground {
    private static final int TERMS = 6;
    private static final double FLOOR = 0.03;
    private static final int FEWEST_FITTED = 20_000;

    private SmoothBackground() {}

    /** {@code planes} minus their background, the background learnt where {@code weight} is positive. */
    static float[][] removed(float[][] planes, float[] weight, int width, int height, double sigmaPx) {
        double[][] surface = quadratic(planes, weight, width, height);
        float[][] rest = new float[planes.length][weight.length];
        for (int c = 0; c < planes.length; c++) {
            for (int y = 0; y < height; y++) {
                subtractRow(planes[c], rest[c], surface[c], y, width, height);
            }
        }
        float[][] local = Filters.localMeans(rest, weight, width, height, sigmaPx, FLOOR);
        for (int c = 0; c < planes.length; c++) {
            float[] plane = rest[c];
            float[] mean = local[c];
            for (int i = 0; i < plane.length; i++) {
                plane[i] -= mean[i];
            }
        }
        return rest;
    }

    private static void subtractRow(float[] plane, float[] rest, double[] surface, int y, int width, int height) {
        double v = 2.0 * y / height - 1;
        double constant = surface[0] + surface[2] * v + surface[5] * v * v;
        double linear = surface[1] + surface[4] * v;
        for (int x = 0; x < width; x++) {
            double u = 2.0 * x / width - 1;
            rest[y * width + x] = (float) (plane[y * width + x] - constant - u * (linear + surface[3] * u));
        }
    }

    /** One fit for every plane, on as many samples as six terms need. */
    private static double[][] quadratic(float[][] planes, float[] weight, int width, int height) {
        int step = Math.max(1, (int) Math.sqrt(weight.length / (double) FEWEST_FITTED));
        double[][] normal = new double[TERMS][TERMS];
        double[][] right = new double[planes.length][TERMS];
        double[] t = new double[TERMS];
        for (int y = 0; y < height; y += step) {
            for (int x = 0; x < width; x += step) {
                int i = y * width + x;
                if (weight[i] > 0) {
                    terms(x, y, width, height, t);
                    for (int a = 0; a < TERMS; a++) {
                        double w = weight[i] * t[a];
                        for (int b = 0; b < TERMS; b++) {
                            normal[a][b] += w * t[b];
                        }
                        for (int c = 0; c < planes.length; c++) {
                            right[c][a] += w * planes[c][i];
                        }
                    }
                }
            }
        }
        double ridge = 1e-6 * (normal[0][0] + 1);
        for (int a = 0; a < TERMS; a++) {
            normal[a][a] += ridge;
        }
        double[][] surface = new double[planes.length][];
        for (int c = 0; c < planes.length; c++) {
            surface[c] = SmallMatrix.solve(normal, right[c]);
        }
        return surface;
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
