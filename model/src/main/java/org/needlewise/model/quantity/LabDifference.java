package org.needlewise.model.quantity;

/**
 * A difference along one CIELAB axis (D65, 2°), lesion minus surround.
 *
 * @param value CIELAB units, positive where the lesion has more
 * @param u standard uncertainty in the same unit, never negative
 */
public record LabDifference(double value, double u) implements Quantity {
    public LabDifference {
        Quantity.check(value, u, "CIELAB");
    }

    @Override
    public String unit() {
        return "CIELAB";
    }
}
