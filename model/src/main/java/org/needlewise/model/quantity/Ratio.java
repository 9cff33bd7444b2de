package org.needlewise.model.quantity;

/**
 * A quantity without dimension, such as roughness of the site over roughness of its surround.
 *
 * @param value dimensionless
 * @param u standard uncertainty in the same unit, never negative
 */
public record Ratio(double value, double u) implements Quantity {
    public Ratio {
        Quantity.check(value, u, "1");
    }

    @Override
    public String unit() {
        return "1";
    }
}
