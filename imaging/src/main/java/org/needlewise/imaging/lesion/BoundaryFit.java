package org.needlewise.imaging.lesion;

/**
 * Fits a soft-edged region to a discriminant picture: I = b + a (G_s * H(d0 + delta)), with H the hard region, G_s a
 * Gaussian, d0 the signed distance to a starting outline, delta a smooth displacement of the boundary, a and b contrast and level of the lesion's own
 * neighbourhood, s the softness of the edge. Weighted Gauss-Newton; every step solves delta by local regression with a
 * Gaussian window, so a crossing of two marks needs no special case.
 *
 * <p>The boundary lies where the local contrast is half reached, whatever the contrast is: fading lowers a and leaves
 * delta.
 */
final class BoundaryFit {
    private static final double LARGEST_STEP_MM = 0.7;
    private static final double SMALLEST_EDGE_MM = 0.2;
    private static final double LARGEST_EDGE_MM = 1.2;
    private static final double LOCAL_CONTRAST_SPREAD = 0.35;
    private static final double LARGEST_DISPLACEMENT_NOISE_MM = 0.09;
    private static final double WIDEST_WINDOW_MM = 9;
    /** The choice of window settles sooner than the boundary does. */
    private static final int WINDOW_ROUNDS = 3;

    private static final double BLOCKS_PER_WINDOW = 4;
    private static final double FLOOR = 1e-6;
    private static final double SETTLED_PX = 0.01;
    private static final double SAME_EDGE = 0.02;

    /**
     * How freely the outline may move.
     *
     * @param windowMm how far along the boundary a displacement is shared when the picture is clear; faint lesions share
     *     over more, else the boundary would seek out bright blotches and the contrast be read too high
     * @param contrastMm neighbourhood over which contrast and level are local
     * @param priorMm standard deviation of the displacement expected before looking
     * @param sharedMm the same of the displacement that all of the boundary shares, from which places then depart; 0 when
     *     there is nothing to share, as with an outline sought anew
     * @param edgeSpreadMm standard deviation of the edge's softness expected before looking
     */
    record Freedom(double windowMm, double contrastMm, double priorMm, double sharedMm, double edgeSpreadMm) {}

    /**
     * @param distance signed distance to the fitted boundary, samples
     * @param displacement of the starting boundary, samples
     * @param region the soft region: 1 deep inside, 0 far outside
     * @param contrast lesion minus surround around each sample
     * @param level surround around each sample
     * @param edgeMm softness s
     * @param meanContrast contrast averaged over the boundary
     * @param noise standard deviation of the surround over the mean contrast
     * @param windowMm how far along the boundary displacements came to be shared
     * @param trust share of the displacement that the picture, not the prior, decided; 0..1
     */
    record Fitted(
            float[] distance,
            float[] displacement,
            float[] region,
            float[] contrast,
            float[] level,
            double edgeMm,
            double meanContrast,
            double noise,
            double windowMm,
            double trust) {}

    private final float[] value;
    private final float[] weight;
    private final int width;
    private final int height;
    private final double pxPerMm;
    private final Freedom freedom;
    private final float[] start;
    private float[] delta;
    private float[] distance;
    private float[] region = new float[0];
    private float[] line = new float[0];
    private float[] contrast = new float[0];
    private float[] level = new float[0];
    private final double startEdge;
    private double edge;
    private double meanContrast;
    private final SurroundNoise surround;
    private double window;
    private double contrastWindow;
    private double noise;
    private double trust;
    private int moves;
    private double meanStep;
    /** Softness that region and line were made with; 0 when the boundary has moved since. */
    private double softenedEdge;

    BoundaryFit(
            WorkPicture picture,
            float[] value,
            float[] weight,
            float[] start,
            double edgeMm,
            SurroundNoise surround,
            Freedom freedom) {
        this.value = value;
        this.weight = weight;
        this.width = picture.width();
        this.height = picture.height();
        this.pxPerMm = picture.pxPerMm();
        this.freedom = freedom;
        this.surround = surround;
        this.window = freedom.windowMm();
        this.contrastWindow = freedom.contrastMm();
        this.noise = surround.sd();
        this.start = start;
        this.distance = start.clone();
        this.delta = new float[start.length];
        this.startEdge = edgeMm * pxPerMm;
        this.edge = startEdge;
    }

    /** Starts from an earlier fit of the same starting outline, whose displacement is handed over in samples. */
    BoundaryFit from(Fitted earlier, float[] displacement) {
        delta = displacement;
        for (int i = 0; i < distance.length; i++) {
            distance[i] = start[i] + delta[i];
        }
        distance = SignedDistance.of(distance, width, height);
        edge = earlier.edgeMm() * pxPerMm;
        moves = WINDOW_ROUNDS - 1;
        return this;
    }

