package org.needlewise.imaging.lesion;

/**
 * Fits a soft-edged region to a discriminant picture: I = b + a Phi((d0 + delta) / s), with d0 the signed distance to a
 * starting outline, delta a smooth displacement of the boundary, a and b contrast and level of the lesion's own
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
    private static final double FLOOR = 1e-6;

    /**
     * How freely the outline may move.
     *
     * @param windowMm how far along the boundary a displacement is shared
     * @param contrastMm neighbourhood over which contrast and level are local
     * @param priorMm standard deviation of the displacement expected before looking
     * @param rounds Gauss-Newton steps
     */
    record Freedom(double windowMm, double contrastMm, double priorMm, int rounds) {}

    /**
     * @param distance signed distance to the fitted boundary, samples
     * @param contrast lesion minus surround around each sample
     * @param level surround around each sample
     * @param edgeMm softness s
     * @param meanContrast contrast averaged over the boundary
     * @param noise standard deviation of what the fit leaves along the boundary, over the mean contrast
     * @param trust share of the displacement that the picture, not the prior, decided; 0..1
     */
    record Fitted(
            float[] distance,
            float[] contrast,
            float[] level,
            double edgeMm,
            double meanContrast,
            double noise,
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
    private float[] contrast = new float[0];
    private float[] level = new float[0];
    private double edge;
    private double meanContrast;
    private double noise = 0.2;
    private double trust;

    BoundaryFit(WorkPicture picture, float[] value, float[] weight, float[] start, double edgeMm, Freedom freedom) {
        this.value = value;
        this.weight = weight;
        this.width = picture.width();
        this.height = picture.height();
        this.pxPerMm = picture.pxPerMm();
        this.freedom = freedom;
        this.start = start;
        this.distance = start.clone();
        this.delta = new float[start.length];
        this.edge = edgeMm * pxPerMm;
    }

    Fitted fit() {
        for (int round = 0; round < freedom.rounds(); round++) {
            locals();
            move();
            for (int i = 0; i < distance.length; i++) {
                distance[i] = start[i] + delta[i];
            }
            distance = SignedDistance.of(distance, width, height);
            if (round >= 1) {
                sharpen();
            }
        }
        locals();
        return new Fitted(distance, contrast, level, edge / pxPerMm, meanContrast, noise, trust);
    }

    /** Contrast and level around each sample: local least squares of value on the soft region. */
    private void locals() {
        int n = value.length;
        float[] s = new float[n];
        float[] ws = new float[n];
        float[] wss = new float[n];
        float[] wv = new float[n];
        float[] wsv = new float[n];
        double[][] global = new double[2][3];
        for (int i = 0; i < n; i++) {
            s[i] = (float) NormalCurve.cumulative(distance[i] / edge);
            double near = distance[i] > -freedom.contrastMm() * pxPerMm ? weight[i] : 0;
            ws[i] = weight[i] * s[i];
            wss[i] = ws[i] * s[i];
            wv[i] = weight[i] * value[i];
            wsv[i] = ws[i] * value[i];
            global[0][0] += near;
            global[0][1] += near * s[i];
            global[1][1] += near * s[i] * s[i];
            global[0][2] += near * value[i];
            global[1][2] += near * s[i] * value[i];
        }
        global[1][0] = global[0][1];
        double[] all = SmallMatrix.solve(global);
        double sigma = freedom.contrastMm() * pxPerMm;
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
            double band = NormalCurve.density(distance[i] / edge);
            sum += band * contrast[i];
            norm += band;
        }
        meanContrast = sum / norm;
    }

    private void move() {
        int n = value.length;
        float[] top = new float[n];
        float[] bottom = new float[n];
        double left = 0;
        double band = FLOOR;
        double floor = 0.1 * Math.abs(meanContrast);
        for (int i = 0; i < n; i++) {
            double z = distance[i] / edge;
            if (Math.abs(z) > 4 || weight[i] == 0) {
                continue;
            }
            double a = Math.max(contrast[i], floor);
            double slope = a * NormalCurve.density(z) / edge;
            double rest = value[i] - level[i] - a * NormalCurve.cumulative(z);
            top[i] = (float) (weight[i] * slope * (rest + slope * delta[i]));
            bottom[i] = (float) (weight[i] * slope * slope);
            left += weight[i] * slope * rest * rest;
            band += weight[i] * slope;
        }
        noise = Math.sqrt(left / band) / Math.max(Math.abs(meanContrast), FLOOR);
        double sigma = freedom.windowMm() * pxPerMm;
        top = Filters.gaussian(top, width, height, sigma);
        bottom = Filters.gaussian(bottom, width, height, sigma);
        double prior = freedom.priorMm() * pxPerMm;
        double samples = 4 * Math.PI * sigma * sigma / correlatedSamples();
        double ridge = left / band / (samples * prior * prior) + FLOOR * meanContrast * meanContrast;
        double limit = LARGEST_STEP_MM * pxPerMm;
        double decided = 0;
        double length = FLOOR;
        for (int i = 0; i < n; i++) {
            double next = top[i] / (bottom[i] + ridge);
            double step = Math.max(-limit, Math.min(limit, next - delta[i]));
            delta[i] += (float) step;
            double line = NormalCurve.density(distance[i] / edge);
            decided += line * bottom[i] / (bottom[i] + ridge);
            length += line;
        }
        trust = decided / length;
    }

    /** Samples that share one independent piece of noise: blotches about a millimetre across. */
    private double correlatedSamples() {
        return Math.max(1, 1.5 * pxPerMm * pxPerMm);
    }

    private void sharpen() {
        double top = 0;
        double bottom = FLOOR;
        for (int i = 0; i < value.length; i++) {
            double z = distance[i] / edge;
            if (Math.abs(z) < 4 && weight[i] > 0) {
                double slope = -contrast[i] * z * NormalCurve.density(z) / edge;
                double rest = value[i] - level[i] - contrast[i] * NormalCurve.cumulative(z);
                top += weight[i] * slope * rest;
                bottom += weight[i] * slope * slope;
            }
        }
        double next = edge + Math.max(-0.3 * edge, Math.min(0.3 * edge, top / bottom));
        edge = Math.max(SMALLEST_EDGE_MM * pxPerMm, Math.min(LARGEST_EDGE_MM * pxPerMm, next));
    }
}
