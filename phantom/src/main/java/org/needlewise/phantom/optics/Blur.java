package org.needlewise.phantom.optics;

import java.util.stream.IntStream;

/** Blur in linear light: a Gaussian of the lens and a straight streak of the hand. */
final class Blur {
    private Blur() {}

    static float[] apply(float[] plane, int width, int height, Sensor sensor) {
        float[] out = plane;
        if (sensor.blurPx() > 0.05) {
            float[] kernel = gaussian(sensor.blurPx());
            out = along(out, width, height, kernel, 1, 0);
            out = along(out, width, height, kernel, 0, 1);
        }
        if (sensor.motionPx() > 0.5) {
            out = streak(out, width, height, sensor.motionPx(), Math.toRadians(sensor.motionDeg()));
        }
        return out;
    }

    private static float[] gaussian(double sigma) {
        int reach = (int) Math.ceil(3 * sigma);
        float[] kernel = new float[2 * reach + 1];
        double sum = 0;
        for (int i = -reach; i <= reach; i++) {
            sum += Math.exp(-0.5 * i * i / (sigma * sigma));
        }
        for (int i = -reach; i <= reach; i++) {
            kernel[i + reach] = (float) (Math.exp(-0.5 * i * i / (sigma * sigma)) / sum);
        }
        return kernel;
    }

    private static float[] along(float[] in, int width, int height, float[] kernel, int dx, int dy) {
        float[] out = new float[in.length];
        int reach = kernel.length / 2;
        IntStream.range(0, height).parallel().forEach(y -> {
            for (int k = -reach; k <= reach; k++) {
                float weight = kernel[k + reach];
                int row = Math.min(height - 1, Math.max(0, y + k * dy)) * width;
                int shift = k * dx;
                int from = Math.max(0, -shift);
                int to = Math.min(width, width - shift);
                for (int x = 0; x < from; x++) {
                    out[y * width + x] += weight * in[row];
                }
                for (int x = from; x < to; x++) {
                    out[y * width + x] += weight * in[row + x + shift];
                }
                for (int x = to; x < width; x++) {
                    out[y * width + x] += weight * in[row + width - 1];
                }
            }
        });
        return out;
    }

    private static float[] streak(float[] in, int width, int height, double length, double angle) {
        float[] out = new float[in.length];
        int n = 2 * (int) Math.ceil(length) + 1;
        IntStream.range(0, height).parallel().forEach(y -> {
            for (int x = 0; x < width; x++) {
                double sum = 0;
                for (int k = 0; k < n; k++) {
                    double s = length * ((double) k / (n - 1) - 0.5);
                    sum += bilinear(in, width, height, x + s * Math.cos(angle), y + s * Math.sin(angle));
                }
                out[y * width + x] = (float) (sum / n);
            }
        });
        return out;
    }

    private static double bilinear(float[] in, int width, int height, double x, double y) {
        double cx = Math.min(width - 1.001, Math.max(0, x));
        double cy = Math.min(height - 1.001, Math.max(0, y));
        int ix = (int) cx;
        int iy = (int) cy;
        int at = iy * width + ix;
        double top = in[at] + (cx - ix) * (in[at + 1] - in[at]);
        double bottom = in[at + width] + (cx - ix) * (in[at + width + 1] - in[at + width]);
        return top + (cy - iy) * (bottom - top);
    }
}
