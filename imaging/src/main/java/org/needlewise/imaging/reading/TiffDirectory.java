package org.needlewise.imaging.reading;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

/**
 * One directory of a TIFF structure, as in TIFF files and EXIF blocks (TIFF 6.0; Exif 2.32). Reads nothing but the
 * values asked for, so that maker notes, thumbnails and XML packets of a hostile file are never touched.
 */
final class TiffDirectory {
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int RATIONAL = 5;
    private static final int[] TYPE_SIZES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4};
    private static final int ENTRY_SIZE = 12;

    private final Bytes bytes;
    private final Map<Integer, Integer> entryOffsets = new HashMap<>();

    private TiffDirectory(Bytes bytes, long offset) throws DamagedImageException {
        this.bytes = bytes;
        int count = bytes.u16(offset);
        for (int i = 0; i < count; i++) {
            long entry = offset + 2 + (long) i * ENTRY_SIZE;
            bytes.require(entry, ENTRY_SIZE);
            entryOffsets.putIfAbsent(bytes.u16(entry), (int) entry);
        }
    }

    /** The first directory of a TIFF structure. */
    static TiffDirectory first(byte[] tiff) throws DamagedImageException {
        Bytes mark = Bytes.bigEndian(tiff);
        ByteOrder order = mark.startsWith(0, "II") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        Bytes bytes = new Bytes(tiff, order);
        if (!mark.startsWith(0, "II") && !mark.startsWith(0, "MM") || bytes.u16(2) != 42) {
            throw new DamagedImageException("no TIFF header");
        }
        return new TiffDirectory(bytes, bytes.u32(4));
    }

    boolean has(int tag) {
        return entryOffsets.containsKey(tag);
    }

    /** The same file with a new directory at its end that holds the named tags only, in order, and is the last. */
    byte[] rewritten(Set<Integer> tags) throws DamagedImageException {
        List<Integer> present = tags.stream().filter(this::has).sorted().toList();
        int start = bytes.length() + (bytes.length() & 1);
        ByteBuffer out = ByteBuffer.allocate(start + 2 + present.size() * ENTRY_SIZE + 4);
        out.order(bytes.order()).put(bytes.array()).putInt(4, start).position(start);
        out.putShort((short) present.size());
        for (int tag : present) {
            out.put(bytes.slice(entryOffsets.getOrDefault(tag, 0), ENTRY_SIZE));
        }
        return out.putInt(0).array();
    }

    /** The directory that a tag points to. */
    Optional<TiffDirectory> child(int tag) throws DamagedImageException {
        OptionalLong offset = unsigned(tag);
        return offset.isPresent() ? Optional.of(new TiffDirectory(bytes, offset.getAsLong())) : Optional.empty();
    }

    /** The first value of a SHORT or LONG tag. */
    OptionalLong unsigned(int tag) throws DamagedImageException {
        Integer entry = entryOffsets.get(tag);
        if (entry == null) {
            return OptionalLong.empty();
        }
        return switch (bytes.u16(entry + 2)) {
            case SHORT -> OptionalLong.of(bytes.u16(value(entry)));
            case LONG -> OptionalLong.of(bytes.u32(value(entry)));
            default -> OptionalLong.empty();
        };
    }

    /** All values of a SHORT or LONG tag; none when the tag is missing or of another type. */
    long[] unsignedAll(int tag) throws DamagedImageException {
        Integer entry = entryOffsets.get(tag);
        int type = entry == null ? 0 : bytes.u16(entry + 2);
        if (entry == null || type != SHORT && type != LONG) {
            return new long[0];
        }
        long start = value(entry);
        long byteCount = size(entry);
        // Asks whether they are there before memory is taken for them.
        bytes.require(start, byteCount);
        int step = TYPE_SIZES[type];
        long[] values = new long[(int) (byteCount / step)];
        for (int i = 0; i < values.length; i++) {
            long at = start + (long) i * step;
            values[i] = type == SHORT ? bytes.u16(at) : bytes.u32(at);
        }
        return values;
    }

    /** A RATIONAL, SHORT or LONG; empty when the denominator is zero. */
    OptionalDouble number(int tag) throws DamagedImageException {
        Integer entry = entryOffsets.get(tag);
        if (entry != null && bytes.u16(entry + 2) == RATIONAL) {
            long numerator = bytes.u32(value(entry));
            long denominator = bytes.u32(value(entry) + 4);
            return denominator == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) numerator / denominator);
        }
        OptionalLong whole = unsigned(tag);
        return whole.isPresent() ? OptionalDouble.of(whole.getAsLong()) : OptionalDouble.empty();
    }

    /** Text up to its terminating zero, trimmed; empty text when the tag is missing. */
    String text(int tag) throws DamagedImageException {
        Optional<byte[]> raw = raw(tag);
        if (raw.isEmpty()) {
            return "";
        }
        String text = Bytes.bigEndian(raw.get()).ascii(0, raw.get().length);
        int end = text.indexOf('\0');
        return (end < 0 ? text : text.substring(0, end)).strip();
    }

    /** All bytes of a value. */
    Optional<byte[]> raw(int tag) throws DamagedImageException {
        Integer entry = entryOffsets.get(tag);
        return entry == null ? Optional.empty() : Optional.of(bytes.slice(value(entry), size(entry)));
    }

    private long size(int entry) throws DamagedImageException {
        int type = bytes.u16(entry + 2);
        int typeSize = type < TYPE_SIZES.length ? TYPE_SIZES[type] : 0;
        return bytes.u32(entry + 4) * typeSize;
    }

    /** Values of up to four bytes lie in the entry itself. */
    private long value(int entry) throws DamagedImageException {
        return size(entry) <= 4 ? entry + 8L : bytes.u32(entry + 8L);
    }
}
