package org.needlewise.imaging.unroll;

/**
 * A change of skin coordinates: from the millimetres a picture is drawn in to those of one photograph's own card. Smooth.
 */
@FunctionalInterface
public interface SkinMap {
    /** Fills {@code out} with the photograph's own skin millimetres of the picture's skin point (x, y). */
    void apply(double xMm, double yMm, double[] out);

    /** The photograph's own coordinates. */
    static SkinMap identity() {
        return (x, y, out) -> {
            out[0] = x;
            out[1] = y;
        };
    }
}
