package org.needlewise.imaging.colour;

/**
 * How far a colour difference may be out because the calibration is: the parameters' posterior covariance carried to
 * the difference, and the camera's own shape that no form of correction meets.
 */
final class DifferenceUncertainty {
    private static final double STEP = 1e-4;

    /**
     * Two colours this far apart (CIELAB) share nothing of the correction's lack of fit; nearer ones share it in
     * proportion.
     */
    private static final double LACK_OF_FIT_RANGE = 30;

    private DifferenceUncertainty() {}

    static double[] of(ColourFit fit, double leftOut, double[] p, double[] q) {
        double[] none = new double[5];
        double[] cameraP = camera(fit.inverse(), p, none);
        double[] cameraQ = camera(fit.inverse(), q, none);
        double[] at = fit.parameters();
        double[][] slope = new double[3][at.length];
        for (int i = 0; i < at.length; i++) {
            double[] up = at.clone();
            double[] down = at.clone();
            up[i] += STEP;
            down[i] -= STEP;
            double[] high = difference(fit.inverse(up), cameraP, cameraQ, none);
            double[] low = difference(fit.inverse(down), cameraP, cameraQ, none);
            for (int k = 0; k < 3; k++) {
                slope[k][i] = (high[k] - low[k]) / (2 * STEP);
            }
        }
        double[] d = difference(fit.inverse(), cameraP, cameraQ, none);
        double distance = Math.sqrt(d[0] * d[0] + d[1] * d[1] + d[2] * d[2]);
        double lackOfFit = leftOut * Math.min(1, distance / LACK_OF_FIT_RANGE) / Math.sqrt(3);
        double scale = Math.max(1, fit.reducedChiSquare());
        double[] u = new double[3];
        for (int k = 0; k < 3; k++) {
            double variance = 0;
            double[] half = SmallMatrix.times(fit.covariance(), slope[k]);
            for (int i = 0; i < half.length; i++) {
                variance += half[i] * slope[k][i];
            }
            u[k] = Math.sqrt(Math.max(0, variance) * scale + lackOfFit * lackOfFit);
        }
        return u;
    }

    private static double[] difference(CameraInverse inverse, double[] p, double[] q, double[] terms) {
        return CieLab.departure(inverse.correct(p, terms), CieLab.ofLinearRgb(inverse.correct(q, terms)));
    }

    /** The camera value that is corrected to this reflectance, by damped relative steps. */
    private static double[] camera(CameraInverse inverse, double[] reflectance, double[] terms) {
        double[] seen = new double[3];
        for (int c = 0; c < 3; c++) {
            seen[c] = Math.max(reflectance[c], CameraInverse.DARKEST) / inverse.gain(c);
        }
        for (int iteration = 0; iteration < 40; iteration++) {
            double[] out = inverse.correct(seen, terms);
            for (int c = 0; c < 3; c++) {
                double ratio = Math.max(reflectance[c], CameraInverse.DARKEST) / Math.max(out[c], 1e-4);
                seen[c] *= Math.pow(Math.min(4, Math.max(0.25, ratio)), 0.8);
            }
        }
        return seen;
    }
}
