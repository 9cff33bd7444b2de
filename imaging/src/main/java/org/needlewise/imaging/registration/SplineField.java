package org.needlewise.imaging.registration;

/**
 * A smooth displacement of the skin: a uniform cubic B-spline in each direction (Rueckert et al. 1999), continued
 * linearly outside its grid. Twice differentiable, so that strain can be read from it.
 */
final class SplineField {
    private final double originXMm;
    private final double originYMm;
    private final double spacingMm;
    private final int columns;
    private final int rows;
    private final double[] dx;
    private final double[] dy;

    /**
     * @param originXMm left edge of the covered rectangle
     * @param spacingMm distance of the control points
     * @param columns control points across; the rectangle is {@code columns - 3} spacings wide
     * @param dx control values {@code [row * columns + column]}, millimetres
     */
    SplineField(double originXMm, double originYMm, double spacingMm, int columns, int rows, double[] dx, double[] dy) {
        this.originXMm = originXMm;
        this.originYMm = originYMm;
        this.spacingMm = spacingMm;
        this.columns = columns;
        this.rows = rows;
        this.dx = dx;
        this.dy = dy;
    }

    /** No displacement anywhere. */
    static SplineField none() {
        return new SplineField(0, 0, 1, 4, 4, new double[16], new double[16]);
    }

    /** Displacement and its four derivatives at a point: dx, dy, ddx/dx, ddx/dy, ddy/dx, ddy/dy. */
    void at(double xMm, double yMm, double[] out) {
        double s = (xMm - originXMm) / spacingMm;
        double t = (yMm - originYMm) / spacingMm;
        double insideS = Math.max(0, Math.min(columns - 3, s));
        double insideT = Math.max(0, Math.min(rows - 3, t));
        int column = Math.min((int) insideS, columns - 4);
        int row = Math.min((int) insideT, rows - 4);
        sum(column, insideS - column, row, insideT - row, out);
        double overX = (s - insideS) * spacingMm;
        double overY = (t - insideT) * spacingMm;
        if (overX != 0 || overY != 0) {
            out[0] += out[2] * overX + out[3] * overY;
            out[1] += out[4] * overX + out[5] * overY;
        }
    }

    private void sum(int column, double s, int row, double t, double[] out) {
        double x = 0;
        double y = 0;
        double xs = 0;
        double xt = 0;
        double ys = 0;
        double yt = 0;
        for (int j = 0; j < 4; j++) {
            double wt = weight(j, t);
            double gt = slope(j, t);
            int base = (row + j) * columns + column;
            for (int i = 0; i < 4; i++) {
                double ws = weight(i, s);
                double gs = slope(i, s);
                double u = dx[base + i];
                double v = dy[base + i];
                x += ws * wt * u;
                y += ws * wt * v;
                xs += gs * wt * u;
                xt += ws * gt * u;
                ys += gs * wt * v;
                yt += ws * gt * v;
            }
        }
        out[0] = x;
        out[1] = y;
        out[2] = xs / spacingMm;
        out[3] = xt / spacingMm;
        out[4] = ys / spacingMm;
        out[5] = yt / spacingMm;
    }

    /** Weight of the i-th of four neighbouring control points at the fraction t of a cell. */
    static double weight(int i, double t) {
        double r = 1 - t;
        return switch (i) {
            case 0 -> r * r * r / 6;
            case 1 -> (4 - 6 * t * t + 3 * t * t * t) / 6;
            case 2 -> (1 + 3 * t + 3 * t * t - 3 * t * t * t) / 6;
            default -> t * t * t / 6;
        };
    }

    /** Derivative of {@link #weight} by t. */
    static double slope(int i, double t) {
        double r = 1 - t;
        return switch (i) {
            case 0 -> -r * r / 2;
            case 1 -> (3 * t * t - 4 * t) / 2;
            case 2 -> (1 + 2 * t - 3 * t * t) / 2;
            default -> t * t / 2;
        };
    }
}
