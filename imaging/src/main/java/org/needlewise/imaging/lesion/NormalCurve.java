package org.needlewise.imaging.lesion;

/** Standard normal density and distribution function, tabulated; error below 1e-5. */
final class NormalCurve {
    private static final double REACH = 6;
    private static final int STEPS_PER_UNIT = 512;
    private static final double[] CUMULATIVE = table();
    private static final double ROOT_TWO_PI = Math.sqrt(2 * Math.PI);

    private NormalCurve() {}

    static double density(double z) {
        return z * z > REACH * REACH ? 0 : Math.exp(-0.5 * z * z) / ROOT_TWO_PI;
    }

    static double cumulative(double z) {
        if (z <= -REACH) {
            return 0;
        }
        if (z >= REACH) {
            return 1;
        }
        double at = (z + REACH) * STEPS_PER_UNIT;
        int i = (int) at;
        double f = at - i;
        return (1 - f) * CUMULATIVE[i] + f * CUMULATIVE[i + 1];
    }

    /** Simpson's rule over the density. */
    private static double[] table() {
        int n = (int) (2 * REACH * STEPS_PER_UNIT) + 2;
        double[] t = new double[n];
        double h = 1.0 / STEPS_PER_UNIT;
        for (int i = 1; i < n; i++) {
            double z = -REACH + (i - 1) * h;
            t[i] = t[i - 1]
                    + h
                            / 6
                            / Math.sqrt(2 * Math.PI)
                            * (Math.exp(-0.5 * z * z)
                                    + 4 * Math.exp(-0.5 * (z + h / 2) * (z + h / 2))
                                    + Math.exp(-0.5 * (z + h) * (z + h)));
        }
        return t;
    }
}
