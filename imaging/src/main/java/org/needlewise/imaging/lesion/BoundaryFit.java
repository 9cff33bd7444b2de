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

    private static final double FLOOR = 1e-6;

    /**
     * How freely the outline may move.
     *
     * @param windowMm how far along the boundary a displacement is shared when the picture is clear; faint lesions share
     *     over more, else the boundary would seek out bright blotches and the contrast be read too high
     * @param contrastMm neighbourhood over which contrast and level are local
     * @param priorMm standard deviation of the displacement expected before looking
     * @param edgeSpreadMm standard deviation of the edge's softness expected before looking
     */
    record Freedom(double windowMm, double contrastMm, double priorMm, double edgeSpreadMm) {}

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
            if (round >= 1) {
                soften();
                sharpen();
            }
        }
        soften();
        locals();
        return new Fitted(distance, delta, region, contrast, level, edge / pxPerMm, meanContrast, noise, window, trust);
    }

    /** The soft region and its boundary, whose displacement changes it. */
    private void soften() {
        float[] hard = new float[distance.length];
        float[] tent = new float[distance.length];
        for (int i = 0; i < hard.length; i++) {
            hard[i] = Math.min(1, Math.max(0, distance[i] + 0.5f));
            tent[i] = Math.max(0, 1 - Math.abs(distance[i]));
        }
        region = Filters.gaussian(hard, width, height, edge);
        line = Filters.gaussian(tent, width, height, edge);
    }

    /** Contrast and level around each sample: local least squares of value on the soft region. */
    private void locals() {
        int n = value.length;
        float[] ws = new float[n];
        float[] wss = new float[n];
        float[] wv = new float[n];
        float[] wsv = new float[n];
        double[][] global = new double[2][3];
        for (int i = 0; i < n; i++) {
            double near = distance[i] > -contrastWindow * pxPerMm ? weight[i] : 0;
            ws[i] = weight[i] * region[i];
            wss[i] = ws[i] * region[i];
            wv[i] = weight[i] * value[i];
            wsv[i] = ws[i] * value[i];
            global[0][0] += near;
            global[0][1] += near * region[i];
            global[1][1] += near * region[i] * region[i];
            global[0][2] += near * value[i];
            global[1][2] += near * region[i] * value[i];
        }
        global[1][0] = global[0][1];
        double[] all = SmallMatrix.solve(global);
        double sigma = contrastWindow * pxPerMm;
        float[] gw = Filters.gaussian(weight, width, height, sigma);
        float[] gs = Filters.gaussian(ws, width, height, sigma);
        float[] gss = Filters.gaussian(wss, width, height, sigma);
        float[] gv = Filters.gaussian(wv, width, height, sigma);
        float[] gsv = Filters.gaussian(wsv, width, height, sigma);
        // Ridge towards the whole lesion's values: a neighbourhood that holds little of either side borrows them.
        double ridge = 0.02 + 0.1 * noise * noise / (LOCAL_CONTRAST_SPREAD * LOCAL_CONTRAST_SPREAD);
        contrast = new float[n];
        level = new float[n];
        double sum = 0;
        double norm = FLOOR;
        for (int i = 0; i < n; i++) {
            double a00 = gw[i] + 0.3 * ridge;
            double a11 = gss[i] + ridge;
            double r0 = gv[i] + 0.3 * ridge * all[0];
            double r1 = gsv[i] + ridge * all[1];
            double det = a00 * a11 - gs[i] * gs[i];
            contrast[i] = (float) ((a00 * r1 - gs[i] * r0) / det);
            level[i] = (float) ((a11 * r0 - gs[i] * r1) / det);
            sum += line[i] * contrast[i];
            norm += line[i];
        }
        meanContrast = sum / norm;
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
        for (int i = 0; i < n; i++) {
            double next = top[i] / (bottom[i] + ridge);
            double step = Math.max(-limit, Math.min(limit, next - delta[i]));
            delta[i] += (float) step;
            decided += line[i] * bottom[i] / (bottom[i] + ridge);
            length += line[i];
        }
        trust = decided / length;
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
