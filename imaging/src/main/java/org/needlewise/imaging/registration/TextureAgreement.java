package org.needlewise.imaging.registration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.needlewise.imaging.raster.MillimetreGrid;

/**
 * Is it the same skin? In cells of a few millimetres, the correlation of both textures as laid on each other is compared
 * with their correlation when one is shifted by more than the texture's own size. Skin that is the same beats its own
 * shifts in most cells; other skin does so by chance, in one cell of as many as there are shifts.
 */
final class TextureAgreement {
    static final double CELL_MM = 6;
    private static final double[] SHIFTS_MM = {3, 4.5, 6};
    private static final int DIRECTIONS = 8;
    private static final double LEAST_FILLED = 0.5;

    private final MillimetreGrid grid;
    private final int columns;
    private final int rows;
    private final int cellPx;
    private final float[] aligned;
    private final float[] bestShifted;
    private double correlation;
    private double shiftedMean;
    private double shiftedSpread;

    private TextureAgreement(MillimetreGrid grid) {
        this.grid = grid;
        this.cellPx = Math.max(4, (int) Math.round(CELL_MM * grid.pxPerMm()));
        this.columns = Math.max(1, grid.width() / cellPx);
        this.rows = Math.max(1, grid.height() / cellPx);
        this.aligned = new float[columns * rows];
        this.bestShifted = new float[columns * rows];
    }

    /** Compares the reference's contrast with the moving contrast that was laid on it. */
    static TextureAgreement of(TexturePlane reference, Warp.Resampled laid) {
        TextureAgreement agreement = new TextureAgreement(reference.grid());
        agreement.correlation = agreement.correlate(reference, laid, 0, 0, agreement.aligned);
        Arrays.fill(agreement.bestShifted, Float.NaN);
        List<Double> shifted = new ArrayList<>();
        float[] cells = new float[agreement.aligned.length];
        for (double distance : SHIFTS_MM) {
            for (int k = 0; k < DIRECTIONS; k++) {
                double angle = 2 * Math.PI * (k + 0.5 * (distance == SHIFTS_MM[1] ? 1 : 0)) / DIRECTIONS;
                int sx = (int)
                        Math.round(distance * Math.cos(angle) * reference.grid().pxPerMm());
                int sy = (int)
                        Math.round(distance * Math.sin(angle) * reference.grid().pxPerMm());
                shifted.add(agreement.correlate(reference, laid, sx, sy, cells));
                for (int c = 0; c < cells.length; c++) {
                    if (!(agreement.bestShifted[c] >= cells[c]) && !Float.isNaN(cells[c])) {
                        agreement.bestShifted[c] = cells[c];
                    }
                }
            }
        }
        agreement.shiftedMean =
                shifted.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        agreement.shiftedSpread = Math.sqrt(shifted.stream()
                .mapToDouble(v -> (v - agreement.shiftedMean) * (v - agreement.shiftedMean))
                .average()
                .orElse(0));
        return agreement;
    }

    /** Fills one correlation a cell (not a number where too little is seen) and returns that of all. */
    private double correlate(TexturePlane reference, Warp.Resampled laid, int sx, int sy, float[] cells) {
        int width = grid.width();
        int height = grid.height();
        Sums all = new Sums();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                Sums sums = new Sums();
                for (int y = row * cellPx; y < (row + 1) * cellPx; y++) {
                    int other = y + sy;
                    if (other < 0 || other >= height) {
                        continue;
                    }
                    int from = Math.max(column * cellPx, -sx);
                    int to = Math.min((column + 1) * cellPx, width - sx);
                    for (int x = from; x < to; x++) {
                        int i = y * width + x;
                        int j = other * width + x + sx;
                        if (reference.valid()[i] && laid.valid()[j]) {
                            sums.add(reference.contrast()[i], laid.values()[j]);
                        }
                    }
                }
                boolean filled = sums.n >= LEAST_FILLED * cellPx * cellPx;
                cells[row * columns + column] = filled ? (float) sums.correlation() : Float.NaN;
                if (filled) {
                    all.add(sums);
                }
            }
        }
        return all.n == 0 ? 0 : all.correlation();
    }

    private static final class Sums {
        private int n;
        private double a;
        private double b;
        private double aa;
        private double bb;
        private double ab;

        void add(float p, float q) {
            n++;
            a += p;
            b += q;
            aa += p * p;
            bb += q * q;
            ab += p * q;
        }

        void add(Sums other) {
            n += other.n;
            a += other.a;
            b += other.b;
            aa += other.aa;
            bb += other.bb;
            ab += other.ab;
        }

        double correlation() {
            double va = aa - a * a / n;
            double vb = bb - b * b / n;
            return va <= 0 || vb <= 0 ? 0 : (ab - a * b / n) / Math.sqrt(va * vb);
        }
    }

    /** Correlation of all that both pictures show, -1..1. */
    double correlation() {
        return correlation;
    }

    /** How far the correlation stands above that of shifted skin, in standard deviations of the latter. */
    double standsOut() {
        return (correlation - shiftedMean) / Math.max(1e-3, shiftedSpread);
    }

    /** Cells that both pictures show. */
    int cells() {
        int n = 0;
        for (int c = 0; c < aligned.length; c++) {
            n += known(c) ? 1 : 0;
        }
        return n;
    }

    /** Cells that correlate better than when shifted, whichever way. */
    int agreeing() {
        int n = 0;
        for (int c = 0; c < aligned.length; c++) {
            n += agrees(c) ? 1 : 0;
        }
        return n;
    }

    private boolean known(int cell) {
        return !Float.isNaN(aligned[cell]) && !Float.isNaN(bestShifted[cell]);
    }

    private boolean agrees(int cell) {
        return known(cell) && aligned[cell] > bestShifted[cell];
    }

    /** Share of agreeing cells among the known ones within one cell of a point, 0..1; 0 where nothing is known. */
    double near(double xMm, double yMm) {
        int column = (int) Math.floor(grid.xPx(xMm) / cellPx);
        int row = (int) Math.floor(grid.yPx(yMm) / cellPx);
        int known = 0;
        int agreeing = 0;
        for (int j = Math.max(0, row - 1); j <= Math.min(rows - 1, row + 1); j++) {
            for (int i = Math.max(0, column - 1); i <= Math.min(columns - 1, column + 1); i++) {
                known += known(j * columns + i) ? 1 : 0;
                agreeing += agrees(j * columns + i) ? 1 : 0;
            }
        }
        return known == 0 ? 0 : agreeing / (double) known;
    }

    /** From a point to the nearest cell whose neighbourhood agrees by that share; the picture's size if there is none. */
    double distanceMm(double xMm, double yMm, double share) {
        if (near(xMm, yMm) >= share) {
            return 0;
        }
        double nearest = (grid.width() + grid.height()) / grid.pxPerMm();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double x = grid.xMm((column + 0.5) * cellPx);
                double y = grid.yMm((row + 0.5) * cellPx);
                double distance = Math.hypot(x - xMm, y - yMm);
                if (distance < nearest && near(x, y) >= share) {
                    nearest = distance;
                }
            }
        }
        return nearest;
    }
}
