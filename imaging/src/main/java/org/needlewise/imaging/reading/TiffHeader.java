package org.needlewise.imaging.reading;

import java.util.Arrays;
import java.util.Optional;
import org.needlewise.imaging.reading.ImageHeader.ColourTag;
import org.needlewise.imaging.reading.ImageHeader.Embedded;
import org.needlewise.imaging.reading.ImageHeader.Untagged;

/** The first picture of a TIFF file (TIFF 6.0): its size, and whether its strips or tiles are all there. */
final class TiffHeader {
    private static final int WIDTH = 256;
    private static final int HEIGHT = 257;
    private static final int BITS_PER_SAMPLE = 258;
    private static final int STRIP_OFFSETS = 273;
    private static final int SAMPLES_PER_PIXEL = 277;
    private static final int STRIP_BYTE_COUNTS = 279;
    private static final int TILE_WIDTH = 322;
    private static final int TILE_HEIGHT = 323;
    private static final int TILE_OFFSETS = 324;
    private static final int TILE_BYTE_COUNTS = 325;
    private static final int ICC_PROFILE = 34675;

    /** More channels than any photograph has. */
    private static final int MAX_SAMPLES = 8;

    private static final int MAX_TILE_SIDE = 4096;

    private TiffHeader() {}

    static ImageHeader read(byte[] file) throws DamagedImageException {
        TiffDirectory main = TiffDirectory.first(file);
        int samples = small(main.unsigned(SAMPLES_PER_PIXEL).orElse(1), MAX_SAMPLES);
        int bits = small(Arrays.stream(main.unsignedAll(BITS_PER_SAMPLE)).max().orElse(1), 64);
        int width = small(main.unsigned(WIDTH).orElse(0), Integer.MAX_VALUE);
        int height = small(main.unsigned(HEIGHT).orElse(0), Integer.MAX_VALUE);
        small(main.unsigned(TILE_WIDTH).orElse(0), MAX_TILE_SIDE);
        small(main.unsigned(TILE_HEIGHT).orElse(0), MAX_TILE_SIDE);
        requireWithin(file.length, main, STRIP_OFFSETS, STRIP_BYTE_COUNTS);
        requireWithin(file.length, main, TILE_OFFSETS, TILE_BYTE_COUNTS);
        Optional<byte[]> profile = main.raw(ICC_PROFILE);
        ColourTag colour = profile.<ColourTag>map(Embedded::new).orElseGet(Untagged::new);
        // The file itself is the TIFF structure that holds the camera's tags.
        return new ImageHeader(width, height, samples, bits, file, colour);
    }

    private static int small(long value, int max) throws DamagedImageException {
        if (value > max) {
            throw new DamagedImageException(value + " is more than " + max);
        }
        return (int) value;
    }

    private static void requireWithin(int fileLength, TiffDirectory main, int offsetTag, int countTag)
            throws DamagedImageException {
        long[] offsets = main.unsignedAll(offsetTag);
        long[] counts = main.unsignedAll(countTag);
        for (int i = 0; i < Math.min(offsets.length, counts.length); i++) {
            if (offsets[i] + counts[i] > fileLength) {
                throw new DamagedImageException("strip or tile " + i + " is cut off");
            }
        }
    }
}
