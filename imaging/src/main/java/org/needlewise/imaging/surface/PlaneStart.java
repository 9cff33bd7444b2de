package org.needlewise.imaging.surface;

import org.needlewise.imaging.numeric.LinearSystems;

/**
 * First guess of the pose from a plane: homography by the normalised direct linear transform, taken apart with the
 * expected focal length. Reference: Hartley and Zisserman (2004), <i>Multiple View Geometry</i>, sections 4.4 and 8.1.
 */
final class PlaneStart {
    private PlaneStart() {}

    /** Pose of six parameters (rotation vector, translation) from layout points seen in the photograph. */
    static double[] pose(PhotoGeometry geometry, double[] xMm, double[] yMm, double[] xPx, double[] yPx) {
        double[] h = homography(geometry, xMm, yMm, xPx, yPx);
        double n1 = Math.sqrt(h[0] * h[0] + h[3] * h[3] + h[6] * h[6]);
        double n2 = Math.sqrt(h[1] * h[1] + h[4] * h[4] + h[7] * h[7]);
        double scale = 2 / (n1 + n2) * (h[8] < 0 ? -1 : 1);
        double[] a = unit(new double[] {h[0] * scale, h[3] * scale, h[6] * scale});
        double[] b = {h[1] * scale, h[4] * scale, h[7] * scale};
        double along = a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
        b = unit(new double[] {b[0] - along * a[0], b[1] - along * a[1], b[2] - along * a[2]});
        double[] c = {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
        double[] rotation = {a[0], b[0], c[0], a[1], b[1], c[1], a[2], b[2], c[2]};
        double[] t = {h[2] * scale, h[5] * scale, h[8] * scale};
        double[] vector = new Pose(rotation, t).rotationVector();
        return new double[] {vector[0], vector[1], vector[2], t[0], t[1], t[2]};
    }

    /** Row-major homography from layout millimetres to normalised camera directions. */
    private static double[] homography(PhotoGeometry g, double[] xMm, double[] yMm, double[] xPx, double[] yPx) {
        double spread = 0;
        for (int i = 0; i < xMm.length; i++) {
            spread = Math.max(spread, Math.max(Math.abs(xMm[i]), Math.abs(yMm[i])));
        }
        double unit = spread > 0 ? 1 / spread : 1;
        double[][] normal = new double[8][8];
        double[] right = new double[8];
        for (int i = 0; i < xMm.length; i++) {
            double x = xMm[i] * unit;
            double y = yMm[i] * unit;
            double u = (xPx[i] - g.centreX()) / g.focalPriorPx();
            double v = (yPx[i] - g.centreY()) / g.focalPriorPx();
            accumulate(normal, right, new double[] {x, y, 1, 0, 0, 0, -u * x, -u * y}, u);
            accumulate(normal, right, new double[] {0, 0, 0, x, y, 1, -v * x, -v * y}, v);
        }
        double[] h = LinearSystems.solveSymmetric(normal, right);
        return new double[] {h[0] * unit, h[1] * unit, h[2], h[3] * unit, h[4] * unit, h[5], h[6] * unit, h[7] * unit, 1
        };
    }

    private static void accumulate(double[][] normal, double[] right, double[] row, double value) {
        for (int i = 0; i < row.length; i++) {
            right[i] += row[i] * value;
            for (int j = 0; j < row.length; j++) {
                normal[i][j] += row[i] * row[j];
            }
        }
    }

    private static double[] unit(double[] v) {
        double n = Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
        return new double[] {v[0] / n, v[1] / n, v[2] / n};
    }
}
