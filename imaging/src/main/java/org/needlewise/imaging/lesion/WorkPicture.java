package org.needlewise.imaging.lesion;

import java.util.Arrays;
import org.needlewise.imaging.raster.Mask;
import org.needlewise.imaging.raster.MillimetreGrid;
import org.needlewise.imaging.raster.Raster;
import org.needlewise.imaging.raster.SkinPicture;

/**
 * The part of a skin picture that a lesion is sought in, thinned to about five samples a millimetre, in log
 * reflectance. Work sample (x, y) is the mean of {@code factor} x {@code factor} picture samples starting at
 * (left + x factor, top + y factor).
 *
 * @param log three planes ln R, ln G, ln B; where {@link #with} added it, a fourth of fine texture's strength
 * @param seen 1 where the skin may be measured, else 0
 * @param mm2 skin area of a work sample
 */
record WorkPicture(
        MillimetreGrid source,
        int left,
        int top,
        int factor,
        int width,
        int height,
        float[][] log,
        float[] seen,
        float[] mm2) {
    private static final double WORK_PX_PER_MM = 5;
    private static final double DARKEST = 2e-3;
    /** A sample this far from an edge, in samples, is not cut by it. */
    private static final float CLEAR = 1.5f;

    /** Half width from which on a mark is wide enough to have a texture of its own. */
    private static final double WIDE_MM = 3;

    private static final double NARROW_MM = 1.8;

    private static final int FEWEST_OF_FOUR = 3;

    /** Margin of surround kept around the region of interest. */
    static final double SURROUND_MM = 22;

    double pxPerMm() {
        return source.pxPerMm() / factor;
    }

    int samples() {
        return width * height;
    }

    /** Cuts out {@code region} with its surround. */
    static WorkPicture of(SkinPicture picture, Mask region) {
        MillimetreGrid grid = picture.grid();
        int[] box = box(region, (int) (SURROUND_MM * grid.pxPerMm()));
        int factor = Math.max(1, (int) Math.round(grid.pxPerMm() / WORK_PX_PER_MM));
        int width = (box[2] - box[0]) / factor;
        int height = (box[3] - box[1]) / factor;
        WorkPicture work = new WorkPicture(
                grid,
                box[0],
                box[1],
                factor,
                width,
                height,
                new float[3][width * height],
                new float[width * height],
                new float[width * height]);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                work.gather(picture, x, y);
            }
        }
        return work;
    }

    private void gather(SkinPicture picture, int x, int y) {
        Raster rgb = picture.linearRgb();
        boolean[] measurable = picture.measurable().bits();
        float[] area = picture.mm2PerSample().plane(0);
        float[] r = rgb.plane(0);
        float[] g = rgb.plane(1);
        float[] b = rgb.plane(2);
        float red = 0;
        float green = 0;
        float blue = 0;
        float sum = 0;
        boolean whole = true;
        for (int dy = 0; dy < factor; dy++) {
            int row = (top + y * factor + dy) * rgb.width() + left + x * factor;
            for (int i = row; i < row + factor; i++) {
                sum += area[i];
                whole &= measurable[i];
                red += r[i];
                green += g[i];
                blue += b[i];
            }
        }
        int i = y * width + x;
        mm2[i] = sum;
        if (whole && Float.isFinite(red + green + blue)) {
            double share = 1.0 / (factor * factor);
            seen[i] = 1;
            log[0][i] = (float) Math.log(Math.max(red * share, DARKEST));
            log[1][i] = (float) Math.log(Math.max(green * share, DARKEST));
            log[2][i] = (float) Math.log(Math.max(blue * share, DARKEST));
        }
    }

    /** The same at half the samples a millimetre, the mean of what is {@code usable}. */
    WorkPicture halved(float[] usable) {
        int w = width / 2;
        int h = height / 2;
        WorkPicture half = new WorkPicture(
                source, left, top, 2 * factor, w, h, new float[log.length][w * h], new float[w * h], new float[w * h]);
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                half.gatherHalf(this, usable, x, y);
            }
        }
        return half;
    }

    private void gatherHalf(WorkPicture whole, float[] usable, int x, int y) {
        int first = 2 * y * whole.width + 2 * x;
        int i = y * width + x;
        int n = 0;
        for (int k = 0; k < 4; k++) {
            int from = first + (k >> 1) * whole.width + (k & 1);
            mm2[i] += whole.mm2[from];
            if (usable[from] > 0) {
                n++;
                for (int c = 0; c < log.length; c++) {
                    log[c][i] += whole.log[c][from];
                }
            }
        }
        seen[i] = n >= FEWEST_OF_FOUR ? 1 : 0;
        for (int c = 0; c < log.length; c++) {
            log[c][i] = n >= FEWEST_OF_FOUR ? log[c][i] / n : 0;
        }
    }

    /** The same with one plane more. */
    WorkPicture with(float[] plane) {
        float[][] planes = Arrays.copyOf(log, log.length + 1);
        planes[log.length] = plane;
        return new WorkPicture(source, left, top, factor, width, height, planes, seen, mm2);
    }

    /** Whether a region is wide enough to have a texture of its own. */
    boolean isWide(float[] distance) {
        return Appearance.halfWidth(distance) > WIDE_MM * pxPerMm();
    }

    /** Whether a region is a narrow mark, or several. */
    boolean isNarrow(float[] distance) {
        return Appearance.halfWidth(distance) < NARROW_MM * pxPerMm();
    }

    /** A plane of lengths in samples of the halved picture, on this one. */
    float[] doubled(float[] plane, WorkPicture half) {
        float[] out = new float[samples()];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                out[y * width + x] = 2 * (float) half.at(plane, (x - 0.5) / 2, (y - 0.5) / 2);
            }
        }
        return out;
    }

    /** The reverse of {@link #doubled}. */
    float[] halved(float[] plane, WorkPicture half) {
        float[] out = new float[half.samples()];
        for (int y = 0; y < half.height; y++) {
            for (int x = 0; x < half.width; x++) {
                int i = 2 * y * width + 2 * x;
                out[y * half.width + x] = (plane[i] + plane[i + 1] + plane[i + width] + plane[i + width + 1]) / 8;
            }
        }
        return out;
    }

    /** Share of each work sample that {@code region} covers. */
    float[] share(Mask region) {
        float[] out = new float[samples()];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int n = 0;
                for (int k = 0; k < factor * factor; k++) {
                    if (region.at(left + x * factor + k % factor, top + y * factor + k / factor)) {
                        n++;
                    }
                }
                out[y * width + x] = n / (float) (factor * factor);
            }
        }
        return out;
    }

    /** Coverage on the source grid of the region where a signed distance on the work grid is positive. */
    Raster coverage(float[] distance) {
        Raster out = new Raster(source.width(), source.height(), 1);
        double shift = (factor - 1) / 2.0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                float d = distance[y * width + x];
                if (d < -CLEAR) {
                    continue;
                }
                for (int k = 0; k < factor * factor; k++) {
                    int dx = k % factor;
                    int dy = k / factor;
                    double share = 1;
                    if (d <= CLEAR) {
                        double fine = at(distance, x + (dx - shift) / factor, y + (dy - shift) / factor);
                        share = Math.min(1, Math.max(0, fine * factor + 0.5));
                    }
                    out.set(0, left + x * factor + dx, top + y * factor + dy, (float) share);
                }
            }
        }
        return out;
    }

    /** A source-grid plane read at the centres of the work samples. */
    float[] sampled(Raster plane) {
        float[] out = new float[samples()];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                float sum = 0;
                for (int k = 0; k < factor * factor; k++) {
                    sum += plane.at(0, left + x * factor + k % factor, top + y * factor + k / factor);
                }
                out[y * width + x] = sum / (factor * factor);
            }
        }
        return out;
    }

    private double at(float[] plane, double x, double y) {
        double cx = Math.min(Math.max(x, 0), width - 1.001);
        double cy = Math.min(Math.max(y, 0), height - 1.001);
        int x0 = (int) cx;
        int y0 = (int) cy;
        double fx = cx - x0;
        double fy = cy - y0;
        int i = y0 * width + x0;
        return (1 - fy) * ((1 - fx) * plane[i] + fx * plane[i + 1])
                + fy * ((1 - fx) * plane[i + width] + fx * plane[i + width + 1]);
    }

    private static int[] box(Mask region, int margin) {
        int[] box = {region.width(), region.height(), 0, 0};
        for (int y = 0; y < region.height(); y++) {
            for (int x = 0; x < region.width(); x++) {
                if (region.at(x, y)) {
                    box[0] = Math.min(box[0], x);
                    box[1] = Math.min(box[1], y);
                    box[2] = Math.max(box[2], x + 1);
                    box[3] = Math.max(box[3], y + 1);
                }
            }
        }
        return new int[] {
            Math.max(0, box[0] - margin),
            Math.max(0, box[1] - margin),
            Math.min(region.width(), box[2] + margin),
            Math.min(region.height(), box[3] + margin)
        };
    }
}
