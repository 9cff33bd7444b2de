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
        double x = rotation[7] - rotation[5];
        double y = rotation[2] - rotation[6];
        double z = rotation[3] - rotation[1];
        double norm = Math.sqrt(x * x + y * y + z * z);
        if (norm > 1e-6) {
            double angle = Math.atan2(norm, trace - 1);
            return new double[] {x / norm * angle, y / norm * angle, z / norm * angle};
        }
        if (trace > 1) {
            return new double[] {x / 2, y / 2, z / 2};
        }
        return halfTurn();
    }

    /** Half a turn: R = 2 a aᵀ − 1, whose longest column tells the axis a up to its sign. */
    private double[] halfTurn() {
        int longest = 0;
        for (int i = 1; i < 3; i++) {
            longest = rotation[4 * i] > rotation[4 * longest] ? i : longest;
        }
        double[] axis = new double[3];
        double square = 0;
        for (int i = 0; i < 3; i++) {
            axis[i] = rotation[3 * i + longest] + (i == longest ? 1 : 0);
            square += axis[i] * axis[i];
        }
        double scale = Math.PI / Math.sqrt(square);
        return new double[] {axis[0] * scale, axis[1] * scale, axis[2] * scale};
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
