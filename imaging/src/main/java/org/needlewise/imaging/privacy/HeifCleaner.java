package org.needlewise.imaging.privacy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.needlewise.imaging.reading.Bytes;
import org.needlewise.imaging.reading.DamagedImageException;

/**
 * Overwrites the camera block of a HEIF file with one written anew, and its XMP with blanks, at their places (ISO/IEC
 * 23008-12, ISO/IEC 14496-12: {@code meta}, {@code iinf}, {@code iloc}); nothing else moves.
 */
final class HeifCleaner {
    private static final int BOX_HEADER = 8;
    private static final int FULL_BOX = 4;

    private final byte[] file;
    private final Bytes bytes;
    private final Purpose purpose;
    private final Map<Long, String> kinds = new HashMap<>();
    private long dataBoxAt = -1;
    private Optional<CameraTags> camera = Optional.empty();

    private HeifCleaner(byte[] original, Purpose purpose) {
        this.purpose = purpose;
        this.file = original.clone();
        this.bytes = Bytes.bigEndian(file);
    }

    static CleanFile clean(byte[] file, Purpose purpose) throws DamagedImageException {
        HeifCleaner cleaner = new HeifCleaner(file, purpose);
        cleaner.run();
        return new CleanFile(cleaner.file, "heic", cleaner.camera.flatMap(CameraTags::takenAt));
    }

    private void run() throws DamagedImageException {
        long[] meta = find(0, file.length, "meta");
        if (meta.length == 0) {
            throw new DamagedImageException("no meta box");
        }
        long from = meta[0] + FULL_BOX;
        long[] items = find(from, meta[1], "iinf");
        long[] places = find(from, meta[1], "iloc");
        long[] data = find(from, meta[1], "idat");
        if (items.length == 0 || places.length == 0) {
            throw new DamagedImageException("no items");
        }
        dataBoxAt = data.length == 0 ? -1 : data[0];
        readItems(items[0], items[1]);
        overwrite(places[0]);
    }

    /** Where the content of the first box of a kind begins and ends; empty when there is none. */
    private long[] find(long from, long end, String kind) throws DamagedImageException {
        long at = from;
        while (at + BOX_HEADER <= end) {
            long size = bytes.u32(at);
            int head = BOX_HEADER;
            if (size == 1) {
                size = bytes.unsigned(at + BOX_HEADER, 8);
                head = 2 * BOX_HEADER;
            } else if (size == 0) {
                size = end - at;
            }
            if (size < head || size > end - at) {
                throw new DamagedImageException("box is cut off");
            }
            if (bytes.ascii(at + 4, 4).equals(kind)) {
                return new long[] {at + head, at + size};
            }
            at += size;
        }
        return new long[0];
    }

    private void readItems(long start, long end) throws DamagedImageException {
        int version = bytes.u8(start);
        long at = start + FULL_BOX + (version == 0 ? 2 : 4);
        while (at + BOX_HEADER <= end) {
            long size = bytes.u32(at);
            if (size < BOX_HEADER + FULL_BOX || size > end - at) {
                throw new DamagedImageException("item is cut off");
            }
            int entryVersion = bytes.u8(at + BOX_HEADER);
            long content = at + BOX_HEADER + FULL_BOX;
            int idSize = entryVersion == 2 ? 2 : 4;
            if (entryVersion >= 2) {
                kinds.put(bytes.unsigned(content, idSize), bytes.ascii(content + idSize + 2, 4));
            }
            at += size;
        }
    }

    private void overwrite(long start) throws DamagedImageException {
        int version = bytes.u8(start);
        long at = start + FULL_BOX;
        int sizes = bytes.u16(at);
        int offsetSize = sizes >> 12;
        int lengthSize = sizes >> 8 & 15;
        int baseSize = sizes >> 4 & 15;
        int indexSize = version == 0 ? 0 : sizes & 15;
        int wide = version < 2 ? 2 : 4;
        long count = bytes.unsigned(at + 2, wide);
        at += 2 + wide;
        for (long i = 0; i < count; i++) {
            long id = bytes.unsigned(at, wide);
            at += wide;
            int method = version == 0 ? 0 : bytes.u16(at) & 15;
            at += (version == 0 ? 0 : 2) + 2;
            long base = bytes.unsigned(at, baseSize);
            at += baseSize;
            int extents = bytes.u16(at);
            at += 2;
            for (int e = 0; e < extents; e++) {
                at += indexSize;
                long offset = base + bytes.unsigned(at, offsetSize);
                long length = bytes.unsigned(at + offsetSize, lengthSize);
                at += offsetSize + lengthSize;
                blank(kinds.getOrDefault(id, ""), where(method, offset), length, extents == 1);
            }
        }
    }

    private long where(int method, long offset) {
        return switch (method) {
            case 0 -> offset;
            case 1 -> dataBoxAt < 0 ? -1 : dataBoxAt + offset;
            default -> -1;
        };
    }

    private void blank(String kind, long at, long length, boolean whole) throws DamagedImageException {
        if (kind.equals("mime")) {
            Arrays.fill(file, bytes.index(at, length), (int) (at + length), (byte) ' ');
        } else if (kind.equals("Exif")) {
            byte[] block = whole ? cameraBlock(bytes.slice(at, length)) : new byte[0];
            int from = bytes.index(at, length);
            Arrays.fill(file, from, from + (int) length, (byte) 0);
            if (block.length <= length) {
                System.arraycopy(block, 0, file, from, block.length);
            }
        }
    }

    /** The block begins with the distance of its TIFF structure. Empty when it is damaged: then only zeros stay. */
    private byte[] cameraBlock(byte[] item) {
        try {
            Bytes old = Bytes.bigEndian(item);
            long start = 4 + old.u32(0);
            CameraTags tags = CameraTags.of(old.slice(start, item.length - start), purpose);
            camera = Optional.of(tags);
            byte[] mark = "\0\0\0\6Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
            byte[] block = Arrays.copyOf(mark, mark.length + tags.tiff().length);
            System.arraycopy(tags.tiff(), 0, block, mark.length, tags.tiff().length);
            return block;
        } catch (DamagedImageException damaged) {
            return new byte[0];
        }
    }
}
