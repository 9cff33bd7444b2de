package org.needlewise.imaging.surface;

/**
 * Skin that curves both ways, such as belly, hip or shoulder: the surface swept by a circular arc of curvature k2 along a
 * circular arc of curvature k1 (a torus patch), its first principal direction at the angle φ to the card's x axis.
 *
 * <p>Surface coordinates are Fermi coordinates about the first principal line, so areas carry
 * {@link #areaDensity}. Paper cannot follow such skin as one sheet; the card's arms are narrow strips, each isometric
 * along its own midline through the reference point. Their place is found with the trigonometry of constant Gaussian
 * curvature K = k1·k2, exact to third order in distance over radius.
 *
 * @param k1PerMm principal curvature along φ; positive bulges to the eye
 * @param k2PerMm principal curvature across φ
 * @param axisRad angle φ
 */
public record TwoCurvatureShape(double k1PerMm, double k2PerMm, double axisRad) implements SkinShape {
    private static final double FLAT_PER_MM = 1e-9;

    @Override
    public void place(double xMm, double yMm, double depthMm, double[] xyz) {
        double cos = Math.cos(axisRad);
        double sin = Math.sin(axisRad);
        placePrincipal(xMm * cos + yMm * sin, -xMm * sin + yMm * cos, depthMm, cos, sin, xyz);
    }

    @Override
    public void placePaper(double xMm, double yMm, double[] xyz) {
        double[] uv = paperToPrincipal(xMm, yMm);
        placePrincipal(uv[0], uv[1], 0, Math.cos(axisRad), Math.sin(axisRad), xyz);
    }

    @Override
    public double[] paperToSkin(double xMm, double yMm) {
        double[] uv = paperToPrincipal(xMm, yMm);
        double cos = Math.cos(axisRad);
        double sin = Math.sin(axisRad);
        return new double[] {uv[0] * cos - uv[1] * sin, uv[0] * sin + uv[1] * cos};
    }

    @Override
    public double areaDensity(double xMm, double yMm, double depthMm) {
        double v = -xMm * Math.sin(axisRad) + yMm * Math.cos(axisRad);
        return (1 - k1PerMm * rise(v, k2PerMm)) * (1 - depthMm * (k1PerMm + k2PerMm));
    }

    @Override
    public double curvaturePerMm() {
        return Math.abs(k1PerMm) >= Math.abs(k2PerMm) ? k1PerMm : k2PerMm;
    }

    private void placePrincipal(double u, double v, double depthMm, double cos, double sin, double[] xyz) {
        double shrink = 1 - depthMm * k2PerMm;
        double riseAcross = rise(v, k2PerMm) * shrink + depthMm;
        double along = run(u, k1PerMm) - Math.sin(k1PerMm * u) * riseAcross;
        double across = run(v, k2PerMm) * shrink;
        double depth = rise(u, k1PerMm) + Math.cos(k1PerMm * u) * riseAcross;
        xyz[0] = along * cos - across * sin;
        xyz[1] = along * sin + across * cos;
        xyz[2] = depth;
    }

    private double[] paperToPrincipal(double a, double b) {
        double gauss = k1PerMm * k2PerMm;
        double root = Math.sqrt(Math.abs(gauss));
        double cos = Math.cos(axisRad);
        double sin = Math.sin(axisRad);
        if (root * Math.max(Math.abs(a), Math.abs(b)) < 1e-6) {
            return new double[] {a * cos + b * sin, -a * sin + b * cos};
        }
        boolean closed = gauss > 0;
        boolean armAlongX = Math.abs(a) >= Math.abs(b);
        double x = sine(a * root, closed) * (armAlongX ? cosine(b * root, closed) : 1);
        double y = sine(b * root, closed) * (armAlongX ? 1 : cosine(a * root, closed));
        double c = cosine(a * root, closed) * cosine(b * root, closed);
        double turnedX = x * cos + y * sin;
        double turnedY = -x * sin + y * cos;
        if (closed) {
            return new double[] {Math.atan2(turnedX, c) / root, Math.asin(Math.max(-1, Math.min(1, turnedY))) / root};
        }
        double ratio = Math.max(-0.999999, Math.min(0.999999, turnedX / c));
        double areaSine = Math.log(turnedY + Math.sqrt(turnedY * turnedY + 1));
        return new double[] {0.5 * Math.log((1 + ratio) / (1 - ratio)) / root, areaSine / root};
    }

    private static double sine(double x, boolean closed) {
        return closed ? Math.sin(x) : Math.sinh(x);
    }

    private static double cosine(double x, boolean closed) {
        return closed ? Math.cos(x) : Math.cosh(x);
    }

    /** Run along the tangent of an arc of length s and curvature k. */
    private static double run(double s, double k) {
        return Math.abs(k) < FLAT_PER_MM ? s : Math.sin(k * s) / k;
    }

    /** Depth below the tangent of an arc of length s and curvature k. */
    private static double rise(double s, double k) {
        if (Math.abs(k) < FLAT_PER_MM) {
            return k * s * s / 2;
        }
        double half = Math.sin(k * s / 2);
        return 2 * half * half / k;
    }
}
