package org.needlewise.benchmarks.peer;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.needlewise.imaging.vision.FeatureMatcher;
import org.needlewise.imaging.vision.FeatureMatcher.Features;
import org.needlewise.imaging.vision.FeatureMatcher.Matches;
import org.needlewise.imaging.vision.HomographyFinder;
import org.needlewise.imaging.vision.NativePicture;
import org.needlewise.model.site.Outline.PixelPoint;

/** Plain registration of photographs: SIFT, ratio test, RANSAC homography, the card not masked. */
public final class PlainSift {
    private static final int LONG_SIDE_PX = 1600;
    private static final int MOST_FEATURES = 4000;
    private static final double CONTRAST_THRESHOLD = 0.02;
    private static final double RATIO = 0.8;
    private static final double INLIER_PX = 4;

    private final double[] map;
    private final int stepStill;
    private final int stepMoving;

    private PlainSift(double[] map, int stepStill, int stepMoving) {
        this.map = map;
        this.stepStill = stepStill;
        this.stepMoving = stepMoving;
    }

    /** Registers; empty where no homography is found. */
    public static Optional<PlainSift> register(NativePicture still, NativePicture moving) {
        int stepStill = step(still);
        int stepMoving = step(moving);
        Features a = features(still, stepStill);
        Features b = features(moving, stepMoving);
        Matches matches = FeatureMatcher.match(a, b, RATIO);
        float[] from = new float[2 * matches.count()];
        float[] to = new float[2 * matches.count()];
        for (int k = 0; k < matches.count(); k++) {
            from[2 * k] = a.x()[matches.first()[k]];
            from[2 * k + 1] = a.y()[matches.first()[k]];
            to[2 * k] = b.x()[matches.second()[k]];
            to[2 * k + 1] = b.y()[matches.second()[k]];
        }
        return HomographyFinder.ransac(from, to, INLIER_PX).map(map -> new PlainSift(map, stepStill, stepMoving));
    }

    /** Where a point of the still picture lies in the moving one. */
    public PixelPoint apply(PixelPoint point) {
        double x = (point.x() + 0.5) / stepStill - 0.5;
        double y = (point.y() + 0.5) / stepStill - 0.5;
        double w = map[6] * x + map[7] * y + map[8];
        double u = (map[0] * x + map[1] * y + map[2]) / w;
        double v = (map[3] * x + map[4] * y + map[5]) / w;
        return new PixelPoint((u + 0.5) * stepMoving - 0.5, (v + 0.5) * stepMoving - 0.5);
    }

    private static int step(NativePicture picture) {
        return Math.max(1, Math.round((float) Math.max(picture.width(), picture.height()) / LONG_SIDE_PX));
    }

    private static Features features(NativePicture picture, int step) {
        int width = picture.width() / step;
        int height = picture.height() / step;
        byte[] grey = new byte[width * height];
        boolean[] everywhere = new boolean[width * height];
        ByteBuffer pixels = picture.pixels();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                grey[y * width + x] = (byte) meanGreen(pixels, picture.width(), x * step, y * step, step);
                everywhere[y * width + x] = true;
            }
        }
        return FeatureMatcher.detect(grey, everywhere, width, height, MOST_FEATURES, CONTRAST_THRESHOLD);
    }

    private static int meanGreen(ByteBuffer pixels, int rowWidth, int left, int top, int step) {
        int sum = 0;
        for (int y = top; y < top + step; y++) {
            for (int x = left; x < left + step; x++) {
                sum += pixels.get(3 * (y * rowWidth + x) + 1) & 0xff;
            }
        }
        return sum / (step * step);
    }
}
