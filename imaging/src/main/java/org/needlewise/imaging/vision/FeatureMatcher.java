package org.needlewise.imaging.vision;

import static org.bytedeco.opencv.global.opencv_calib3d.LOCAL_OPTIM_INNER_AND_ITER_LO;
import static org.bytedeco.opencv.global.opencv_calib3d.MAGSAC;
import static org.bytedeco.opencv.global.opencv_calib3d.SAMPLING_UNIFORM;
import static org.bytedeco.opencv.global.opencv_calib3d.SCORE_METHOD_MAGSAC;
import static org.bytedeco.opencv.global.opencv_calib3d.estimateAffine2D;
import static org.bytedeco.opencv.global.opencv_core.CV_32F;
import static org.bytedeco.opencv.global.opencv_core.CV_32FC2;
import static org.bytedeco.opencv.global.opencv_core.CV_8U;
import static org.bytedeco.opencv.global.opencv_core.GEMM_2_T;
import static org.bytedeco.opencv.global.opencv_core.gemm;

import java.util.Arrays;
import java.util.Optional;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_calib3d.UsacParams;
import org.bytedeco.opencv.opencv_core.KeyPoint;
import org.bytedeco.opencv.opencv_core.KeyPointVector;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_features2d.SIFT;

/**
 * Scale-invariant features (SIFT; Lowe 2004), compared by the Hellinger kernel (RootSIFT; Arandjelović, Zisserman 2012),
 * and the affine map that most of them agree on (MAGSAC++; Barath et al. 2020).
 */
public final class FeatureMatcher {
    private static final int DESCRIPTOR = 128;
    private static final int LAYERS = 3;
    private static final double EDGE_THRESHOLD = 10;
    private static final double SIGMA = 1.6;

    private FeatureMatcher() {}

    /**
     * Features of one picture, strongest kept.
     *
     * @param x pixels
     * @param y pixels
     * @param sizePx diameter of the neighbourhood
     * @param angleDeg orientation, 0..360
     * @param descriptors {@code [feature * 128 + bin]}, of unit length
     */
    public record Features(float[] x, float[] y, float[] sizePx, float[] angleDeg, float[] descriptors) {
        public int count() {
            return x.length;
        }
    }

    /** Pairs of features, {@code first[k]} in one picture and {@code second[k]} in the other. */
    public record Matches(int[] first, int[] second) {
        public int count() {
            return first.length;
        }
    }

    /**
     * An affine map and the pairs that agree with it.
     *
     * @param matrix x' = m0 x + m1 y + m2, y' = m3 x + m4 y + m5
     * @param inlier one entry a pair
     */
    public record AffineFit(double[] matrix, boolean[] inlier) {}

    /**
     * Finds features.
     *
     * @param grey unsigned bytes, row-major
     * @param search where features may lie
     * @param most at most about as many, the strongest
     * @param contrastThreshold SIFT's own, on a scale where the full range of grey is 1
     */
    public static Features detect(
            byte[] grey, boolean[] search, int width, int height, int most, double contrastThreshold) {
        int n = Math.multiplyExact(width, height);
        byte[] allowed = new byte[n];
        for (int i = 0; i < n; i++) {
            allowed[i] = (byte) (search[i] ? 255 : 0);
        }
        try (PointerScope scope = new PointerScope();
                Mat picture = matOf(grey, width, height);
                Mat mask = matOf(allowed, width, height);
                KeyPointVector points = new KeyPointVector();
                Mat descriptors = new Mat();
                SIFT sift = SIFT.create(most, LAYERS, contrastThreshold, EDGE_THRESHOLD, SIGMA, false)) {
            sift.detectAndCompute(picture, mask, points, descriptors);
            return featuresOf(points, descriptors);
        }
    }

    private static Features featuresOf(KeyPointVector points, Mat descriptors) {
        int n = (int) points.size();
        float[] x = new float[n];
        float[] y = new float[n];
        float[] size = new float[n];
        float[] angle = new float[n];
        for (int k = 0; k < n; k++) {
            KeyPoint point = points.get(k);
            x[k] = point.pt().x();
            y[k] = point.pt().y();
            size[k] = point.size();
            angle[k] = point.angle();
        }
        float[] values = new float[n * DESCRIPTOR];
        if (n > 0) {
            try (FloatPointer data = new FloatPointer(descriptors.data())) {
                data.get(values, 0, values.length);
            }
        }
        toRootSift(values);
        return new Features(x, y, size, angle, values);
    }

    private static void toRootSift(float[] values) {
        for (int start = 0; start < values.length; start += DESCRIPTOR) {
            float sum = 1e-12f;
            for (int i = start; i < start + DESCRIPTOR; i++) {
                sum += values[i];
            }
            for (int i = start; i < start + DESCRIPTOR; i++) {
                values[i] = (float) Math.sqrt(values[i] / sum);
            }
        }
    }

