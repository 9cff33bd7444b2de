package org.needlewise.imaging.surface;

/** Cameras over skin, for tests. */
final class Views {
    /** The skin point in the middle of the picture, on both axes. */
    static final double CENTRE_MM = 60;

    static final double DISTANCE_MM = 300;

    private Views() {}

    /** Looks at the middle of the card from above, tilted about an oblique axis; the reference is that middle. */
    static FittedSurface over(SkinShape shape, Camera camera, double tiltRad, double printScale) {
        double half = Math.sqrt(0.5);
        Pose pose = Pose.fromParameters(new double[] {tiltRad * half, -tiltRad * half, 0, 0, 0, DISTANCE_MM}, 0);
        return new FittedSurface(shape, pose, camera, CENTRE_MM, CENTRE_MM, printScale);
    }

    /** The same with the reference at the card's corner tag, as the engine has it, turned in the picture. */
    static FittedSurface ofCard(SkinShape shape, Camera camera, double tiltRad, double rollRad, double printScale) {
        double[] tilt = {Math.cos(rollRad), -Math.sin(rollRad), 0, Math.sin(rollRad), Math.cos(rollRad), 0, 0, 0, 1};
        double c = Math.cos(tiltRad);
        double s = Math.sin(tiltRad);
        double[] r = multiply(new double[] {1, 0, 0, 0, c, -s, 0, s, c}, tilt);
        double[] middle = new double[3];
        shape.place(45, 45, 0, middle);
        double[] t = new double[3];
        for (int i = 0; i < 3; i++) {
            t[i] = -(r[3 * i] * middle[0] + r[3 * i + 1] * middle[1] + r[3 * i + 2] * middle[2]);
        }
        t[2] += DISTANCE_MM;
        return new FittedSurface(shape, new Pose(r, t), camera, 15 * printScale, 15 * printScale, printScale);
    }

    private static double[] multiply(double[] a, double[] b) {
        double[] product = new double[9];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                for (int k = 0; k < 3; k++) {
                    product[3 * i + j] += a[3 * i + k] * b[3 * k + j];
                }
            }
        }
        return product;
    }
}
