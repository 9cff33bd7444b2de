package org.needlewise.model.quantity;

/**
 * A relative change or an areal strain.
 *
 * @param value percent
 * @param u standard uncertainty in the same unit, never negative
 */
public record Percent(double value, double u) implements Quantity {
    public Percent {
        Quantity.check(value, u, "%");
    }

    @Override
    public String unit() {
        return "%";
    }
}
