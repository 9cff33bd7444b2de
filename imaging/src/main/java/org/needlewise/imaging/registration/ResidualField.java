package org.needlewise.imaging.registration;

import java.util.Arrays;
import org.needlewise.imaging.raster.MillimetreGrid;

/** The forward-backward residual in patches of 2 mm: the median of each, unknown where half of it is not seen. */
final class ResidualField {
    static final double PATCH_MM = 2;

    private final MillimetreGrid grid;
    private final int patchPx;
    private final int columns;
    private final int rows;
    private final float[] medianMm;

    private ResidualField(MillimetreGrid grid) {
        this.grid = grid;
        patchPx = Math.max(1, (int) Math.round(PATCH_MM * grid.pxPerMm()));
        columns = Math.max(1, grid.width() / patchPx);
        rows = Math.max(1, grid.height() / patchPx);
        medianMm = new float[columns * rows];
        Arrays.fill(medianMm, Float.NaN);
    }

    /** From one residual a sample, not a number where unknown. */
    static ResidualField of(MillimetreGrid grid, float[] residualMm) {
        ResidualField field = new ResidualField(grid);
        float[] patch = new float[field.patchPx * field.patchPx];
        for (int row = 0; row < field.rows; row++) {
            for (int column = 0; column < field.columns; column++) {
                int n = 0;
                for (int y = row * field.patchPx; y < Math.min(grid.height(), (row + 1) * field.patchPx); y++) {
                    for (int x = column * field.patchPx;
                            x < Math.min(grid.width(), (column + 1) * field.patchPx);
                            x++) {
                        float value = residualMm[y * grid.width() + x];
                        if (!Float.isNaN(value)) {
                            patch[n++] = value;
                        }
                    }
                }
                if (2 * n >= patch.length) {
                    Arrays.sort(patch, 0, n);
                    field.medianMm[row * field.columns + column] = patch[n / 2];
                }
            }
        }
        return field;
    }

    /** Nowhere known. */
    static ResidualField unknown(MillimetreGrid grid) {
        return new ResidualField(grid);
    }

    /** Median over the known patches whose centres are chosen; not a number where there is none. */
    double medianMm(SkinRegion chosen) {
        float[] values = new float[medianMm.length];
        int n = 0;
        for (int p = 0; p < medianMm.length; p++) {
            if (!Float.isNaN(medianMm[p]) && chosen.contains(xMm(p), yMm(p))) {
                values[n++] = medianMm[p];
            }
        }
        Arrays.sort(values, 0, n);
        return n == 0 ? Double.NaN : values[n / 2];
    }

    /** Patches whose residual is at most this much. */
    int countWithin(double limitMm) {
        int n = 0;
        for (float value : medianMm) {
            n += value <= limitMm ? 1 : 0;
        }
        return n;
    }

    /** The residual at a point; not a number where unknown. */
    double atMm(double xMm, double yMm) {
        int column = (int) Math.floor(grid.xPx(xMm) / patchPx);
        int row = (int) Math.floor(grid.yPx(yMm) / patchPx);
        boolean outside = column < 0 || row < 0 || column >= columns || row >= rows;
        return outside ? Double.NaN : medianMm[row * columns + column];
    }

    private double xMm(int patch) {
        return grid.xMm((patch % columns + 0.5) * patchPx - 0.5);
    }

    private double yMm(int patch) {
        return grid.yMm((patch / columns + 0.5) * patchPx - 0.5);
    }
}
