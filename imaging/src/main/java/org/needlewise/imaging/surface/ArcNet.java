package org.needlewise.imaging.surface;

/**
 * The surface that a circular arc sweeps when it is slid along another in a plane across: P(u, v) = A(u) + B(v). Both
 * tangents are unit vectors, so u and v are lengths along the net's lines; the lines cross at an angle whose cosine is
 * sin a · sin b, with a and b the arcs' slopes.
 *
 * <p>Reference: do Carmo (1976), <i>Differential Geometry of Curves and Surfaces</i>, section 2-5 (Chebyshev nets) and
 * 4-4 (geodesics).
 *
 * @param k1 curvature of the first arc, 1/mm; positive bulges to the eye
 * @param k2 curvature of the second arc
 * @param tilt1 slope of the first arc at u = 0, radians
 * @param tilt2 slope of the second arc at v = 0
 */
record ArcNet(double k1, double k2, double tilt1, double tilt2) {
    private static final double STRAIGHT = 1e-7;

    /** A place on the net and a unit direction there, as derivatives of u and v along a line. */
    record Heading(double u, double v, double du, double dv) {
        private Heading moved(Heading rate, double h) {
            return new Heading(u + h * rate.u, v + h * rate.v, du + h * rate.du, dv + h * rate.dv);
        }
    }

    /** Fills {@code xyz} with the place in space, z into the body; (0, 0) is the origin. */
    void point(double u, double v, double[] xyz) {
        double halfU = 0.5 * k1 * u;
        double halfV = 0.5 * k2 * v;
        double chordU = u * cardinalSine(halfU);
        double chordV = v * cardinalSine(halfV);
        xyz[0] = chordU * Math.cos(tilt1 + halfU);
        xyz[1] = chordV * Math.cos(tilt2 + halfV);
        xyz[2] = chordU * Math.sin(tilt1 + halfU) + chordV * Math.sin(tilt2 + halfV);
    }

    /** Unit tangent along u. */
    double[] alongU(double u) {
        double a = tilt1 + k1 * u;
        return new double[] {Math.cos(a), 0, Math.sin(a)};
    }

    /** Unit tangent along v. */
    double[] alongV(double v) {
        double b = tilt2 + k2 * v;
        return new double[] {0, Math.cos(b), Math.sin(b)};
    }

    /** Cosine of the angle between the net's lines. */
    double shear(double u, double v) {
        return Math.sin(tilt1 + k1 * u) * Math.sin(tilt2 + k2 * v);
    }

    /** Fills {@code n} with the unit normal into the body. */
    void normal(double u, double v, double[] n) {
        double a = tilt1 + k1 * u;
        double b = tilt2 + k2 * v;
        n[0] = -Math.sin(a) * Math.cos(b);
        n[1] = -Math.cos(a) * Math.sin(b);
        n[2] = Math.cos(a) * Math.cos(b);
        double length = Math.sqrt(n[0] * n[0] + n[1] * n[1] + n[2] * n[2]);
        n[0] /= length;
        n[1] /= length;
        n[2] /= length;
    }

    /** True area per unit of u · v. */
    double areaDensity(double u, double v) {
        double shear = shear(u, v);
        return Math.sqrt(Math.max(0, 1 - shear * shear));
    }

    /** The direction turned by a quarter, from u towards v. */
    Heading turned(Heading from) {
        double shear = shear(from.u, from.v);
        double sine = Math.sqrt(1 - shear * shear);
        return new Heading(from.u, from.v, (-shear * from.du - from.dv) / sine, (from.du + shear * from.dv) / sine);
    }

    /** Along the straightest line by one classical Runge–Kutta step. */
    Heading walked(Heading from, double lengthMm) {
        Heading r1 = rate(from);
        Heading r2 = rate(from.moved(r1, lengthMm / 2));
        Heading r3 = rate(from.moved(r2, lengthMm / 2));
        Heading r4 = rate(from.moved(r3, lengthMm));
        return from.moved(r1, lengthMm / 6)
                .moved(r2, lengthMm / 3)
                .moved(r3, lengthMm / 3)
                .moved(r4, lengthMm / 6);
    }

    /** A straightest line's acceleration has no part along the surface. */
    private Heading rate(Heading s) {
        double a = tilt1 + k1 * s.u;
        double b = tilt2 + k2 * s.v;
        double shear = Math.sin(a) * Math.sin(b);
        double alongU = -s.dv * s.dv * k2 * Math.cos(b) * Math.sin(a);
        double alongV = -s.du * s.du * k1 * Math.cos(a) * Math.sin(b);
        double det = 1 - shear * shear;
        return new Heading(s.du, s.dv, (alongU - shear * alongV) / det, (alongV - shear * alongU) / det);
    }

    private static double cardinalSine(double x) {
        return Math.abs(x) < STRAIGHT ? 1 : Math.sin(x) / x;
    }
}
