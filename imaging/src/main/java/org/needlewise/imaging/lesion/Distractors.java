package org.needlewise.imaging.lesion;

/**
 * Hairs and glints: lines and points too thin to be a lesion, found as outliers of the finest scale (Lee et al. 1997
 * use the same idea by closing).
 */
final class Distractors {
    private static final double FINE_MM = 0.15;
    private static final double COARSE_MM = 0.5;
    private static final double LIMIT = 6.5;
    private static final double MARGIN_MM = 0.35;

    private Distractors() {}

    /** {@code picture.seen} without hairs and glints. */
    static float[] removed(WorkPicture picture) {
        int w = picture.width();
        int h = picture.height();
        float[] grey = new float[picture.samples()];
        for (int i = 0; i < grey.length; i++) {
            grey[i] = (picture.log()[0][i] + picture.log()[1][i] + picture.log()[2][i]) / 3;
        }
        float[] fine = Filters.localMean(grey, picture.seen(), w, h, FINE_MM * picture.pxPerMm(), 1e-6);
        float[] coarse = Filters.localMean(grey, picture.seen(), w, h, COARSE_MM * picture.pxPerMm(), 1e-6);
        for (int i = 0; i < grey.length; i++) {
            fine[i] -= coarse[i];
        }
        double limit = LIMIT * robustSd(fine, picture.seen());
        float[] hit = new float[grey.length];
        for (int i = 0; i < grey.length; i++) {
            hit[i] = Math.abs(fine[i]) > limit ? 1 : 0;
        }
        float[] near = Filters.gaussian(hit, w, h, MARGIN_MM * picture.pxPerMm());
        float[] usable = picture.seen().clone();
        for (int i = 0; i < grey.length; i++) {
            if (near[i] > 0.03f) {
                usable[i] = 0;
            }
        }
        return usable;
    }

    /** Standard deviation of a normal distribution with the same middle half of absolute values. */
    static double robustSd(float[] value, float[] weight) {
        float[] kept = new float[value.length];
        int n = 0;
        for (int i = 0; i < value.length; i++) {
            if (weight[i] > 0) {
                kept[n++] = Math.abs(value[i]);
            }
        }
        if (n == 0) {
            return 0;
        }
        return 1.4826 * Quantile.of(kept, n, 0.5);
    }
}
