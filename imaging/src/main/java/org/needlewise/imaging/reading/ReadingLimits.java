package org.needlewise.imaging.reading;

/**
 * What is read at all, decided from the header before memory is taken for pixels.
 *
 * @param maxFileBytes largest file
 * @param maxPixels largest width × height
 * @param maxSide longest side in pixels
 * @param minLongSide shortest allowed long side in pixels
 * @param minShortSide shortest allowed short side in pixels
 */
public record ReadingLimits(long maxFileBytes, long maxPixels, int maxSide, int minLongSide, int minShortSide) {
    /** 64 MiB, 64 megapixels, sides 640 × 480 to 16,384. */
    public static final ReadingLimits STANDARD = new ReadingLimits(64L << 20, 64_000_000, 16_384, 640, 480);

    boolean tooLarge(ImageHeader header) {
        return header.width() > maxSide
                || header.height() > maxSide
                || (long) header.width() * header.height() > maxPixels;
    }

    boolean tooSmall(ImageHeader header) {
        return Math.max(header.width(), header.height()) < minLongSide
                || Math.min(header.width(), header.height()) < minShortSide;
    }
}
