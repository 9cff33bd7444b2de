package org.needlewise.imaging.surface;

/**
 * Derivatives of one photograph's residuals by its pose and lens, in closed form.
 *
 * <p>A rotation vector's change turns space about an axis of its own, one for each component: Gallego and Yezzi (2015),
 * <i>J. Math. Imaging Vis.</i> 51, 378, result 1.
 */
final class ViewDerivatives {
    private static final double NO_TURN = 1e-6;

    private final Pose pose;
    private final Camera camera;
    private final int offset;
    /** Axes about which space turns for a change of each component of the rotation vector. */
    private final double[][] axes = new double[3][];

    /** @param offset where the photograph's parameters begin in {@code p} */
    ViewDerivatives(Pose pose, Camera camera, double[] p, int offset) {
        this.pose = pose;
        this.camera = camera;
        this.offset = offset;
        double[] w = {p[offset], p[offset + 1], p[offset + 2]};
        double square = w[0] * w[0] + w[1] * w[1] + w[2] * w[2];
        for (int i = 0; i < 3; i++) {
            axes[i] = square < NO_TURN * NO_TURN ? unit(i) : axis(w, square, i);
        }
    }

    private static double[] unit(int i) {
        double[] e = new double[3];
        e[i] = 1;
        return e;
    }

    private double[] axis(double[] w, double square, int i) {
        double[] r = pose.rotation();
        double[] left = unit(i);
        for (int row = 0; row < 3; row++) {
            left[row] -= r[3 * row + i];
        }
        return new double[] {
            (w[i] * w[0] + w[1] * left[2] - w[2] * left[1]) / square,
            (w[i] * w[1] + w[2] * left[0] - w[0] * left[2]) / square,
            (w[i] * w[2] + w[0] * left[1] - w[1] * left[0]) / square
        };
    }

    /**
     * Fills the columns of pose, focal length, distortion, edge shift and principal point.
     *
     * @param placed places of the observed points in the tangent frame, x, y, z of each
     * @param at first row
     */
    void fill(CardObservations seen, double[] placed, double[][] jacobian, int at) {
        double f = camera.focalPx();
        double k1 = camera.k1();
        double[] t = pose.translation();
        double[] xyz = new double[3];
        for (int i = 0; i < seen.count(); i++) {
            int row = at + i;
            xyz[0] = placed[3 * i];
            xyz[1] = placed[3 * i + 1];
            xyz[2] = placed[3 * i + 2];
            pose.toCamera(xyz);
            boolean ahead = xyz[2] > SurfaceProblem.NEAREST_MM;
            double z = ahead ? xyz[2] : SurfaceProblem.NEAREST_MM;
            double u = xyz[0] / z;
            double v = xyz[1] / z;
            double square = u * u + v * v;
            double bend = 1 + k1 * square;
            double nx = -seen.normalX()[i] / seen.sigmaPx()[i];
            double ny = -seen.normalY()[i] / seen.sigmaPx()[i];
            double radial = f * (nx * u + ny * v);
            double byU = f * nx * bend + 2 * k1 * u * radial;
            double byV = f * ny * bend + 2 * k1 * v * radial;
            double gx = byU / z;
            double gy = byV / z;
            double gz = ahead ? -(gx * u + gy * v) : 0;
            turns(jacobian, row, xyz[0] - t[0], xyz[1] - t[1], xyz[2] - t[2], gx, gy, gz);
            jacobian[offset + 3][row] = gx;
            jacobian[offset + 4][row] = gy;
            jacobian[offset + 5][row] = gz;
            jacobian[offset + SurfaceProblem.LOG_FOCAL][row] = radial * bend;
            jacobian[offset + SurfaceProblem.K1][row] = radial * square;
            jacobian[offset + SurfaceProblem.EDGE_SHIFT][row] = -seen.towardsDark()[i] / seen.sigmaPx()[i];
            jacobian[offset + SurfaceProblem.CENTRE][row] = nx;
            jacobian[offset + SurfaceProblem.CENTRE + 1][row] = ny;
        }
    }

    /** A turn about an axis moves a point by their cross product. */
    private void turns(double[][] jacobian, int row, double x, double y, double z, double gx, double gy, double gz) {
        double mx = y * gz - z * gy;
        double my = z * gx - x * gz;
        double mz = x * gy - y * gx;
        for (int k = 0; k < 3; k++) {
            jacobian[offset + k][row] = axes[k][0] * mx + axes[k][1] * my + axes[k][2] * mz;
        }
    }
}
