package org.needlewise.imaging.surface;

/** Flat skin. */
public record PlaneShape() implements SkinShape {
    @Override
    public void place(double xMm, double yMm, double depthMm, double[] xyz) {
        xyz[0] = xMm;
        xyz[1] = yMm;
        xyz[2] = depthMm;
    }

    @Override
    public double areaDensity(double xMm, double yMm, double depthMm) {
        return 1;
    }

    @Override
    public double curvaturePerMm() {
        return 0;
    }
}