    /** Gauss-Newton steps, no more than {@code rounds}. */
    Fitted fit(int rounds) {
        for (int round = 0; round < rounds; round++) {
            soften();
            locals();
            move();
            for (int i = 0; i < distance.length; i++) {
                distance[i] = start[i] + delta[i];
            }
            distance = SignedDistance.of(distance, width, height);
            softenedEdge = 0;
            if (round >= 1) {
                soften();
                sharpen();
            }
            if (round >= WINDOW_ROUNDS && meanStep < SETTLED_PX) {
                break;
            }
        }
        soften();
        locals();
        return new Fitted(distance, delta, region, contrast, level, edge / pxPerMm, meanContrast, noise, window, trust);
    }

    /** The soft region and its boundary, whose displacement changes it. */
    private void soften() {
        if (Math.abs(edge - softenedEdge) < SAME_EDGE * edge) {
            return;
        }
        softenedEdge = edge;
        float[] hard = new float[distance.length];
        float[] tent = new float[distance.length];
        for (int i = 0; i < hard.length; i++) {
            hard[i] = Math.min(1, Math.max(0, distance[i] + 0.5f));
            tent[i] = Math.max(0, 1 - Math.abs(distance[i]));
        }
        region = Filters.gaussian(hard, width, height, edge);
        line = Filters.gaussian(tent, width, height, edge);
    }

    /** Contrast and level around each sample: local least squares of value on the soft region, on coarse blocks. */
    private void locals() {
        double sigma = contrastWindow * pxPerMm;
        int f = Math.max(1, (int) (sigma / BLOCKS_PER_WINDOW));
        int w = Filters.blocks(width, f);
        int h = Filters.blocks(height, f);
        float[][] sums = moments(f, w, h);
        double[] all = global(sums);
        for (int k = 0; k < sums.length - 1; k++) {
            sums[k] = Filters.gaussian(sums[k], w, h, sigma / f);
        }
        // Ridge towards the whole lesion's values: a neighbourhood that holds little of either side borrows them.
        double ridge = f * f * (0.02 + 0.1 * noise * noise / (LOCAL_CONTRAST_SPREAD * LOCAL_CONTRAST_SPREAD));
        float[] a = new float[w * h];
        float[] b = new float[w * h];
        for (int i = 0; i < a.length; i++) {
            double a00 = sums[0][i] + 0.3 * ridge;
            double a11 = sums[2][i] + ridge;
            double r0 = sums[3][i] + 0.3 * ridge * all[0];
            double r1 = sums[4][i] + ridge * all[1];
            double det = a00 * a11 - sums[1][i] * sums[1][i];
            a[i] = (float) ((a00 * r1 - sums[1][i] * r0) / det);
            b[i] = (float) ((a11 * r0 - sums[1][i] * r1) / det);
        }
        contrast = Filters.enlarged(a, width, height, f, 1);
        level = Filters.enlarged(b, width, height, f, 1);
        double sum = 0;
        double norm = FLOOR;
        for (int i = 0; i < contrast.length; i++) {
            sum += line[i] * contrast[i];
            norm += line[i];
        }
        meanContrast = sum / norm;
    }

    /** Sums over blocks of weight w, and w s, w s², w v, w s v; last, how much of a block lies near the lesion. */
    private float[][] moments(int f, int w, int h) {
        float[][] sums = new float[6][w * h];
        float reach = (float) (-contrastWindow * pxPerMm);
        for (int y = 0; y < height; y++) {
            int row = y / f * w;
            for (int x = 0; x < width; x++) {
                int i = y * width + x;
                int to = row + x / f;
                float ws = weight[i] * region[i];
                sums[0][to] += weight[i];
                sums[1][to] += ws;
                sums[2][to] += ws * region[i];
                sums[3][to] += weight[i] * value[i];
                sums[4][to] += ws * value[i];
                sums[5][to] += distance[i] > reach ? 1 : 0;
            }
        }
        for (int i = 0; i < w * h; i++) {
            sums[5][i] /= f * f;
        }
        return sums;
    }

    /** Level and contrast of the whole lesion and its neighbourhood. */
    private static double[] global(float[][] sums) {
        double[][] normal = new double[2][3];
        for (int i = 0; i < sums[0].length; i++) {
            double near = sums[5][i];
            normal[0][0] += near * sums[0][i];
            normal[0][1] += near * sums[1][i];
            normal[1][1] += near * sums[2][i];
            normal[0][2] += near * sums[3][i];
            normal[1][2] += near * sums[4][i];
        }
        normal[1][0] = normal[0][1];
        return SmallMatrix.solve(normal);
    }

