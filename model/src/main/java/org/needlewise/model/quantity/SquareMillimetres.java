package org.needlewise.model.quantity;

/**
 * An area of skin.
 *
 * @param value square millimetres of skin surface
 * @param u standard uncertainty in the same unit, never negative
 */
public record SquareMillimetres(double value, double u) implements Quantity {
    public SquareMillimetres {
        Quantity.check(value, u, "mm²");
    }

    @Override
    public String unit() {
        return "mm²";
    }
}
