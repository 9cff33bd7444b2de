package org.needlewise.imaging.reading;

import java.util.Optional;
import org.needlewise.model.measurement.Outcome;
import org.needlewise.model.measurement.RefusalCode;

/**
 * What is read at all, decided from the header before memory is taken for pixels.
 *
 * @param maxFileBytes largest file
 * @param maxPixels largest width × height
 * @param maxSide longest side in pixels
 * @param maxDecodedBytes most memory for pixels as stored (a TIFF may have four channels of 16 bits)
 * @param minLongSide shortest allowed long side in pixels
 * @param minShortSide shortest allowed short side in pixels
 */
public record ReadingLimits(
        int maxFileBytes, long maxPixels, int maxSide, long maxDecodedBytes, int minLongSide, int minShortSide) {
    /** 64 MiB, 64 megapixels, 256 MiB decoded, sides 480 × 360 to 16,384. */
    public static final ReadingLimits STANDARD = new ReadingLimits(64 << 20, 64_000_000, 16_384, 256L << 20, 480, 360);

    /** A refusal, or empty when the picture may be decoded. */
    <T> Optional<Outcome<T>> refuse(ImageHeader header) {
        int longSide = Math.max(header.width(), header.height());
        int shortSide = Math.min(header.width(), header.height());
        String size = header.width() + " × " + header.height();
        if (shortSide <= 0) {
            return Optional.of(Outcome.refused(RefusalCode.IMAGE_DAMAGED));
        }
        if (longSide > maxSide || (long) longSide * shortSide > maxPixels || header.decodedBytes() > maxDecodedBytes) {
            return Optional.of(Outcome.refused(RefusalCode.IMAGE_TOO_LARGE, size));
        }
        if (longSide < minLongSide || shortSide < minShortSide) {
            return Optional.of(Outcome.refused(RefusalCode.IMAGE_TOO_SMALL, size));
        }
        return Optional.empty();
    }
}
