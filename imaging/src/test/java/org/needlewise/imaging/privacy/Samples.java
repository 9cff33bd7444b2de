package org.needlewise.imaging.privacy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.needlewise.imaging.privacy.Directory.Field;

/** Small files that say where they were taken. */
final class Samples {
    static final String PLACE = "48.2082N16.3738E";
    static final String MAKER = "MAKERSECRET";
    static final String TIME = "2026:03:01 08:30:00\0";
    static final int GPS = 0x8825;

    private Samples() {}

    /** A camera block with orientation 6, time, exposure 1/50 s, a location and maker's notes. */
    static byte[] exif() {
        ByteOrder order = ByteOrder.LITTLE_ENDIAN;
        return new TiffWriter(order)
                .directory(Map.of(0x010F, ascii("Maker\0"), 0x0112, shorts(order, 6), 0x013B, ascii(PLACE)))
                .directory(Map.of(
                        0x829A,
                                new Field(
                                        5,
                                        1,
                                        ByteBuffer.allocate(8)
                                                .order(order)
                                                .putInt(1)
                                                .putInt(50)
                                                .array()),
                        0x9003, ascii(TIME),
                        0x927C, ascii(MAKER),
                        0xA405, shorts(order, 26)))
                .directory(Map.of(0x001D, ascii(PLACE)))
                .pointer(0, 0x8769, 1)
                .pointer(0, GPS, 2)
                .write();
    }

    static BufferedImage picture() {
        BufferedImage picture = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 48; y++) {
            for (int x = 0; x < 64; x++) {
                picture.setRGB(x, y, x * 4 << 16 | y * 5 << 8 | x + y);
            }
        }
        return picture;
    }

    static byte[] encoded(String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture(), format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** With camera block, XMP, comment, and a second picture with a camera block of its own behind the first. */
    static byte[] jpeg() {
        byte[] plain = encoded("jpg");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(plain, 0, 2);
        segment(out, 0xE1, join("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1), exif()));
        segment(out, 0xE1, ("http://ns.adobe.com/xap/1.0/\0" + PLACE).getBytes(StandardCharsets.ISO_8859_1));
        segment(out, 0xFE, PLACE.getBytes(StandardCharsets.ISO_8859_1));
        segment(out, 0xE2, ("ICC_PROFILE\0\1\1profile").getBytes(StandardCharsets.ISO_8859_1));
        out.write(plain, 2, plain.length - 2);
        out.writeBytes(plain);
        out.writeBytes(PLACE.getBytes(StandardCharsets.ISO_8859_1));
        return out.toByteArray();
    }

    static byte[] png() {
        byte[] plain = encoded("png");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int afterHeader = 8 + 25;
        out.write(plain, 0, afterHeader);
        chunk(out, "eXIf", exif());
        chunk(out, "tEXt", ("Comment\0" + PLACE).getBytes(StandardCharsets.ISO_8859_1));
        out.write(plain, afterHeader, plain.length - afterHeader);
        return out.toByteArray();
    }

    static byte[] webp() {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        riff(body, "VP8X", new byte[] {0x0C, 0, 0, 0, 63, 0, 0, 47, 0, 0});
        riff(body, "VP8 ", new byte[] {1, 2, 3, 4, 5});
        riff(body, "EXIF", exif());
        riff(body, "XMP ", PLACE.getBytes(StandardCharsets.ISO_8859_1));
        ByteBuffer out = ByteBuffer.allocate(12 + body.size()).order(ByteOrder.LITTLE_ENDIAN);
        out.put("RIFF".getBytes(StandardCharsets.ISO_8859_1)).putInt(4 + body.size());
        return out.put("WEBP".getBytes(StandardCharsets.ISO_8859_1))
                .put(body.toByteArray())
                .array();
    }

    static byte[] tiff() {
        ByteOrder order = ByteOrder.BIG_ENDIAN;
        byte[] pixels = new byte[8 * 4 * 3];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) i;
        }
        return new TiffWriter(order)
                .directory(Map.of(
                        256,
                        shorts(order, 8),
                        257,
                        shorts(order, 4),
                        258,
                        shorts(order, 8, 8, 8),
                        259,
                        shorts(order, 1),
                        262,
                        shorts(order, 2),
                        277,
                        shorts(order, 3),
                        278,
                        shorts(order, 4),
                        279,
                        Field.ofLongs(order, pixels.length),
                        700,
                        ascii(PLACE)))
                .directory(Map.of(0x9003, ascii(TIME)))
                .directory(Map.of(0x001D, ascii(PLACE)))
                .pointer(0, 0x8769, 1)
                .pointer(0, GPS, 2)
                .blocks(273, java.util.List.of(pixels))
                .write();
    }

    /** A file with a camera block and an XMP block as items behind their description. */
    static byte[] heif() {
        byte[] camera = join(new byte[] {0, 0, 0, 6}, join("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1), exif()));
        byte[] xmp = PLACE.getBytes(StandardCharsets.ISO_8859_1);
        byte[] type = box("ftyp", "heic\0\0\0\0heic".getBytes(StandardCharsets.ISO_8859_1));
        byte[] items = box("iinf", join(new byte[] {0, 0, 0, 0, 0, 2}, join(item(1, "Exif"), item(2, "mime"))));
        int places = 8 + 4 + 2 + 2 + 2 * (2 + 2 + 2 + 8);
        int start = type.length + 8 + 4 + items.length + places + 8;
        ByteBuffer where = ByteBuffer.allocate(places - 8);
        where.putInt(0).putShort((short) 0x4400).putShort((short) 2);
        where.putShort((short) 1)
                .putShort((short) 0)
                .putShort((short) 1)
                .putInt(start)
                .putInt(camera.length);
        where.putShort((short) 2).putShort((short) 0).putShort((short) 1);
        where.putInt(start + camera.length).putInt(xmp.length);
        byte[] meta = box("meta", join(new byte[4], join(items, box("iloc", where.array()))));
        return join(type, join(meta, box("mdat", join(camera, xmp))));
    }

    private static byte[] item(int id, String kind) {
        byte[] content = join(new byte[] {2, 0, 0, 0, 0, (byte) id, 0, 0}, kind.getBytes(StandardCharsets.ISO_8859_1));
        return box("infe", join(content, new byte[2]));
    }

    private static byte[] box(String kind, byte[] content) {
        return ByteBuffer.allocate(8 + content.length)
                .putInt(8 + content.length)
                .put(kind.getBytes(StandardCharsets.ISO_8859_1))
                .put(content)
                .array();
    }

    static byte[] join(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }

    private static void segment(ByteArrayOutputStream out, int kind, byte[] data) {
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) kind, (byte) (data.length + 2 >> 8), (byte) (data.length + 2)});
        out.writeBytes(data);
    }

    private static void chunk(ByteArrayOutputStream out, String kind, byte[] data) {
        byte[] body = join(kind.getBytes(StandardCharsets.ISO_8859_1), data);
        CRC32 crc = new CRC32();
        crc.update(body);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(body);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    private static void riff(ByteArrayOutputStream out, String kind, byte[] data) {
        out.writeBytes(kind.getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(data.length)
                .array());
        out.writeBytes(data);
        out.writeBytes(new byte[data.length & 1]);
    }

    private static Field ascii(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        return new Field(2, bytes.length, bytes);
    }

    private static Field shorts(ByteOrder order, int... values) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * values.length).order(order);
        for (int value : values) {
            bytes.putShort((short) value);
        }
        return new Field(3, values.length, bytes.array());
    }
}
