package org.needlewise.imaging.vision;

import static org.bytedeco.opencv.global.opencv_core.BORDER_REPLICATE;
import static org.bytedeco.opencv.global.opencv_core.CV_16U;
import static org.bytedeco.opencv.global.opencv_core.CV_16UC3;
import static org.bytedeco.opencv.global.opencv_core.CV_32FC1;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_CUBIC;

import java.nio.FloatBuffer;
import java.nio.ShortBuffer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * Resamples a picture along a map of places, bicubic, after averaging where the picture is finer than the samples, so that
 * texture does not alias. Outside the picture its border is repeated.
 */
public final class PictureSampler {
    private static final int MARGIN_PX = 4;
    /** So few rows that a band stays in the processor's cache from its places to its light. */
    private static final int BAND_ROWS = 16;

    /** Rows of the picture that are made finer at once. */
    private static final int STRIP_ROWS = 128;

    private final int width;
    private final int height;

    /** Samples are row-major, {@code width * height}. */
    public PictureSampler(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** Tells where samples lie. */
    @FunctionalInterface
    public interface Places {
        /** Fills in the pixel of each sample of a row. */
        void fill(int row, float[] x, float[] y);
    }

    /** Takes samples. */
    @FunctionalInterface
    public interface Samples {
        /**
         * @param row first row
         * @param bgr B, G, R of each sample of the whole band, encoded, in steps of 1/{@value LumaChroma#STEPS}
         * @param count samples that count, from the first on
         */
        void take(int row, short[] bgr, int count);
    }

    /**
     * Samples a picture a band of rows at a time.
     *
     * @param places asked for every row, one after the other, never past the last
     * @param box left, top, right, bottom of all places
     * @param pxPerSample pixels of the picture for one step between samples
     */
    public void sample(NativePicture picture, Places places, float[] box, double pxPerSample, Samples samples) {
        try (PointerScope scope = new PointerScope()) {
            Mat source = picture.mat();
            int[] rim = rim(box, source.cols(), source.rows());
            int reduction = (int) Math.max(1, Math.round(pxPerSample - 0.1));
            boolean lumaChroma = picture.isOfLumaChroma();
            Mat crop = fine(
                    new Mat(source, new Rect(rim[0], rim[1], rim[2] - rim[0], rim[3] - rim[1])), reduction, lumaChroma);
            double scale = 1.0 / reduction;
            float[] x = new float[width];
            float[] y = new float[width];
            short[] bgr = new short[3 * width * BAND_ROWS];
            Mat atX = new Mat(BAND_ROWS, width, CV_32FC1, new Scalar(0));
            Mat atY = new Mat(BAND_ROWS, width, CV_32FC1, new Scalar(0));
            Mat sampled = new Mat(BAND_ROWS, width, CV_16UC3);
            FloatBuffer toX = atX.createBuffer();
            FloatBuffer toY = atY.createBuffer();
            ShortBuffer pixels = sampled.createBuffer();
            Scalar border = new Scalar(0);
            for (int first = 0; first < height; first += BAND_ROWS) {
                int rows = Math.min(BAND_ROWS, height - first);
                for (int row = 0; row < rows; row++) {
                    places.fill(first + row, x, y);
                    for (int i = 0; i < width; i++) {
                        x[i] = (float) ((x[i] - rim[0] + 0.5) * scale - 0.5);
                        y[i] = (float) ((y[i] - rim[1] + 0.5) * scale - 0.5);
                    }
                    toX.put(row * width, x);
                    toY.put(row * width, y);
                }
                // The rows of the last band that are not asked for keep the places of the band before.
                opencv_imgproc.remap(crop, sampled, atX, atY, INTER_CUBIC, BORDER_REPLICATE, border);
                pixels.get(0, bgr);
                if (lumaChroma) {
                    LumaChroma.toBgr(bgr, rows * width);
                }
                samples.take(first, bgr, rows * width);
            }
        }
    }

    /**
     * A crop in sixteen bits, luma and chroma where it came from them, reduced by a whole number, which averages several
     * times as fast as another. Strip by strip, so that no further copy of the crop is ever held.
     */
    private static Mat fine(Mat crop, int reduction, boolean lumaChroma) {
        int columns = crop.cols() / reduction;
        int rows = crop.rows() / reduction;
        Mat fine = new Mat(rows, columns, CV_16UC3);
        int stripRows = Math.max(1, STRIP_ROWS / reduction);
        for (int first = 0; first < rows; first += stripRows) {
            int count = Math.min(stripRows, rows - first);
            try (PointerScope strip = new PointerScope()) {
                Mat from = new Mat(crop, new Rect(0, first * reduction, columns * reduction, count * reduction));
                Mat to = new Mat(fine, new Rect(0, first, columns, count));
                Mat steps = lumaChroma ? LumaChroma.steps(from) : plainSteps(from);
                if (reduction > 1) {
                    opencv_imgproc.resize(steps, to, new Size(columns, count), 0, 0, INTER_AREA);
                } else {
                    steps.copyTo(to);
                }
            }
        }
        return fine;
    }

    private static Mat plainSteps(Mat bgr) {
        Mat steps = new Mat();
        bgr.convertTo(steps, CV_16U, LumaChroma.STEPS, 0);
        return steps;
    }

    private static int[] rim(float[] box, int columns, int rows) {
        int x0 = clamp((int) Math.floor(box[0]) - MARGIN_PX, columns - 1);
        int y0 = clamp((int) Math.floor(box[1]) - MARGIN_PX, rows - 1);
        int x1 = clamp((int) Math.ceil(box[2]) + MARGIN_PX, columns);
        int y1 = clamp((int) Math.ceil(box[3]) + MARGIN_PX, rows);
        return new int[] {x0, y0, Math.max(x1, x0 + 1), Math.max(y1, y0 + 1)};
    }

    private static int clamp(int value, int most) {
        return Math.max(0, Math.min(most, value));
    }
}
