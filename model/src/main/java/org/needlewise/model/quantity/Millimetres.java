package org.needlewise.model.quantity;

/**
 * A length on skin.
 *
 * @param value millimetres along the skin
 * @param u standard uncertainty in the same unit, never negative
 */
public record Millimetres(double value, double u) implements Quantity {
    public Millimetres {
        Quantity.check(value, u, "mm");
    }

    @Override
    public String unit() {
        return "mm";
    }
}
