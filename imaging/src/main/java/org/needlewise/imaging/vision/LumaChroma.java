package org.needlewise.imaging.vision;

import static org.bytedeco.opencv.global.opencv_core.CV_16U;

import java.nio.ByteBuffer;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Undoes the last rounding of a JPEG decoder. JPEG keeps luma and chroma as whole numbers (JFIF 1.02; ITU-R BT.601), and
 * the decoder rounds the red, green and blue that it makes of them once more. Smooth skin has few chroma levels, so that
 * this second rounding does not average out: it made faint contrasts up to 9 % too strong, another amount in every
 * light. Red, green and blue that came from whole luma and chroma give them back exactly, and with them the unrounded
 * colour.
 *
 * <p>Values here are encoded, in steps of 1/{@value #STEPS}.
 */
public final class LumaChroma {
    /** Steps to one level of 8 bits. */
    public static final int STEPS = 128;

    private static final double RED_OF_CR = 1.402;
    private static final double GREEN_OF_CB = -0.344136;
    private static final double GREEN_OF_CR = -0.714136;
    private static final double BLUE_OF_CB = 1.772;
    private static final int NEUTRAL = 128;
    private static final int MOST = 255;

    /** Places looked at along each side of a picture, to tell whether it came from luma and chroma. */
    private static final int LOOKS = 64;

    /** Of colours at random, about one in four could have come from whole luma and chroma. */
    private static final double LEAST_SHARE = 0.98;

    private LumaChroma() {}

    /** Whether the pixels of a picture came from whole luma and chroma, as those of a JPEG that nobody has touched do. */
    static boolean isSourceOf(NativePicture picture) {
        ByteBuffer pixels = picture.pixels();
        double[] fine = new double[3];
        int looked = 0;
        int explained = 0;
        for (int i = 0; i < LOOKS * LOOKS; i++) {
            int x = (int) ((i % LOOKS + 0.5) * picture.width() / LOOKS);
            int y = (int) ((i / LOOKS + 0.5) * picture.height() / LOOKS);
            int at = 3 * (y * picture.width() + x);
            int b = pixels.get(at) & 0xff;
            int g = pixels.get(at + 1) & 0xff;
            int r = pixels.get(at + 2) & 0xff;
            if (isInside(b) && isInside(g) && isInside(r)) {
                looked++;
                explained += unrounded(r, g, b, fine) ? 1 : 0;
            }
        }
        return looked > 0 && explained >= LEAST_SHARE * looked;
    }

    private static boolean isInside(int value) {
        return value > 0 && value < MOST;
    }

    /**
     * The colour before it was rounded.
     *
     * @param out receives red, green, blue, 0 to 255; the rounded ones where they cannot have come from luma and chroma
     * @return whether they can
     */
    public static boolean unrounded(int red, int green, int blue, double[] out) {
        double luma = Math.rint(0.299 * red + 0.587 * green + 0.114 * blue);
        double cb = Math.rint((blue - luma) / BLUE_OF_CB);
        double cr = Math.rint((red - luma) / RED_OF_CR);
        out[0] = luma + RED_OF_CR * cr;
        out[1] = luma + GREEN_OF_CB * cb + GREEN_OF_CR * cr;
        out[2] = luma + BLUE_OF_CB * cb;
        double most = Math.max(Math.abs(out[0] - red), Math.max(Math.abs(out[1] - green), Math.abs(out[2] - blue)));
        if (most <= 0.51) {
            return true;
        }
        out[0] = red;
        out[1] = green;
        out[2] = blue;
        return false;
    }

    /** Luma, Cr, Cb of a BGR strip in steps; the caller holds the pointer scope. */
    static Mat steps(Mat bgr) {
        Mat whole = new Mat();
        opencv_imgproc.cvtColor(bgr, whole, opencv_imgproc.COLOR_BGR2YCrCb);
        Mat fine = new Mat();
        whole.convertTo(fine, CV_16U, STEPS, 0);
        whole.close();
        return fine;
    }

    /** Turns samples of luma, Cr, Cb into B, G, R, in steps, in place. */
    static void toBgr(short[] samples, int count) {
        for (int i = 0; i < 3 * count; i += 3) {
            float luma = samples[i];
            float cr = samples[i + 1] - NEUTRAL * STEPS;
            float cb = samples[i + 2] - NEUTRAL * STEPS;
            samples[i] = step(luma + (float) BLUE_OF_CB * cb);
            samples[i + 1] = step(luma + (float) GREEN_OF_CB * cb + (float) GREEN_OF_CR * cr);
            samples[i + 2] = step(luma + (float) RED_OF_CR * cr);
        }
    }

    private static short step(float value) {
        return (short) Math.max(0, Math.min(MOST * STEPS, (int) (value + 0.5f)));
    }
}
