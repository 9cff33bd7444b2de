package org.needlewise.imaging.reading;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Builds the EXIF block of a phone, in either byte order. */
record ExifBlock(int orientation, int focal35mm, String make, String model, int colourSpace, ByteOrder order) {
    private static final int MAIN_AT = 8;
    private static final int DETAILS_AT = 64;
    private static final int TEXTS_AT = 120;

    static ExifBlock upright() {
        return new ExifBlock(1, 26, "Maker", "Phone 1", 1, ByteOrder.LITTLE_ENDIAN);
    }

    ExifBlock orientation(int newOrientation) {
        return new ExifBlock(newOrientation, focal35mm, make, model, colourSpace, order);
    }

    ExifBlock colourSpace(int newColourSpace) {
        return new ExifBlock(orientation, focal35mm, make, model, newColourSpace, order);
    }

    ExifBlock bigEndian() {
        return new ExifBlock(orientation, focal35mm, make, model, colourSpace, ByteOrder.BIG_ENDIAN);
    }

    byte[] bytes() {
        int modelAt = TEXTS_AT + make.length() + 1;
        ByteBuffer out = ByteBuffer.allocate(modelAt + model.length() + 1).order(order);
        out.put(TestFiles.ascii(order == ByteOrder.LITTLE_ENDIAN ? "II" : "MM"));
        out.putShort((short) 42).putInt(MAIN_AT);
        out.putShort((short) 4);
        text(out, 0x010F, make, TEXTS_AT);
        text(out, 0x0110, model, modelAt);
        number(out, 0x0112, orientation);
        out.putShort((short) 0x8769).putShort((short) 4).putInt(1).putInt(DETAILS_AT);
        out.position(DETAILS_AT);
        out.putShort((short) 2);
        number(out, 0xA001, colourSpace);
        number(out, 0xA405, focal35mm);
        return out.array();
    }

    private static void number(ByteBuffer out, int tag, int value) {
        out.putShort((short) tag)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) value)
                .putShort((short) 0);
    }

    private static void text(ByteBuffer out, int tag, String text, int at) {
        int back = out.position() + 12;
        out.putShort((short) tag).putShort((short) 2).putInt(text.length() + 1).putInt(at);
        out.position(at);
        out.put(TestFiles.ascii(text)).put((byte) 0);
        out.position(back);
    }
}
