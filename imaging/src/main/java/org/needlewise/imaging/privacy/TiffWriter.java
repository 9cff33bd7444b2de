package org.needlewise.imaging.privacy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.needlewise.imaging.privacy.Directory.Field;

/** Writes a TIFF structure anew: directories in the order given, then their values, then blocks of pixels. */
final class TiffWriter {
    private static final int HEADER = 8;
    private static final int ENTRY_SIZE = 12;

    private final ByteOrder order;
    private final List<Map<Integer, Field>> directories = new ArrayList<>();
    private final List<byte[]> blocks = new ArrayList<>();
    private int blockTag;

    TiffWriter(ByteOrder order) {
        this.order = order;
    }

    /** Adds a directory; the first is the main one. */
    TiffWriter directory(Map<Integer, Field> fields) {
        directories.add(new TreeMap<>(fields));
        return this;
    }

    /** Makes a tag of one directory point to another one; both have been added. */
    TiffWriter pointer(int from, int tag, int to) {
        directories.get(from).put(tag, Field.ofLongs(order, to));
        pointers.add(new int[] {from, tag, to});
        return this;
    }

    private final List<int[]> pointers = new ArrayList<>();

    /** Blocks of pixels, and the tag of the main directory that says where they lie. */
    TiffWriter blocks(int tag, List<byte[]> pixels) {
        blockTag = tag;
        blocks.addAll(pixels);
        directories.get(0).put(tag, Field.ofLongs(order, new long[pixels.size()]));
        return this;
    }

    byte[] write() {
        int[] starts = new int[directories.size()];
        int at = HEADER;
        for (int i = 0; i < starts.length; i++) {
            starts[i] = at;
            at += 2 + directories.get(i).size() * ENTRY_SIZE + 4;
        }
        for (int[] pointer : pointers) {
            directories.get(pointer[0]).put(pointer[1], Field.ofLongs(order, starts[pointer[2]]));
        }
        placeBlocks(at);
        ByteArrayOutputStream values = new ByteArrayOutputStream();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) (order == ByteOrder.BIG_ENDIAN ? 'M' : 'I')});
        out.writeBytes(new byte[] {(byte) (order == ByteOrder.BIG_ENDIAN ? 'M' : 'I')});
        out.writeBytes(buffer(6).putShort((short) 42).putInt(HEADER).array());
        for (Map<Integer, Field> directory : directories) {
            writeDirectory(directory, at, values, out);
        }
        out.writeBytes(values.toByteArray());
        blocks.forEach(out::writeBytes);
        return out.toByteArray();
    }

    /** Blocks come after all values, whose size does not depend on where the blocks lie. */
    private void placeBlocks(int valuesStart) {
        if (blocks.isEmpty()) {
            return;
        }
        long next = valuesStart;
        for (Map<Integer, Field> directory : directories) {
            for (Field field : directory.values()) {
                next += outside(field);
            }
        }
        long[] offsets = new long[blocks.size()];
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = next;
            next += blocks.get(i).length;
        }
        directories.get(0).put(blockTag, Field.ofLongs(order, offsets));
    }

    private static int outside(Field field) {
        int size = field.bytes().length;
        return size <= 4 ? 0 : size + (size & 1);
    }

    private void writeDirectory(
            Map<Integer, Field> directory, int valuesStart, ByteArrayOutputStream values, ByteArrayOutputStream out) {
        out.writeBytes(buffer(2).putShort((short) directory.size()).array());
        for (Map.Entry<Integer, Field> entry : directory.entrySet()) {
            Field field = entry.getValue();
            ByteBuffer line = buffer(ENTRY_SIZE);
            line.putShort(entry.getKey().shortValue()).putShort((short) field.type());
            line.putInt((int) field.count());
            if (field.bytes().length <= 4) {
                line.put(field.bytes());
            } else {
                line.putInt(valuesStart + values.size());
                values.writeBytes(field.bytes());
                values.writeBytes(new byte[field.bytes().length & 1]);
            }
            out.writeBytes(line.array());
        }
        out.writeBytes(new byte[4]);
    }

    private ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(order);
    }
}
