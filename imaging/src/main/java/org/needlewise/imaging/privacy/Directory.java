package org.needlewise.imaging.privacy;

import java.nio.ByteOrder;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.needlewise.imaging.reading.Bytes;
import org.needlewise.imaging.reading.DamagedImageException;

/**
 * A directory of a TIFF structure (TIFF 6.0) with the values of those tags that are asked for; all others are not even
 * read.
 *
 * @param fields by tag, in the order that the format asks for
 */
record Directory(ByteOrder order, Map<Integer, Field> fields) {
    private static final int ENTRY_SIZE = 12;
    private static final int MOST_ENTRIES = 1000;
    private static final int[] TYPE_SIZES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8};
    private static final int SHORT = 3;
    private static final int LONG = 4;

    /**
     * A value as it stands in the file.
     *
     * @param type of TIFF 6.0
     * @param bytes in the file's byte order
     */
    record Field(int type, long count, byte[] bytes) {
        static Field ofLongs(ByteOrder order, long... values) {
            java.nio.ByteBuffer bytes =
                    java.nio.ByteBuffer.allocate(4 * values.length).order(order);
            for (long value : values) {
                bytes.putInt((int) value);
            }
            return new Field(LONG, values.length, bytes.array());
        }
    }

    /** Where the first directory of a TIFF structure lies. */
    static Directory first(byte[] tiff, Set<Integer> tags) throws DamagedImageException {
        Bytes bytes = bytes(tiff);
        return read(bytes, bytes.u32(4), tags);
    }

    /** The directory that a tag of the first one points to. */
    static Optional<Directory> child(byte[] tiff, int pointer, Set<Integer> tags) throws DamagedImageException {
        Optional<Long> at = first(tiff, Set.of(pointer)).number(pointer);
        return at.isEmpty() ? Optional.empty() : Optional.of(read(bytes(tiff), at.get(), tags));
    }

    static Bytes bytes(byte[] tiff) throws DamagedImageException {
        Bytes mark = Bytes.bigEndian(tiff);
        boolean little = mark.startsWith(0, "II");
        Bytes bytes = little ? Bytes.littleEndian(tiff) : mark;
        if (!little && !mark.startsWith(0, "MM") || bytes.u16(2) != 42) {
            throw new DamagedImageException("no TIFF header");
        }
        return bytes;
    }

    static Directory read(Bytes bytes, long at, Set<Integer> tags) throws DamagedImageException {
        int count = bytes.u16(at);
        if (count > MOST_ENTRIES) {
            throw new DamagedImageException(count + " entries");
        }
        Map<Integer, Field> fields = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            long entry = at + 2 + (long) i * ENTRY_SIZE;
            int tag = bytes.u16(entry);
            int type = bytes.u16(entry + 2);
            long values = bytes.u32(entry + 4);
            int typeSize = type < TYPE_SIZES.length ? TYPE_SIZES[type] : 0;
            if (tags.contains(tag) && typeSize > 0) {
                long size = values * typeSize;
                long where = size <= 4 ? entry + 8 : bytes.u32(entry + 8);
                fields.putIfAbsent(tag, new Field(type, values, bytes.slice(where, size)));
            }
        }
        return new Directory(bytes.order(), fields);
    }

    /** The first value of a SHORT or LONG. */
    Optional<Long> number(int tag) throws DamagedImageException {
        long[] all = numbers(tag);
        return all.length == 0 ? Optional.empty() : Optional.of(all[0]);
    }

    /** All values of a SHORT or LONG; none when the tag is missing or of another type. */
    long[] numbers(int tag) throws DamagedImageException {
        Field field = fields.get(tag);
        if (field == null || field.type() != SHORT && field.type() != LONG) {
            return new long[0];
        }
        Bytes bytes = new Bytes(field.bytes(), order);
        int step = TYPE_SIZES[field.type()];
        long[] values = new long[field.bytes().length / step];
        for (int i = 0; i < values.length; i++) {
            values[i] = step == 2 ? bytes.u16(2L * i) : bytes.u32(4L * i);
        }
        return values;
    }

    /** Text up to its terminating zero; empty when the tag is missing. */
    String text(int tag) throws DamagedImageException {
        Field field = fields.get(tag);
        if (field == null) {
            return "";
        }
        String text = Bytes.bigEndian(field.bytes()).ascii(0, field.bytes().length);
        int end = text.indexOf('\0');
        return (end < 0 ? text : text.substring(0, end)).strip();
    }
}
