package org.needlewise.imaging.vision;

import static org.bytedeco.opencv.global.opencv_core.BORDER_REPLICATE;
import static org.bytedeco.opencv.global.opencv_core.CV_32FC1;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_CUBIC;

import java.nio.ByteBuffer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/** Resamples a picture along a map of places. */
public final class PictureSampler {
    private static final int MARGIN_PX = 4;

    private PictureSampler() {}

    /**
     * Samples a picture at the given pixels, bicubic, after averaging where the picture is finer than the samples, so that
     * texture does not alias.
     *
     * @param x pixel of each sample, row-major, {@code width * height}
     * @param y pixel of each sample
     * @param pxPerSample pixels of the picture for one step between samples
     * @return B, G, R bytes of each sample, encoded as in the picture; outside it its border is repeated
     */
    public static byte[] sample(
            NativePicture picture, float[] x, float[] y, int width, int height, double pxPerSample) {
        try (PointerScope scope = new PointerScope()) {
            Mat source = picture.mat();
            int[] box = boundingBox(x, y, source.cols(), source.rows());
            Mat crop = new Mat(source, new Rect(box[0], box[1], box[2] - box[0], box[3] - box[1]));
            int reduction = (int) Math.max(1, Math.round(pxPerSample - 0.1));
            if (reduction > 1) {
                // Whole-numbered reductions are averaged several times as fast as others.
                Mat whole = new Mat(
                        crop, new Rect(0, 0, crop.cols() / reduction * reduction, crop.rows() / reduction * reduction));
                Mat reduced = new Mat();
                Size size = new Size(whole.cols() / reduction, whole.rows() / reduction);
                opencv_imgproc.resize(whole, reduced, size, 0, 0, INTER_AREA);
                crop = reduced;
            }
            double scale = 1.0 / reduction;
            float[] mapX = new float[x.length];
            float[] mapY = new float[y.length];
            for (int i = 0; i < x.length; i++) {
                mapX[i] = (float) ((x[i] - box[0] + 0.5) * scale - 0.5);
                mapY[i] = (float) ((y[i] - box[1] + 0.5) * scale - 0.5);
            }
            Mat sampled = new Mat();
            Mat atX = new Mat(height, width, CV_32FC1, new FloatPointer(mapX));
            Mat atY = new Mat(height, width, CV_32FC1, new FloatPointer(mapY));
            opencv_imgproc.remap(crop, sampled, atX, atY, INTER_CUBIC, BORDER_REPLICATE, new Scalar(0));
            ByteBuffer pixels = sampled.createBuffer();
            byte[] bgr = new byte[3 * width * height];
            pixels.get(bgr);
            return bgr;
        }
    }

    private static int[] boundingBox(float[] x, float[] y, int columns, int rows) {
        float left = Float.MAX_VALUE;
        float right = -Float.MAX_VALUE;
        float top = Float.MAX_VALUE;
        float bottom = -Float.MAX_VALUE;
        for (int i = 0; i < x.length; i++) {
            left = Math.min(left, x[i]);
            right = Math.max(right, x[i]);
            top = Math.min(top, y[i]);
            bottom = Math.max(bottom, y[i]);
        }
        int x0 = clamp((int) Math.floor(left) - MARGIN_PX, columns - 1);
        int y0 = clamp((int) Math.floor(top) - MARGIN_PX, rows - 1);
        int x1 = clamp((int) Math.ceil(right) + MARGIN_PX, columns);
        int y1 = clamp((int) Math.ceil(bottom) + MARGIN_PX, rows);
        return new int[] {x0, y0, Math.max(x1, x0 + 1), Math.max(y1, y0 + 1)};
    }

    private static int clamp(int value, int most) {
        return Math.max(0, Math.min(most, value));
    }
}
