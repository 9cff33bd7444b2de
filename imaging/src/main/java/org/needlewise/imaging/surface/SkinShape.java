package org.needlewise.imaging.surface;

/**
 * The shape of skin around the card, in the tangent frame of the card's reference point: x and y along the card's edges
 * as printed, z into the body. Surface coordinates are millimetres along the skin, counted from the reference point.
 */
public sealed interface SkinShape permits PlaneShape, DevelopableShape, TwoCurvatureShape {

    /** Fills {@code xyz} with the place in space of the surface point (x, y). */
    void place(double xMm, double yMm, double[] xyz);

    /**
     * Fills {@code xyz} with the place in space of a point of the card's paper. The same as {@link #place} wherever
     * paper can follow the skin without stretch.
     */
    default void placePaper(double xMm, double yMm, double[] xyz) {
        place(xMm, yMm, xyz);
    }

    /** Surface coordinates of a point of the card's paper. */
    default double[] paperToSkin(double xMm, double yMm) {
        return new double[] {xMm, yMm};
    }

    /** True skin area per square millimetre of surface coordinates at (x, y); 1 where the surface unrolls. */
    default double areaDensity(double xMm, double yMm) {
        return 1;
    }

    /** Largest principal curvature in magnitude at the reference point, per millimetre; positive bulges to the eye. */
    double curvaturePerMm();
}
