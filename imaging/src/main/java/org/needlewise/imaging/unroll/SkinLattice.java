package org.needlewise.imaging.unroll;

import java.util.Arrays;
import org.needlewise.imaging.raster.MillimetreGrid;
import org.needlewise.imaging.surface.FittedSurface;

/** The smooth maps from a grid to a photograph, worked out at every eighth sample and interpolated between. */
final class SkinLattice {
    /** Samples between nodes. */
    static final int SPACING = 8;

    private final int columns;
    private final int rows;
    private final float[] ownX;
    private final float[] ownY;
    private final float[] px;
    private final float[] py;
    private final float[] area;
    private final float[] cosine;

    private SkinLattice(int columns, int rows) {
        this.columns = columns;
        this.rows = rows;
        int n = columns * rows;
        ownX = new float[n];
        ownY = new float[n];
        px = new float[n];
        py = new float[n];
        area = new float[n];
        cosine = new float[n];
    }

    static SkinLattice of(MillimetreGrid grid, SkinMap map, FittedSurface surface) {
        int columns = (grid.width() - 1) / SPACING + 2;
        int rows = (grid.height() - 1) / SPACING + 2;
        SkinLattice nodes = new SkinLattice(columns, rows);
        double[] own = new double[2];
        double[] xyz = new double[3];
        double[] pixel = new double[2];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int i = row * columns + column;
                map.apply(grid.xMm(column * SPACING), grid.yMm(row * SPACING), own);
                surface.toPhoto(own[0], own[1], xyz, pixel);
                nodes.ownX[i] = (float) own[0];
                nodes.ownY[i] = (float) own[1];
                nodes.px[i] = xyz[2] > 1 ? (float) pixel[0] : -1e4f;
                nodes.py[i] = xyz[2] > 1 ? (float) pixel[1] : -1e4f;
                nodes.cosine[i] = (float) surface.obliquenessCosine(own[0], own[1]);
            }
        }
        nodes.fillAreas(grid, surface);
        return nodes;
    }

    /** Skin area of a sample: area of the grid's cell carried into the photograph's own millimetres. */
    private void fillAreas(MillimetreGrid grid, FittedSurface surface) {
        double nodeMm = SPACING / grid.pxPerMm();
        double cellMm2 = 1 / (grid.pxPerMm() * grid.pxPerMm());
        for (int row = 0; row < rows; row++) {
            int up = Math.max(0, row - 1);
            int down = Math.min(rows - 1, row + 1);
            for (int column = 0; column < columns; column++) {
                int left = Math.max(0, column - 1);
                int right = Math.min(columns - 1, column + 1);
                int i = row * columns + column;
                int a = row * columns + left;
                int b = row * columns + right;
                int c = up * columns + column;
                int d = down * columns + column;
                double across = (right - left) * nodeMm;
                double along = (down - up) * nodeMm;
                double det = (ownX[b] - ownX[a]) / across * ((ownY[d] - ownY[c]) / along)
                        - (ownX[d] - ownX[c]) / along * ((ownY[b] - ownY[a]) / across);
                area[i] = (float) (Math.abs(det) * cellMm2 * surface.areaDensity(ownX[i], ownY[i]));
            }
        }
    }

    double medianPxPerSample() {
        double[] steps = new double[rows * (columns - 1)];
        int n = 0;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column + 1 < columns; column++) {
                int i = row * columns + column;
                double dx = px[i + 1] - px[i];
                double dy = py[i + 1] - py[i];
                steps[n++] = Math.sqrt(dx * dx + dy * dy) / SPACING;
            }
        }
        Arrays.sort(steps);
        return steps[n / 2];
    }

    /** Fills in the pixel of each sample of a row. */
    void places(int row, float[] x, float[] y) {
        spread(px, row, x, 0, x.length);
        spread(py, row, y, 0, y.length);
    }

    /** Left, top, right, bottom of the pixels of all samples: bilinear cells reach farthest in their corners. */
    float[] box(int width, int height) {
        float[] box = {Float.MAX_VALUE, Float.MAX_VALUE, -Float.MAX_VALUE, -Float.MAX_VALUE};
        for (int row = 0; row < height; row = next(row, height)) {
            for (int column = 0; column < width; column = next(column, width)) {
                float x = at(px, row, column);
                float y = at(py, row, column);
                box[0] = Math.min(box[0], x);
                box[1] = Math.min(box[1], y);
                box[2] = Math.max(box[2], x);
                box[3] = Math.max(box[3], y);
            }
        }
        return box;
    }

    /** First and last sample of every cell, one after the other. */
    private static int next(int sample, int end) {
        int last = Math.min(end - 1, sample / SPACING * SPACING + SPACING - 1);
        return sample < last ? last : sample + 1;
    }

    /** Skin area of every sample, mm². */
    float[] areas(int width, int height) {
        float[] areas = new float[width * height];
        for (int row = 0; row < height; row++) {
            spread(area, row, areas, row * width, width);
        }
        return areas;
    }

    private void spread(float[] nodes, int row, float[] samples, int first, int width) {
        int r = row / SPACING;
        float v = (row - r * SPACING) / (float) SPACING;
        int top = r * columns;
        int bottom = top + columns;
        for (int c = 0, column = 0; column < width; c++) {
            float upper = nodes[top + c];
            float upperStep = nodes[top + c + 1] - upper;
            float lower = nodes[bottom + c];
            float lowerStep = nodes[bottom + c + 1] - lower;
            for (int k = 0; k < SPACING && column < width; k++, column++) {
                float u = k / (float) SPACING;
                float above = upper + u * upperStep;
                float below = lower + u * lowerStep;
                samples[first + column] = above + v * (below - above);
            }
        }
    }

    private float at(float[] nodes, int row, int column) {
        int c = column / SPACING;
        int r = row / SPACING;
        float u = (column - c * SPACING) / (float) SPACING;
        float v = (row - r * SPACING) / (float) SPACING;
        int i = r * columns + c;
        float upper = nodes[i] + u * (nodes[i + 1] - nodes[i]);
        float lower = nodes[i + columns] + u * (nodes[i + columns + 1] - nodes[i + columns]);
        return upper + v * (lower - upper);
    }

    int cellColumns() {
        return columns - 1;
    }

    int cellRows() {
        return rows - 1;
    }

    float pixelX(int row, int column) {
        return at(px, row, column);
    }

    float pixelY(int row, int column) {
        return at(py, row, column);
    }

    /** Cosine of the angle at which a sample is seen. */
    float cosine(int row, int column) {
        return at(cosine, row, column);
    }

    /** The photograph's own skin coordinate of a sample. */
    float ownX(int row, int column) {
        return at(ownX, row, column);
    }

    float ownY(int row, int column) {
        return at(ownY, row, column);
    }

    /** Indices of the nodes at a cell's corners. */
    int[] corners(int cellRow, int cellColumn) {
        int i = cellRow * columns + cellColumn;
        return new int[] {i, i + 1, i + columns, i + columns + 1};
    }

    float nodePixelX(int node) {
        return px[node];
    }

    float nodePixelY(int node) {
        return py[node];
    }

    float nodeCosine(int node) {
        return cosine[node];
    }

    float nodeOwnX(int node) {
        return ownX[node];
    }

    float nodeOwnY(int node) {
        return ownY[node];
    }
}
