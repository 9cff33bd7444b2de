package org.needlewise.imaging.vision;

import static org.bytedeco.opencv.global.opencv_calib3d.RANSAC;
import static org.bytedeco.opencv.global.opencv_calib3d.findHomography;
import static org.bytedeco.opencv.global.opencv_core.CV_32FC2;

import java.util.Optional;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.opencv.opencv_core.Mat;

/** The homography that most point pairs agree on (RANSAC; Fischler, Bolles 1981). Same input, same answer. */
public final class HomographyFinder {
    private HomographyFinder() {}

    /**
     * From points a to points b.
     *
     * @param a {@code x0, y0, x1, y1, …}
     * @param b the same number of points
     * @param threshold largest deviation of a true pair, unit of b
     * @return nine elements row by row; empty where fewer than four pairs are given or none agree
     */
    public static Optional<double[]> ransac(float[] a, float[] b, double threshold) {
        if (a.length != b.length) {
            throw new IllegalArgumentException(a.length + " and " + b.length + " coordinates");
        }
        if (a.length < 8) {
            return Optional.empty();
        }
        try (Mat from = points(a);
                Mat to = points(b);
                Mat inliers = new Mat();
                Mat fit = findHomography(from, to, inliers, RANSAC, threshold)) {
            if (fit.empty()) {
                return Optional.empty();
            }
            double[] elements = new double[9];
            try (DoublePointer data = new DoublePointer(fit.data())) {
                data.get(elements, 0, elements.length);
            }
            return Optional.of(elements);
        }
    }

    private static Mat points(float[] xy) {
        Mat mat = new Mat(xy.length / 2, 1, CV_32FC2);
        try (FloatPointer data = new FloatPointer(mat.data())) {
            data.put(xy, 0, xy.length);
        }
        return mat;
    }
}
