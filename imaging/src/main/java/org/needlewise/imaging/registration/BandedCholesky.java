package org.needlewise.imaging.registration;

/** Solves symmetric positive definite systems whose entries lie near the diagonal. */
final class BandedCholesky {
    private final int n;
    private final int band;
    /** Lower triangle, {@code lower[row * (band + 1) + (column - row + band)]}. */
    private final double[] lower;

    BandedCholesky(int n, int band) {
        this.n = n;
        this.band = band;
        this.lower = new double[n * (band + 1)];
    }

    /** Adds to an entry; row must not be less than column, nor more than the band above it. */
    void add(int row, int column, double value) {
        lower[row * (band + 1) + column - row + band] += value;
    }

    /** Factors in place; entries added before are gone. */
    void factor() {
        int stride = band + 1;
        for (int row = 0; row < n; row++) {
            int first = Math.max(0, row - band);
            int rowBase = row * stride + band - row;
            for (int column = first; column <= row; column++) {
                int columnBase = column * stride + band - column;
                double sum = lower[rowBase + column];
                for (int k = Math.max(first, column - band); k < column; k++) {
                    sum -= lower[rowBase + k] * lower[columnBase + k];
                }
                if (column < row) {
                    lower[rowBase + column] = sum / lower[columnBase + column];
                } else if (sum > 0) {
                    lower[rowBase + column] = Math.sqrt(sum);
                } else {
                    throw new IllegalStateException("matrix is not positive definite at row " + row);
                }
            }
        }
    }

    /** Replaces the right side by the solution; after {@link #factor()}. */
    void solve(double[] right) {
        int stride = band + 1;
        for (int row = 0; row < n; row++) {
            int base = row * stride + band - row;
            double sum = right[row];
            for (int k = Math.max(0, row - band); k < row; k++) {
                sum -= lower[base + k] * right[k];
            }
            right[row] = sum / lower[base + row];
        }
        for (int row = n - 1; row >= 0; row--) {
            int base = row * stride + band - row;
            double value = right[row] / lower[base + row];
            right[row] = value;
            for (int k = Math.max(0, row - band); k < row; k++) {
                right[k] -= lower[base + k] * value;
            }
        }
    }
}
