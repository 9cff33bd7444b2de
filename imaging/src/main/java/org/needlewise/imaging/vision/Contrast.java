package org.needlewise.imaging.vision;

import static org.bytedeco.opencv.global.opencv_core.BORDER_REFLECT_101;
import static org.bytedeco.opencv.global.opencv_core.CV_32F;
import static org.bytedeco.opencv.global.opencv_core.CV_8U;
import static org.bytedeco.opencv.global.opencv_imgproc.boxFilter;
import static org.bytedeco.opencv.global.opencv_imgproc.createCLAHE;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Point;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_imgproc.CLAHE;

/** Contrast equalisation of single planes. All planes are row-major, {@code plane[y * width + x]}. */
public final class Contrast {
    private Contrast() {}

    /**
     * Local normalisation: (value − local mean) / (local standard deviation + floor), both over valid samples only, so
     * that what is masked out leaves no halo. Masked samples become 0, the value of a featureless place.
     *
     * @param plane values, any unit; not changed
     * @param valid samples that count
     * @param meanRadiusPx half width of the window of the mean, at least 1; its weight falls off like a triangle
     * @param spreadRadiusPx half width of the window of the standard deviation, at least 1
     * @param floor added to the standard deviation, unit of the plane, greater than 0: keeps noise of bare places small
     * @return contrast in local standard deviations
     */
    public static float[] normaliseLocally(
            float[] plane, boolean[] valid, int width, int height, int meanRadiusPx, int spreadRadiusPx, double floor) {
        int n = Math.multiplyExact(width, height);
        if (plane.length != n || valid.length != n) {
            throw new IllegalArgumentException(plane.length + " samples for " + width + " x " + height);
        }
        float[] weight = new float[n];
        float[] work = new float[n];
        for (int i = 0; i < n; i++) {
            weight[i] = valid[i] ? 1 : 0;
            work[i] = valid[i] ? plane[i] : 0;
        }
        float[] meanWeight = smooth(weight, width, height, meanRadiusPx);
        float[] mean = smooth(work, width, height, meanRadiusPx);
        float[] contrast = new float[n];
        for (int i = 0; i < n; i++) {
            contrast[i] = valid[i] ? plane[i] - mean[i] / meanWeight[i] : 0;
            work[i] = contrast[i] * contrast[i];
        }
        float[] spreadWeight =
                spreadRadiusPx == meanRadiusPx ? meanWeight : smooth(weight, width, height, spreadRadiusPx);
        float[] spread = smooth(work, width, height, spreadRadiusPx);
        for (int i = 0; i < n; i++) {
            if (valid[i]) {
                contrast[i] /= (float) (Math.sqrt(Math.max(0, spread[i] / spreadWeight[i])) + floor);
            }
        }
        return contrast;
    }

    /** As {@link #smooth}, over valid samples only; others become 0. */
    public static float[] smoothValid(float[] plane, boolean[] valid, int width, int height, int radiusPx) {
        float[] weight = new float[plane.length];
        float[] work = new float[plane.length];
        for (int i = 0; i < plane.length; i++) {
            weight[i] = valid[i] ? 1 : 0;
            work[i] = valid[i] ? plane[i] : 0;
        }
        float[] total = smooth(weight, width, height, radiusPx);
        float[] result = smooth(work, width, height, radiusPx);
        for (int i = 0; i < plane.length; i++) {
            result[i] = valid[i] ? result[i] / total[i] : 0;
        }
        return result;
    }

    /** Two box filters in a row: a window whose weight falls off like a triangle, at a cost free of its size. */
    public static float[] smooth(float[] plane, int width, int height, int radiusPx) {
        float[] result = new float[plane.length];
        int side = 2 * Math.max(1, radiusPx / 2) + 1;
        try (Mat source = new Mat(height, width, CV_32F);
                Mat once = new Mat();
                Mat twice = new Mat();
                Size box = new Size(side, side);
                Point centre = new Point(-1, -1);
                FloatPointer data = new FloatPointer(source.data())) {
            data.put(plane, 0, plane.length);
            boxFilter(source, once, CV_32F, box, centre, true, BORDER_REFLECT_101);
            boxFilter(once, twice, CV_32F, box, centre, true, BORDER_REFLECT_101);
            try (FloatPointer out = new FloatPointer(twice.data())) {
                out.get(result, 0, result.length);
            }
        }
        return result;
    }

    /**
     * Contrast-limited adaptive histogram equalisation (Zuiderveld 1994), for pictures that people look at.
     *
     * @param grey 8-bit samples, 0..255 as unsigned bytes
     * @param clipLimit highest contrast gain, 1 leaves the picture almost as it is
     * @param tiles tiles across and down
     */
    public static byte[] equalise(byte[] grey, int width, int height, double clipLimit, int tiles) {
        if (grey.length != Math.multiplyExact(width, height)) {
            throw new IllegalArgumentException(grey.length + " samples for " + width + " x " + height);
        }
        byte[] result = new byte[grey.length];
        try (Mat source = new Mat(height, width, CV_8U);
                Mat target = new Mat();
                Size grid = new Size(tiles, tiles);
                CLAHE clahe = createCLAHE(clipLimit, grid);
                BytePointer data = source.data()) {
            data.put(grey, 0, grey.length);
            clahe.apply(source, target);
            try (BytePointer out = target.data()) {
                out.get(result, 0, result.length);
            }
        }
        return result;
    }
}
