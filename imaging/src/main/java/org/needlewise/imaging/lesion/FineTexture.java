package org.needlewise.imaging.lesion;

/**
 * How strong the skin's finest lines are around each sample, 1 in the middle of a picture's skin: the local mean of the
 * size of log red between two smoothings. Red, because blood hardly shows in it. A mean of sizes, not of their
 * logarithms: it is half-way where a smoother region covers half, so that it shares the colour's boundary.
 */
final class FineTexture {
    private static final double FINE_MM = 0.12;
    private static final double COARSE_MM = 0.5;
    private static final double POOLED_MM = 0.8;

    private FineTexture() {}

    static float[] of(WorkPicture picture, float[] usable) {
        int w = picture.width();
        int h = picture.height();
        double px = picture.pxPerMm();
        float[] red = picture.log()[0];
        float[] fine = Filters.localMean(red, usable, w, h, FINE_MM * px, 1e-6);
        float[] coarse = Filters.localMean(red, usable, w, h, COARSE_MM * px, 1e-6);
        for (int i = 0; i < fine.length; i++) {
            fine[i] = Math.abs(fine[i] - coarse[i]);
        }
        float typical = (float) Math.max(Distractors.robustSd(fine, usable), 1e-6);
        float most = 4 * typical;
        for (int i = 0; i < fine.length; i++) {
            fine[i] = Math.min(fine[i], most) / typical;
        }
        return Filters.localMean(fine, usable, w, h, POOLED_MM * px, 1e-3);
    }
}
