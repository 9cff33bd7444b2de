package org.needlewise.imaging.registration;

import java.util.Arrays;

/**
 * Fits a {@link SplineField} to scattered displacements: weighted least squares with bending energy, outliers weighed
 * down by Cauchy's function in a few rounds. An affine displacement bends nothing, so uniform strain is never shrunk,
 * and places without data continue their surround.
 */
final class SplineFit {
    private static final int ROUNDS = 4;
    private static final double LEAST_SCALE_MM = 0.02;

    private final double left;
    private final double top;
    private final double spacing;
    private final int columns;
    private final int rows;
    private final double stiffness;

    /**
     * @param stiffness weight of bending against data, in observations of weight 1 for a control point; greater than 0
     */
    SplineFit(double leftMm, double topMm, double widthMm, double heightMm, double spacingMm, double stiffness) {
        this.left = leftMm;
        this.top = topMm;
        this.spacing = spacingMm;
        this.columns = (int) Math.ceil(widthMm / spacingMm) + 3;
        this.rows = (int) Math.ceil(heightMm / spacingMm) + 3;
        this.stiffness = stiffness;
    }

    /** The field, and how far the displacements lie from it. */
    record Fitted(SplineField field, double[] residualMm, double scaleMm) {}

    Fitted to(Displacements seen) {
        double[] robust = new double[seen.count()];
        Arrays.fill(robust, 1);
        SplineField field = solve(seen, robust);
        double[] residual = residuals(seen, field);
        double scale = scaleOf(seen, residual);
        for (int round = 1; round < ROUNDS; round++) {
            for (int k = 0; k < robust.length; k++) {
                double r = residual[k] / (2 * scale);
                robust[k] = 1 / (1 + r * r);
            }
            field = solve(seen, robust);
            residual = residuals(seen, field);
            scale = scaleOf(seen, residual);
        }
        return new Fitted(field, residual, scale);
    }

    private SplineField solve(Displacements seen, double[] robust) {
        int n = columns * rows;
        BandedCholesky matrix = new BandedCholesky(n, 3 * columns + 3);
        double[] dx = new double[n];
        double[] dy = new double[n];
        double[] weights = new double[16];
        int[] index = new int[16];
        for (int k = 0; k < seen.count(); k++) {
            double w = seen.weight(k) * robust[k];
            spread(seen.x(k), seen.y(k), weights, index);
            for (int p = 0; p < 16; p++) {
                double wp = w * weights[p];
                dx[index[p]] += wp * seen.dx(k);
                dy[index[p]] += wp * seen.dy(k);
                for (int q = 0; q <= p; q++) {
                    matrix.add(index[p], index[q], wp * weights[q]);
                }
            }
        }
        addBending(matrix);
        matrix.factor();
        matrix.solve(dx);
        matrix.solve(dy);
        return new SplineField(left, top, spacing, columns, rows, dx, dy);
    }

    private void spread(double x, double y, double[] weights, int[] index) {
        double s = Math.max(0, Math.min(columns - 3, (x - left) / spacing));
        double t = Math.max(0, Math.min(rows - 3, (y - top) / spacing));
        int column = Math.min((int) s, columns - 4);
        int row = Math.min((int) t, rows - 4);
        for (int j = 0, p = 0; j < 4; j++) {
            double wt = SplineField.weight(j, t - row);
            for (int i = 0; i < 4; i++, p++) {
                weights[p] = wt * SplineField.weight(i, s - column);
                index[p] = (row + j) * columns + column + i;
            }
        }
    }

    private void addBending(BandedCholesky matrix) {
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int at = row * columns + column;
                matrix.add(at, at, 1e-6 * stiffness);
                if (column + 2 < columns) {
                    addSquare(matrix, new int[] {at, at + 1, at + 2}, new double[] {1, -2, 1}, stiffness);
                }
                if (row + 2 < rows) {
                    addSquare(
                            matrix, new int[] {at, at + columns, at + 2 * columns}, new double[] {1, -2, 1}, stiffness);
                }
                if (column + 1 < columns && row + 1 < rows) {
                    int below = at + columns;
                    addSquare(
                            matrix,
                            new int[] {at, at + 1, below, below + 1},
                            new double[] {1, -1, -1, 1},
                            2 * stiffness);
                }
            }
        }
    }

    private static void addSquare(BandedCholesky matrix, int[] index, double[] factor, double weight) {
        for (int p = 0; p < index.length; p++) {
            for (int q = 0; q <= p; q++) {
                matrix.add(index[p], index[q], weight * factor[p] * factor[q]);
            }
        }
    }

    private static double[] residuals(Displacements seen, SplineField field) {
        double[] residual = new double[seen.count()];
        double[] value = new double[6];
        for (int k = 0; k < residual.length; k++) {
            field.at(seen.x(k), seen.y(k), value);
            residual[k] = Math.hypot(seen.dx(k) - value[0], seen.dy(k) - value[1]);
        }
        return residual;
    }

    private static double scaleOf(Displacements seen, double[] residual) {
        double[] sorted = new double[residual.length];
        int n = 0;
        for (int k = 0; k < residual.length; k++) {
            if (seen.weight(k) > 0) {
                sorted[n++] = residual[k];
            }
        }
        if (n == 0) {
            return LEAST_SCALE_MM;
        }
        Arrays.sort(sorted, 0, n);
        return Math.max(LEAST_SCALE_MM, sorted[n / 2]);
    }
}
