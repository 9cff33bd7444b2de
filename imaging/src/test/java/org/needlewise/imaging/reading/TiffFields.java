package org.needlewise.imaging.reading;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Changes single fields of a TIFF's first directory. */
final class TiffFields {
    private TiffFields() {}

    static byte[] replaced(byte[] tiff, int tag, int value) {
        ByteBuffer out = ByteBuffer.wrap(tiff.clone());
        out.order(tiff[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int at = out.getInt(4);
        int count = out.getShort(at) & 0xffff;
        for (int i = 0; i < count; i++) {
            int entry = at + 2 + 12 * i;
            if ((out.getShort(entry) & 0xffff) == tag) {
                // As LONG, which every reader takes where SHORT was.
                out.putShort(entry + 2, (short) 4).putInt(entry + 4, 1).putInt(entry + 8, value);
                return out.array();
            }
        }
        throw new IllegalArgumentException("no tag " + tag);
    }
}
