package org.needlewise.imaging.quality;

/** The error function. */
final class ErrorFunction {
    private ErrorFunction() {}

    /**
     * erf(x), absolute error below 1.5e-7, smooth enough for a fit of measured light. Reference: Abramowitz and Stegun
     * (1964), 7.1.26.
     */
    static double erf(double x) {
        double t = 1 / (1 + 0.3275911 * Math.abs(x));
        double poly = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
        return Math.signum(x) * (1 - poly * Math.exp(-x * x));
    }
}
