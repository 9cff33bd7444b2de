package org.needlewise.model.quantity;

/**
 * A colour difference by CIEDE2000.
 *
 * @param value CIEDE2000 units, never negative by construction of the formula
 * @param u standard uncertainty in the same unit, never negative
 */
public record DeltaE(double value, double u) implements Quantity {
    public DeltaE {
        Quantity.check(value, u, "ΔE00");
    }

    @Override
    public String unit() {
        return "ΔE00";
    }
}
