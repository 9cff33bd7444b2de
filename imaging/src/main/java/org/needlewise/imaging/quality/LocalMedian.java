package org.needlewise.imaging.quality;

import java.util.Arrays;
import org.needlewise.imaging.raster.Mask;
import org.needlewise.imaging.raster.Raster;

/** The median colour of a masked picture by square cells, between their centres by bilinear interpolation. */
final class LocalMedian {
    /** A median of some hundred samples lies within a twentieth of their spread of that of all. */
    private static final int SAMPLES_PER_SIDE = 28;

    /** Cells with fewer samples take the colour of the whole picture. */
    private static final int FEWEST_SAMPLES = 20;

    private final int cell;
    private final int columns;
    private final int rows;
    private final float[][] medians;
    private final boolean[] known;

    private LocalMedian(int cell, int columns, int rows, float[][] medians, boolean[] known) {
        this.cell = cell;
        this.columns = columns;
        this.rows = rows;
        this.medians = medians;
        this.known = known;
    }

    static LocalMedian of(Raster picture, Mask counted, int cell) {
        int columns = (picture.width() + cell - 1) / cell;
        int rows = (picture.height() + cell - 1) / cell;
        int planes = picture.planeCount();
        float[][] medians = new float[planes][columns * rows];
        boolean[] known = new boolean[columns * rows];
        int coarse = Math.max(1, Math.max(picture.width(), picture.height()) / (4 * SAMPLES_PER_SIDE));
        int[] all = places(counted, 0, 0, Math.max(picture.width(), picture.height()), coarse);
        float[] overall = new float[planes];
        for (int p = 0; p < planes && all.length >= FEWEST_SAMPLES; p++) {
            overall[p] = median(picture.plane(p), all);
        }
        int step = Math.max(1, cell / SAMPLES_PER_SIDE);
        for (int i = 0; i < known.length; i++) {
            int[] places = places(counted, i % columns * cell, i / columns * cell, cell, step);
            known[i] = places.length >= FEWEST_SAMPLES;
            for (int p = 0; p < planes; p++) {
                medians[p][i] = known[i] ? median(picture.plane(p), places) : overall[p];
            }
        }
        return new LocalMedian(cell, columns, rows, medians, known);
    }

    /** Indices of every so many samples of a square that count. */
    private static int[] places(Mask counted, int left, int top, int side, int step) {
        int right = Math.min(counted.width(), left + side);
        int bottom = Math.min(counted.height(), top + side);
        int[] places = new int[((right - left) / step + 1) * ((bottom - top) / step + 1)];
        int count = 0;
        for (int y = top; y < bottom; y += step) {
            for (int x = left; x < right; x += step) {
                if (counted.at(x, y)) {
                    places[count++] = y * counted.width() + x;
                }
            }
        }
        return Arrays.copyOf(places, count);
    }

    private static float median(float[] plane, int[] places) {
        float[] values = new float[places.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = plane[places[i]];
        }
        return ranked(values, values.length, values.length / 2);
    }

    /** The value of a rank among the first {@code count}, by Hoare's selection: the array need not be sorted for it. */
    private static float ranked(float[] values, int count, int rank) {
        int low = 0;
        int high = count - 1;
        while (low < high) {
            float pivot = values[(low + high) >>> 1];
            int i = low;
            int j = high;
            while (i <= j) {
                while (values[i] < pivot) {
                    i++;
                }
                while (values[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    float swap = values[i];
                    values[i++] = values[j];
                    values[j--] = swap;
                }
            }
            if (rank <= j) {
                high = j;
            } else if (rank >= i) {
                low = i;
            } else {
                return values[rank];
            }
        }
        return values[rank];
    }

    /** Broad shine, judged over all cells. */
    VeilOfShine veil() {
        return VeilOfShine.over(medians, known);
    }

    /** Luminances between which the median colours at a row's samples lie, for each of its samples. */
    void range(int y, double[] darkest, double[] brightest) {
        int r0 = (int) place(y, rows);
        int r1 = Math.min(r0 + 1, rows - 1);
        int last = -1;
        for (int x = 0; x < darkest.length; x++) {
            int c0 = (int) place(x, columns);
            if (c0 != last) {
                int c1 = Math.min(c0 + 1, columns - 1);
                double a = luminance(r0 * columns + c0);
                double b = luminance(r0 * columns + c1);
                double c = luminance(r1 * columns + c0);
                double d = luminance(r1 * columns + c1);
                darkest[x] = Math.min(Math.min(a, b), Math.min(c, d));
                brightest[x] = Math.max(Math.max(a, b), Math.max(c, d));
                last = c0;
            } else {
                darkest[x] = darkest[x - 1];
                brightest[x] = brightest[x - 1];
            }
        }
    }

    private double luminance(int i) {
        return GlareDetector.luminance(medians[0][i], medians[1][i], medians[2][i]);
    }

    /** A sample's place among the cells' centres. */
    private double place(int sample, int cells) {
        return Math.min(Math.max((sample + 0.5) / cell - 0.5, 0), cells - 1.0);
    }

    /** Fills {@code out} with the median colour at a sample. */
    void at(int x, int y, float[] out) {
        double column = place(x, columns);
        double row = place(y, rows);
        int c0 = (int) column;
        int r0 = (int) row;
        int c1 = Math.min(c0 + 1, columns - 1);
        int r1 = Math.min(r0 + 1, rows - 1);
        float fx = (float) (column - c0);
        float fy = (float) (row - r0);
        for (int p = 0; p < medians.length; p++) {
            float[] m = medians[p];
            float upper = m[r0 * columns + c0] * (1 - fx) + m[r0 * columns + c1] * fx;
            float lower = m[r1 * columns + c0] * (1 - fx) + m[r1 * columns + c1] * fx;
            out[p] = upper * (1 - fy) + lower * fy;
        }
    }
}
