package org.needlewise.phantom.geometry;

/**
 * Straightest lines on an {@link ArcSurface}, by the classical Runge–Kutta method. With P the surface point, unit
 * tangents Pu, Pv and F = Pu · Pv, the curve's acceleration has no tangential part: u″ + F v″ = −v′² Pu · Pvv and
 * F u″ + v″ = −u′² Pv · Puu.
 */
final class Geodesic {
    private static final double STEP_MM = 2;

    private final ArcSurface surface;

    Geodesic(ArcSurface surface) {
        this.surface = surface;
    }

    /** A place and a unit direction on the surface, as coordinates and their derivatives along the line. */
    record State(double u, double v, double du, double dv) {
        private State plus(State rate, double h) {
            return new State(u + h * rate.u, v + h * rate.v, du + h * rate.du, dv + h * rate.dv);
        }
    }

    /** Follows the line for a length, which may be negative. */
    State walk(State from, double lengthMm) {
        int steps = (int) Math.ceil(Math.abs(lengthMm) / STEP_MM);
        State at = from;
        double h = steps == 0 ? 0 : lengthMm / steps;
        for (int i = 0; i < steps; i++) {
            State k1 = rate(at);
            State k2 = rate(at.plus(k1, h / 2));
            State k3 = rate(at.plus(k2, h / 2));
            State k4 = rate(at.plus(k3, h));
            at = at.plus(k1, h / 6).plus(k2, h / 3).plus(k3, h / 3).plus(k4, h / 6);
        }
        return at;
    }

    /** The direction turned by a right angle from u towards v, at the same place. */
    State turned(State s) {
        Vec3 pu = surface.alongU(s.u, s.v);
        Vec3 pv = surface.alongV(s.u, s.v);
        Vec3 along = pu.times(s.du).plus(pv.times(s.dv));
        Vec3 across = along.cross(surface.normal(s.u, s.v)).unit();
        return withDirection(s.u, s.v, across);
    }

    /** A state with the direction that makes an angle with the u line. */
    State heading(double u, double v, double angle) {
        Vec3 pu = surface.alongU(u, v);
        Vec3 across = pu.cross(surface.normal(u, v)).unit();
        return withDirection(u, v, pu.times(Math.cos(angle)).plus(across.times(Math.sin(angle))));
    }

    private State withDirection(double u, double v, Vec3 direction) {
        Vec3 pu = surface.alongU(u, v);
        Vec3 pv = surface.alongV(u, v);
        double f = pu.dot(pv);
        double a = direction.dot(pu);
        double b = direction.dot(pv);
        double det = 1 - f * f;
        return new State(u, v, (a - f * b) / det, (b - f * a) / det);
    }

    private State rate(State s) {
        double a = s.u * surface.curvatureU();
        double b = s.v * surface.curvatureV();
        double f = Math.sin(a) * Math.sin(b);
        double alongU = -s.dv * s.dv * surface.curvatureV() * Math.cos(b) * Math.sin(a);
        double alongV = -s.du * s.du * surface.curvatureU() * Math.cos(a) * Math.sin(b);
        double det = 1 - f * f;
        return new State(s.du, s.dv, (alongU - f * alongV) / det, (alongV - f * alongU) / det);
    }
}
