package org.needlewise.phantom.skin;

import java.util.SplittableRandom;

/**
 * A smooth random field of mean 0 and variance 1: cubic B-splines on a torus of Gaussian knots, knot spacing 1. Repeats
 * after {@value #KNOTS} units.
 */
final class SplineNoise {
    private static final int KNOTS = 256;
    /** Standard deviation of a B-spline sum over unit knots, averaged over the cell: (151/315 per axis). */
    private static final double SPREAD = 151.0 / 315.0;

    private final float[] knots = new float[KNOTS * KNOTS];

    SplineNoise(SplittableRandom random) {
        for (int i = 0; i < knots.length; i++) {
            knots[i] = (float) (Normal.next(random) / SPREAD);
        }
    }

    double at(double x, double y) {
        double fx = Math.floor(x);
        double fy = Math.floor(y);
        double tx = x - fx;
        double ty = y - fy;
        int ix = (int) fx;
        int iy = (int) fy;
        double wx0 = (1 - tx) * (1 - tx) * (1 - tx) / 6;
        double wx1 = (3 * tx * tx * tx - 6 * tx * tx + 4) / 6;
        double wx3 = tx * tx * tx / 6;
        double wx2 = 1 - wx0 - wx1 - wx3;
        double wy0 = (1 - ty) * (1 - ty) * (1 - ty) / 6;
        double wy1 = (3 * ty * ty * ty - 6 * ty * ty + 4) / 6;
        double wy3 = ty * ty * ty / 6;
        double wy2 = 1 - wy0 - wy1 - wy3;
        int mask = KNOTS - 1;
        int x0 = (ix - 1) & mask;
        int x1 = ix & mask;
        int x2 = (ix + 1) & mask;
        int x3 = (ix + 2) & mask;
        return wy0 * row((iy - 1) & mask, x0, x1, x2, x3, wx0, wx1, wx2, wx3)
                + wy1 * row(iy & mask, x0, x1, x2, x3, wx0, wx1, wx2, wx3)
                + wy2 * row((iy + 1) & mask, x0, x1, x2, x3, wx0, wx1, wx2, wx3)
                + wy3 * row((iy + 2) & mask, x0, x1, x2, x3, wx0, wx1, wx2, wx3);
    }

    private double row(int y, int x0, int x1, int x2, int x3, double w0, double w1, double w2, double w3) {
        int base = y * KNOTS;
        return w0 * knots[base + x0] + w1 * knots[base + x1] + w2 * knots[base + x2] + w3 * knots[base + x3];
    }
}
