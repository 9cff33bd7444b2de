package org.needlewise.imaging.quality;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.needlewise.imaging.vision.NativePicture;

/**
 * Whether a picture is blurred all over, for where no printed edge can be named because no tag can be read.
 *
 * <p><b>Measures</b> the standard deviation of the blur of the sharpest strong edges anywhere, as a share of the picture's
 * long side. <b>Method</b> the picture is averaged down; in each block with a strong step, a step of height h under a
 * Gaussian of σ has its steepest slope h / (σ √(2π)). <b>Assumes</b> that something in the picture has a strong edge: a
 * picture of bare skin alone is never called blurred. <b>Fails when</b> the background is sharp and only the skin is not:
 * then nothing is claimed. <b>Reference</b> Elder and Zucker (1998), IEEE PAMI 20, 699, blur from the slope of edges.
 */
public final class PictureBlur {
    private static final int LONG_SIDE_PX = 1600;
    private static final int BLOCK_PX = 24;
    private static final int REACH_PX = 12;
    /** Steps lower than this, of 255 encoded levels, are shading and noise. */
    private static final int STRONG_STEP = 60;

    private static final int FEWEST_EDGES = 12;
    private static final double SHARPEST_SHARE = 0.1;
    /** In pixels at a long side of 1600: tags are still read through as much, so less is never the reason. */
    private static final double BLURRED_PX = 2.6;

    private PictureBlur() {}

    /** True when the picture has strong edges and not one of them is sharp. */
    public static boolean isBlurredAllOver(NativePicture picture) {
        double sigma = sharpestSigmaPx(picture);
        return sigma > BLURRED_PX;
    }

    /** σ of the sharpest tenth of the strong edges, pixels at a long side of 1600; not a number where there are too few. */
    static double sharpestSigmaPx(NativePicture picture) {
        int reduction = Math.max(1, (Math.max(picture.width(), picture.height()) + LONG_SIDE_PX / 2) / LONG_SIDE_PX);
        int width = picture.width() / reduction;
        int height = picture.height() / reduction;
        float[] grey = smoothed(reduced(picture, reduction, width, height), width, height);
        double[] sigmas = new double[(width / BLOCK_PX + 1) * (height / BLOCK_PX + 1)];
        int n = 0;
        for (int top = REACH_PX; top + BLOCK_PX + REACH_PX < height; top += BLOCK_PX) {
            for (int left = REACH_PX; left + BLOCK_PX + REACH_PX < width; left += BLOCK_PX) {
                double sigma = blockSigmaPx(grey, width, left, top);
                if (!Double.isNaN(sigma)) {
                    sigmas[n++] = sigma;
                }
            }
        }
        if (n < FEWEST_EDGES) {
            return Double.NaN;
        }
        Arrays.sort(sigmas, 0, n);
        return sigmas[(int) (SHARPEST_SHARE * n)] * LONG_SIDE_PX / Math.max(width, height);
    }

    /** From the steepest slope of the block and the step around it. */
    private static double blockSigmaPx(float[] grey, int width, int left, int top) {
        double steepest = 0;
        int atX = left;
        int atY = top;
        for (int y = top; y < top + BLOCK_PX; y++) {
            for (int x = left; x < left + BLOCK_PX; x++) {
                int i = y * width + x;
                double dx = (grey[i + 1] - grey[i - 1]) / 2;
                double dy = (grey[i + width] - grey[i - width]) / 2;
                double slope = dx * dx + dy * dy;
                if (slope > steepest) {
                    steepest = slope;
                    atX = x;
                    atY = y;
                }
            }
        }
        float least = Float.MAX_VALUE;
        float most = -Float.MAX_VALUE;
        for (int y = atY - REACH_PX; y <= atY + REACH_PX; y++) {
            for (int x = atX - REACH_PX; x <= atX + REACH_PX; x++) {
                least = Math.min(least, grey[y * width + x]);
                most = Math.max(most, grey[y * width + x]);
            }
        }
        double step = most - least;
        return step < STRONG_STEP ? Double.NaN : step / Math.sqrt(2 * Math.PI * steepest);
    }

    /** Green, averaged over squares. */
    private static float[] reduced(NativePicture picture, int reduction, int width, int height) {
        ByteBuffer pixels = picture.pixels();
        float[] grey = new float[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int sum = 0;
                for (int j = 0; j < reduction; j++) {
                    int at = 3 * ((y * reduction + j) * picture.width() + x * reduction) + 1;
                    for (int i = 0; i < reduction; i++) {
                        sum += pixels.get(at + 3 * i) & 0xff;
                    }
                }
                grey[y * width + x] = sum / (float) (reduction * reduction);
            }
        }
        return grey;
    }

    /** A mean over three by three, so that a slope is not the noise's; it blurs by 0.8 px itself. */
    private static float[] smoothed(float[] grey, int width, int height) {
        float[] rows = grey.clone();
        for (int i = 1; i < grey.length - 1; i++) {
            rows[i] = (grey[i - 1] + grey[i] + grey[i + 1]) / 3;
        }
        float[] both = rows.clone();
        for (int i = width; i < width * (height - 1); i++) {
            both[i] = (rows[i - width] + rows[i] + rows[i + width]) / 3;
        }
        return both;
    }
}
