package org.needlewise.imaging.quality;

import java.util.Arrays;

/**
 * Broad glare: a lamp mirrored so widely that whole neighbourhoods shine and no sample stands out from its own.
 *
 * <p>Each neighbourhood's median colour is d · (body) + s · (white), where the body is the colour of the darkest third of
 * all neighbourhoods, shine being what only ever adds light. It is veiled where s makes up more than two fifths of its
 * light and a fifth of white paper's, it is clearly brighter than the body, and the body's own colour is still in it: a
 * cloth or another colour of skin does not fit. A scar so pale and wide that it fills its neighbourhood stays below.
 */
final class VeilOfShine {
    private static final double SHARE_OF_LIGHT = 0.42;
    private static final double SHARE_OF_WHITE = 0.2;
    private static final double BRIGHTER_THAN_BODY = 1.3;
    private static final double LEAST_BODY = 0.4;
    private static final double LARGEST_MISFIT = 0.1;
    private static final double DARKEST_SHARE = 1 / 3.0;
    private static final int FEWEST_CELLS = 6;

    private final double[] body;

    private VeilOfShine(double[] body) {
        this.body = body;
    }

    /** @param medians planes R, G, B of the neighbourhoods' medians, as many as {@code known} says were measured */
    static VeilOfShine over(float[][] medians, boolean[] known) {
        int[] cells = java.util.stream.IntStream.range(0, known.length)
                .filter(i -> known[i])
                .boxed()
                .sorted(java.util.Comparator.comparingDouble(
                        i -> GlareDetector.luminance(medians[0][i], medians[1][i], medians[2][i])))
                .mapToInt(Integer::intValue)
                .toArray();
        if (cells.length < FEWEST_CELLS) {
            return new VeilOfShine(new double[0]);
        }
        int darkest = Math.max(1, (int) Math.round(DARKEST_SHARE * cells.length));
        double[] body = new double[3];
        for (int c = 0; c < 3; c++) {
            float[] plane = medians[c];
            double[] values = Arrays.stream(cells, 0, darkest)
                    .mapToDouble(i -> plane[i])
                    .sorted()
                    .toArray();
            body[c] = values[values.length / 2];
        }
        return new VeilOfShine(body);
    }

    /** Luminance below which no neighbourhood can lie under a veil. */
    double faintest() {
        return body.length == 0
                ? Double.POSITIVE_INFINITY
                : BRIGHTER_THAN_BODY * GlareDetector.luminance(body[0], body[1], body[2]);
    }

    /** Whether a neighbourhood of this median colour lies under a veil. */
    boolean veils(float[] median) {
        double luminance = GlareDetector.luminance(median[0], median[1], median[2]);
        if (luminance < faintest()) {
            return false;
        }
        double[] mixture = mixture(body, median[0], median[1], median[2]);
        return mixture.length == 2
                && mixture[0] > LEAST_BODY
                && mixture[1] > SHARE_OF_LIGHT * luminance
                && mixture[1] > SHARE_OF_WHITE
                && misfit(median, mixture) < LARGEST_MISFIT * luminance;
    }

    private double misfit(float[] colour, double[] mixture) {
        double sum = 0;
        for (int c = 0; c < 3; c++) {
            double left = colour[c] - mixture[0] * body[c] - mixture[1];
            sum += left * left;
        }
        return Math.sqrt(sum);
    }

    /**
     * Least-squares d and s of colour = d · body + s · white; empty where the body is grey, and body and shine cannot be
     * told apart.
     */
    static double[] mixture(double[] body, double r, double g, double b) {
        double mm = body[0] * body[0] + body[1] * body[1] + body[2] * body[2];
        double mw = body[0] + body[1] + body[2];
        double mp = body[0] * r + body[1] * g + body[2] * b;
        double wp = r + g + b;
        double determinant = 3 * mm - mw * mw;
        if (determinant < 1e-4 * mm) {
            return new double[0];
        }
        return new double[] {(3 * mp - mw * wp) / determinant, (mm * wp - mw * mp) / determinant};
    }
}
