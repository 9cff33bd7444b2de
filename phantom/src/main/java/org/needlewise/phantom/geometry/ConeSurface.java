package org.needlewise.phantom.geometry;

import java.util.Optional;

/**
 * A cone whose straight line through the origin lies along v; developable, (u, v) are lengths on the unrolled sector.
 *
 * @param radiusMm curvature radius across the limb at the origin
 * @param halfAngleDeg between axis and side, above 0 and below 45
 */
public record ConeSurface(double radiusMm, double halfAngleDeg) implements Surface {
    public ConeSurface {
        if (!(radiusMm > 0) || !(halfAngleDeg > 0) || !(halfAngleDeg < 45)) {
            throw new IllegalArgumentException("cone of " + radiusMm + " mm, " + halfAngleDeg + "°");
        }
    }

    @Override
    public String kind() {
        return "cone";
    }

    @Override
    public double[] radiiMm() {
        return new double[] {radiusMm, Double.POSITIVE_INFINITY};
    }

    @Override
    public Vec3 point(double u, double v) {
        double reach = reachMm() + v;
        return inSpace(Math.hypot(u, reach), Math.atan2(u, reach) / sin());
    }

    /** Distance from apex along the side and turn about the axis to space: the axis lies in the plane x = 0. */
    private Vec3 inSpace(double rho, double turn) {
        double r = rho * sin();
        double along = rho * cos();
        double up = r * Math.cos(turn);
        double y = along * cos() + up * sin() - reachMm();
        double z = along * sin() - up * cos();
        return new Vec3(r * Math.sin(turn), y, z);
    }

    @Override
    public Vec3 alongU(double u, double v) {
        double h = 1e-3;
        return point(u + h, v).minus(point(u - h, v)).times(0.5 / h);
    }

    @Override
    public Vec3 alongV(double u, double v) {
        double h = 1e-3;
        return point(u, v + h).minus(point(u, v - h)).times(0.5 / h);
    }

    @Override
    public double areaElement(double u, double v) {
        return 1;
    }

    @Override
    public Optional<SkinPoint> hit(Vec3 o, Vec3 d) {
        double tan2 = sin() * sin() / (cos() * cos());
        double oAxis = (o.y() + reachMm()) * cos() + o.z() * sin();
        double oUp = (o.y() + reachMm()) * sin() - o.z() * cos();
        double dAxis = d.y() * cos() + d.z() * sin();
        double dUp = d.y() * sin() - d.z() * cos();
        double a = d.x() * d.x() + dUp * dUp - tan2 * dAxis * dAxis;
        double b = o.x() * d.x() + oUp * dUp - tan2 * oAxis * dAxis;
        double c = o.x() * o.x() + oUp * oUp - tan2 * oAxis * oAxis;
        double disc = b * b - a * c;
        if (disc <= 0) {
            return Optional.empty();
        }
        double root = Math.sqrt(disc);
        double near = Math.min((-b - root) / a, (-b + root) / a);
        double far = Math.max((-b - root) / a, (-b + root) / a);
        for (double t : new double[] {near, far}) {
            double axis = oAxis + t * dAxis;
            if (t > 0 && axis > 0) {
                double turn = Math.atan2(o.x() + t * d.x(), oUp + t * dUp) * sin();
                double rho = axis / cos();
                return Optional.of(new SkinPoint(rho * Math.sin(turn), rho * Math.cos(turn) - reachMm()));
            }
        }
        return Optional.empty();
    }

    /** Length from the apex to the origin. */
    private double reachMm() {
        return radiusMm * cos() / sin();
    }

    private double sin() {
        return Math.sin(Math.toRadians(halfAngleDeg));
    }

    private double cos() {
        return Math.cos(Math.toRadians(halfAngleDeg));
    }
}
