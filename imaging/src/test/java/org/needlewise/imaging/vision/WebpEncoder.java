package org.needlewise.imaging.vision;

import org.bytedeco.opencv.global.opencv_imgcodecs;

/** Writes WebP for tests; the product only reads it. */
public final class WebpEncoder {
    private static final int ABOVE_100_MEANS_LOSSLESS = 101;

    private WebpEncoder() {}

    public static byte[] lossless(NativePicture picture) {
        return Pixels.encode(picture.mat(), ".webp", opencv_imgcodecs.IMWRITE_WEBP_QUALITY, ABOVE_100_MEANS_LOSSLESS);
    }
}