    private void move() {
        int n = value.length;
        float[] top = new float[n];
        float[] bottom = new float[n];
        double floor = 0.1 * Math.abs(meanContrast);
        for (int i = 0; i < n; i++) {
            if (line[i] < 1e-4 || weight[i] == 0) {
                continue;
            }
            double a = Math.max(contrast[i], floor);
            double slope = a * line[i];
            double rest = value[i] - level[i] - a * region[i];
            top[i] = (float) (weight[i] * slope * (rest + slope * delta[i]));
            bottom[i] = (float) (weight[i] * slope * slope);
        }
        double common = freedom.sharedMm() > 0 ? common(top, bottom) : 0;
        noise = surround.sd() / Math.max(Math.abs(meanContrast), FLOOR);
        double variance = surround.sd() * surround.sd();
        double prior = freedom.priorMm() * pxPerMm;
        if (moves++ < WINDOW_ROUNDS) {
            chooseWindow(bottom, variance);
        }
        double sigma = window * pxPerMm;
        top = Filters.gaussian(top, width, height, sigma);
        bottom = Filters.gaussian(bottom, width, height, sigma);
        double ridge = variance / (independent(window) * prior * prior) + FLOOR * meanContrast * meanContrast;
        double limit = LARGEST_STEP_MM * pxPerMm;
        double decided = 0;
        double length = FLOOR;
        double stepped = 0;
        for (int i = 0; i < n; i++) {
            double next = (top[i] + ridge * common) / (bottom[i] + ridge);
            double step = Math.max(-limit, Math.min(limit, next - delta[i]));
            delta[i] += (float) step;
            stepped += line[i] * Math.abs(step);
            decided += line[i] * bottom[i] / (bottom[i] + ridge);
            length += line[i];
        }
        trust = decided / length;
        meanStep = stepped / length;
    }

    /** One displacement for the whole boundary, least squares, held to zero by as much as the noise outweighs it. */
    private double common(float[] top, float[] bottom) {
        double prior = freedom.sharedMm() * pxPerMm;
        double independentPx = surround.correlatedMm2() * pxPerMm * pxPerMm;
        double sumTop = 0;
        double sumBottom = surround.sd() * surround.sd() * independentPx / (prior * prior) + FLOOR;
        for (int i = 0; i < top.length; i++) {
            sumTop += top[i];
            sumBottom += bottom[i];
        }
        return sumTop / sumBottom;
    }

    /** Independent pieces of noise under a Gaussian window. */
    private double independent(double windowMm) {
        return Math.max(1, 4 * Math.PI * windowMm * windowMm / surround.correlatedMm2());
    }

    /** The narrowest window that keeps the noise of the displacement small. */
    private void chooseWindow(float[] information, double variance) {
        double wanted = LARGEST_DISPLACEMENT_NOISE_MM * pxPerMm;
        for (double mm = freedom.windowMm(); ; mm *= 1.5) {
            float[] smooth = Filters.gaussian(information, width, height, mm * pxPerMm);
            double sum = 0;
            double norm = FLOOR;
            for (int i = 0; i < smooth.length; i++) {
                sum += line[i] * smooth[i];
                norm += line[i];
            }
            window = mm;
            if (mm > WIDEST_WINDOW_MM || variance / (independent(mm) * sum / norm + 1e-12) < wanted * wanted) {
                break;
            }
        }
        contrastWindow = Math.max(freedom.contrastMm(), 2.5 * window);
    }

    private void sharpen() {
        double spread = freedom.edgeSpreadMm() * pxPerMm;
        double stiffness =
                surround.sd() * surround.sd() * surround.correlatedMm2() * pxPerMm * pxPerMm / (spread * spread);
        double top = stiffness * (startEdge - edge);
        double bottom = stiffness + FLOOR;
        for (int y = 1; y < height - 1; y++) {
            for (int i = y * width + 1; i < (y + 1) * width - 1; i++) {
                if (line[i] > 1e-4 && weight[i] > 0) {
                    double bend = region[i - 1] + region[i + 1] + region[i - width] + region[i + width] - 4 * region[i];
                    double slope = contrast[i] * edge * bend;
                    double rest = value[i] - level[i] - contrast[i] * region[i];
                    top += weight[i] * slope * rest;
                    bottom += weight[i] * slope * slope;
                }
            }
        }
        double next = edge + Math.max(-0.3 * edge, Math.min(0.3 * edge, top / bottom));
        edge = Math.max(SMALLEST_EDGE_MM * pxPerMm, Math.min(LARGEST_EDGE_MM * pxPerMm, next));
    }
}
