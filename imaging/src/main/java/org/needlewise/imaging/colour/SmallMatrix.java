package org.needlewise.imaging.colour;

/** Dense double-precision matrices of a few rows, {@code [row][col]}. */
final class SmallMatrix {
    private SmallMatrix() {}

    static double[] times(double[][] m, double[] v) {
        double[] out = new double[m.length];
        for (int i = 0; i < m.length; i++) {
            double sum = 0;
            for (int j = 0; j < v.length; j++) {
                sum += m[i][j] * v[j];
            }
            out[i] = sum;
        }
        return out;
    }

    static double[][] times(double[][] p, double[][] q) {
        double[][] out = new double[p.length][q[0].length];
        for (int i = 0; i < p.length; i++) {
            for (int k = 0; k < q.length; k++) {
                add(out[i], q[k], p[i][k]);
            }
        }
        return out;
    }

    static double[][] inverse(double[][] m) {
        int n = m.length;
        double[][] identity = new double[n][n];
        for (int i = 0; i < n; i++) {
            identity[i][i] = 1;
        }
        return solve(m, identity);
    }

    /**
     * X of A·X = B by Gaussian elimination with partial pivoting.
     *
     * @throws ArithmeticException when A is singular
     */
    static double[][] solve(double[][] a, double[][] b) {
        int n = a.length;
        double[][] m = copy(a);
        double[][] x = copy(b);
        for (int col = 0; col < n; col++) {
            int pivot = col;
            for (int row = col + 1; row < n; row++) {
                if (Math.abs(m[row][col]) > Math.abs(m[pivot][col])) {
                    pivot = row;
                }
            }
            if (!(Math.abs(m[pivot][col]) > 1e-300)) {
                throw new ArithmeticException("singular matrix of order " + n);
            }
            swap(m, col, pivot);
            swap(x, col, pivot);
            eliminateBelow(m, x, col);
        }
        backSubstitute(m, x);
        return x;
    }

    private static void eliminateBelow(double[][] m, double[][] x, int col) {
        for (int row = col + 1; row < m.length; row++) {
            double factor = m[row][col] / m[col][col];
            if (factor == 0) {
                continue;
            }
            add(m[row], m[col], -factor);
            add(x[row], x[col], -factor);
        }
    }

    /** Adds {@code factor} times one row to another. */
    static void add(double[] to, double[] from, double factor) {
        for (int j = 0; j < to.length; j++) {
            to[j] += factor * from[j];
        }
    }

    private static void backSubstitute(double[][] m, double[][] x) {
        for (int row = m.length - 1; row >= 0; row--) {
            for (int k = row + 1; k < m.length; k++) {
                add(x[row], x[k], -m[row][k]);
            }
            for (int j = 0; j < x[row].length; j++) {
                x[row][j] /= m[row][row];
            }
        }
    }

    private static void swap(double[][] rows, int i, int j) {
        double[] row = rows[i];
        rows[i] = rows[j];
        rows[j] = row;
    }

    private static double[][] copy(double[][] m) {
        double[][] out = new double[m.length][];
        for (int i = 0; i < m.length; i++) {
            out[i] = m[i].clone();
        }
        return out;
    }
}
