package org.needlewise.imaging.measure;

import org.needlewise.imaging.lesion.Filters;
import org.needlewise.imaging.lesion.Lesion;
import org.needlewise.imaging.lesion.SignedDistance;
import org.needlewise.imaging.raster.Raster;
import org.needlewise.imaging.raster.SkinPicture;

/**
 * The neighbourhood of a lesion, cut out of a picture and thinned to about eight samples a millimetre.
 *
 * @param red linear red where seen, else 0
 * @param seen 1 where the skin may be measured, else 0
 * @param site where the lesion lies, at half the samples
 */
record Cut(double pxPerMm, int width, int height, float[] red, float[] seen, Site site) {
    private static final double WORK_PX_PER_MM = 8;

    /**
     * What changes slowly, on every second sample of every second row.
     *
     * @param distance signed distance to the outline in its own samples, positive inside
     * @param profile coverage with the lesion's soft edge
     */
    record Site(int width, float[] distance, float[] profile) {
        int at(int x, int y) {
            return y / 2 * width + x / 2;
        }
    }

    static Cut around(SkinPicture picture, Lesion lesion, double marginMm) {
        double full = picture.grid().pxPerMm();
        int factor = Math.max(1, (int) Math.round(full / WORK_PX_PER_MM));
        int[] box = box(lesion.coverage(), (int) (marginMm * full));
        int w = Math.max(2, (box[2] - box[0]) / factor / 2 * 2);
        int h = Math.max(2, (box[3] - box[1]) / factor / 2 * 2);
        float[] red = thinned(picture.linearRgb(), box, factor, w, h);
        float[] seen = new float[w * h];
        for (int i = 0; i < seen.length; i++) {
            seen[i] = seen(picture, box[0] + i % w * factor, box[1] + i / w * factor, factor) ? 1 : 0;
            red[i] *= seen[i];
        }
        return new Cut(full / factor, w, h, red, seen, site(lesion, box, 2 * factor, w / 2, h / 2));
    }

    private static Site site(Lesion lesion, int[] box, int factor, int w, int h) {
        float[] level = thinned(lesion.coverage(), box, factor, w, h);
        float[] profile = Filters.gaussian(
                level, w, h, lesion.softnessMm() * lesion.grid().pxPerMm() / factor);
        for (int i = 0; i < level.length; i++) {
            level[i] -= 0.5f;
        }
        return new Site(w, SignedDistance.of(level, w, h), profile);
    }

    /** Left, top, right, bottom of what is covered, with a margin. */
    private static int[] box(Raster coverage, int margin) {
        int left = coverage.width();
        int top = coverage.height();
        int right = 0;
        int bottom = 0;
        float[] plane = coverage.plane(0);
        for (int y = 0; y < coverage.height(); y++) {
            for (int x = 0; x < coverage.width(); x++) {
                if (plane[y * coverage.width() + x] > 0.5f) {
                    left = Math.min(left, x);
                    right = Math.max(right, x + 1);
                    top = Math.min(top, y);
                    bottom = y + 1;
                }
            }
        }
        return new int[] {
            Math.max(0, Math.min(left, right) - margin),
            Math.max(0, Math.min(top, bottom) - margin),
            Math.min(coverage.width(), right + margin),
            Math.min(coverage.height(), bottom + margin)
        };
    }

    private static boolean seen(SkinPicture picture, int left, int top, int factor) {
        boolean all = true;
        boolean[] measurable = picture.measurable().bits();
        for (int y = top; y < top + factor; y++) {
            int row = y * picture.grid().width();
            for (int x = left; x < left + factor; x++) {
                all &= measurable[row + x];
            }
        }
        return all;
    }

    private static float[] thinned(Raster raster, int[] box, int factor, int w, int h) {
        float[] plane = raster.plane(0);
        float[] out = new float[w * h];
        for (int y = 0; y < h * factor; y++) {
            int from = (box[1] + y) * raster.width() + box[0];
            int to = y / factor * w;
            for (int x = 0; x < w; x++) {
                float sum = out[to + x];
                for (int end = from + factor; from < end; from++) {
                    sum += plane[from];
                }
                out[to + x] = sum;
            }
        }
        for (int i = 0; i < out.length; i++) {
            out[i] /= factor * factor;
        }
        return out;
    }
}
