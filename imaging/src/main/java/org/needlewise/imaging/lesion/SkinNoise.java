package org.needlewise.imaging.lesion;

import java.util.Arrays;

/**
 * How much the surround's own blotches and texture would change an area: the boundary's response to the picture is laid
 * on untouched skin at many places, and the spread of what comes out is the standard uncertainty.
 */
final class SkinNoise {
    private static final int STEPS = 6;
    private static final int FEWEST = 10;
    private static final double LEAST_SHARE = 0.45;
    private static final double BLOTCH_MM2 = 1.5;

    private SkinNoise() {}

    /** Standard deviation of the area in mm² for a fitted boundary on skin like {@code appearance}'s surround. */
    static double areaMm2(
            WorkPicture picture, float[] value, float[] surround, BoundaryFit.Fitted fit, double localMm) {
        int w = picture.width();
        int h = picture.height();
        double edge = fit.edgeMm() * picture.pxPerMm();
        double floor = 0.1 * Math.abs(fit.meanContrast());
        float[] response = new float[value.length];
        double mass = 1e-9;
        double energy = 0;
        for (int i = 0; i < value.length; i++) {
            double contrast = Math.max(fit.contrast()[i], floor);
            double r = NormalCurve.density(fit.distance()[i] / edge) * 2 * Math.sqrt(Math.PI) / contrast;
            response[i] = (float) (r * picture.mm2()[i]);
            mass += response[i];
            energy += response[i] * response[i];
        }
        float[] local = Filters.localMean(value, surround, w, h, localMm * picture.pxPerMm(), 1e-3);
        float[] noise = new float[value.length];
        double variance = 0;
        double n = 1;
        for (int i = 0; i < noise.length; i++) {
            if (surround[i] > 0) {
                noise[i] = value[i] - local[i];
                variance += noise[i] * noise[i];
                n++;
            }
        }
        double independent = Math.sqrt(energy * variance / n * BLOTCH_MM2 * picture.pxPerMm() * picture.pxPerMm());
        double laid = spread(response, mass, noise, surround, w, h);
        return Double.isNaN(laid) ? independent : Math.max(laid, 0.5 * independent);
    }

    private static double spread(float[] response, double mass, float[] noise, float[] surround, int w, int h) {
        int[] sparse = heavy(response);
        double sum = 0;
        int count = 0;
        for (int flip = 0; flip < 4; flip++) {
            for (int sy = -STEPS; sy <= STEPS; sy++) {
                for (int sx = -STEPS; sx <= STEPS; sx++) {
                    double[] got = lay(response, sparse, noise, surround, w, h, flip, sx * w / STEPS, sy * h / STEPS);
                    if (got[1] > LEAST_SHARE * mass) {
                        double area = got[0] * Math.sqrt(mass / got[1]);
                        sum += area * area;
                        count++;
                    }
                }
            }
        }
        return count < FEWEST ? Double.NaN : Math.sqrt(sum / count);
    }

    private static int[] heavy(float[] response) {
        float top = 0;
        for (float r : response) {
            top = Math.max(top, r);
        }
        int[] at = new int[response.length];
        int n = 0;
        for (int i = 0; i < response.length; i++) {
            if (response[i] > 0.02 * top) {
                at[n++] = i;
            }
        }
        return Arrays.copyOf(at, n);
    }

    private static double[] lay(
            float[] response, int[] sparse, float[] noise, float[] surround, int w, int h, int flip, int dx, int dy) {
        double sum = 0;
        double share = 0;
        for (int i : sparse) {
            int x = i % w;
            int y = i / w;
            int tx = ((flip & 1) == 0 ? x : w - 1 - x) + dx;
            int ty = ((flip & 2) == 0 ? y : h - 1 - y) + dy;
            if (tx >= 0 && ty >= 0 && tx < w && ty < h) {
                int t = ty * w + tx;
                if (surround[t] > 0) {
                    sum += response[i] * noise[t];
                    share += response[i];
                }
            }
        }
        return new double[] {sum, share};
    }
}
