package org.needlewise.verdict.answer;

/**
 * A number with its 95 % interval; there is none without.
 *
 * @param value the estimate
 * @param low lower end
 * @param high upper end
 */
public record Estimate(double value, double low, double high) {
    public Estimate {
        if (!(Double.isFinite(value) && Double.isFinite(low) && Double.isFinite(high) && low <= high)) {
            throw new IllegalArgumentException(value + " [" + low + ", " + high + "]");
        }
    }
}
