package org.needlewise.imaging.privacy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.needlewise.imaging.privacy.Directory.Field;
import org.needlewise.imaging.reading.Bytes;
import org.needlewise.imaging.reading.DamagedImageException;

/** Writes the first picture of a TIFF file anew with the tags that make its pixels, its colours and its camera. */
final class TiffCleaner {
    private static final int STRIP_OFFSETS = 273;
    private static final int STRIP_LENGTHS = 279;
    private static final int TILE_OFFSETS = 324;
    private static final int TILE_LENGTHS = 325;

    /** Size, depth, packing, colour, layout of strips or tiles, colour profile. */
    private static final Set<Integer> PICTURE = Set.of(
            256,
            257,
            258,
            259,
            262,
            266,
            277,
            278,
            STRIP_LENGTHS,
            284,
            317,
            320,
            322,
            323,
            TILE_LENGTHS,
            338,
            339,
            34675);

    private TiffCleaner() {}

    static CleanFile clean(byte[] file, Purpose purpose) throws DamagedImageException {
        Set<Integer> tags = new HashSet<>(PICTURE);
        tags.addAll(CameraTags.MAIN);
        tags.add(STRIP_OFFSETS);
        tags.add(TILE_OFFSETS);
        Directory main = Directory.first(file, tags);
        boolean tiled = main.fields().containsKey(TILE_OFFSETS);
        int offsetTag = tiled ? TILE_OFFSETS : STRIP_OFFSETS;
        Map<Integer, Field> kept = new HashMap<>(main.fields());
        kept.remove(STRIP_OFFSETS);
        kept.remove(TILE_OFFSETS);
        kept.keySet().removeIf(purpose::leaves);
        TiffWriter out = new TiffWriter(main.order()).directory(kept);
        CameraTags.addDetails(file, out, purpose);
        out.blocks(
                offsetTag, pixels(file, main.numbers(offsetTag), main.numbers(tiled ? TILE_LENGTHS : STRIP_LENGTHS)));
        return new CleanFile(out.write(), "tif", CameraTags.takenAt(file));
    }

    private static List<byte[]> pixels(byte[] file, long[] offsets, long[] lengths) throws DamagedImageException {
        if (offsets.length == 0 || offsets.length != lengths.length) {
            throw new DamagedImageException(offsets.length + " offsets, " + lengths.length + " lengths");
        }
        Bytes bytes = Bytes.bigEndian(file);
        List<byte[]> blocks = new ArrayList<>();
        long all = 0;
        for (int i = 0; i < offsets.length; i++) {
            all += lengths[i];
            if (all > file.length) {
                throw new DamagedImageException("strips overlap");
            }
            blocks.add(bytes.slice(offsets[i], lengths[i]));
        }
        return blocks;
    }
}
