package org.needlewise.imaging.lesion;

/** Separable smoothing of row-major planes. Samples outside the plane count as zero; normalise with weights. */
public final class Filters {
    private static final double DIRECT_SIGMA_LIMIT = 3.5;
    private static final double REDUCED_SIGMA = 2;

    private Filters() {}

    /** Gaussian smoothing; direct kernel for small widths, on block means for large ones. */
    public static float[] gaussian(float[] in, int width, int height, double sigmaPx) {
        if (sigmaPx < 0.2) {
            return in.clone();
        }
        if (sigmaPx > DIRECT_SIGMA_LIMIT) {
            return reduced(in, width, height, sigmaPx);
        }
        float[] kernel = kernel(sigmaPx);
        Extent filled = Extent.of(in, width, height, kernel.length / 2);
        if (filled.isWhole(width, height)) {
            return smoothed(in, width, height, kernel);
        }
        // Around what is not zero everything stays zero.
        float[] out = new float[in.length];
        float[] cut = smoothed(filled.cut(in, width), filled.width(), filled.height(), kernel);
        filled.paste(cut, out, width);
        return out;
    }

    private static float[] smoothed(float[] in, int width, int height, float[] kernel) {
        float[] rows = new float[in.length];
        alongRows(in, rows, width, height, kernel);
        return alongColumns(rows, width, height, kernel);
    }

    /** Weighted local mean: smoothed (value x weight) over smoothed weight plus {@code floor}, which pulls to zero. */
    public static float[] localMean(
            float[] value, float[] weight, int width, int height, double sigmaPx, double floor) {
        return localMeans(new float[][] {value}, weight, width, height, sigmaPx, floor)[0];
    }

    /** The same for several planes of one weight. */
    public static float[][] localMeans(
            float[][] values, float[] weight, int width, int height, double sigmaPx, double floor) {
        float[] norm = gaussian(weight, width, height, sigmaPx);
        float[][] out = new float[values.length][];
        float[] product = new float[weight.length];
        for (int c = 0; c < values.length; c++) {
            float[] value = values[c];
            for (int i = 0; i < product.length; i++) {
                product[i] = value[i] * weight[i];
            }
            float[] sum = gaussian(product, width, height, sigmaPx);
            for (int i = 0; i < sum.length; i++) {
                sum[i] /= norm[i] + (float) floor;
            }
            out[c] = sum;
        }
        return out;
    }

    /** Sums over blocks of {@code f} x {@code f} samples; the last ones of a row or column may be smaller. */
    private static float[] blockSums(float[] in, int width, int height, int f) {
        int w = blocks(width, f);
        float[] small = new float[w * blocks(height, f)];
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
        return small;
    }

    static int blocks(int samples, int f) {
        return (samples + f - 1) / f;
    }

    /** Wide smoothing on block means, read back between block centres. */
    private static float[] reduced(float[] in, int width, int height, double sigmaPx) {
        int f = Math.max(2, (int) (sigmaPx / REDUCED_SIGMA));
        int w = blocks(width, f);
        int h = blocks(height, f);
        float[] small = blockSums(in, width, height, f);
        // Block means and reading between them smooth a little by themselves.
        small = gaussian(small, w, h, Math.sqrt(sigmaPx * sigmaPx / (f * f) - 0.25));
        return enlarged(small, width, height, f, 1f / (f * f));
    }

    /** Values at block centres back to samples, times {@code norm}; bilinear in between. */
    static float[] enlarged(float[] small, int width, int height, int f, float norm) {
        int w = blocks(width, f);
        int h = blocks(height, f);
        int[] left = new int[width];
        float[] share = new float[width];
        for (int x = 0; x < width; x++) {
            double u = Math.min(Math.max((x + 0.5) / f - 0.5, 0), w - 1);
            left[x] = Math.min((int) u, Math.max(w - 2, 0));
            share[x] = (float) (u - left[x]);
        }
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
        int radius = (int) Math.ceil(3 * sigma);
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

    private static void alongRows(float[] data, float[] out, int width, int height, float[] kernel) {
        int radius = kernel.length / 2;
        float[] line = new float[width + 2 * radius];
        float[] sum = new float[width];
        for (int y = 0; y < height; y++) {
            System.arraycopy(data, y * width, line, radius, width);
            for (int x = 0; x < width; x++) {
                sum[x] = kernel[radius] * line[x + radius];
            }
            int j = 0;
            for (; j + 1 < radius; j += 2) {
                float share = kernel[j];
                float next = kernel[j + 1];
                int right = 2 * radius - j;
                int left = j;
                for (int x = 0; x < width; x++) {
                    sum[x] = sum[x]
                            + share * (line[x + left] + line[x + right])
                            + next * (line[x + left + 1] + line[x + right - 1]);
                }
            }
            for (; j < radius; j++) {
                float share = kernel[j];
                int right = 2 * radius - j;
                int left = j;
                for (int x = 0; x < width; x++) {
                    sum[x] += share * (line[x + left] + line[x + right]);
                }
            }
            System.arraycopy(sum, 0, out, y * width, width);
        }
    }

    /** Whole rows at a time, so that memory is read in its own order. */
    private static float[] alongColumns(float[] data, int width, int height, float[] kernel) {
        int radius = kernel.length / 2;
        float[] out = new float[data.length];
        for (int y = 0; y < height; y++) {
            int to = y * width;
            for (int x = 0; x < width; x++) {
                out[to + x] = kernel[radius] * data[to + x];
            }
            int j = 1;
            // Two pairs of rows at once where all of them lie inside.
            for (; j < radius && y > j && y + j + 1 < height; j += 2) {
                float share = kernel[radius + j];
                float next = kernel[radius + j + 1];
                int above = to - j * width;
                int below = to + j * width;
                int higher = above - width;
                int lower = below + width;
                for (int x = 0; x < width; x++) {
                    out[to + x] = out[to + x]
                            + (share * data[above + x] + share * data[below + x])
                            + (next * data[higher + x] + next * data[lower + x]);
                }
            }
            for (; j <= radius; j++) {
                float share = kernel[radius + j];
                // What lies outside counts as zero: the row itself stands in, with no share.
                int above = y >= j ? to - j * width : to;
                int below = y + j < height ? to + j * width : to;
                float aboveShare = y >= j ? share : 0;
                float belowShare = y + j < height ? share : 0;
                for (int x = 0; x < width; x++) {
                    out[to + x] += aboveShare * data[above + x] + belowShare * data[below + x];
                }
            }
        }
        return out;
    }
}
