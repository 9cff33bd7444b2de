package org.needlewise.imaging.lesion;

import java.util.Arrays;

/** Separable smoothing of row-major planes. Samples outside the plane count as zero; normalise with weights. */
public final class Filters {
    private static final double DIRECT_SIGMA_LIMIT = 2.5;
    private static final double REDUCE_FROM_SIGMA = 8;
    private static final int BOX_PASSES = 3;
    private static final int TILE = 32;

    private Filters() {}

    /** Gaussian smoothing; direct kernel for small widths, repeated fractional boxes (Gwosdek 2011) for large ones. */
    public static float[] gaussian(float[] in, int width, int height, double sigmaPx) {
        if (sigmaPx < 0.2) {
            return in.clone();
        }
        if (sigmaPx >= REDUCE_FROM_SIGMA) {
            return reduced(in, width, height, sigmaPx);
        }
        float[] out = in.clone();
        if (sigmaPx <= DIRECT_SIGMA_LIMIT) {
            float[] kernel = kernel(sigmaPx);
            alongRows(out, width, height, kernel);
            return alongColumns(out, width, height, kernel);
        }
        boxes(out, width, height, sigmaPx);
        float[] turned = transposed(out, width, height);
        boxes(turned, height, width, sigmaPx);
        return transposed(turned, height, width);
    }

    /** Weighted local mean: smoothed (value x weight) over smoothed weight plus {@code floor}, which pulls to zero. */
    public static float[] localMean(
            float[] value, float[] weight, int width, int height, double sigmaPx, double floor) {
        float[] product = new float[value.length];
        for (int i = 0; i < value.length; i++) {
            product[i] = value[i] * weight[i];
        }
        float[] sum = gaussian(product, width, height, sigmaPx);
        float[] norm = gaussian(weight, width, height, sigmaPx);
        for (int i = 0; i < sum.length; i++) {
            sum[i] = (float) (sum[i] / (norm[i] + floor));
        }
        return sum;
    }

    /** Wide smoothing on block means, read back between block centres. */
    private static float[] reduced(float[] in, int width, int height, double sigmaPx) {
        int f = (int) (sigmaPx / 4);
        int w = (width + f - 1) / f;
        int h = (height + f - 1) / f;
        float[] small = new float[w * h];
        for (int y = 0; y < height; y++) {
            int to = y / f * w;
            for (int block = 0, x = 0; block < w; block++) {
                float sum = 0;
                for (int end = Math.min(width, x + f); x < end; x++) {
                    sum += in[y * width + x];
                }
                small[to + block] += sum;
            }
        }
        small = gaussian(small, w, h, sigmaPx / f);
        return enlarged(small, w, h, width, height, f);
    }

    /** Block sums back to samples: means, bilinear between block centres. */
    private static float[] enlarged(float[] small, int w, int h, int width, int height, int f) {
        int[] left = new int[width];
        float[] share = new float[width];
        for (int x = 0; x < width; x++) {
            double u = Math.min(Math.max((x + 0.5) / f - 0.5, 0), w - 1);
            left[x] = Math.min((int) u, Math.max(w - 2, 0));
            share[x] = (float) (u - left[x]);
        }
        float norm = 1f / (f * f);
        float[] row = new float[w + 1];
        float[] out = new float[width * height];
        for (int y = 0; y < height; y++) {
            double v = Math.min(Math.max((y + 0.5) / f - 0.5, 0), h - 1);
            int y0 = Math.min((int) v, Math.max(h - 2, 0));
            int y1 = Math.min(y0 + 1, h - 1);
            float fy = (float) (v - y0);
            for (int x = 0; x < w; x++) {
                row[x] = norm * ((1 - fy) * small[y0 * w + x] + fy * small[y1 * w + x]);
            }
            row[w] = row[w - 1];
            for (int x = 0; x < width; x++) {
                float a = row[left[x]];
                out[y * width + x] = a + share[x] * (row[left[x] + 1] - a);
            }
        }
        return out;
    }

