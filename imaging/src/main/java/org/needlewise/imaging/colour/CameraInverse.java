package org.needlewise.imaging.colour;

import org.needlewise.imaging.colour.CorrectionForm.Light;

/**
 * From what the camera wrote back to reflectance, with its derivatives.
 *
 * <p>With the light f<sub>c</sub>(x, y) in logarithms, gains g<sub>c</sub> and the shared tone curve: l = ln v − f + g;
 * u = l − ln 0.35; y = exp(l + t₁u + t₂u²); then y plus its mixing terms. Below 1 % the curve
 * goes on as a straight line through black, so that noise there is not blown up.
 */
final class CameraInverse {
    /** Reflectance at which the tone curve pivots: mid skin. */
    static final double PIVOT = 0.35;

    /** Linear light below which nothing is learned. */
    static final double DARKEST = 1e-3;

    private static final double LOG_PIVOT = Math.log(PIVOT);
    private static final double LOWEST_U = Math.log(0.01) - LOG_PIVOT;
    private static final int[][] PAIRS = {{0, 1}, {1, 2}, {0, 2}};

    private final CorrectionForm form;
    private final double[] p;

    CameraInverse(CorrectionForm form, double[] parameters) {
        this.form = form;
        this.p = parameters;
    }

    /** Logarithm of the light on channel c, relative to the middle of the card. */
    double logLight(int c, double[] terms) {
        int start = form.lightStart();
        double sum = 0;
        for (int k = 0; k < form.light().terms; k++) {
            sum += p[start + k] * terms[k];
        }
        if (form.light() != Light.EVEN && c != 1) {
            int tint = start + form.light().terms + (c == 0 ? 0 : 2);
            sum += p[tint] * terms[0] + p[tint + 1] * terms[1];
        }
        return sum;
    }

    double gain(int c) {
        return Math.exp(p[c]);
    }

    /** Tone curve on one channel of light already divided by the light field and balanced. */
    double tone(double balanced) {
        if (!form.tone()) {
            return balanced;
        }
        return balanced * Math.exp(toneShift(Math.log(Math.max(balanced, 1e-12)) - LOG_PIVOT));
    }

    /** Shift of the logarithm at u = ln(light / pivot); constant below 1 % reflectance. */
    private double toneShift(double u) {
        double v = Math.max(u, LOWEST_U);
        double t1 = p[form.toneStart()];
        double t2 = p[form.toneStart() + 1];
        return t1 * v + t2 * v * v;
    }

    private double toneSlope(double u) {
        if (!form.tone() || u < LOWEST_U) {
            return 1;
        }
        return 1 + p[form.toneStart()] + 2 * p[form.toneStart() + 1] * u;
    }

    /** Mixing weight of basis term k in output i, the identity included. */
    double weight(int k, int i) {
        double own = k == i ? 1 : 0;
        return k < form.mixing().terms ? own + p[form.mixingStart() + 3 * k + i] : own;
    }

    /** Reflectance of one reading, {@code [3]}. */
    double[] correct(double[] linearRgb, double[] terms) {
        double[] y = new double[3];
        for (int c = 0; c < 3; c++) {
            y[c] = tone(Math.max(linearRgb[c], DARKEST) * Math.exp(p[c] - logLight(c, terms)));
        }
        return mix(basis(y));
    }

    private static double[] basis(double[] y) {
        double[] b = new double[6];
        System.arraycopy(y, 0, b, 0, 3);
        for (int k = 0; k < 3; k++) {
            b[3 + k] = Math.sqrt(y[PAIRS[k][0]] * y[PAIRS[k][1]]);
        }
        return b;
    }

    private double[] mix(double[] b) {
        double[] out = new double[3];
        for (int i = 0; i < 3; i++) {
            for (int k = 0; k < Math.max(3, form.mixing().terms); k++) {
                out[i] += weight(k, i) * b[k];
            }
        }
        return out;
    }

    /** As {@link #correct}, and fills {@code jacobian[3][parameterCount]} with d reflectance / d parameter. */
    double[] correct(double[] linearRgb, double[] terms, double[][] jacobian) {
        double[] u = new double[3];
        double[] y = new double[3];
        for (int c = 0; c < 3; c++) {
            double balanced = Math.max(linearRgb[c], DARKEST) * Math.exp(p[c] - logLight(c, terms));
            u[c] = Math.log(balanced) - LOG_PIVOT;
            y[c] = tone(balanced);
        }
        double[] b = basis(y);
        double[] out = mix(b);
        for (int i = 0; i < 3; i++) {
            java.util.Arrays.fill(jacobian[i], 0);
            for (int k = 0; k < form.mixing().terms; k++) {
                jacobian[i][form.mixingStart() + 3 * k + i] = b[k];
            }
            for (int c = 0; c < 3; c++) {
                addChannel(jacobian[i], logSlope(b, i, c), c, u[c], terms);
            }
        }
        return out;
    }

    /** d out[i] / d ln y[c]. */
    private double logSlope(double[] b, int i, int c) {
        double slope = weight(c, i) * b[c];
        for (int k = 3; k < form.mixing().terms; k++) {
            if (PAIRS[k - 3][0] == c || PAIRS[k - 3][1] == c) {
                slope += 0.5 * weight(k, i) * b[k];
            }
        }
        return slope;
    }

    private void addChannel(double[] row, double slope, int c, double u, double[] terms) {
        double steep = slope * toneSlope(u);
        row[c] += steep;
        if (form.tone()) {
            double v = Math.max(u, LOWEST_U);
            row[form.toneStart()] += slope * v;
            row[form.toneStart() + 1] += slope * v * v;
        }
        int start = form.lightStart();
        for (int k = 0; k < form.light().terms; k++) {
            row[start + k] -= steep * terms[k];
        }
        if (form.light() != Light.EVEN && c != 1) {
            int tint = start + form.light().terms + (c == 0 ? 0 : 2);
            row[tint] -= steep * terms[0];
            row[tint + 1] -= steep * terms[1];
        }
    }
}
