package org.needlewise.imaging.lesion;

/**
 * Signed distance to the zero line of a level function, positive inside, in samples, to a fraction of a sample: exact
 * crossings beside the line, fast sweeping (Zhao 2005) away from it.
 */
public final class SignedDistance {
    private static final int ROUNDS = 2;
    private final int width;
    private final int height;
    private final float[] level;
    private final float[] distance;

    private SignedDistance(float[] level, int width, int height) {
        this.level = level;
        this.width = width;
        this.height = height;
        this.distance = new float[level.length];
    }

    /** Distances of {@code level}'s zero line. Without any crossing the answer is plus or minus infinity-like. */
    public static float[] of(float[] level, int width, int height) {
        SignedDistance field = new SignedDistance(level, width, height);
        boolean[] fixed = field.seed();
        for (int round = 0; round < ROUNDS; round++) {
            field.sweep(fixed, 1, 1);
            field.sweep(fixed, -1, 1);
            field.sweep(fixed, -1, -1);
            field.sweep(fixed, 1, -1);
        }
        for (int i = 0; i < level.length; i++) {
            if (level[i] < 0) {
                field.distance[i] = -field.distance[i];
            }
        }
        return field.distance;
    }

    private boolean[] seed() {
        boolean[] fixed = new boolean[level.length];
        float far = 2f * (width + height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int i = y * width + x;
                double dx = Math.min(x > 0 ? crossing(i, i - 1) : far, x + 1 < width ? crossing(i, i + 1) : far);
                double dy =
                        Math.min(y > 0 ? crossing(i, i - width) : far, y + 1 < height ? crossing(i, i + width) : far);
                if (dx < far || dy < far) {
                    fixed[i] = true;
                    distance[i] = (float) toLine(dx, dy);
                } else {
                    distance[i] = far;
                }
            }
        }
        return fixed;
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
            return 2.0 * (width + height);
        }
        return a / (double) (a - b);
    }

    private void sweep(boolean[] fixed, int stepX, int stepY) {
        for (int yy = 0; yy < height; yy++) {
            int y = stepY > 0 ? yy : height - 1 - yy;
            for (int xx = 0; xx < width; xx++) {
                int x = stepX > 0 ? xx : width - 1 - xx;
                int i = y * width + x;
                if (!fixed[i]) {
                    relax(x, y, i);
                }
            }
        }
    }

    private void relax(int x, int y, int i) {
        float far = 2f * (width + height);
        float a = Math.min(x > 0 ? distance[i - 1] : far, x + 1 < width ? distance[i + 1] : far);
        float b = Math.min(y > 0 ? distance[i - width] : far, y + 1 < height ? distance[i + width] : far);
        double d = Math.abs(a - b) >= 1 ? Math.min(a, b) + 1 : (a + b + Math.sqrt(2 - (double) (a - b) * (a - b))) / 2;
        if (d < distance[i]) {
            distance[i] = (float) d;
        }
    }
}
