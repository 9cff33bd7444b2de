package org.needlewise.imaging.surface;

/**
 * The shape of skin around the card, in the tangent frame of the card's reference point: x and y along the card's edges
 * as printed, z into the body. Surface coordinates are millimetres along the skin, counted from the reference point.
 */
public sealed interface SkinShape permits PlaneShape, DevelopableShape, TwoCurvatureShape {

    /**
     * Fills {@code xyz} with the place in space of the point at a depth below the surface point (x, y). Surface
     * coordinates belong to depth 0, the printed face of the card; the skin lies a paper's thickness below.
     */
    void place(double xMm, double yMm, double depthMm, double[] xyz);

    /**
     * Fills {@code xyz} with the place in space of a point of the card's paper. The same as {@link #place} wherever
     * paper can follow the skin without stretch.
     */
    default void placePaper(double xMm, double yMm, double[] xyz) {
        place(xMm, yMm, 0, xyz);
    }

    /** Surface coordinates of a point of the card's paper. */
    default double[] paperToSkin(double xMm, double yMm) {
        return new double[] {xMm, yMm};
    }

    /** True area at a depth per square millimetre of surface coordinates at (x, y). */
    double areaDensity(double xMm, double yMm, double depthMm);

    /**
     * Largest principal curvature in magnitude at the reference point, per millimetre; positive bulges to the eye. Of skin
     * that curves both ways, that of its stronger arc.
     */
    double curvaturePerMm();
}
