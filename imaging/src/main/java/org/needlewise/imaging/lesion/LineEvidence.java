package org.needlewise.imaging.lesion;

import java.util.Optional;

/**
 * Where a lasso holds long narrow marks: colour averaged along short lines of every direction, against what the same
 * lines find on the skin around. Blotches and moles are as strong as faint striae but not long and straight, so this
 * finds marks that no cut by colour alone would.
 */
final class LineEvidence {
    private static final double FINE_MM = 0.45;
    private static final double COARSE_MM = 3;
    private static final int THINNING = 1;
    private static final int DIRECTIONS = 16;
    private static final int TAPS = 5;
    private static final double TAP_MM = 1.2;
    private static final double LINE_MM = 2.4;
    private static final double CLIP = 3;
    private static final double MARGIN_MM = 2;
    private static final double PEAK_QUANTILE = 0.98;
    private static final double PEAK_SHARE = 0.5;
    private static final double GROWING_QUANTILE = 0.93;
    private static final double GROWING_SHARE = 0.35;
    private static final double LEAST_OVER_SURROUND = 1.25;
    private static final double RIDGE_MM = 2;
    private static final double RIDGE_SHARE = 0.5;
    private static final double SHORTEST_MM = 12;
    private static final double LEAST_ELONGATION = 4;

    private final int width;
    private final int height;
    private final double pxPerMm;
    private final float[][] band = new float[3][];
    private final float[] weight;
    private final float[] inside;
    private final float[][][] line = new float[DIRECTIONS][3][];

    /** @param allowed signed distance to the outline to search in, samples, positive inside */
    private LineEvidence(WorkPicture picture, float[] usable, float[] allowed) {
        this.width = picture.width() / THINNING;
        this.height = picture.height() / THINNING;
        this.pxPerMm = picture.pxPerMm() / THINNING;
        this.weight = thinned(usable, picture.width());
        this.inside = thinned(allowed, picture.width());
        double px = picture.pxPerMm();
        for (int c = 0; c < 3; c++) {
            float[] plane = picture.log()[c];
            float[] fine = Filters.localMean(plane, usable, picture.width(), picture.height(), FINE_MM * px, 1e-4);
            float[] coarse = Filters.localMean(plane, usable, picture.width(), picture.height(), COARSE_MM * px, 1e-3);
            for (int i = 0; i < fine.length; i++) {
                fine[i] -= coarse[i];
            }
            band[c] = thinned(fine, picture.width());
        }
    }

    /** 1 on lines, 0 elsewhere; empty where there are no lines that the surround has not got too. */
    static Optional<float[]> find(WorkPicture picture, float[] usable, float[] allowed) {
        LineEvidence evidence = new LineEvidence(picture, usable, allowed);
        evidence.clip();
        evidence.integrate();
        return evidence.marks().map(marks -> widened(marks, evidence.width, evidence.height, picture));
    }

    /** A mole must not make a line by itself. */
    private void clip() {
        for (int round = 0; round < 2; round++) {
            double[][] inverse = SmallMatrix.inverse(ColourSeparation.covariance(band, weight));
            double[] x = new double[3];
            for (int i = 0; i < weight.length; i++) {
                load(band, i, x);
                double norm = Math.sqrt(SmallMatrix.form(inverse, x));
                for (int c = 0; c < 3 && norm > CLIP; c++) {
                    band[c][i] *= (float) (CLIP / norm);
                }
            }
        }
    }

    private void integrate() {
        for (int k = 0; k < DIRECTIONS; k++) {
            int[] dx = new int[2 * TAPS + 1];
            int[] dy = new int[2 * TAPS + 1];
            double[] share = new double[2 * TAPS + 1];
            for (int t = -TAPS; t <= TAPS; t++) {
                dx[t + TAPS] = (int) Math.round(t * TAP_MM * pxPerMm * Math.cos(Math.PI * k / DIRECTIONS));
                dy[t + TAPS] = (int) Math.round(t * TAP_MM * pxPerMm * Math.sin(Math.PI * k / DIRECTIONS));
                share[t + TAPS] = NormalCurve.density(t * TAP_MM / LINE_MM);
            }
            for (int c = 0; c < 3; c++) {
                line[k][c] = along(band[c], dx, dy, share);
            }
        }
    }