    private static float[] kernel(double sigma) {
        int radius = (int) Math.ceil(3.2 * sigma);
        float[] kernel = new float[2 * radius + 1];
        double sum = 0;
        for (int i = -radius; i <= radius; i++) {
            sum += Math.exp(-0.5 * i * i / (sigma * sigma));
        }
        for (int i = -radius; i <= radius; i++) {
            kernel[i + radius] = (float) (Math.exp(-0.5 * i * i / (sigma * sigma)) / sum);
        }
        return kernel;
    }

    private static void alongRows(float[] data, int width, int height, float[] kernel) {
        int radius = kernel.length / 2;
        float[] line = new float[width + 2 * radius];
        float[] sum = new float[width];
        for (int y = 0; y < height; y++) {
            System.arraycopy(data, y * width, line, radius, width);
            Arrays.fill(sum, 0);
            for (int j = 0; j < kernel.length; j++) {
                float share = kernel[j];
                for (int x = 0; x < width; x++) {
                    sum[x] += share * line[x + j];
                }
            }
            System.arraycopy(sum, 0, data, y * width, width);
        }
    }

    /** Whole rows at a time, so that memory is read in its own order. */
    private static float[] alongColumns(float[] data, int width, int height, float[] kernel) {
        int radius = kernel.length / 2;
        float[] out = new float[data.length];
        for (int y = 0; y < height; y++) {
            int to = y * width;
            for (int j = Math.max(-radius, -y); j <= Math.min(radius, height - 1 - y); j++) {
                float share = kernel[j + radius];
                int from = (y + j) * width;
                for (int x = 0; x < width; x++) {
                    out[to + x] += share * data[from + x];
                }
            }
        }
        return out;
    }

    private static void boxes(float[] data, int width, int height, double sigma) {
        double half = Math.sqrt(12 * sigma * sigma / BOX_PASSES + 1) / 2 - 0.5;
        int radius = (int) half;
        // The end taps' share makes the variance of the fractional box exactly sigma^2 / passes.
        double variance = sigma * sigma / BOX_PASSES;
        double wanted = (2 * radius + 1) * (radius * (radius + 1.0) - 3 * variance);
        double share = wanted / (6 * (variance - (radius + 1.0) * (radius + 1.0)));
        int pad = (BOX_PASSES + 1) * (radius + 1);
        double[] line = new double[width + 2 * pad];
        double[] next = new double[line.length];
        for (int y = 0; y < height; y++) {
            Arrays.fill(line, 0);
            for (int x = 0; x < width; x++) {
                line[pad + x] = data[y * width + x];
            }
            for (int pass = 0; pass < BOX_PASSES; pass++) {
                box(line, next, radius, share);
                double[] swap = line;
                line = next;
                next = swap;
            }
            for (int x = 0; x < width; x++) {
                data[y * width + x] = (float) line[pad + x];
            }
        }
    }

    /** One pass; the line's ends, a box's length and more of zeros, stay zero. */
    private static void box(double[] in, double[] out, int radius, double share) {
        double norm = 1 / (2 * radius + 1 + 2 * share);
        int reach = radius + 1;
        Arrays.fill(out, 0, reach, 0);
        Arrays.fill(out, out.length - reach, out.length, 0);
        double sum = 0;
        for (int i = 0; i < 2 * radius + 1; i++) {
            sum += in[i];
        }
        for (int i = reach; i < in.length - reach; i++) {
            sum += in[i + radius] - in[i - reach];
            out[i] = norm * (sum + share * (in[i - reach] + in[i + reach]));
        }
    }

    private static float[] transposed(float[] in, int width, int height) {
        float[] out = new float[in.length];
        for (int top = 0; top < height; top += TILE) {
            for (int left = 0; left < width; left += TILE) {
                for (int y = top; y < Math.min(height, top + TILE); y++) {
                    for (int x = left; x < Math.min(width, left + TILE); x++) {
                        out[x * height + y] = in[y * width + x];
                    }
                }
            }
        }
        return out;
    }
}
