package org.needlewise.imaging.vision;

import static org.bytedeco.opencv.global.opencv_core.BORDER_REPLICATE;
import static org.bytedeco.opencv.global.opencv_core.CV_32FC1;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_CUBIC;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
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
         * @param bgr B, G, R bytes of each sample of the whole band, encoded as in the picture
         * @param count samples that count, from the first on
         */
        void take(int row, byte[] bgr, int count);
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
            Mat crop = new Mat(source, new Rect(rim[0], rim[1], rim[2] - rim[0], rim[3] - rim[1]));
            int reduction = (int) Math.max(1, Math.round(pxPerSample - 0.1));
            if (reduction > 1) {
                crop = reduced(crop, reduction);
            }
            double scale = 1.0 / reduction;
            float[] x = new float[width];
            float[] y = new float[width];
            byte[] bgr = new byte[3 * width * BAND_ROWS];
            Mat atX = new Mat(BAND_ROWS, width, CV_32FC1, new Scalar(0));
            Mat atY = new Mat(BAND_ROWS, width, CV_32FC1, new Scalar(0));
            Mat sampled = new Mat(BAND_ROWS, width, CV_8UC3);
            FloatBuffer toX = atX.createBuffer();
            FloatBuffer toY = atY.createBuffer();
            ByteBuffer pixels = sampled.createBuffer();
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
                samples.take(first, bgr, rows * width);
            }
        }
    }

    /** Whole-numbered reductions are averaged several times as fast as others. */
    private static Mat reduced(Mat crop, int reduction) {
        Mat whole =
                new Mat(crop, new Rect(0, 0, crop.cols() / reduction * reduction, crop.rows() / reduction * reduction));
        Mat reduced = new Mat();
        Size size = new Size(whole.cols() / reduction, whole.rows() / reduction);
        opencv_imgproc.resize(whole, reduced, size, 0, 0, INTER_AREA);
        return reduced;
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
