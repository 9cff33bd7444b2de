package org.needlewise.imaging.surface;

/** Flat skin. */
public record PlaneShape() implements SkinShape {
    @Override
    public void place(double xMm, double yMm, double[] xyz) {
        xyz[0] = xMm;
        xyz[1] = yMm;
        xyz[2] = 0;
    }

    @Override
    public double curvaturePerMm() {
        return 0;
    }
}
