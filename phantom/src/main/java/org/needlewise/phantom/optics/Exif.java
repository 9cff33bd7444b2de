package org.needlewise.phantom.optics;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/**
 * A minimal EXIF segment (CIPA DC-008): make, model, orientation, and the 35 mm equivalent of the focal length if told.
 *
 * @param orientation 1, 3, 6 or 8: how the stored picture must be turned to stand upright
 * @param focalLength35mm equivalent on a 24 × 36 mm frame by its diagonal (43.27 mm), mm
 */
public record Exif(int orientation, OptionalInt focalLength35mm) {
    private static final byte[] MAKE = "Phantom\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] MODEL = "P1\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int ASCII = 2;
    private static final int SHORT = 3;
    private static final int LONG = 4;

    public Exif {
        if (orientation != 1 && orientation != 3 && orientation != 6 && orientation != 8) {
            throw new IllegalArgumentException("orientation " + orientation);
        }
    }

    /** The whole APP1 segment with its marker. */
    byte[] segment() {
        ByteBuffer tiff = ByteBuffer.allocate(256).order(ByteOrder.BIG_ENDIAN);
        tiff.put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(8);
        int entries = focalLength35mm.isPresent() ? 4 : 3;
        int data = 8 + 2 + 12 * entries + 4;
        tiff.putShort((short) entries);
        entry(tiff, 0x010f, ASCII, MAKE.length).putInt(data);
        entry(tiff, 0x0110, ASCII, MODEL.length).put(MODEL);
        entry(tiff, 0x0112, SHORT, 1).putShort((short) orientation).putShort((short) 0);
        if (focalLength35mm.isPresent()) {
            entry(tiff, 0x8769, LONG, 1).putInt(data + MAKE.length);
        }
        tiff.putInt(0);
        tiff.put(MAKE);
        if (focalLength35mm.isPresent()) {
            tiff.putShort((short) 1);
            entry(tiff, 0xa405, SHORT, 1)
                    .putShort((short) focalLength35mm.getAsInt())
                    .putShort((short) 0);
            tiff.putInt(0);
        }
        int length = 2 + 6 + tiff.position();
        ByteBuffer out = ByteBuffer.allocate(2 + length).order(ByteOrder.BIG_ENDIAN);
        out.putShort((short) 0xffe1).putShort((short) length);
        out.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        out.put(tiff.array(), 0, tiff.position());
        return out.array();
    }

    private static ByteBuffer entry(ByteBuffer tiff, int tag, int type, int count) {
        return tiff.putShort((short) tag).putShort((short) type).putInt(count);
    }
}
