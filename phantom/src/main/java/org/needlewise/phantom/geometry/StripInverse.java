package org.needlewise.phantom.geometry;

/**
 * From the flat map's card point to the true card point along one arm. First the arm's middle line is straightened, then
 * a Chebyshev polynomial gives what remains; both are fitted by least squares to the forward map, because following
 * geodesics backwards for every pixel is slow.
 */
final class StripInverse {
    private static final int ORDER_ALONG = 9;
    private static final int ORDER_ACROSS = 6;
    private static final double HALF_STRIP_MM = 19;
    private static final double BEHIND_MM = 22;
    /** Farther than this off the arm's middle line, or beyond its ends, no card lies. */
    private static final double GUARD_MM = 24;

    private final double anchorX;
    private final double anchorY;
    private final boolean xArm;
    private final double reachMm;
    private final double[] middle;
    private final double[] alongCoefficients;
    private final double[] acrossCoefficients;

    /** Forward map in nominal millimetres from the anchor, along and across the arm, to the flat map's. */
    interface Forward {
        void flat(double along, double across, double[] flatAlongAcross);
    }

    StripInverse(Forward forward, CardPlace place, double reachMm, boolean xArm) {
        this.anchorX = place.anchorXMm();
        this.anchorY = place.anchorYMm();
        this.xArm = xArm;
        this.reachMm = reachMm;
        double[] flat = new double[2];
        NormalEquations line = new NormalEquations(ORDER_ALONG, 1);
        for (double along = -BEHIND_MM; along <= reachMm; along += 1) {
            forward.flat(along, 0, flat);
            line.add(chebyshev(unit(flat[0]), ORDER_ALONG), flat[1]);
        }
        middle = line.solve()[0];
        NormalEquations strip = new NormalEquations(ORDER_ALONG * ORDER_ACROSS, 2);
        for (double along = -BEHIND_MM; along <= reachMm; along += 2) {
            for (double across = -HALF_STRIP_MM; across <= HALF_STRIP_MM; across += 2) {
                forward.flat(along, across, flat);
                double off = flat[1] - offset(flat[0]);
                strip.add(basis(flat[0], off), along - flat[0], across - off);
            }
        }
        double[][] solution = strip.solve();
        alongCoefficients = solution[0];
        acrossCoefficients = solution[1];
    }

    /** Replaces the flat map's answer (x, y from the anchor) by the strip's. */
    void refine(double x, double y, double[] xy) {
        double along = xArm ? x : y;
        double off = (xArm ? y : x) - offset(along);
        double trueAlong = along;
        double trueAcross = off;
        boolean onStrip = Math.abs(off) < GUARD_MM && along < reachMm + GUARD_MM && along > -GUARD_MM;
        if (onStrip) {
            double[] basis = basis(along, off);
            for (int i = 0; i < basis.length; i++) {
                trueAlong += basis[i] * alongCoefficients[i];
                trueAcross += basis[i] * acrossCoefficients[i];
            }
        }
        xy[0] = anchorX + (xArm ? trueAlong : trueAcross);
        xy[1] = anchorY + (xArm ? trueAcross : trueAlong);
    }

    private double offset(double along) {
        double[] t = chebyshev(unit(Math.min(reachMm + GUARD_MM, Math.max(-GUARD_MM, along))), ORDER_ALONG);
        double sum = 0;
        for (int i = 0; i < ORDER_ALONG; i++) {
            sum += t[i] * middle[i];
        }
        return sum;
    }

    /** The arm's length on −1 … 1, about. */
    private double unit(double along) {
        return 2 * (along + BEHIND_MM) / (reachMm + BEHIND_MM) - 1;
    }

    private double[] basis(double along, double off) {
        double[] out = new double[ORDER_ALONG * ORDER_ACROSS];
        double[] cs = chebyshev(unit(along), ORDER_ALONG);
        double[] ct = chebyshev(off / (HALF_STRIP_MM + 2), ORDER_ACROSS);
        for (int i = 0; i < ORDER_ALONG; i++) {
            for (int j = 0; j < ORDER_ACROSS; j++) {
                out[i * ORDER_ACROSS + j] = cs[i] * ct[j];
            }
        }
        return out;
    }

    private static double[] chebyshev(double x, int n) {
        double[] t = new double[n];
        t[0] = 1;
        t[1] = x;
        for (int i = 2; i < n; i++) {
            t[i] = 2 * x * t[i - 1] - t[i - 2];
        }
        return t;
    }
}
