package org.needlewise.imaging.colour;

import java.util.Arrays;
import org.needlewise.model.card.CardLayout.CardPoint;

/**
 * What the camera saw of one even area of the card: an ink patch, or bare paper under the name {@value #PAPER}.
 *
 * @param name patch name as in the layout; the same ink may be read at several places
 * @param linearRgb trimmed mean, {@code [3]}: linear light, sRGB primaries, the camera's own scale
 * @param sd robust standard deviation of the samples, {@code [3]}
 * @param samples how many samples the reading stands on
 * @param clipped too many samples at the upper end of the encoding
 * @param shadowed too many samples at the lower end of the encoding
 * @param centre where on the card
 */
public record PatchReading(
        String name,
        double[] linearRgb,
        double[] sd,
        int samples,
        boolean clipped,
        boolean shadowed,
        CardPoint centre) {
    /** Name of a reading of bare paper. */
    public static final String PAPER = "paper";

    /** Encoded sRGB 250 of 255 in linear light: above, a sample may be clipped. */
    public static final double CLIPPED_ABOVE = 0.9559733532492861;

    /** Encoded sRGB 2.5 of 255 in linear light: below, a sample tells nothing. */
    public static final double SHADOWED_BELOW = 0.00076;

    private static final double TRIM = 0.2;
    private static final double TOLERATED_SHARE = 0.02;

    public PatchReading {
        if (linearRgb.length != 3 || sd.length != 3) {
            throw new IllegalArgumentException("patch " + name + " needs three channels");
        }
    }

    /** Neither clipped nor shadowed. */
    public boolean usable() {
        return !clipped && !shadowed && samples > 0;
    }

    /** Bare paper, not ink. */
    public boolean paper() {
        return PAPER.equals(name);
    }

    /**
     * Reads a patch from samples well inside its edges. The mean leaves out the darkest and the brightest fifth of the
     * samples of each channel, so that dust, a hair or a speck of glare does not count.
     *
     * @param linear samples, {@code [3][n]}: linear light on the scale on which 1 is the encoding's top
     * @throws IllegalArgumentException when there is no sample
     */
    public static PatchReading of(String name, float[][] linear, CardPoint centre) {
        int n = linear[0].length;
        if (n == 0) {
            throw new IllegalArgumentException("patch " + name + " has no samples");
        }
        double[] mean = new double[3];
        double[] sd = new double[3];
        boolean clipped = false;
        boolean shadowed = false;
        for (int c = 0; c < 3; c++) {
            float[] sorted = linear[c].clone();
            Arrays.sort(sorted);
            clipped |= sorted[(int) ((n - 1) * (1 - TOLERATED_SHARE))] > CLIPPED_ABOVE;
            shadowed |= sorted[(int) ((n - 1) * TOLERATED_SHARE)] < SHADOWED_BELOW;
            mean[c] = trimmedMean(sorted);
            sd[c] = interquartileSd(sorted);
        }
        return new PatchReading(name, mean, sd, n, clipped, shadowed, centre);
    }

    private static double trimmedMean(float[] sorted) {
        int cut = (int) (sorted.length * TRIM);
        double sum = 0;
        for (int i = cut; i < sorted.length - cut; i++) {
            sum += sorted[i];
        }
        return sum / (sorted.length - 2 * cut);
    }

    /** Half-width of the middle half over that of a standard normal distribution. */
    private static double interquartileSd(float[] sorted) {
        int n = sorted.length;
        return (sorted[(int) ((n - 1) * 0.75)] - sorted[(int) ((n - 1) * 0.25)]) / 1.3489795;
    }
}
