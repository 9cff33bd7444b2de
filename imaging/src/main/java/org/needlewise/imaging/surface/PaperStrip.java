package org.needlewise.imaging.surface;

import org.needlewise.imaging.surface.ArcNet.Heading;

/**
 * Where one arm of the card lies on skin that curves both ways. Its middle line follows the straightest line from the
 * reference point; every offset from it follows the straightest line across. Worked out at nodes a centimetre apart and
 * interpolated by polynomials between, which errs by less than a micrometre at radii of 60 mm and more.
 */
final class PaperStrip {
    private static final double STEP_MM = 10;
    private static final int BEHIND = 3;
    private static final int AHEAD = 20;
    private static final int ALONG = BEHIND + AHEAD + 1;
    private static final int ACROSS = 5;
    private static final int SIDE = ACROSS / 2;

    private final double[] u = new double[ALONG * ACROSS];
    private final double[] v = new double[ALONG * ACROSS];

    /** @param start at the reference point, along the arm */
    PaperStrip(ArcNet net, Heading start) {
        middle(net, start, 1, AHEAD);
        middle(net, start, -1, BEHIND);
    }

    private void middle(ArcNet net, Heading start, int sign, int steps) {
        Heading at = start;
        for (int i = 0; i <= steps; i++) {
            int row = (BEHIND + sign * i) * ACROSS;
            across(net, at, 1, row);
            across(net, at, -1, row);
            at = net.walked(at, sign * STEP_MM);
        }
    }

    private void across(ArcNet net, Heading middle, int sign, int row) {
        Heading at = net.turned(middle);
        for (int j = 0; j <= SIDE; j++) {
            u[row + SIDE + sign * j] = at.u();
            v[row + SIDE + sign * j] = at.v();
            at = net.walked(at, sign * STEP_MM);
        }
    }

    /** Fills {@code uv} with the net's place of a point of paper; beyond two decimetres it is extrapolated. */
    void place(double along, double across, double[] uv) {
        double t = along / STEP_MM + BEHIND;
        int row = (int) Math.max(0, Math.min(ALONG - 4, Math.floor(t) - 1));
        double[] lengthwise = lagrange(t - row, 4);
        double[] sideways = lagrange(across / STEP_MM + SIDE, ACROSS);
        uv[0] = 0;
        uv[1] = 0;
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < ACROSS; j++) {
                int node = (row + i) * ACROSS + j;
                double weight = lengthwise[i] * sideways[j];
                uv[0] += weight * u[node];
                uv[1] += weight * v[node];
            }
        }
    }

    /** Lagrange's polynomials through nodes 0, 1, 2 … at x. */
    private static double[] lagrange(double x, int nodes) {
        double[] weights = new double[nodes];
        for (int i = 0; i < nodes; i++) {
            weights[i] = 1;
            for (int j = 0; j < nodes; j++) {
                if (j != i) {
                    weights[i] *= (x - j) / (i - j);
                }
            }
        }
        return weights;
    }
}
