package org.needlewise.phantom.optics;

import java.util.stream.IntStream;

/** Blur in linear light: a Gaussian of the lens and a straight streak of the hand. */
final class Blur {
    private Blur() {}

    static float[] apply(float[] plane, int width, int height, Sensor sensor) {
        float[] out = plane;
        if (sensor.blurPx() > 0.05) {
            double[] kernel = gaussian(sensor.blurPx());
            out = along(out, width, height, kernel, 1, 0);
            out = along(out, width, height, kernel, 0, 1);
        }
        if (sensor.motionPx() > 0.5) {
            out = streak(out, width, height, sensor.motionPx(), Math.toRadians(sensor.motionDeg()));
        }
        return out;
    }

    private static double[] gaussian(double sigma) {
        int reach = (int) Math.ceil(3 * sigma);
        double[] kernel = new double[2 * reach + 1];
        double sum = 0;
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] = Math.exp(-0.5 * (i - reach) * (i - reach) / (sigma * sigma));
            sum += kernel[i];
        }
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] /= sum;
        }
        return kernel;
    }

    private static float[] along(float[] in, int width, int height, double[] kernel, int dx, int dy) {
        float[] out = new float[in.length];
        int reach = kernel.length / 2;
        IntStream.range(0, height).parallel().forEach(y -> {
            for (int x = 0; x < width; x++) {
                double sum = 0;
                for (int k = -reach; k <= reach; k++) {
                    int sx = Math.min(width - 1, Math.max(0, x + k * dx));
                    int sy = Math.min(height - 1, Math.max(0, y + k * dy));
                    sum += kernel[k + reach] * in[sy * width + sx];
                }
                out[y * width + x] = (float) sum;
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
