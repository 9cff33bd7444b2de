package org.needlewise.imaging.lesion;

import org.needlewise.imaging.raster.Mask;
import org.needlewise.imaging.raster.MillimetreGrid;
import org.needlewise.imaging.raster.Raster;
import org.needlewise.imaging.raster.SkinPicture;

/**
 * The part of a skin picture that a lesion is sought in, thinned to about five samples a millimetre, in log
 * reflectance. Work sample (x, y) is the mean of {@code factor} x {@code factor} picture samples starting at
 * (left + x factor, top + y factor).
 *
 * @param log three planes ln R, ln G, ln B
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
        double[] sum = new double[3];
        double area = 0;
        int good = 0;
        for (int dy = 0; dy < factor; dy++) {
            int row = (top + y * factor + dy) * rgb.width() + left + x * factor;
            for (int i = row; i < row + factor; i++) {
                area += picture.mm2PerSample().plane(0)[i];
                if (picture.measurable().bits()[i]) {
                    good++;
                    for (int c = 0; c < 3; c++) {
                        sum[c] += rgb.plane(c)[i];
                    }
                }
            }
        }
        int i = y * width + x;
        mm2[i] = (float) area;
        boolean whole = good == factor * factor;
        seen[i] = whole && Double.isFinite(sum[0] + sum[1] + sum[2]) ? 1 : 0;
        for (int c = 0; c < 3 && seen[i] > 0; c++) {
            log[c][i] = (float) Math.log(Math.max(sum[c] / good, DARKEST));
        }
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
        for (int y = top; y < top + height * factor; y++) {
            for (int x = left; x < left + width * factor; x++) {
                double d = at(distance, (x - left - shift) / factor, (y - top - shift) / factor) * factor;
                out.set(0, x, y, (float) Math.min(1, Math.max(0, d + 0.5)));
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
