package org.needlewise.imaging.numeric;

/** Dense linear systems of a few dozen unknowns, by Gaussian elimination with partial pivoting. */
public final class LinearSystems {
    private LinearSystems() {}

    /** Solves A x = b; A and b are overwritten. A singular direction gives a zero component. */
    public static double[] solve(double[][] a, double[] b) {
        int n = b.length;
        for (int column = 0; column < n; column++) {
            int pivot = column;
            for (int row = column + 1; row < n; row++) {
                if (Math.abs(a[row][column]) > Math.abs(a[pivot][column])) {
                    pivot = row;
                }
            }
            double[] swapRow = a[column];
            a[column] = a[pivot];
            a[pivot] = swapRow;
            double swap = b[column];
            b[column] = b[pivot];
            b[pivot] = swap;
            double diagonal = a[column][column];
            if (Math.abs(diagonal) < 1e-300) {
                continue;
            }
            for (int row = column + 1; row < n; row++) {
                double factor = a[row][column] / diagonal;
                if (factor == 0) {
                    continue;
                }
                for (int k = column; k < n; k++) {
                    a[row][k] -= factor * a[column][k];
                }
                b[row] -= factor * b[column];
            }
        }
        double[] x = new double[n];
        for (int row = n - 1; row >= 0; row--) {
            double sum = b[row];
            for (int k = row + 1; k < n; k++) {
                sum -= a[row][k] * x[k];
            }
            x[row] = Math.abs(a[row][row]) < 1e-300 ? 0 : sum / a[row][row];
        }
        return x;
    }

    /** Solves A x = b for symmetric A, equilibrated by its diagonal first; A is left as it is. */
    public static double[] solveSymmetric(double[][] a, double[] b) {
        int n = b.length;
        double[] scale = equilibration(a);
        double[][] scaled = scaled(a, scale);
        double[] right = new double[n];
        for (int i = 0; i < n; i++) {
            right[i] = b[i] * scale[i];
        }
        double[] x = solve(scaled, right);
        for (int i = 0; i < n; i++) {
            x[i] *= scale[i];
        }
        return x;
    }

    /** Inverse of a symmetric positive matrix, equilibrated by its diagonal first. */
    public static double[][] inverseOfSymmetric(double[][] a) {
        int n = a.length;
        double[] scale = equilibration(a);
        double[][] inverse = new double[n][n];
        for (int column = 0; column < n; column++) {
            double[] unit = new double[n];
            unit[column] = 1;
            double[] x = solve(scaled(a, scale), unit);
            for (int row = 0; row < n; row++) {
                inverse[row][column] = x[row] * scale[row] * scale[column];
            }
        }
        return inverse;
    }

    private static double[] equilibration(double[][] a) {
        double[] scale = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            scale[i] = a[i][i] > 0 ? 1 / Math.sqrt(a[i][i]) : 1;
        }
        return scale;
    }

    private static double[][] scaled(double[][] a, double[] scale) {
        int n = a.length;
        double[][] scaled = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                scaled[i][j] = a[i][j] * scale[i] * scale[j];
            }
        }
        return scaled;
    }
}
