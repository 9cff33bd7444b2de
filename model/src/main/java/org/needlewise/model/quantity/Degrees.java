package org.needlewise.model.quantity;

/**
 * An angle, such as the individual typology angle.
 *
 * @param value degrees
 * @param u standard uncertainty in the same unit, never negative
 */
public record Degrees(double value, double u) implements Quantity {
    public Degrees {
        Quantity.check(value, u, "°");
    }

    @Override
    public String unit() {
        return "°";
    }
}