    /**
     * Pairs that are each other's nearest neighbour and clearly nearer than the second.
     *
     * @param ratio greatest distance over that of the second nearest, 0..1, in both directions
     */
    public static Matches match(Features first, Features second, double ratio) {
        int rows = first.count();
        int columns = second.count();
        if (rows < 2 || columns < 2) {
            return new Matches(new int[0], new int[0]);
        }
        float[] distances = squaredDistances(first, second);
        Nearest byColumn = new Nearest(columns);
        int[] left = new int[rows];
        int[] right = new int[rows];
        Nearest byRow = new Nearest(rows);
        for (int r = 0, i = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++, i++) {
                byRow.see(r, c, distances[i]);
                byColumn.see(c, r, distances[i]);
            }
        }
        int count = 0;
        for (int r = 0; r < rows; r++) {
            int c = byRow.index[r];
            if (byColumn.index[c] == r && byRow.clear(r, ratio) && byColumn.clear(c, ratio)) {
                left[count] = r;
                right[count++] = c;
            }
        }
        return new Matches(Arrays.copyOf(left, count), Arrays.copyOf(right, count));
    }

    /** For unit vectors the squared distance is 2 − 2 a·b: one matrix product. */
    private static float[] squaredDistances(Features first, Features second) {
        float[] result = new float[first.count() * second.count()];
        try (Mat a = new Mat(first.count(), DESCRIPTOR, CV_32F);
                Mat b = new Mat(second.count(), DESCRIPTOR, CV_32F);
                FloatPointer aData = new FloatPointer(a.data());
                FloatPointer bData = new FloatPointer(b.data());
                Mat none = new Mat();
                Mat distance = new Mat()) {
            aData.put(first.descriptors(), 0, first.descriptors().length);
            bData.put(second.descriptors(), 0, second.descriptors().length);
            gemm(a, b, -2, none, 0, distance, GEMM_2_T);
            try (FloatPointer data = new FloatPointer(distance.data())) {
                data.get(result, 0, result.length);
            }
        }
        for (int i = 0; i < result.length; i++) {
            result[i] += 2;
        }
        return result;
    }

    private static final class Nearest {
        private final float[] best;
        private final float[] next;
        private final int[] index;

        Nearest(int n) {
            best = new float[n];
            next = new float[n];
            index = new int[n];
            Arrays.fill(best, Float.MAX_VALUE);
            Arrays.fill(next, Float.MAX_VALUE);
        }

        void see(int at, int candidate, float distance) {
            if (distance < best[at]) {
                next[at] = best[at];
                best[at] = distance;
                index[at] = candidate;
            } else if (distance < next[at]) {
                next[at] = distance;
            }
        }

        boolean clear(int at, double ratio) {
            return best[at] < ratio * ratio * next[at];
        }
    }

    /**
     * The affine map from points a to points b that most pairs agree on.
     *
     * @param a {@code x0, y0, x1, y1, …}
     * @param b the same number of points
     * @param threshold about the largest deviation of a true pair, unit of b
     * @param seed of the random sampling
     * @return empty where fewer than four pairs are given or none agree
     */
    public static Optional<AffineFit> agreeingAffine(float[] a, float[] b, double threshold, int seed) {
        int n = a.length / 2;
        if (n < 4) {
            return Optional.empty();
        }
        try (PointerScope scope = new PointerScope();
                Mat from = pointsOf(a);
                Mat to = pointsOf(b);
                Mat inliers = new Mat();
                UsacParams parameters = new UsacParams()) {
            parameters.confidence(0.9999);
            parameters.maxIterations(20000);
            parameters.threshold(threshold);
            parameters.sampler(SAMPLING_UNIFORM);
            parameters.score(SCORE_METHOD_MAGSAC);
            parameters.loMethod(LOCAL_OPTIM_INNER_AND_ITER_LO);
            parameters.final_polisher(MAGSAC);
            parameters.isParallel(false);
            parameters.randomGeneratorState(seed);
            try (Mat fit = estimateAffine2D(from, to, inliers, parameters)) {
                return fit.empty() ? Optional.empty() : Optional.of(fitOf(fit, inliers, n));
            }
        }
    }

    private static AffineFit fitOf(Mat fit, Mat inliers, int n) {
        double[] matrix = new double[6];
        byte[] flags = new byte[n];
        try (DoublePointer data = new DoublePointer(fit.data());
                BytePointer inlierData = inliers.data()) {
            data.get(matrix, 0, matrix.length);
            inlierData.get(flags, 0, n);
        }
        boolean[] inlier = new boolean[n];
        for (int k = 0; k < n; k++) {
            inlier[k] = flags[k] != 0;
        }
        return new AffineFit(matrix, inlier);
    }

    private static Mat matOf(byte[] grey, int width, int height) {
        if (grey.length != Math.multiplyExact(width, height)) {
            throw new IllegalArgumentException(grey.length + " samples for " + width + " x " + height);
        }
        Mat mat = new Mat(height, width, CV_8U);
        try (BytePointer data = mat.data()) {
            data.put(grey, 0, grey.length);
        }
        return mat;
    }

    private static Mat pointsOf(float[] points) {
        Mat mat = new Mat(points.length / 2, 1, CV_32FC2);
        try (FloatPointer data = new FloatPointer(mat.data())) {
            data.put(points, 0, points.length);
        }
        return mat;
    }
}
