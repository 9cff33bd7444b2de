package org.needlewise.imaging.lesion;

/**
 * Hairs and glints: lines and points too thin to be a lesion, found as outliers of the finest scale (Lee et al. 1997
 * use the same idea by closing).
 */
final class Distractors {
    private static final double FINE_MM = 0.15;
    private static final double COARSE_MM = 0.5;
    private static final double LIMIT = 6.5;

    /** The tip of a narrow mark is hardly wider than a hair; only much stronger ones are left out. */
    private static final double LIMIT_OF_WIDE = 12;

    private static final double THIN_SHARE = 0.58;
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
        float[] fine = band(picture, grey, FINE_MM, COARSE_MM);
        float[] wider = band(picture, grey, 2 * FINE_MM, COARSE_MM + 2 * FINE_MM);
        double sd = robustSd(fine, picture.seen());
        float[] hit = new float[grey.length];
        for (int i = 0; i < grey.length; i++) {
            double size = Math.abs(fine[i]);
            boolean thin = Math.abs(wider[i]) < THIN_SHARE * size;
            hit[i] = size > (thin ? LIMIT : LIMIT_OF_WIDE) * sd ? 1 : 0;
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

    private static float[] band(WorkPicture picture, float[] grey, double fineMm, double coarseMm) {
        int w = picture.width();
        int h = picture.height();
        float[] fine = Filters.localMean(grey, picture.seen(), w, h, fineMm * picture.pxPerMm(), 1e-6);
        float[] coarse = Filters.localMean(grey, picture.seen(), w, h, coarseMm * picture.pxPerMm(), 1e-6);
        for (int i = 0; i < grey.length; i++) {
            fine[i] -= coarse[i];
        }
        return fine;
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
