package org.needlewise.phantom.geometry;

import java.util.Optional;

/**
 * A circular arc slid along another: plane (both curvatures 0), cylinder (one), or a cap curved both ways. Coordinate
 * lines are arcs of true length (a Chebyshev net), so both tangents are unit vectors; the area element of the cap is
 * √(1 − sin²(u κu) sin²(v κv)).
 *
 * @param curvatureU 1/mm along u, 0 or more
 * @param curvatureV 1/mm along v, 0 or more
 */
public record ArcSurface(double curvatureU, double curvatureV) implements Surface {
    private static final int MAX_STEPS = 60;
    private static final double CONVERGED_MM = 1e-10;

    public ArcSurface {
        if (!(curvatureU >= 0) || !(curvatureV >= 0)) {
            throw new IllegalArgumentException("curvatures " + curvatureU + ", " + curvatureV);
        }
    }

    @Override
    public String kind() {
        if (curvatureU == 0 && curvatureV == 0) {
            return "plane";
        }
        return developable() ? "cylinder" : "double";
    }

    @Override
    public boolean developable() {
        return curvatureU == 0 || curvatureV == 0;
    }

    @Override
    public double[] radiiMm() {
        return new double[] {1 / curvatureU, 1 / curvatureV};
    }

    @Override
    public Vec3 point(double u, double v) {
        return new Vec3(across(u, curvatureU), across(v, curvatureV), fall(u, curvatureU) + fall(v, curvatureV));
    }

    @Override
    public Vec3 alongU(double u, double v) {
        return new Vec3(Math.cos(u * curvatureU), 0, Math.sin(u * curvatureU));
    }

    @Override
    public Vec3 alongV(double u, double v) {
        return new Vec3(0, Math.cos(v * curvatureV), Math.sin(v * curvatureV));
    }

    @Override
    public Optional<SkinPoint> hit(Vec3 o, Vec3 d) {
        if (curvatureU == 0 && curvatureV == 0) {
            return hitPlane(o, d);
        }
        if (curvatureV == 0) {
            return hitCylinder(o.x(), o.y(), o.z(), d.x(), d.y(), d.z(), curvatureU);
        }
        if (curvatureU == 0) {
            return hitCylinder(o.y(), o.x(), o.z(), d.y(), d.x(), d.z(), curvatureV)
                    .map(p -> new SkinPoint(p.v(), p.u()));
        }
        return hitCap(o, d);
    }

    private static Optional<SkinPoint> hitPlane(Vec3 o, Vec3 d) {
        double t = -o.z() / d.z();
        return t > 0 ? Optional.of(new SkinPoint(o.x() + t * d.x(), o.y() + t * d.y())) : Optional.empty();
    }

    /** Axis along the second coordinate, centre of the circle at depth r. */
    private static Optional<SkinPoint> hitCylinder(
            double ox, double oy, double oz, double dx, double dy, double dz, double curvature) {
        double r = 1 / curvature;
        double cz = oz - r;
        double a = dx * dx + dz * dz;
        double b = ox * dx + cz * dz;
        double c = ox * ox + cz * cz - r * r;
        double disc = b * b - a * c;
        if (disc <= 0) {
            return Optional.empty();
        }
        double t = (-b - Math.sqrt(disc)) / a;
        if (t <= 0) {
            return Optional.empty();
        }
        double angle = Math.atan2(ox + t * dx, -(cz + t * dz));
        return Optional.of(new SkinPoint(r * angle, oy + t * dy));
    }

    /**
     * Marches along the ray with Newton steps on depth below the skin; the skin is concave from the camera's side of
     * view, so from outside the steps approach the first crossing without passing it.
     */
    private Optional<SkinPoint> hitCap(Vec3 o, Vec3 d) {
        double t = -o.z() / d.z();
        if (!(t > 0)) {
            return Optional.empty();
        }
        for (int i = 0; i < MAX_STEPS; i++) {
            double x = (o.x() + t * d.x()) * curvatureU;
            double y = (o.y() + t * d.y()) * curvatureV;
            if (Math.abs(x) >= 1 || Math.abs(y) >= 1) {
                return Optional.empty();
            }
            double cx = Math.sqrt(1 - x * x);
            double cy = Math.sqrt(1 - y * y);
            double gap = (1 - cx) / curvatureU + (1 - cy) / curvatureV - (o.z() + t * d.z());
            double slope = x / cx * d.x() + y / cy * d.y() - d.z();
            if (slope >= 0) {
                return Optional.empty();
            }
            double step = -gap / slope;
            t += step;
            if (Math.abs(step) < CONVERGED_MM) {
                return Optional.of(new SkinPoint(Math.asin(x) / curvatureU, Math.asin(y) / curvatureV));
            }
        }
        return Optional.empty();
    }

    private static double across(double s, double curvature) {
        return curvature == 0 ? s : Math.sin(s * curvature) / curvature;
    }

    private static double fall(double s, double curvature) {
        return curvature == 0 ? 0 : (1 - Math.cos(s * curvature)) / curvature;
    }
}
