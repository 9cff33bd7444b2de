package org.needlewise.imaging.lesion;

import java.util.Arrays;
import java.util.Optional;

/**
 * First outline of what differs from the surround inside a lasso: iterated discriminant, cut half-way, tidied.
 */
final class OutlineSearch {
    private static final double LASSO_SLACK_MM = 1.0;
    private static final int ROUNDS = 7;
    private static final int FEWEST_ROUNDS = 3;
    private static final int MARK_ROUNDS = 2;
    /** A mark's edge is no farther than this from what stands out from both sides. */
    private static final double MARK_MARGIN_MM = 0.5;

    /** Samples from the marks over which the level falls by a whole contrast. */
    private static final float MARK_SLOPE = 10;

    private static final double SETTLED = 0.01;
    private static final double[] CUT_MM = {0.3, 0.5, 0.8, 1.2, 1.8};
    private static final double CUT_NOISE = 0.2;
    private static final double LINE_MARGIN_MM = 1.2;
    private static final double COARSEST_LINE_CUT_MM = 0.8;

    private final WorkPicture picture;
    private final float[] allowed;
    private final float[] usable;
    private boolean[] lesion;
    private Appearance appearance;
    private float[] level = new float[0];
    private double coarsestCutMm = Double.MAX_VALUE;

    /**
     * Where the search has come to.
     *
     * @param lines whether it was among long narrow marks only
     * @param separation Mahalanobis distance from the surround; ridges are found on any skin, so what did not stand out
     *     before its best parts were picked does not because of that
     */
    record Found(float[] distance, Appearance appearance, float[] usable, boolean lines, double separation) {}

    OutlineSearch(WorkPicture picture, float[] lassoShare) {
        this.picture = picture;
        this.usable = picture.seen().clone();
        float[] inside = new float[lassoShare.length];
        for (int i = 0; i < inside.length; i++) {
            inside[i] = lassoShare[i] - 0.5f;
        }
        float[] d = SignedDistance.of(inside, picture.width(), picture.height());
        this.allowed = d;
        for (int i = 0; i < d.length; i++) {
            d[i] += (float) (LASSO_SLACK_MM * picture.pxPerMm());
        }
        this.lesion = new boolean[d.length];
        for (int i = 0; i < d.length; i++) {
            lesion[i] = d[i] > 0;
        }
        this.appearance = Appearance.first(picture, usable, d);
    }

    /** A search among long narrow marks only; empty when the lasso holds none that stand out. */
    static Optional<Found> amongLines(WorkPicture picture, float[] lassoShare) {
        OutlineSearch search = new OutlineSearch(picture, lassoShare);
        Optional<float[]> lines = LineEvidence.find(picture, search.usable, search.allowed);
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        float[] edge = lines.get().clone();
        for (int i = 0; i < edge.length; i++) {
            search.lesion[i] = edge[i] > 0.5f;
            edge[i] -= 0.5f;
        }
        float[] near = SignedDistance.of(edge, picture.width(), picture.height());
        for (int i = 0; i < near.length; i++) {
            search.allowed[i] = Math.min(search.allowed[i], near[i] + (float) (LINE_MARGIN_MM * picture.pxPerMm()));
        }
        search.coarsestCutMm = COARSEST_LINE_CUT_MM;
        return Optional.of(search.rounds());
    }

    /** The same search without a find. */
    static Found nothing(Found found) {
        float[] outside = new float[found.distance().length];
        Arrays.fill(outside, -1);
        return new Found(outside, found.appearance(), found.usable(), found.lines(), found.separation());
    }

    /** The outline, or a distance that is negative everywhere when nothing is left after tidying. */
    Found search() {
        start();
        return rounds();
    }

    private Found rounds() {
        for (int round = 0; round < ROUNDS; round++) {
            appearance = round < 3
                    ? Appearance.first(picture, usable, round == 0 ? soft() : distance())
                    : Appearance.of(picture, usable, distance());
            if (round >= 2) {
                appearance.dropOutliers(usable);
            }
            boolean[] before = lesion;
            cut();
            if (round >= FEWEST_ROUNDS && differing(before, lesion) < SETTLED) {
                break;
            }
        }
        double separation = appearance.separation().distance();
        if (isNarrow()) {
            float[] value = appearance.separation().project(appearance.flat());
            TipGrowth.grow(
                    level,
                    value,
                    usable,
                    appearance.surround(),
                    allowed,
                    picture.width(),
                    picture.height(),
                    picture.pxPerMm());
            for (int round = 0; round < MARK_ROUNDS; round++) {
                keepToMarks();
            }
        }
        return new Found(
                OutlineTidying.rounded(distance(), picture.width(), picture.height(), picture.pxPerMm()),
                appearance,
                usable,
                coarsestCutMm < Double.MAX_VALUE,
                Math.min(separation, appearance.separation().distance()));
    }

