package org.needlewise.imaging.reading;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes of a file with every access checked: reading past the end means that the file is damaged. */
public record Bytes(byte[] array, ByteOrder order) {
    public static Bytes bigEndian(byte[] array) {
        return new Bytes(array, ByteOrder.BIG_ENDIAN);
    }

    public static Bytes littleEndian(byte[] array) {
        return new Bytes(array, ByteOrder.LITTLE_ENDIAN);
    }

    public int length() {
        return array.length;
    }

    public int u8(long offset) throws DamagedImageException {
        return array[index(offset, 1)] & 0xff;
    }

    public int u16(long offset) throws DamagedImageException {
        int i = index(offset, 2);
        int first = array[i] & 0xff;
        int second = array[i + 1] & 0xff;
        return order == ByteOrder.BIG_ENDIAN ? first << 8 | second : second << 8 | first;
    }

    public long u32(long offset) throws DamagedImageException {
        index(offset, 4);
        long first = u16(offset);
        long second = u16(offset + 2);
        return order == ByteOrder.BIG_ENDIAN ? first << 16 | second : second << 16 | first;
    }

    public int s32(long offset) throws DamagedImageException {
        return (int) u32(offset);
    }

    /** Complains when that many bytes are not there. */
    public void require(long offset, long length) throws DamagedImageException {
        index(offset, length);
    }

    /** An unsigned number of 0, 2, 4 or 8 bytes, as ISO base media files have them. */
    public long unsigned(long offset, int size) throws DamagedImageException {
        return switch (size) {
            case 0 -> 0;
            case 2 -> u16(offset);
            case 4 -> u32(offset);
            case 8 -> u32(offset) << 32 | u32(offset + 4);
            default -> throw new DamagedImageException("number of " + size + " bytes");
        };
    }

    public byte[] slice(long offset, long length) throws DamagedImageException {
        int from = index(offset, length);
        return Arrays.copyOfRange(array, from, from + (int) length);
    }

    public String ascii(long offset, long length) throws DamagedImageException {
        return new String(array, index(offset, length), (int) length, StandardCharsets.ISO_8859_1);
    }

    /** False, not damage, when the bytes end before. */
    public boolean startsWith(long offset, String ascii) {
        byte[] wanted = ascii.getBytes(StandardCharsets.ISO_8859_1);
        if (offset < 0 || offset > array.length - wanted.length) {
            return false;
        }
        int from = (int) offset;
        return Arrays.equals(array, from, from + wanted.length, wanted, 0, wanted.length);
    }

    /** The offset as an index; complains when that many bytes are not there. */
    public int index(long offset, long length) throws DamagedImageException {
        if (offset < 0 || length < 0 || offset > array.length - length) {
            throw new DamagedImageException(length + " bytes at " + offset + " of " + array.length);
        }
        return (int) offset;
    }
}
