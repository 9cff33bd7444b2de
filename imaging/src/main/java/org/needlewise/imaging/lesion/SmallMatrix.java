package org.needlewise.imaging.lesion;

/** Dense algebra of a few rows. Matrices are {@code [row][column]}. */
final class SmallMatrix {
    private SmallMatrix() {}

    /** Solves the augmented system {@code [A | b]} in place, by elimination with row exchange. */
    static double[] solve(double[][] augmented) {
        int n = augmented.length;
        for (int c = 0; c < n; c++) {
            int pivot = c;
            for (int r = c + 1; r < n; r++) {
                if (Math.abs(augmented[r][c]) > Math.abs(augmented[pivot][c])) {
                    pivot = r;
                }
            }
            double[] swap = augmented[c];
            augmented[c] = augmented[pivot];
            augmented[pivot] = swap;
            for (int r = c + 1; r < n; r++) {
                double f = augmented[r][c] / augmented[c][c];
                for (int k = c; k <= n; k++) {
                    augmented[r][k] -= f * augmented[c][k];
                }
            }
        }
        double[] x = new double[n];
        for (int r = n - 1; r >= 0; r--) {
            double sum = augmented[r][n];
            for (int k = r + 1; k < n; k++) {
                sum -= augmented[r][k] * x[k];
            }
            x[r] = sum / augmented[r][r];
        }
        return x;
    }

    static double[] solve(double[][] matrix, double[] right) {
        int n = right.length;
        double[][] augmented = new double[n][n + 1];
        for (int r = 0; r < n; r++) {
            System.arraycopy(matrix[r], 0, augmented[r], 0, n);
            augmented[r][n] = right[r];
        }
        return solve(augmented);
    }

    static double[][] inverse(double[][] matrix) {
        int n = matrix.length;
        double[][] out = new double[n][n];
        for (int c = 0; c < n; c++) {
            double[] unit = new double[n];
            unit[c] = 1;
            double[] column = solve(matrix, unit);
            for (int r = 0; r < n; r++) {
                out[r][c] = column[r];
            }
        }
        return out;
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** The vector v that makes v'Mv / v'Cv largest, by power iteration on inv(C) M. */
    static double[] topDirection(double[][] m, double[][] c) {
        int n = m.length;
        double[] best = new double[n];
        double bestValue = -1;
        for (int start = 0; start < n; start++) {
            double[] v = new double[n];
            v[start] = 1;
            for (int k = 0; k < 60; k++) {
                double[] mv = new double[n];
                for (int r = 0; r < n; r++) {
                    mv[r] = dot(m[r], v);
                }
                v = solve(c, mv);
                double norm = Math.sqrt(dot(v, v)) + 1e-300;
                for (int r = 0; r < n; r++) {
                    v[r] /= norm;
                }
            }
            double value = form(m, v) / form(c, v);
            if (value > bestValue) {
                bestValue = value;
                best = v;
            }
        }
        return best;
    }

    /** v'Mv. */
    static double form(double[][] m, double[] v) {
        double sum = 0;
        for (int r = 0; r < m.length; r++) {
            sum += v[r] * dot(m[r], v);
        }
        return sum;
    }
}
