package org.needlewise.imaging.lesion;

import java.util.Arrays;

/**
 * Signed distance to the zero line of a level function, positive inside, in samples, to a fraction of a sample: exact
 * crossings beside the line, fast sweeping (Zhao 2005) away from it.
 */
public final class SignedDistance {
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
            for (int x = 0; x < width; x++) {
                int i = y * width + x;
                boolean inside = level[i] >= 0;
                if ((x == 0 || inside == level[i - 1] >= 0)
                        && (x + 1 == width || inside == level[i + 1] >= 0)
                        && (y == 0 || inside == level[i - width] >= 0)
                        && (y + 1 == height || inside == level[i + width] >= 0)) {
                    continue;
                }
                double dx = Math.min(x > 0 ? crossing(i, i - 1) : far, x + 1 < width ? crossing(i, i + 1) : far);
                double dy =
                        Math.min(y > 0 ? crossing(i, i - width) : far, y + 1 < height ? crossing(i, i + width) : far);
                distance[(y + 1) * stride + x + 1] = (float) toLine(dx, dy);
            }
        }
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

    /** Seeds stay as they are: no neighbour can offer them less than what their own crossing gives, within a sample. */
    private void sweep(int stepX, int stepY) {
        float[] d = distance;
        for (int n = 1; n <= height; n++) {
            int row = (stepY > 0 ? n : height + 1 - n) * stride;
            int first = stepX > 0 ? 1 : width;
            for (int k = 0, i = row + first; k < width; k++, i += stepX) {
                float own = d[i];
                if (own < 1) {
                    continue;
                }
                float a = Math.min(d[i - 1], d[i + 1]);
                float b = Math.min(d[i - stride], d[i + stride]);
                float least = Math.min(a, b);
                if (least + 0.5f >= own) {
                    continue;
                }
                float gap = a - b;
                float candidate = gap >= 1 || gap <= -1 ? least + 1 : 0.5f * (a + b + (float) Math.sqrt(2 - gap * gap));
                if (candidate < own) {
                    d[i] = candidate;
                }
            }
        }
    }
}
