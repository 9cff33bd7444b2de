package org.needlewise.imaging.quality;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.needlewise.imaging.reading.LinearLight;
import org.needlewise.imaging.vision.NativePicture;

/** Takes short profiles across edges out of a photograph, in linear light of its green channel, for {@link EdgeWidth}. */
public final class EdgeProfiles {
    private EdgeProfiles() {}

    /**
     * Profiles centred on edge points, bilinear between pixels. Points whose profile would leave the picture are left out,
     * and of very many points an even choice is taken.
     *
     * @param xPx edge points, pixel centres at whole numbers
     * @param yPx edge points
     * @param normalX unit vectors across the edge
     * @param normalY unit vectors across the edge
     * @param halfLengthPx reach of a profile to either side
     * @param stepPx distance of samples
     * @param most largest number of profiles
     */
    public static List<float[]> across(
            NativePicture picture,
            LinearLight light,
            double[] xPx,
            double[] yPx,
            double[] normalX,
            double[] normalY,
            double halfLengthPx,
            double stepPx,
            int most) {
        if (!(halfLengthPx > 0) || !(stepPx > 0) || most <= 0) {
            throw new IllegalArgumentException(most + " profiles of " + halfLengthPx + " px by " + stepPx + " px");
        }
        Sampler sampler = new Sampler(picture, light);
        int half = (int) Math.ceil(halfLengthPx / stepPx);
        int stride = Math.max(1, (xPx.length + most - 1) / most);
        List<float[]> profiles = new ArrayList<>();
        for (int i = 0; i < xPx.length; i += stride) {
            double reachX = Math.abs(normalX[i]) * half * stepPx;
            double reachY = Math.abs(normalY[i]) * half * stepPx;
            if (!sampler.inside(xPx[i], yPx[i], reachX, reachY)) {
                continue;
            }
            float[] profile = new float[2 * half + 1];
            for (int k = -half; k <= half; k++) {
                double t = k * stepPx;
                profile[k + half] = sampler.at(xPx[i] + t * normalX[i], yPx[i] + t * normalY[i]);
            }
            profiles.add(profile);
        }
        return profiles;
    }

    /** Green in linear light: the sharpest channel of every sensor mosaic, and nearly luminance. */
    private static final class Sampler {
        private static final int GREEN = 1;

        private final ByteBuffer pixels;
        private final int width;
        private final int height;
        private final float[] curve;

        Sampler(NativePicture picture, LinearLight light) {
            this.pixels = picture.pixels();
            this.width = picture.width();
            this.height = picture.height();
            this.curve = light.curve(GREEN);
        }

        boolean inside(double x, double y, double reachX, double reachY) {
            return x >= reachX && y >= reachY && x + reachX < width - 1 && y + reachY < height - 1;
        }

        float at(double x, double y) {
            int x0 = (int) x;
            int y0 = (int) y;
            float fx = (float) (x - x0);
            float fy = (float) (y - y0);
            float top = pixel(x0, y0) * (1 - fx) + pixel(x0 + 1, y0) * fx;
            float bottom = pixel(x0, y0 + 1) * (1 - fx) + pixel(x0 + 1, y0 + 1) * fx;
            return top * (1 - fy) + bottom * fy;
        }

        private float pixel(int x, int y) {
            int clampedX = Math.min(x, width - 1);
            int clampedY = Math.min(y, height - 1);
            return curve[pixels.get(3 * (clampedY * width + clampedX) + GREEN) & 0xff];
        }
    }
}
