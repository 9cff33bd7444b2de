package org.needlewise.imaging.lesion;

import java.util.Arrays;

/**
 * Signed distance to the zero line of a level function, positive inside, in samples, to a fraction of a sample: exact
 * crossings beside the line, fast sweeping (Zhao 2005) away from it.
 */
public final class SignedDistance {
    private static final int ROWS_TOGETHER = 8;

    private final int width;
    private final int height;
    /** Row length of the padded field: one sample of border on every side spares the sweeps their bounds. */
    private final int stride;

    private final float[] level;
    private final float[] distance;
    private final float far;

    private SignedDistance(float[] level, int width, int height) {
        this.level = level;
        this.width = width;
        this.height = height;
        this.stride = width + 2;
        this.far = 2f * (width + height);
        this.distance = new float[stride * (height + 2)];
    }

    /** Distances of {@code level}'s zero line. Without any crossing the answer is plus or minus infinity-like. */
    public static float[] of(float[] level, int width, int height) {
        SignedDistance field = new SignedDistance(level, width, height);
        field.seed();
        // Four sweeps, one an orientation, settle a distance (Zhao 2005, theorem 3.1).
        field.sweep(1, 1);
        field.sweep(-1, 1);
        field.sweep(-1, -1);
        field.sweep(1, -1);
        return field.signed();
    }

    private float[] signed() {
        float[] signed = new float[level.length];
        for (int y = 0; y < height; y++) {
            int row = (y + 1) * stride + 1;
            for (int x = 0; x < width; x++) {
                int i = y * width + x;
                signed[i] = level[i] < 0 ? -distance[row + x] : distance[row + x];
            }
        }
        return signed;
    }

    private void seed() {
        Arrays.fill(distance, far);
        for (int y = 0; y < height; y++) {
            int row = y * width;
            int last = row + width - 1;
            for (int i = row; i < last; i++) {
                if (level[i] >= 0 != level[i + 1] >= 0) {
                    seed(i - row, y);
                    seed(i + 1 - row, y);
                }
            }
            for (int i = row; i <= last && y + 1 < height; i++) {
                if (level[i] >= 0 != level[i + width] >= 0) {
                    seed(i - row, y);
                    seed(i - row, y + 1);
                }
            }
        }
    }

    private void seed(int x, int y) {
        int i = y * width + x;
        double dx = Math.min(x > 0 ? crossing(i, i - 1) : far, x + 1 < width ? crossing(i, i + 1) : far);
        double dy = Math.min(y > 0 ? crossing(i, i - width) : far, y + 1 < height ? crossing(i, i + width) : far);
        distance[(y + 1) * stride + x + 1] = (float) toLine(dx, dy);
    }

    private static double toLine(double dx, double dy) {
        if (dx < 1e-6 || dy < 1e-6) {
            return 0;
        }
        return 1 / Math.sqrt(1 / (dx * dx) + 1 / (dy * dy));
    }

    private double crossing(int from, int to) {
        float a = level[from];
        float b = level[to];
        if (a >= 0 == b >= 0) {
            return far;
        }
        return a / (double) (a - b);
    }

    /**
     * Rows go along side by side, each one sample behind the row before it: the order in which neighbours are settled is
     * that of one row after the other, but a sample need not wait for the one beside it.
     */
    private void sweep(int stepX, int stepY) {
        int rowStep = stepY * stride;
        int corner = (stepY > 0 ? 1 : height) * stride + (stepX > 0 ? 1 : width);
        for (int n = 0; n < height; n += ROWS_TOGETHER) {
            int rows = Math.min(ROWS_TOGETHER, height - n);
            int first = corner + n * rowStep;
            for (int k = 0; k < width + rows - 1; k++) {
                int from = Math.max(0, k - width + 1);
                int to = Math.min(rows - 1, k);
                for (int row = from, i = first + k * stepX + from * (rowStep - stepX); row <= to; row++) {
                    settle(i);
                    i += rowStep - stepX;
                }
            }
        }
    }

    /** Seeds stay as they are: no neighbour can offer them less than what their own crossing gives, within a sample. */
    private void settle(int i) {
        float[] d = distance;
        float own = d[i];
        if (own < 1) {
            return;
        }
        float a = lesser(d[i - 1], d[i + 1]);
        float b = lesser(d[i - stride], d[i + stride]);
        float least = lesser(a, b);
        if (least + 0.5f >= own) {
            return;
        }
        float gap = a - b;
        float candidate = gap >= 1 || gap <= -1 ? least + 1 : 0.5f * (a + b + (float) Math.sqrt(2 - gap * gap));
        if (candidate < own) {
            d[i] = candidate;
        }
    }

    /** No distance is ever NaN, which {@link Math#min} takes time to make sure of. */
    private static float lesser(float a, float b) {
        return a < b ? a : b;
    }
}
