package org.needlewise.imaging.lesion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.needlewise.imaging.raster.MillimetreGrid;
import org.needlewise.imaging.raster.Raster;

/**
 * An outline that is the lesion itself, as exact coverage of samples.
 *
 * <p>Method: signed trapezoid areas summed along rows, as font rasterisers do (Levien 2016), on slices of each sample
 * row so thin that the even-odd rule can be applied to crossings; within a slice the coverage of every sample is exact
 * for the straight piece at the slice's middle. Horizontal edges are placed to 1/64 of a sample.
 */
public final class ExactOutline {
    private static final int SLICES = 32;

    private ExactOutline() {}

    /**
     * Coverage of each sample, 0..1, one plane.
     *
     * @param grid where samples lie; a sample covers the square of one sample spacing around it
     * @param polygonsMm rings as {@code [point][x, y]} in skin millimetres, closed by themselves; rings together follow
     *     the even-odd rule
     */
    public static Raster rasterise(MillimetreGrid grid, List<double[][]> polygonsMm) {
        int width = grid.width();
        int height = grid.height();
        Raster coverage = new Raster(width, height, 1);
        float[] plane = coverage.plane(0);
        double[] crossings = new double[64];
        for (int row = 0; row < height; row++) {
            List<double[]> edges = edgesThrough(grid, polygonsMm, row);
            if (edges.isEmpty()) {
                continue;
            }
            double[] step = new double[width + 1];
            for (int slice = 0; slice < SLICES; slice++) {
                double yPx = row - 0.5 + (slice + 0.5) / SLICES;
                Crossings found = new Crossings(crossings);
                for (double[] edge : edges) {
                    cross(edge, yPx, found);
                }
                crossings = found.x;
                Arrays.sort(crossings, 0, found.count);
                for (int i = 0; i + 1 < found.count; i += 2) {
                    fill(plane, step, row * width, width, crossings[i], crossings[i + 1]);
                }
            }
            double whole = 0;
            for (int x = 0; x < width; x++) {
                whole += step[x];
                plane[row * width + x] = (float) Math.min(1, plane[row * width + x] + whole / SLICES);
            }
        }
        return coverage;
    }

    private static List<double[]> edgesThrough(MillimetreGrid grid, List<double[][]> rings, int row) {
        List<double[]> edges = new ArrayList<>();
        for (double[][] ring : rings) {
            for (int i = 0, j = ring.length - 1; i < ring.length; j = i++) {
                double y0 = grid.yPx(ring[j][1]);
                double y1 = grid.yPx(ring[i][1]);
                if (Math.max(y0, y1) >= row - 0.5 && Math.min(y0, y1) <= row + 0.5) {
                    edges.add(new double[] {grid.xPx(ring[j][0]), y0, grid.xPx(ring[i][0]), y1});
                }
            }
        }
        return edges;
    }

    private static void cross(double[] edge, double yPx, Crossings found) {
        if (edge[1] <= yPx != edge[3] <= yPx) {
            found.add(edge[0] + (yPx - edge[1]) / (edge[3] - edge[1]) * (edge[2] - edge[0]));
        }
    }

    /** Samples cut by an end of the run go to the plane, whole ones as a step up and a step down. */
    private static void fill(float[] plane, double[] step, int base, int width, double from, double to) {
        double left = Math.min(Math.max(from + 0.5, 0), width);
        double right = Math.min(Math.max(to + 0.5, left), width);
        int first = (int) left;
        int last = (int) right;
        if (first == last) {
            if (first < width) {
                plane[base + first] += (float) ((right - left) / SLICES);
            }
            return;
        }
        plane[base + first] += (float) ((first + 1 - left) / SLICES);
        step[first + 1]++;
        step[last]--;
        if (last < width) {
            plane[base + last] += (float) ((right - last) / SLICES);
        }
    }

    private static final class Crossings {
        private double[] x;
        private int count;

        Crossings(double[] room) {
            this.x = room;
        }

        void add(double value) {
            if (count == x.length) {
                x = Arrays.copyOf(x, 2 * count);
            }
            x[count++] = value;
        }
    }
}
