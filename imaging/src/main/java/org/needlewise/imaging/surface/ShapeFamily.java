package org.needlewise.imaging.surface;

/** The families of shape that are fitted, from the simplest on, each with its parameters for the optimiser. */
enum ShapeFamily {
    PLANE(0),
    /** (κ cos 2φ, κ sin 2φ): smooth through κ = 0, unlike κ and φ themselves. */
    CYLINDER(2),
    /** Cylinder and taper. */
    CONE(3),
    /** Mean curvature and the two components of the difference: smooth where both curvatures are equal. */
    ROUND(3),
    /** The same, and the slope of the bulge at the reference point along the card's x and y axes, bounded. */
    TWO_CURVATURES(5);

    private final int parameterCount;

    ShapeFamily(int parameterCount) {
        this.parameterCount = parameterCount;
    }

    int parameterCount() {
        return parameterCount;
    }

    /** Small changes for numerical differences: 1/mm for curvatures, 1 for the taper. */
    double[] differenceSteps() {
        double[] steps = new double[parameterCount];
        java.util.Arrays.fill(steps, 1e-7);
        if (this == CONE) {
            steps[2] = 1e-5;
        } else if (this == TWO_CURVATURES) {
            steps[3] = 1e-5;
            steps[4] = 1e-5;
        }
        return steps;
    }

    /**
     * @param hollow true for skin that curves away from the eye's side; a cylinder's sign is not among its parameters
     */
    SkinShape decode(double[] p, int offset, boolean hollow) {
        return switch (this) {
            case PLANE -> new PlaneShape();
            case CYLINDER -> developable(p[offset], p[offset + 1], 0, hollow);
            case CONE -> developable(p[offset], p[offset + 1], p[offset + 2], hollow);
            case ROUND, TWO_CURVATURES -> {
                double difference = Math.hypot(p[offset + 1], p[offset + 2]);
                double axis = 0.5 * Math.atan2(p[offset + 2], p[offset + 1]);
                double cos = Math.cos(axis);
                double sin = Math.sin(axis);
                double tiltX = this == ROUND ? 0 : bounded(p[offset + 3]);
                double tiltY = this == ROUND ? 0 : bounded(p[offset + 4]);
                yield new TwoCurvatureShape(
                        p[offset] + difference,
                        p[offset] - difference,
                        axis,
                        tiltX * cos + tiltY * sin,
                        -tiltX * sin + tiltY * cos);
            }
        };
    }

    /** A slope in radians, never more than one: where the data say little, the optimiser leaps. */
    private static double bounded(double p) {
        return p / Math.sqrt(1 + p * p);
    }

    /** The same shape with its rotation about the reference point changed, as when the card is turned on the skin. */
    private static SkinShape developable(double c, double s, double taper, boolean hollow) {
        double kappa = Math.hypot(c, s);
        double axis = 0.5 * Math.atan2(s, c);
        return new DevelopableShape(hollow ? -kappa : kappa, axis, taper);
    }
}
