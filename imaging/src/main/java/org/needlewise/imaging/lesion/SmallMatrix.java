package org.needlewise.imaging.lesion;

import java.util.Arrays;
import org.needlewise.imaging.numeric.LinearSystems;

/** Dense algebra of a few rows. Matrices are {@code [row][column]}. */
final class SmallMatrix {
    private SmallMatrix() {}

    /** Solves the augmented system {@code [A | b]}, which is left as it is. */
    static double[] solve(double[][] augmented) {
        int n = augmented.length;
        double[][] matrix = new double[n][];
        double[] right = new double[n];
        for (int r = 0; r < n; r++) {
            matrix[r] = Arrays.copyOf(augmented[r], n);
            right[r] = augmented[r][n];
        }
        return LinearSystems.solve(matrix, right);
    }

    static double[] solve(double[][] matrix, double[] right) {
        double[][] copy = new double[matrix.length][];
        Arrays.setAll(copy, r -> matrix[r].clone());
        return LinearSystems.solve(copy, right.clone());
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
