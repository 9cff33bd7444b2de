package org.needlewise.model.quantity;

/** A measured value with its unit in the type and its standard uncertainty (coverage factor 1) beside it. */
public sealed interface Quantity
        permits Millimetres, SquareMillimetres, Degrees, DeltaE, LabDifference, OpticalIndex, Percent, Ratio {

    double value();

    /** Standard uncertainty, same unit as {@link #value()}. */
    double u();

    /** Unit symbol as printed beside the value. */
    String unit();

    /** Lower end of the 95 % interval, normal approximation. */
    default double low95() {
        return value() - 1.959963984540054 * u();
    }

    /** Upper end of the 95 % interval, normal approximation. */
    default double high95() {
        return value() + 1.959963984540054 * u();
    }

    /** Refuses numbers that cannot be a measurement; the bad value is named. */
    static void check(double value, double u, String unit) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("value must be finite, was " + value + " " + unit);
        }
        if (!(u >= 0) || Double.isInfinite(u)) {
            throw new IllegalArgumentException(
                    "standard uncertainty must be finite and not negative, was " + u + " " + unit);
        }
    }
}
