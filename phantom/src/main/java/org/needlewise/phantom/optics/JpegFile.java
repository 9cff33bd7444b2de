package org.needlewise.phantom.optics;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes a picture as JPEG bytes, with EXIF if wanted. */
public final class JpegFile {
    private static final int JFIF_HEADER_END = 20;

    private JpegFile() {}

    /**
     * @param upright the picture as seen; it is stored turned when the EXIF orientation says so
     * @param quality 1 to 100
     */
    public static byte[] encode(BufferedImage upright, int quality, Optional<Exif> exif) {
        BufferedImage stored = exif.map(e -> turn(upright, e.orientation())).orElse(upright);
        byte[] plain = compress(stored, quality);
        return exif.map(e -> insert(plain, e.segment())).orElse(plain);
    }

    private static byte[] compress(BufferedImage picture, int quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 21);
        try (ImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality / 100f);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(picture, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static byte[] insert(byte[] jpeg, byte[] segment) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(jpeg.length + segment.length);
        out.write(jpeg, 0, JFIF_HEADER_END);
        out.write(segment, 0, segment.length);
        out.write(jpeg, JFIF_HEADER_END, jpeg.length - JFIF_HEADER_END);
        return out.toByteArray();
    }

    /** The stored picture that an upright picture becomes under an EXIF orientation of 1, 3, 6 or 8. */
    private static BufferedImage turn(BufferedImage upright, int orientation) {
        if (orientation == 1) {
            return upright;
        }
        int w = upright.getWidth();
        int h = upright.getHeight();
        boolean half = orientation == 3;
        BufferedImage stored = new BufferedImage(half ? w : h, half ? h : w, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                int rgb = upright.getRGB(x, y);
                switch (orientation) {
                    case 3 -> stored.setRGB(w - 1 - x, h - 1 - y, rgb);
                    case 6 -> stored.setRGB(y, w - 1 - x, rgb);
                    default -> stored.setRGB(h - 1 - y, x, rgb);
                }
            }
        }
        return stored;
    }
}
