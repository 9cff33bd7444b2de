package org.needlewise.imaging.surface;

/**
 * A limb: a cylinder, or a cone where it tapers. It unrolls without stretch, so surface coordinates are isometric.
 *
 * <p>Reference: do Carmo (1976), <i>Differential Geometry of Curves and Surfaces</i>, developable surfaces.
 */
public final class DevelopableShape implements SkinShape {
    private static final double FLAT_PER_MM = 1e-9;
    private static final double NO_TAPER = 1e-7;

    private final double kappaPerMm;
    private final double axisRad;
    private final double taper;
    private final double cos;
    private final double sin;

    /**
     * @param kappaPerMm normal curvature across the axis at the reference point; negative for a hollow
     * @param axisRad angle φ between the card's x axis and the direction of curvature; the rulings run across it
     * @param taper tangent of the cone's half-angle; 0 is a cylinder; positive narrows along the ruling's positive
     *     direction
     */
    public DevelopableShape(double kappaPerMm, double axisRad, double taper) {
        this.kappaPerMm = kappaPerMm;
        this.axisRad = axisRad;
        this.taper = taper;
        this.cos = Math.cos(axisRad);
        this.sin = Math.sin(axisRad);
    }

    /** The same shape under a card turned by this angle. */
    DevelopableShape turned(double angleRad) {
        return new DevelopableShape(kappaPerMm, axisRad + angleRad, taper);
    }

    public double axisRad() {
        return axisRad;
    }

    public double taper() {
        return taper;
    }

    @Override
    public void place(double xMm, double yMm, double depthMm, double[] xyz) {
        double s = xMm * cos + yMm * sin;
        double w = -xMm * sin + yMm * cos;
        double across;
        double along;
        double depth;
        double kappa = Math.abs(kappaPerMm);
        if (kappa < FLAT_PER_MM) {
            across = s;
            along = w;
            depth = 0;
        } else if (Math.abs(taper) < NO_TAPER) {
            across = Math.sin(kappa * s) / kappa;
            along = w;
            double half = Math.sin(kappa * s / 2);
            depth = 2 * half * half / kappa;
        } else {
            double mirror = Math.signum(taper);
            double tangent = Math.abs(taper);
            double sine = tangent / Math.sqrt(1 + tangent * tangent);
            double cosine = sine / tangent;
            double v = w * mirror;
            double apex = 1 / (kappa * tangent);
            double slant = Math.hypot(s, apex - v);
            double azimuth = Math.atan2(s, apex - v) / sine;
            double half = Math.sin(azimuth / 2);
            double versine = 2 * half * half;
            across = slant * sine * Math.sin(azimuth);
            along = mirror * (v - s * s / (slant + apex - v) + slant * sine * sine * versine);
            depth = slant * sine * cosine * versine;
        }
        // A parallel surface: the same axis, the radius less by the depth.
        double shrink = 1 - depthMm * kappaPerMm;
        across *= shrink;
        xyz[0] = across * cos - along * sin;
        xyz[1] = across * sin + along * cos;
        xyz[2] = (kappaPerMm < 0 ? -depth : depth) * shrink + depthMm;
    }

    @Override
    public double areaDensity(double xMm, double yMm, double depthMm) {
        return 1 - depthMm * kappaPerMm;
    }

    @Override
    public double curvaturePerMm() {
        return kappaPerMm;
    }
}
