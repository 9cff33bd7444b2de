package org.needlewise.imaging.vision;

import static org.bytedeco.opencv.global.opencv_core.CV_8U;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_video.DISOpticalFlow;

/**
 * Dense optical flow by inverse search (DIS; Kroeger, Timofte, Dai, Van Gool 2016). The result is bit-identical for any
 * number of OpenCV threads.
 */
public final class DenseFlow {
    private DenseFlow() {}

    /**
     * A flow field: sample (x, y) of the first picture is found at (x + dx, y + dy) of the second.
     *
     * @param dx pixels, row-major
     * @param dy pixels, row-major
     */
    public record Field(int width, int height, float[] dx, float[] dy) {}

    /**
     * How finely the flow is sought.
     *
     * @param finestScale pyramid level that ends the search, 0 is full size
     * @param patchSizePx side of the matched patches at every level
     * @param patchStridePx distance of the patches
     * @param descentSteps most steps of gradient descent for a patch at a level
     */
    public record Effort(int finestScale, int patchSizePx, int patchStridePx, int descentSteps) {}

    /** The flow from one 8-bit picture to another of the same size (unsigned bytes, row-major). */
    public static Field between(byte[] from, byte[] to, int width, int height, Effort effort) {
        int n = Math.multiplyExact(width, height);
        if (from.length != n || to.length != n) {
            throw new IllegalArgumentException(
                    from.length + " and " + to.length + " samples for " + width + " x " + height);
        }
        float[] interleaved = new float[2 * n];
        try (Mat first = new Mat(height, width, CV_8U);
                Mat second = new Mat(height, width, CV_8U);
                BytePointer firstData = first.data();
                BytePointer secondData = second.data();
                Mat flow = new Mat();
                DISOpticalFlow dis = DISOpticalFlow.create(DISOpticalFlow.PRESET_MEDIUM)) {
            firstData.put(from, 0, n);
            secondData.put(to, 0, n);
            dis.setFinestScale(effort.finestScale());
            dis.setPatchSize(effort.patchSizePx());
            dis.setPatchStride(effort.patchStridePx());
            dis.setVariationalRefinementIterations(0);
            dis.setGradientDescentIterations(effort.descentSteps());
            dis.setUseMeanNormalization(true);
            dis.setUseSpatialPropagation(true);
            dis.calc(first, second, flow);
            try (FloatPointer data = new FloatPointer(flow.data())) {
                data.get(interleaved, 0, interleaved.length);
            }
        }
        float[] dx = new float[n];
        float[] dy = new float[n];
        for (int i = 0; i < n; i++) {
            dx[i] = interleaved[2 * i];
            dy[i] = interleaved[2 * i + 1];
        }
        return new Field(width, height, dx, dy);
    }
}
