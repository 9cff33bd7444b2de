package org.needlewise.imaging.pipeline;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import org.needlewise.imaging.vision.NativePicture;

/** Makes pictures small by averaging whole pixels. */
final class Reduction {
    private Reduction() {}

    /** The smallest whole factor that brings the longest side down to the limit. */
    static int by(NativePicture picture, int longestSide) {
        return Math.max(1, (Math.max(picture.width(), picture.height()) + longestSide - 1) / longestSide);
    }

    /** Each pixel is the mean of a square of {@code by} pixels; what is left over at right and bottom is left out. */
    static BufferedImage reduced(NativePicture picture, int by) {
        int w = picture.width() / by;
        int h = picture.height() / by;
        ByteBuffer pixels = picture.pixels();
        BufferedImage image = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        int[] row = new int[w];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                int blue = 0;
                int green = 0;
                int red = 0;
                for (int dy = 0; dy < by; dy++) {
                    for (int dx = 0; dx < by; dx++) {
                        int i = 3 * ((y * by + dy) * picture.width() + x * by + dx);
                        blue += pixels.get(i) & 0xff;
                        green += pixels.get(i + 1) & 0xff;
                        red += pixels.get(i + 2) & 0xff;
                    }
                }
                int n = by * by;
                row[x] = red / n << 16 | green / n << 8 | blue / n;
            }
            image.setRGB(0, y, w, 1, row, 0, w);
        }
        return image;
    }
}
