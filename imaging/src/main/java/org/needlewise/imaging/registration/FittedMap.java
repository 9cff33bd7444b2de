package org.needlewise.imaging.registration;

/** Where reference skin lies in the moving picture: an affine map and a smooth displacement on top. Immutable. */
final class FittedMap {
    private static final int INVERSE_STEPS = 20;
    private static final double INVERSE_TOLERANCE_MM = 1e-7;

    private final AffineMap affine;
    private final SplineField field;
    private final AffineMap back;

    FittedMap(AffineMap affine, SplineField field) {
        this.affine = affine;
        this.field = field;
        this.back = affine.inverse();
    }

    /** An affine map and no displacement. */
    static FittedMap of(AffineMap affine) {
        return new FittedMap(affine, SplineField.none());
    }

    AffineMap affine() {
        return affine;
    }

    /** Fills out with x', y' and the derivatives dx'/dx, dx'/dy, dy'/dx, dy'/dy. */
    void at(double xMm, double yMm, double[] out) {
        field.at(xMm, yMm, out);
        out[0] += affine.a() * xMm + affine.b() * yMm + affine.c();
        out[1] += affine.d() * xMm + affine.e() * yMm + affine.f();
        out[2] += affine.a();
        out[3] += affine.b();
        out[4] += affine.d();
        out[5] += affine.e();
    }

    /** The reference point that lies at a moving point, by Newton's method from the affine inverse. */
    SkinPoint inverse(double xMm, double yMm) {
        SkinPoint guess = back.apply(xMm, yMm);
        double x = guess.xMm();
        double y = guess.yMm();
        double[] out = new double[6];
        for (int step = 0; step < INVERSE_STEPS; step++) {
            at(x, y, out);
            double ex = xMm - out[0];
            double ey = yMm - out[1];
            double det = out[2] * out[5] - out[3] * out[4];
            if (Math.hypot(ex, ey) < INVERSE_TOLERANCE_MM || Math.abs(det) < 1e-3) {
                break;
            }
            x += (out[5] * ex - out[3] * ey) / det;
            y += (out[2] * ey - out[4] * ex) / det;
        }
        return new SkinPoint(x, y);
    }
}