    private float[] along(float[] plane, int[] dx, int[] dy, double[] share) {
        float[] out = new float[plane.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double sum = 0;
                double norm = 0.3;
                for (int t = 0; t < dx.length; t++) {
                    int u = x + dx[t];
                    int v = y + dy[t];
                    if (u >= 0 && v >= 0 && u < width && v < height && weight[v * width + u] > 0) {
                        sum += share[t] * plane[v * width + u];
                        norm += share[t];
                    }
                }
                out[y * width + x] = (float) (sum / norm);
            }
        }
        return out;
    }

    private Optional<float[]> marks() {
        float[] around = new float[weight.length];
        for (int i = 0; i < around.length; i++) {
            around[i] = inside[i] < -MARGIN_MM * pxPerMm * THINNING ? weight[i] : 0;
        }
        double[][] covariance = ColourSeparation.covariance(line[0], around);
        for (int k = 1; k < DIRECTIONS; k++) {
            double[][] more = ColourSeparation.covariance(line[k], around);
            for (int a = 0; a < 9; a++) {
                covariance[a / 3][a % 3] += more[a / 3][a % 3];
            }
        }
        double[] direction = SmallMatrix.topDirection(strongest(SmallMatrix.inverse(covariance)), covariance);
        float[] best = new float[0];
        double bestOver = 0;
        for (int sign = -1; sign <= 1; sign += 2) {
            float[] response = response(direction, sign);
            double surround = Quantile.of(response, around, PEAK_QUANTILE);
            double over = Quantile.of(response, within(), PEAK_QUANTILE) / Math.max(surround, 1e-9);
            if (over > bestOver) {
                bestOver = over;
                best = response;
            }
        }
        return bestOver < LEAST_OVER_SURROUND ? Optional.empty() : elongated(best, around);
    }

    /** Second moments of the strongest lines inside. */
    private double[][] strongest(double[][] inverse) {
        int n = weight.length;
        float[] norm = new float[n];
        int[] which = new int[n];
        double[] x = new double[3];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < DIRECTIONS && inside[i] > 0; k++) {
                load(line[k], i, x);
                double form = SmallMatrix.form(inverse, x);
                if (form > norm[i]) {
                    norm[i] = (float) form;
                    which[i] = k;
                }
            }
        }
        double limit = Quantile.of(norm, within(), 0.85);
        double[][] moments = new double[3][3];
        for (int i = 0; i < n; i++) {
            if (norm[i] > limit) {
                load(line[which[i]], i, x);
                for (int a = 0; a < 9; a++) {
                    moments[a / 3][a % 3] += x[a / 3] * x[a % 3];
                }
            }
        }
        return moments;
    }

    private float[] response(double[] direction, int sign) {
        float[] out = new float[weight.length];
        for (float[][] planes : line) {
            for (int i = 0; i < out.length; i++) {
                double v = direction[0] * planes[0][i] + direction[1] * planes[1][i] + direction[2] * planes[2][i];
                out[i] = (float) Math.max(out[i], sign * v);
            }
        }
        return out;
    }

    /** Long narrow parts of what is stronger than most of the surround and holds something stronger still. */
    private Optional<float[]> elongated(float[] response, float[] around) {
        double peak = Quantile.of(response, within(), PEAK_QUANTILE);
        double seed = Math.max(Quantile.of(response, around, PEAK_QUANTILE), PEAK_SHARE * peak);
        double limit = Math.max(Quantile.of(response, around, GROWING_QUANTILE), GROWING_SHARE * peak);
        // A blotch that a line crosses is weaker than the line beside it.
        float[] top = strongestNear(strongestNear(response, width, 1), height, width);
        boolean[] strong = new boolean[response.length];
        for (int i = 0; i < strong.length; i++) {
            strong[i] = inside[i] > 0 && response[i] > Math.max(limit, RIDGE_SHARE * top[i]);
        }
        Components parts = Components.of(strong, width, height, true);
        int[][] box = new int[parts.count()][];
        boolean[] seeded = new boolean[parts.count()];
        for (int i = 0; i < strong.length; i++) {
            if (strong[i]) {
                int part = parts.label()[i];
                int x = i % width;
                int y = i / width;
                int[] b = box[part] == null ? new int[] {x, y, x, y} : box[part];
                box[part] = new int[] {Math.min(b[0], x), Math.min(b[1], y), Math.max(b[2], x), Math.max(b[3], y)};
                seeded[part] |= response[i] > seed;
            }
        }
        float[] marks = new float[response.length];
        boolean any = false;
        for (int i = 0; i < strong.length; i++) {
            int part = parts.label()[i];
            if (part >= 0 && seeded[part] && isLong(box[part], parts.size()[part])) {
                marks[i] = 1;
                any = true;
            }
        }
        return any ? Optional.of(marks) : Optional.empty();
    }

    /** Maximum over neighbours within a reach along rows (step 1) or columns (step {@code width}). */
    private float[] strongestNear(float[] response, int length, int step) {
        int reach = (int) Math.round(RIDGE_MM * pxPerMm);
        float[] out = response.clone();
        for (int i = 0; i < out.length; i++) {
            int at = step == 1 ? i % width : i / width;
            for (int k = Math.max(-reach, -at); k <= Math.min(reach, length - 1 - at); k++) {
                out[i] = Math.max(out[i], response[i + k * step]);
            }
        }
        return out;
    }

    private boolean isLong(int[] box, int samples) {
        double length = Math.hypot(box[2] - box[0], box[3] - box[1]);
        return length > SHORTEST_MM * pxPerMm && length * length > LEAST_ELONGATION * samples;
    }

    private float[] within() {
        float[] out = new float[weight.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = inside[i] > 0 ? weight[i] : 0;
        }
        return out;
    }

    private static void load(float[][] planes, int i, double[] x) {
        x[0] = planes[0][i];
        x[1] = planes[1][i];
        x[2] = planes[2][i];
    }

    private float[] thinned(float[] plane, int fullWidth) {
        float[] out = new float[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                out[y * width + x] = plane[y * THINNING * fullWidth + x * THINNING];
            }
        }
        return out;
    }

    private static float[] widened(float[] marks, int width, int height, WorkPicture picture) {
        float[] out = new float[picture.samples()];
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                int u = Math.min(width - 1, x / THINNING);
                int v = Math.min(height - 1, y / THINNING);
                out[y * picture.width() + x] = marks[v * width + u];
            }
        }
        return out;
    }
}
