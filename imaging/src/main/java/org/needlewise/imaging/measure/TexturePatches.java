package org.needlewise.imaging.measure;

/** Texture energy and structure tensor gathered in square patches, so that their scatter gives the uncertainty. */
final class TexturePatches {
    private static final int FEWEST_SAMPLES = 20;
    private final int columns;
    private final int width;
    private final double size;
    private final double[] energy;
    private final double[] xx;
    private final double[] yy;
    private final double[] xy;
    private final int[] count;

    TexturePatches(int width, int height, double size) {
        this.width = width;
        this.size = size;
        this.columns = (int) (width / size) + 1;
        int n = columns * ((int) (height / size) + 1);
        this.energy = new double[n];
        this.xx = new double[n];
        this.yy = new double[n];
        this.xy = new double[n];
        this.count = new int[n];
    }

    void add(int x, int y, float[] plane, int i) {
        int patch = (int) (y / size) * columns + (int) (x / size);
        double dx = plane[i + 1] - plane[i - 1];
        double dy = plane[i + width] - plane[i - width];
        energy[patch] += plane[i] * plane[i];
        xx[patch] += dx * dx;
        yy[patch] += dy * dy;
        xy[patch] += dx * dy;
        count[patch]++;
    }

    int samples() {
        int sum = 0;
        for (int c : count) {
            sum += c;
        }
        return sum;
    }

    /** Mean square over all samples. */
    double energy() {
        double sum = 0;
        for (double e : energy) {
            sum += e;
        }
        return sum / Math.max(1, samples());
    }

    /** Relative standard uncertainty of {@link #energy()}, from the scatter between patches. */
    double relativeU() {
        double mean = energy();
        double sum = 0;
        double weights = 0;
        double squares = 0;
        for (int k = 0; k < count.length; k++) {
            if (count[k] >= FEWEST_SAMPLES) {
                double e = energy[k] / count[k] / mean - 1;
                sum += count[k] * e * e;
                weights += count[k];
                squares += (double) count[k] * count[k];
            }
        }
        return weights == 0 ? 1 : Math.sqrt(sum / weights * squares / (weights * weights));
    }

    /** Coherence within patches, averaged: 0 for a mesh or noise, 1 for parallel lines. */
    double coherence() {
        double sum = 0;
        double weights = 1e-12;
        for (int k = 0; k < count.length; k++) {
            if (count[k] >= FEWEST_SAMPLES) {
                double trace = xx[k] + yy[k];
                sum += Math.sqrt((xx[k] - yy[k]) * (xx[k] - yy[k]) + 4 * xy[k] * xy[k]);
                weights += trace;
            }
        }
        return sum / weights;
    }
}
