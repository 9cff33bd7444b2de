package org.needlewise.app.photos.privacy;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes of a file with every access checked. */
record Bytes(byte[] array, ByteOrder order) {
    static Bytes bigEndian(byte[] array) {
        return new Bytes(array, ByteOrder.BIG_ENDIAN);
    }

    static Bytes littleEndian(byte[] array) {
        return new Bytes(array, ByteOrder.LITTLE_ENDIAN);
    }

    int length() {
        return array.length;
    }

    int u8(long at) throws DamagedFileException {
        return array[index(at, 1)] & 0xff;
    }

    int u16(long at) throws DamagedFileException {
        int i = index(at, 2);
        int first = array[i] & 0xff;
        int second = array[i + 1] & 0xff;
        return order == ByteOrder.BIG_ENDIAN ? first << 8 | second : second << 8 | first;
    }

    long u32(long at) throws DamagedFileException {
        long first = u16(at);
        long second = u16(at + 2);
        return order == ByteOrder.BIG_ENDIAN ? first << 16 | second : second << 16 | first;
    }

    /** An unsigned number of 0, 2, 4 or 8 bytes, as ISO base media files have them. */
    long unsigned(long at, int size) throws DamagedFileException {
        return switch (size) {
            case 0 -> 0;
            case 2 -> u16(at);
            case 4 -> u32(at);
            case 8 -> u32(at) << 32 | u32(at + 4);
            default -> throw new DamagedFileException("number of " + size + " bytes");
        };
    }

    byte[] slice(long at, long length) throws DamagedFileException {
        int from = index(at, length);
        return Arrays.copyOfRange(array, from, from + (int) length);
    }

    String ascii(long at, int length) throws DamagedFileException {
        return new String(array, index(at, length), length, StandardCharsets.ISO_8859_1);
    }

    /** False, not damage, when the bytes end before. */
    boolean startsWith(long at, String ascii) {
        byte[] wanted = ascii.getBytes(StandardCharsets.ISO_8859_1);
        if (at < 0 || at > array.length - wanted.length) {
            return false;
        }
        int from = (int) at;
        return Arrays.equals(array, from, from + wanted.length, wanted, 0, wanted.length);
    }

    int index(long at, long length) throws DamagedFileException {
        if (at < 0 || length < 0 || at > array.length - length) {
            throw new DamagedFileException(length + " bytes at " + at + " of " + array.length);
        }
        return (int) at;
    }
}
