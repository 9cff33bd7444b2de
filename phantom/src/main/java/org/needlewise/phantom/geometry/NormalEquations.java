package org.needlewise.phantom.geometry;

/** Linear least squares for several right-hand sides, by normal equations and Gaussian elimination. */
final class NormalEquations {
    private static final double RIDGE = 1e-10;

    private final int n;
    private final double[][] matrix;
    private final double[][] right;

    NormalEquations(int unknowns, int sides) {
        n = unknowns;
        matrix = new double[n][n];
        right = new double[sides][n];
    }

    void add(double[] row, double... values) {
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                matrix[i][j] += row[i] * row[j];
            }
            for (int k = 0; k < values.length; k++) {
                right[k][i] += row[i] * values[k];
            }
        }
    }

    /** Solutions, one row a right-hand side. Consumes the sums. */
    double[][] solve() {
        for (int i = 0; i < n; i++) {
            matrix[i][i] *= 1 + RIDGE;
        }
        for (int i = 0; i < n; i++) {
            for (int r = i + 1; r < n; r++) {
                double factor = matrix[r][i] / matrix[i][i];
                for (int c = i; c < n; c++) {
                    matrix[r][c] -= factor * matrix[i][c];
                }
                for (double[] side : right) {
                    side[r] -= factor * side[i];
                }
            }
        }
        for (double[] side : right) {
            for (int i = n - 1; i >= 0; i--) {
                for (int c = i + 1; c < n; c++) {
                    side[i] -= matrix[i][c] * side[c];
                }
                side[i] /= matrix[i][i];
            }
        }
        return right;
    }
}
