package org.needlewise.imaging.lesion;

import java.util.Arrays;

/**
 * By how much each sample stands out from both of its sides. Averaged along the best of some directions, less what lies
 * to the left or to the right, whichever is more (Koller, Gerig, Székely and Dettwiler 1995): a mark on a blotch stands
 * out from the blotch on both sides, the blotch beside a mark does not stand out from the mark.
 *
 * @param strength in units of the picture, 0 where nothing stands out
 * @param direction in which a sample stands out most, a number below {@link #DIRECTIONS}
 */
record TwoSidedRidge(float[] strength, byte[] direction, int width, int height) {
    static final int DIRECTIONS = 16;
    private static final double TAP_MM = 0.75;
    private static final int TAPS = 4;
    private static final double ALONG_MM = 2;
    /** How far to either side skin is looked for: past the far edge of narrow and of wide marks. */
    private static final double[] SIDE_MM = {2, 3.2, 4.8};

    static TwoSidedRidge of(float[] value, float[] usable, int width, int height, double pxPerMm) {
        TwoSidedRidge ridge = new TwoSidedRidge(new float[value.length], new byte[value.length], width, height);
        for (int k = 0; k < DIRECTIONS; k++) {
            double c = cosine(k);
            double s = sine(k);
            float[] along = along(value, usable, width, height, pxPerMm * c, pxPerMm * s);
            for (double mm : SIDE_MM) {
                ridge.raise(along, k, (int) Math.round(-s * mm * pxPerMm), (int) Math.round(c * mm * pxPerMm));
            }
        }
        return ridge;
    }

    static double cosine(int direction) {
        return Math.cos(Math.PI * direction / DIRECTIONS);
    }

    static double sine(int direction) {
        return Math.sin(Math.PI * direction / DIRECTIONS);
    }

    /** Steps between two directions, which are the same after half a turn. */
    int turn(int a, int b) {
        int turn = Math.abs(direction[a] - direction[b]);
        return Math.min(turn, DIRECTIONS - turn);
    }

    private void raise(float[] along, int k, int dx, int dy) {
        int side = dy * width + dx;
        for (int y = Math.abs(dy); y < height - Math.abs(dy); y++) {
            int row = y * width;
            for (int i = row + Math.abs(dx); i < row + width - Math.abs(dx); i++) {
                float over = along[i] - Math.max(along[i + side], along[i - side]);
                if (over > strength[i]) {
                    strength[i] = over;
                    direction[i] = (byte) k;
                }
            }
        }
    }

    /** Mean along a short line, weighted by a Gaussian. */
    private static float[] along(float[] value, float[] usable, int width, int height, double stepX, double stepY) {
        float[] sum = new float[value.length];
        float[] norm = new float[value.length];
        Arrays.fill(norm, 1e-3f);
        for (int t = -TAPS; t <= TAPS; t++) {
            int dx = (int) Math.round(t * TAP_MM * stepX);
            int dy = (int) Math.round(t * TAP_MM * stepY);
            float share = (float) NormalCurve.density(t * TAP_MM / ALONG_MM);
            for (int y = Math.max(0, -dy); y < Math.min(height, height - dy); y++) {
                int from = (y + dy) * width + dx;
                for (int x = Math.max(0, -dx); x < Math.min(width, width - dx); x++) {
                    sum[y * width + x] += share * usable[from + x] * value[from + x];
                    norm[y * width + x] += share * usable[from + x];
                }
            }
        }
        for (int i = 0; i < sum.length; i++) {
            sum[i] /= norm[i];
        }
        return sum;
    }
}
