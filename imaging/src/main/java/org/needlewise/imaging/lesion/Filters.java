package org.needlewise.imaging.lesion;

import java.util.Arrays;

/** Separable smoothing of row-major planes. Samples outside the plane count as zero; normalise with weights. */
public final class Filters {
    private static final double DIRECT_SIGMA_LIMIT = 2.5;
    private static final double REDUCE_FROM_SIGMA = 8;
    private static final int BOX_PASSES = 3;

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
        } else {
            boxes(out, width, height, 1, width, sigmaPx);
            boxes(out, height, width, width, 1, sigmaPx);
        }
        return out;
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
            for (int x = 0; x < width; x++) {
                small[y / f * w + x / f] += in[y * width + x];
            }
        }
        small = gaussian(small, w, h, sigmaPx / f);
        float[] out = new float[in.length];
        float norm = 1f / (f * f);
        for (int y = 0; y < height; y++) {
            double v = Math.min(Math.max((y + 0.5) / f - 0.5, 0), h - 1);
            int y0 = Math.min((int) v, Math.max(h - 2, 0));
            int y1 = Math.min(y0 + 1, h - 1);
            float fy = (float) (v - y0);
            for (int x = 0; x < width; x++) {
                double u = Math.min(Math.max((x + 0.5) / f - 0.5, 0), w - 1);
                int x0 = Math.min((int) u, Math.max(w - 2, 0));
                int x1 = Math.min(x0 + 1, w - 1);
                float fx = (float) (u - x0);
                float upper = (1 - fx) * small[y0 * w + x0] + fx * small[y0 * w + x1];
                float lower = (1 - fx) * small[y1 * w + x0] + fx * small[y1 * w + x1];
                out[y * width + x] = norm * ((1 - fy) * upper + fy * lower);
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

    private static void boxes(float[] data, int length, int lines, int step, int lineStep, double sigma) {
        double half = Math.sqrt(12 * sigma * sigma / BOX_PASSES + 1) / 2 - 0.5;
        int radius = (int) half;
        // The end taps' share makes the variance of the fractional box exactly sigma^2 / passes.
        double variance = sigma * sigma / BOX_PASSES;
        double wanted = (2 * radius + 1) * (radius * (radius + 1.0) - 3 * variance);
        double share = wanted / (6 * (variance - (radius + 1.0) * (radius + 1.0)));
        double norm = 1 / (2 * radius + 1 + 2 * share);
        int pad = BOX_PASSES * (radius + 1);
        double[] line = new double[length + 2 * pad];
        double[] next = new double[line.length];
        for (int k = 0; k < lines; k++) {
            int base = k * lineStep;
            Arrays.fill(line, 0);
            for (int i = 0; i < length; i++) {
                line[pad + i] = data[base + i * step];
            }
            for (int pass = 0; pass < BOX_PASSES; pass++) {
                box(line, next, radius, share, norm);
                double[] swap = line;
                line = next;
                next = swap;
            }
            for (int i = 0; i < length; i++) {
                data[base + i * step] = (float) line[pad + i];
            }
        }
    }

    private static void box(double[] in, double[] out, int radius, double share, double norm) {
        int n = in.length;
        double sum = 0;
        for (int i = 0; i < Math.min(radius, n); i++) {
            sum += in[i];
        }
        for (int i = 0; i < n; i++) {
            if (i + radius < n) {
                sum += in[i + radius];
            }
            if (i - radius - 1 >= 0) {
                sum -= in[i - radius - 1];
            }
            double left = i - radius - 1 >= 0 ? in[i - radius - 1] : 0;
            double right = i + radius + 1 < n ? in[i + radius + 1] : 0;
            out[i] = norm * (sum + share * (left + right));
        }
    }
}
