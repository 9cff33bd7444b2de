package org.needlewise.imaging.surface;

/**
 * Skin as one photograph shows it: shape, pose and camera together map millimetres along the skin to pixels and back.
 *
 * <p>Skin coordinates are the card's own millimetres, corrected for the print's scale, continued over the bare skin;
 * their origin is the card's printed origin.
 *
 * @param shape shape of the skin in the tangent frame of the reference point
 * @param pose place of that frame before the camera
 * @param camera the camera
 * @param referenceXMm the reference point on the card, true millimetres
 * @param referenceYMm the reference point on the card, true millimetres
 * @param printScale true millimetres per millimetre of the layout
 */
public record FittedSurface(
        SkinShape shape, Pose pose, Camera camera, double referenceXMm, double referenceYMm, double printScale) {

    /** Office paper of 80 g/m² is 0.10 mm thick: the skin lies that much farther away than the print. */
    public static final double PAPER_THICKNESS_MM = 0.10;

    private static final int NEWTON_STEPS = 40;

    /** Pixel of a skin point. */
    public double[] toPhoto(double xMm, double yMm) {
        double[] xyz = new double[3];
        double[] px = new double[2];
        toPhoto(xMm, yMm, xyz, px);
        return px;
    }

    /** Fills {@code px} with the pixel of a skin point and {@code xyz} with its place before the camera. */
    public void toPhoto(double xMm, double yMm, double[] xyz, double[] px) {
        toCamera(xMm, yMm, xyz);
        camera.project(xyz[0], xyz[1], xyz[2], px);
    }

    private void toCamera(double xMm, double yMm, double[] xyz) {
        shape.place(xMm - referenceXMm, yMm - referenceYMm, PAPER_THICKNESS_MM, xyz);
        pose.toCamera(xyz);
    }

    /** Pixel of a point of the card's layout (in the layout's nominal millimetres). */
    public double[] layoutToPhoto(double xLayoutMm, double yLayoutMm) {
        double[] xyz = new double[3];
        double[] px = new double[2];
        shape.placePaper(xLayoutMm * printScale - referenceXMm, yLayoutMm * printScale - referenceYMm, xyz);
        pose.toCamera(xyz);
        camera.project(xyz[0], xyz[1], xyz[2], px);
        return px;
    }

    /** Skin point under a point of the card's paper (true millimetres); the same where paper follows without stretch. */
    public double[] paperToSkin(double xMm, double yMm) {
        double[] at = shape.paperToSkin(xMm - referenceXMm, yMm - referenceYMm);
        return new double[] {at[0] + referenceXMm, at[1] + referenceYMm};
    }

    /**
     * Skin point seen at a pixel, by Newton's method from {@code startXMm, startYMm}; NaN where the surface is not seen
     * there.
     */
    public double[] toSkin(double xPx, double yPx, double startXMm, double startYMm) {
        double x = startXMm;
        double y = startYMm;
        double[] xyz = new double[3];
        double[] at = new double[2];
        double[] dx = new double[2];
        double[] dy = new double[2];
        double h = 0.01;
        for (int i = 0; i < NEWTON_STEPS; i++) {
            toPhoto(x, y, xyz, at);
            toPhoto(x + h, y, xyz, dx);
            toPhoto(x, y + h, xyz, dy);
            double a = (dx[0] - at[0]) / h;
            double b = (dy[0] - at[0]) / h;
            double c = (dx[1] - at[1]) / h;
            double d = (dy[1] - at[1]) / h;
            double det = a * d - b * c;
            double ex = xPx - at[0];
            double ey = yPx - at[1];
            double stepX = (d * ex - b * ey) / det;
            double stepY = (a * ey - c * ex) / det;
            double length = Math.hypot(stepX, stepY);
            double limit = length > 15 ? 15 / length : 1;
            x += stepX * limit;
            y += stepY * limit;
            if (length < 1e-5) {
                return new double[] {x, y};
            }
        }
        return new double[] {Double.NaN, Double.NaN};
    }

    /** As {@link #toSkin(double, double, double, double)}, started at the reference point. */
    public double[] toSkin(double xPx, double yPx) {
        return toSkin(xPx, yPx, referenceXMm, referenceYMm);
    }

    /**
     * Cosine of the angle between the line of sight and the skin's normal at a skin point: 1 seen straight from above, 0
     * at the horizon, negative behind it.
     */
    public double obliquenessCosine(double xMm, double yMm) {
        double h = 0.05;
        double[] p = new double[3];
        double[] u = new double[3];
        double[] v = new double[3];
        toCamera(xMm, yMm, p);
        toCamera(xMm + h, yMm, u);
        toCamera(xMm, yMm + h, v);
        for (int i = 0; i < 3; i++) {
            u[i] -= p[i];
            v[i] -= p[i];
        }
        double nx = u[1] * v[2] - u[2] * v[1];
        double ny = u[2] * v[0] - u[0] * v[2];
        double nz = u[0] * v[1] - u[1] * v[0];
        double dot = nx * p[0] + ny * p[1] + nz * p[2];
        double n = Math.sqrt(nx * nx + ny * ny + nz * nz);
        double l = Math.sqrt(p[0] * p[0] + p[1] * p[1] + p[2] * p[2]);
        return dot / (n * l);
    }

    /** Pixels per millimetre of skin at a skin point: the root of the areal magnification. */
    public double pxPerMm(double xMm, double yMm) {
        double h = 0.05;
        double[] at = toPhoto(xMm, yMm);
        double[] dx = toPhoto(xMm + h, yMm);
        double[] dy = toPhoto(xMm, yMm + h);
        double det = ((dx[0] - at[0]) * (dy[1] - at[1]) - (dx[1] - at[1]) * (dy[0] - at[0])) / (h * h);
        return Math.sqrt(Math.abs(det) / areaDensity(xMm, yMm));
    }

    /** True skin area per square millimetre of skin coordinates. */
    public double areaDensity(double xMm, double yMm) {
        return shape.areaDensity(xMm - referenceXMm, yMm - referenceYMm, PAPER_THICKNESS_MM);
    }
}
