package org.needlewise.imaging.lesion;

import java.util.Arrays;

/**
 * Carries narrow marks on to their tips. Where a mark gets narrower than a cut smooths, it falls below the cut; averaged
 * along itself it still stands out. What is added is ridge of that average and joins on to the mark.
 */
final class TipGrowth {
    private static final double ALONG_MM = 2;
    private static final double TAP_MM = 0.5;
    private static final int DIRECTIONS = 12;
    private static final double LEAST = 0.3;
    private static final double SURROUND_QUANTILE = 0.97;
    private static final double RIDGE_SHARE = 0.7;
    private static final double RIDGE_MM = 1;
    private static final double FARTHEST_MM = 14;

    private TipGrowth() {}

    /**
     * Grows.
     *
     * @param level positive in the marks; raised where a tip is added
     * @param value discriminant picture, 1 in the mark and 0 in the surround
     * @param surround weight of untouched skin: what it shows as strongly is no tip
     * @param allowed positive where a mark may be
     */
    static void grow(
            float[] level,
            float[] value,
            float[] usable,
            float[] surround,
            float[] allowed,
            int width,
            int height,
            double pxPerMm) {
        float[] along = along(value, usable, width, height, pxPerMm);
        float[] top = strongestNear(along, width, height, (int) Math.round(RIDGE_MM * pxPerMm));
        double least = Math.max(LEAST, Quantile.of(along, surround, SURROUND_QUANTILE));
        boolean[] ridge = new boolean[level.length];
        for (int i = 0; i < ridge.length; i++) {
            ridge[i] = level[i] > 0 || allowed[i] > 0 && along[i] > Math.max(least, RIDGE_SHARE * top[i]);
        }
        float[] distance = SignedDistance.of(level, width, height);
        Components parts = Components.of(ridge, width, height, true);
        boolean[] joined = new boolean[parts.count()];
        for (int i = 0; i < ridge.length; i++) {
            if (level[i] > 0) {
                joined[parts.label()[i]] = true;
            }
        }
        for (int i = 0; i < ridge.length; i++) {
            if (ridge[i] && level[i] <= 0 && joined[parts.label()[i]] && distance[i] > -FARTHEST_MM * pxPerMm) {
                level[i] = (float) Math.max(along[i] - least, 1e-3);
            }
        }
    }

    /** The largest mean along a short line of any direction. */
    private static float[] along(float[] value, float[] usable, int width, int height, double pxPerMm) {
        int taps = (int) (ALONG_MM / TAP_MM);
        float[] best = new float[value.length];
        float[] sum = new float[value.length];
        float[] norm = new float[value.length];
        for (int k = 0; k < DIRECTIONS; k++) {
            Arrays.fill(sum, 0);
            Arrays.fill(norm, 0);
            for (int t = -taps; t <= taps; t++) {
                int dx = (int) Math.round(t * TAP_MM * pxPerMm * Math.cos(Math.PI * k / DIRECTIONS));
                int dy = (int) Math.round(t * TAP_MM * pxPerMm * Math.sin(Math.PI * k / DIRECTIONS));
                for (int y = Math.max(0, -dy); y < Math.min(height, height - dy); y++) {
                    int from = (y + dy) * width + dx;
                    for (int x = Math.max(0, -dx); x < Math.min(width, width - dx); x++) {
                        sum[y * width + x] += usable[from + x] * value[from + x];
                        norm[y * width + x] += usable[from + x];
                    }
                }
            }
            for (int i = 0; i < best.length; i++) {
                best[i] = Math.max(best[i], sum[i] / Math.max(norm[i], taps));
            }
        }
        return best;
    }

    private static float[] strongestNear(float[] value, int width, int height, int reach) {
        float[] rows = value.clone();
        for (int i = 0; i < rows.length; i++) {
            int x = i % width;
            for (int k = Math.max(-reach, -x); k <= Math.min(reach, width - 1 - x); k++) {
                rows[i] = Math.max(rows[i], value[i + k]);
            }
        }
        float[] out = rows.clone();
        for (int y = 0; y < height; y++) {
            for (int k = Math.max(-reach, -y); k <= Math.min(reach, height - 1 - y); k++) {
                for (int i = y * width; i < (y + 1) * width; i++) {
                    out[i] = Math.max(out[i], rows[i + k * width]);
                }
            }
        }
        return out;
    }
}
