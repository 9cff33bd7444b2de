package org.needlewise.imaging.surface;

/**
 * Where the card is before the camera: camera = R · card + t, millimetres.
 *
 * @param rotation row-major 3 × 3 rotation R
 * @param translation t, millimetres
 */
public record Pose(double[] rotation, double[] translation) {
    /** From a rotation vector (axis times angle, radians) and a translation, read from {@code p} at {@code offset}. */
    public static Pose fromParameters(double[] p, int offset) {
        double x = p[offset];
        double y = p[offset + 1];
        double z = p[offset + 2];
        double angle = Math.sqrt(x * x + y * y + z * z);
        double a = angle < 1e-9 ? 1 : Math.sin(angle) / angle;
        double b = angle < 1e-9 ? 0.5 : (1 - Math.cos(angle)) / (angle * angle);
        double[] r = {
            1 - b * (y * y + z * z),
            b * x * y - a * z,
            b * x * z + a * y,
            b * x * y + a * z,
            1 - b * (x * x + z * z),
            b * y * z - a * x,
            b * x * z - a * y,
            b * y * z + a * x,
            1 - b * (x * x + y * y)
        };
        return new Pose(r, new double[] {p[offset + 3], p[offset + 4], p[offset + 5]});
    }

    /** Rotation vector of this pose's rotation; the inverse of {@link #fromParameters}. */
    public double[] rotationVector() {
        double trace = rotation[0] + rotation[4] + rotation[8];
        double cos = Math.max(-1, Math.min(1, (trace - 1) / 2));
        double angle = Math.acos(cos);
        double x = rotation[7] - rotation[5];
        double y = rotation[2] - rotation[6];
        double z = rotation[3] - rotation[1];
        double norm = Math.sqrt(x * x + y * y + z * z);
        if (norm > 1e-6) {
            return new double[] {x / norm * angle, y / norm * angle, z / norm * angle};
        }
        if (cos > 0) {
            return new double[] {x / 2, y / 2, z / 2};
        }
        double ax = Math.sqrt(Math.max(0, (rotation[0] + 1) / 2));
        double ay = Math.sqrt(Math.max(0, (rotation[4] + 1) / 2)) * (rotation[1] < 0 ? -1 : 1);
        double az = Math.sqrt(Math.max(0, (rotation[8] + 1) / 2)) * (rotation[2] < 0 ? -1 : 1);
        return new double[] {ax * angle, ay * angle, az * angle};
    }

    /** Turns {@code xyz} from card into camera coordinates in place. */
    public void toCamera(double[] xyz) {
        double x = xyz[0];
        double y = xyz[1];
        double z = xyz[2];
        double[] r = rotation;
        xyz[0] = r[0] * x + r[1] * y + r[2] * z + translation[0];
        xyz[1] = r[3] * x + r[4] * y + r[5] * z + translation[1];
        xyz[2] = r[6] * x + r[7] * y + r[8] * z + translation[2];
    }
}
