package org.needlewise.imaging.reading;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.needlewise.imaging.reading.ImageHeader.ColourTag;
import org.needlewise.imaging.reading.ImageHeader.Embedded;
import org.needlewise.imaging.reading.ImageHeader.Untagged;

/**
 * The first picture of a TIFF file (TIFF 6.0): its size, whether its strips or tiles are all there, and a copy of the
 * file whose directory holds nothing but what makes the picture. The decoder sees only that copy, so it cannot find a
 * second, larger size where this class found the first.
 */
final class TiffHeader {
    private static final int WIDTH = 256;
    private static final int HEIGHT = 257;
    private static final int BITS_PER_SAMPLE = 258;
    private static final int COMPRESSION = 259;
    private static final int PHOTOMETRIC = 262;
    private static final int FILL_ORDER = 266;
    private static final int STRIP_OFFSETS = 273;
    private static final int SAMPLES_PER_PIXEL = 277;
    private static final int ROWS_PER_STRIP = 278;
    private static final int STRIP_BYTE_COUNTS = 279;
    private static final int PLANAR = 284;
    private static final int PREDICTOR = 317;
    private static final int COLOUR_MAP = 320;
    private static final int TILE_WIDTH = 322;
    private static final int TILE_HEIGHT = 323;
    private static final int TILE_OFFSETS = 324;
    private static final int TILE_BYTE_COUNTS = 325;
    private static final int EXTRA_SAMPLES = 338;
    private static final int SAMPLE_FORMAT = 339;
    private static final int ICC_PROFILE = 34675;

    private static final Set<Integer> SINGLE_NUMBERS = Set.of(
            WIDTH,
            HEIGHT,
            COMPRESSION,
            PHOTOMETRIC,
            FILL_ORDER,
            SAMPLES_PER_PIXEL,
            ROWS_PER_STRIP,
            PLANAR,
            PREDICTOR,
            TILE_WIDTH,
            TILE_HEIGHT);
    private static final Set<Integer> NUMBERS = Set.of(
            BITS_PER_SAMPLE,
            STRIP_OFFSETS,
            STRIP_BYTE_COUNTS,
            COLOUR_MAP,
            TILE_OFFSETS,
            TILE_BYTE_COUNTS,
            EXTRA_SAMPLES,
            SAMPLE_FORMAT);

    /** None, LZW, Deflate, PackBits, Deflate by its older number. JPEG inside has a size of its own: not read. */
    private static final Set<Long> COMPRESSIONS = Set.of(1L, 5L, 8L, 32773L, 32946L);

    private static final long CMYK = 5;
    private static final int MAX_SAMPLES = 8;
    private static final int MAX_TILE_SIDE = 4096;

    private TiffHeader() {}

    /**
     * @param header what the directory says
     * @param picture the file with a directory of its picture alone
     */
    record Tiff(ImageHeader header, byte[] picture) {}

    static Tiff read(byte[] file) throws DamagedImageException {
        TiffDirectory main = TiffDirectory.first(file);
        for (int tag : SINGLE_NUMBERS) {
            requireNumbers(main, tag, 1);
        }
        for (int tag : NUMBERS) {
            requireNumbers(main, tag, Integer.MAX_VALUE);
        }
        requireKind(main);
        requireWithin(file.length, main, STRIP_OFFSETS, STRIP_BYTE_COUNTS);
        requireWithin(file.length, main, TILE_OFFSETS, TILE_BYTE_COUNTS);
        int samples = (int) main.unsigned(SAMPLES_PER_PIXEL).orElse(1);
        int bits = (int) Arrays.stream(main.unsignedAll(BITS_PER_SAMPLE)).max().orElse(1);
        int width = clamped(main.unsigned(WIDTH).orElse(0));
        int height = clamped(main.unsigned(HEIGHT).orElse(0));
        Optional<byte[]> profile = main.raw(ICC_PROFILE);
        ColourTag colour = profile.<ColourTag>map(Embedded::new).orElseGet(Untagged::new);
        // The file itself is the TIFF structure that holds the camera's tags.
        ImageHeader header = new ImageHeader(width, height, samples, bits, file, colour);
        return new Tiff(header, main.rewritten(keptTags(main)));
    }

    /** CMYK cannot be converted without its profile; for everything else the profile is read here, not by the decoder. */
    private static Set<Integer> keptTags(TiffDirectory main) throws DamagedImageException {
        Set<Integer> kept = new TreeSet<>(SINGLE_NUMBERS);
        kept.addAll(NUMBERS);
        Optional<byte[]> profile = main.raw(ICC_PROFILE);
        boolean sound = profile.isPresent() && IccProfile.isAsLongAsItSays(profile.get());
        if (sound && main.unsigned(PHOTOMETRIC).orElse(0) == CMYK) {
            kept.add(ICC_PROFILE);
        }
        return kept;
    }

    private static void requireKind(TiffDirectory main) throws DamagedImageException {
        long samples = main.unsigned(SAMPLES_PER_PIXEL).orElse(1);
        long[] bits = main.unsignedAll(BITS_PER_SAMPLE);
        boolean plainDepth = bits.length <= samples
                && Arrays.stream(bits).allMatch(b -> b == bits[0] && (b <= 8 && 8 % Math.max(1, b) == 0 || b == 16));
        boolean wholeNumbers = Arrays.stream(main.unsignedAll(SAMPLE_FORMAT)).allMatch(format -> format == 1);
        boolean knownPacking = COMPRESSIONS.contains(main.unsigned(COMPRESSION).orElse(1));
        if (samples < 1 || samples > MAX_SAMPLES || !plainDepth || !wholeNumbers || !knownPacking) {
            throw DamagedImageException.unsupported("kind of TIFF");
        }
        if (main.unsigned(TILE_WIDTH).orElse(0) > MAX_TILE_SIDE
                || main.unsigned(TILE_HEIGHT).orElse(0) > MAX_TILE_SIDE) {
            throw DamagedImageException.unsupported("giant tiles");
        }
    }

    /** Missing is well; there, but not SHORT or LONG, or more than asked for, is damage. */
    private static void requireNumbers(TiffDirectory main, int tag, int most) throws DamagedImageException {
        int count = main.unsignedAll(tag).length;
        if (main.has(tag) && (count == 0 || count > most)) {
            throw new DamagedImageException("tag " + tag + " with " + count + " numbers");
        }
    }

    private static int clamped(long value) {
        return (int) Math.min(value, Integer.MAX_VALUE);
    }

    private static void requireWithin(int fileLength, TiffDirectory main, int offsetTag, int countTag)
            throws DamagedImageException {
        long[] offsets = main.unsignedAll(offsetTag);
        long[] counts = main.unsignedAll(countTag);
        if (offsets.length != counts.length) {
            throw new DamagedImageException(offsets.length + " offsets, " + counts.length + " lengths");
        }
        for (int i = 0; i < offsets.length; i++) {
            if (offsets[i] + counts[i] > fileLength) {
                throw new DamagedImageException("strip or tile " + i + " is cut off");
            }
        }
    }
}
