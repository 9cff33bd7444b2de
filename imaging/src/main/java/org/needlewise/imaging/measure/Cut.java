package org.needlewise.imaging.measure;

import org.needlewise.imaging.lesion.Lesion;
import org.needlewise.imaging.lesion.SignedDistance;
import org.needlewise.imaging.raster.Raster;
import org.needlewise.imaging.raster.SkinPicture;

/**
 * The neighbourhood of a lesion, cut out of a picture.
 *
 * @param log ln R where seen, else 0
 * @param seen 1 where the skin may be measured, else 0
 * @param distance signed distance to the outline in samples, positive inside
 * @param profile coverage with the lesion's soft edge
 */
record Cut(int width, int height, float[] log, float[] seen, float[] distance, float[] profile) {
    private static final float DARKEST = 1e-3f;

    static Cut around(SkinPicture picture, Lesion lesion, double marginMm) {
        Raster coverage = lesion.coverage();
        int margin = (int) (marginMm * picture.grid().pxPerMm());
        int left = coverage.width();
        int top = coverage.height();
        int right = 0;
        int bottom = 0;
        for (int y = 0; y < coverage.height(); y++) {
            for (int x = 0; x < coverage.width(); x++) {
                if (coverage.at(0, x, y) > 0.5f) {
                    left = Math.min(left, x);
                    right = Math.max(right, x + 1);
                    top = Math.min(top, y);
                    bottom = y + 1;
                }
            }
        }
        left = Math.max(0, Math.min(left, right) - margin);
        top = Math.max(0, Math.min(top, bottom) - margin);
        int w = Math.max(1, Math.min(coverage.width(), right + margin) - left);
        int h = Math.max(1, Math.min(coverage.height(), bottom + margin) - top);
        float[] profile = cut(lesion.profile(), left, top, w, h);
        float[] level = cut(coverage, left, top, w, h);
        float[] log = cut(picture.linearRgb(), left, top, w, h);
        float[] seen = new float[w * h];
        for (int i = 0; i < seen.length; i++) {
            level[i] -= 0.5f;
            seen[i] = picture.measurable().at(left + i % w, top + i / w) ? 1 : 0;
            log[i] = seen[i] > 0 ? (float) Math.log(Math.max(log[i], DARKEST)) : 0;
        }
        return new Cut(w, h, log, seen, SignedDistance.of(level, w, h), profile);
    }

    private static float[] cut(Raster raster, int left, int top, int w, int h) {
        float[] out = new float[w * h];
        for (int y = 0; y < h; y++) {
            System.arraycopy(raster.plane(0), (top + y) * raster.width() + left, out, y * w, w);
        }
        return out;
    }
}
