package org.needlewise.model.quantity;

/**
 * A reflectance index in 100·log10 units: erythema or melanin, lesion minus surround.
 *
 * @param value hundredths of a decade of linear reflectance
 * @param u standard uncertainty in the same unit, never negative
 */
public record OpticalIndex(double value, double u) implements Quantity {
    public OpticalIndex {
        Quantity.check(value, u, "index");
    }

    @Override
    public String unit() {
        return "index";
    }
}