    private static double differing(boolean[] before, boolean[] after) {
        int all = 1;
        int changed = 0;
        for (int i = 0; i < after.length; i++) {
            all += after[i] ? 1 : 0;
            changed += after[i] != before[i] ? 1 : 0;
        }
        return changed / (double) all;
    }

    private float[] distance() {
        return SignedDistance.of(level, picture.width(), picture.height());
    }

    private float[] soft() {
        float[] edge = new float[lesion.length];
        for (int i = 0; i < edge.length; i++) {
            edge[i] = lesion[i] ? 0.5f : -0.5f;
        }
        return SignedDistance.of(edge, picture.width(), picture.height());
    }

    private void start() {
        float[][] smooth = appearance.smooth();
        float[] inside = new float[usable.length];
        for (int i = 0; i < inside.length; i++) {
            inside[i] = lesion[i] ? usable[i] : 0;
        }
        double[][] m = ColourSeparation.covariance(smooth, inside);
        double[] mean = ColourSeparation.mean(smooth, inside);
        for (int a = 0; a < mean.length; a++) {
            for (int b = 0; b < mean.length; b++) {
                m[a][b] += mean[a] * mean[b];
            }
        }
        double[] direction = SmallMatrix.topDirection(m, appearance.covariance());
        float[] value = new ColourSeparation(direction, new double[mean.length], 0).project(smooth);
        lesion = halves(value, inside);
    }

    /** The side of Otsu's cut whose mean is farther from the surround's zero. */
    private static boolean[] halves(float[] value, float[] inside) {
        float[] sorted = new float[value.length];
        int n = 0;
        for (int i = 0; i < value.length; i++) {
            if (inside[i] > 0) {
                sorted[n++] = value[i];
            }
        }
        Arrays.sort(sorted, 0, n);
        double total = 0;
        for (int i = 0; i < n; i++) {
            total += sorted[i];
        }
        double low = 0;
        double best = -1;
        double threshold = 0;
        boolean above = true;
        for (int i = n / 100; i < n - n / 100 - 1; i++) {
            low = i == n / 100 ? sum(sorted, i + 1) : low + sorted[i];
            double m0 = low / (i + 1);
            double m1 = (total - low) / (n - i - 1);
            double between = (m1 - m0) * (m1 - m0) * (i + 1.0) * (n - i - 1.0);
            if (between > best) {
                best = between;
                threshold = sorted[i];
                above = Math.abs(m1) > Math.abs(m0);
            }
        }
        boolean[] out = new boolean[value.length];
        for (int i = 0; i < value.length; i++) {
            out[i] = inside[i] > 0 && value[i] > threshold == above;
        }
        return out;
    }

    private static double sum(float[] sorted, int n) {
        double s = 0;
        for (int i = 0; i < n; i++) {
            s += sorted[i];
        }
        return s;
    }

    private void cut() {
        int w = picture.width();
        int h = picture.height();
        float[] value = appearance.separation().project(appearance.flat());
        float[] surround = appearance.surround();
        float[] chosen = value;
        for (double mm : CUT_MM) {
            if (mm > coarsestCutMm) {
                break;
            }
            chosen = Filters.localMean(value, usable, w, h, mm * picture.pxPerMm(), 1e-4);
            if (Distractors.robustSd(chosen, surround) < CUT_NOISE) {
                break;
            }
        }
        level = new float[value.length];
        for (int i = 0; i < level.length; i++) {
            level[i] = allowed[i] > 0 ? chosen[i] - 0.5f : -0.5f;
        }
        lesion = OutlineTidying.tidy(level, w, h, picture.pxPerMm());
    }

    /** Leaves out blotches beside narrow marks, adds what of the marks a cut by colour lost, and learns anew. */
    private void keepToMarks() {
        float[] value = appearance.separation().project(appearance.flat());
        float[] near = NarrowMarks.distance(picture, value, usable, appearance.surround(), allowed);
        double margin = MARK_MARGIN_MM * picture.pxPerMm();
        for (int i = 0; i < level.length; i++) {
            level[i] = near[i] > 0
                    ? Math.max(level[i], 1e-3f)
                    : (float) Math.min(level[i], (near[i] + margin) / MARK_SLOPE);
        }
        appearance = Appearance.of(picture, usable, distance());
        appearance.dropOutliers(usable);
    }

    /** Lines are sought because marks are narrow, however much of a blotch is still found with them. */
    private boolean isNarrow() {
        return coarsestCutMm < Double.MAX_VALUE || picture.isNarrow(distance());
    }
}
