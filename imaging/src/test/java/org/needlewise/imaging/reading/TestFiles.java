package org.needlewise.imaging.reading;

import java.awt.image.BufferedImage;
import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.needlewise.imaging.vision.NativePicture;
import org.needlewise.imaging.vision.WebpEncoder;

/** Small picture files put together byte by byte. */
final class TestFiles {
    private TestFiles() {}

    /** B, G, R of a smooth picture in which no two orientations look the same. */
    static byte[] gradient(int width, int height) {
        byte[] bgr = new byte[3 * width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int i = 3 * (y * width + x);
                bgr[i] = (byte) (40 + 150 * x / width);
                bgr[i + 1] = (byte) (60 + 120 * y / height);
                bgr[i + 2] = (byte) (200 - 60 * x / width - 60 * y / height);
            }
        }
        return bgr;
    }

    static byte[] jpeg(int width, int height) {
        try (NativePicture picture = NativePicture.ofBgr(width, height, gradient(width, height))) {
            return picture.encodeJpeg(95);
        }
    }

    static byte[] png(int width, int height) {
        try (NativePicture picture = NativePicture.ofBgr(width, height, gradient(width, height))) {
            return picture.encodePng();
        }
    }

    static byte[] webp(int width, int height) {
        try (NativePicture picture = NativePicture.ofBgr(width, height, gradient(width, height))) {
            return WebpEncoder.lossless(picture);
        }
    }

    static BufferedImage image(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        byte[] bgr = gradient(width, height);
        for (int i = 0; i < width * height; i++) {
            int rgb = (bgr[3 * i + 2] & 0xff) << 16 | (bgr[3 * i + 1] & 0xff) << 8 | bgr[3 * i] & 0xff;
            image.setRGB(i % width, i / width, rgb);
        }
        return image;
    }

    static byte[] write(RenderedImage image, String format) {
        ImageWriter writer = writer(format);
        return write(writer, new IIOImage(image, null, null), writer.getDefaultWriteParam());
    }

    /** The Java runtime's own writers, which know 16 bits; the readers under test are of other make. */
    static ImageWriter writer(String format) {
        Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName(format);
        while (writers.hasNext()) {
            ImageWriter writer = writers.next();
            if (writer.getClass().getName().startsWith("com.sun.")) {
                return writer;
            }
        }
        throw new IllegalStateException("no writer for " + format);
    }

    static byte[] write(ImageWriter writer, IIOImage image, ImageWriteParam parameters) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, image, parameters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /** A JPEG with a segment put in behind its first marker. */
    static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        ByteBuffer out = ByteBuffer.allocate(jpeg.length + content.length + 4);
        out.put(jpeg, 0, 2).put((byte) 0xFF).put((byte) marker).putShort((short) (content.length + 2));
        return out.put(content).put(jpeg, 2, jpeg.length - 2).array();
    }

    static byte[] withExif(byte[] jpeg, byte[] exif) {
        return withSegment(jpeg, 0xE1, joined(ascii("Exif\0\0"), exif));
    }

    /** A JPEG with a colour profile in as many segments as asked for. */
    static byte[] withProfile(byte[] jpeg, byte[] profile, int segments) {
        byte[] result = jpeg;
        int size = (profile.length + segments - 1) / segments;
        for (int i = segments - 1; i >= 0; i--) {
            byte[] part = Arrays.copyOfRange(profile, i * size, Math.min(profile.length, (i + 1) * size));
            byte[] numbers = {(byte) (i + 1), (byte) segments};
            result = withSegment(result, 0xE2, joined(ascii("ICC_PROFILE\0"), numbers, part));
        }
        return result;
    }

    /** A PNG with a chunk put in behind its header. */
    static byte[] withChunk(byte[] png, String type, byte[] content) {
        int header = 8 + 25;
        return joined(Arrays.copyOf(png, header), chunk(type, content), Arrays.copyOfRange(png, header, png.length));
    }

    static byte[] chunk(String type, byte[] content) {
        byte[] body = joined(ascii(type), content);
        CRC32 crc = new CRC32();
        crc.update(body);
        return joined(bigEndian(content.length), body, bigEndian((int) crc.getValue()));
    }

    static byte[] iccp(byte[] profile) {
        return joined(ascii("profile\0\0"), deflated(profile));
    }

    static byte[] deflated(byte[] content) {
        Deflater deflater = new Deflater();
        deflater.setInput(content);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return out.toByteArray();
    }

    /** A simple WebP made an extended one, with profile and EXIF. */
    static byte[] extendedWebp(byte[] simple, int width, int height, byte[] profile, byte[] exif) {
        byte[] picture = Arrays.copyOfRange(simple, 12, simple.length);
        ByteBuffer canvas = ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN);
        canvas.putInt(0x28).putShort((short) (width - 1)).put((byte) 0).putShort((short) (height - 1));
        byte[] chunks =
                joined(riffChunk("VP8X", canvas.array()), riffChunk("ICCP", profile), picture, riffChunk("EXIF", exif));
        return riffChunk("RIFF", joined(ascii("WEBP"), chunks));
    }

    private static byte[] riffChunk(String type, byte[] content) {
        ByteBuffer out = ByteBuffer.allocate(8 + content.length + content.length % 2);
        out.order(ByteOrder.LITTLE_ENDIAN).put(ascii(type)).putInt(content.length);
        return out.put(content).array();
    }

    static byte[] box(String type, byte[]... content) {
        byte[] body = joined(content);
        return joined(bigEndian(body.length + 8), ascii(type), body);
    }

    /** The skeleton of a HEIC file: brands and a declared size, no picture. */
    static byte[] heicHeader(int width, int height) {
        byte[] ispe = box("ispe", new byte[4], bigEndian(width), bigEndian(height));
        byte[] meta = box("meta", new byte[4], box("iprp", box("ipco", ispe)));
        return joined(box("ftyp", ascii("heic"), new byte[4], ascii("mif1heic")), meta);
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] bigEndian(int value) {
        return ByteBuffer.allocate(4).putInt(value).array();
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
