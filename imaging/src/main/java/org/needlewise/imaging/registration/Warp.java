package org.needlewise.imaging.registration;

import org.needlewise.imaging.raster.MillimetreGrid;

/** Looks up, for every sample of a grid, where it lies in the other picture. */
final class Warp {
    /** The map is that smooth: it is computed at every eighth sample and interpolated between. */
    private static final int STEP = 8;

    private final int width;
    private final int height;
    private final int nodes;
    private final float[] nodeX;
    private final float[] nodeY;

    /** Positions in pixels of {@code moving} for all samples of {@code reference}. */
    Warp(FittedMap map, MillimetreGrid reference, MillimetreGrid moving) {
        width = reference.width();
        height = reference.height();
        nodes = (width + STEP - 2) / STEP + 1;
        int nodeRows = (height + STEP - 2) / STEP + 1;
        nodeX = new float[nodes * nodeRows];
        nodeY = new float[nodes * nodeRows];
        double[] out = new double[6];
        for (int j = 0; j < nodeRows; j++) {
            for (int i = 0; i < nodes; i++) {
                map.at(reference.xMm(i * STEP), reference.yMm(j * STEP), out);
                nodeX[j * nodes + i] = (float) moving.xPx(out[0]);
                nodeY[j * nodes + i] = (float) moving.yPx(out[1]);
            }
        }
    }

    /** Positions of one row of samples, pixels of the moving picture. */
    void row(int y, float[] xs, float[] ys) {
        int j = Math.min(y / STEP, nodeX.length / nodes - 2);
        float v = (y - j * STEP) / (float) STEP;
        for (int x = 0; x < width; x++) {
            int i = Math.min(x / STEP, nodes - 2);
            float u = (x - i * STEP) / (float) STEP;
            int at = j * nodes + i;
            xs[x] = mix(nodeX, at, u, v);
            ys[x] = mix(nodeY, at, u, v);
        }
    }

    private float mix(float[] values, int at, float u, float v) {
        float upper = values[at] + u * (values[at + 1] - values[at]);
        float lower = values[at + nodes] + u * (values[at + nodes + 1] - values[at + nodes]);
        return upper + v * (lower - upper);
    }

    /** The moving plane resampled bilinearly; a sample is valid only where all four neighbours are, else 0. */
    Resampled resample(float[] plane, boolean[] valid, int movingWidth, int movingHeight) {
        float[] values = new float[width * height];
        boolean[] seen = new boolean[width * height];
        float[] xs = new float[width];
        float[] ys = new float[width];
        for (int y = 0; y < height; y++) {
            row(y, xs, ys);
            for (int x = 0; x < width; x++) {
                float px = xs[x];
                float py = ys[x];
                if (px >= 0 && py >= 0 && px < movingWidth - 1 && py < movingHeight - 1) {
                    int at = (int) py * movingWidth + (int) px;
                    int below = at + movingWidth;
                    if (valid[at] && valid[at + 1] && valid[below] && valid[below + 1]) {
                        float u = px - (int) px;
                        float v = py - (int) py;
                        float upper = plane[at] + u * (plane[at + 1] - plane[at]);
                        float lower = plane[below] + u * (plane[below + 1] - plane[below]);
                        values[y * width + x] = upper + v * (lower - upper);
                        seen[y * width + x] = true;
                    }
                }
            }
        }
        return new Resampled(values, seen);
    }

    /** A plane on the reference's grid. */
    record Resampled(float[] values, boolean[] valid) {}
}
