package org.needlewise.imaging.reading;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.needlewise.imaging.vision.NativePicture;

/**
 * TIFF and CMYK JPEG by way of ImageIO with the TwelveMonkeys plug-ins. RGB and grey samples are taken as stored, in
 * their own colour space, so that nothing is clipped; palettes, CMYK and Lab have no tone curve per channel and are
 * converted to sRGB.
 */
final class ImageIoDecoder {
    private static final String PLUG_INS = "com.twelvemonkeys.";

    private ImageIoDecoder() {}

    /**
     * @param inSrgb whether the pixels were converted to sRGB, so that the file's profile no longer applies
     */
    record Decoded(NativePicture picture, boolean inSrgb) {}

    /**
     * @param formatName ImageIO's name of the format
     * @return empty when the decoder gives up
     */
    static Optional<Decoded> decode(String formatName, byte[] file, int orientation) {
        ImageReader reader = reader(formatName);
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            BufferedImage image = reader.read(0);
            Optional<RawSamples> raw = RawSamples.of(image);
            NativePicture picture = NativePicture.filledBy(image.getWidth(), image.getHeight(), orientation, pixels -> {
                if (raw.isPresent()) {
                    raw.get().write(pixels);
                } else {
                    writeAsSrgb(image, pixels);
                }
            });
            return Optional.of(new Decoded(picture, raw.isEmpty()));
        } catch (IOException | RuntimeException damaged) {
            // The plug-ins answer damage with exceptions of every kind; all of them mean that they gave up.
            return Optional.empty();
        } finally {
            reader.dispose();
        }
    }

    private static ImageReader reader(String formatName) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(formatName);
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            if (reader.getClass().getName().startsWith(PLUG_INS)) {
                return reader;
            }
        }
        throw new IllegalStateException("no TwelveMonkeys reader for " + formatName);
    }

    private static void writeAsSrgb(BufferedImage image, ByteBuffer pixels) {
        int[] row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int argb : row) {
                int alpha = argb >>> 24;
                pixels.put(overWhite(argb & 0xff, alpha));
                pixels.put(overWhite(argb >> 8 & 0xff, alpha));
                pixels.put(overWhite(argb >> 16 & 0xff, alpha));
            }
        }
    }

    private static byte overWhite(int value, int alpha) {
        return (byte) ((value * alpha + 255 * (255 - alpha) + 127) / 255);
    }

    /** RGB or grey samples of 8 or 16 bits, with or without alpha. */
    private record RawSamples(Raster raster, int colours, boolean alpha, boolean premultiplied, int max) {

        static Optional<RawSamples> of(BufferedImage image) {
            ColorModel model = image.getColorModel();
            int space = model.getColorSpace().getType();
            int type = model.getTransferType();
            boolean plain = model instanceof ComponentColorModel
                    && (space == ColorSpace.TYPE_RGB || space == ColorSpace.TYPE_GRAY)
                    && (type == DataBuffer.TYPE_BYTE || type == DataBuffer.TYPE_USHORT);
            if (!plain) {
                return Optional.empty();
            }
            return Optional.of(new RawSamples(
                    image.getRaster(),
                    model.getNumColorComponents(),
                    model.hasAlpha(),
                    image.isAlphaPremultiplied(),
                    (1 << model.getComponentSize(0)) - 1));
        }

        void write(ByteBuffer pixels) {
            int width = raster.getWidth();
            int bands = raster.getNumBands();
            int[] row = new int[width * bands];
            for (int y = 0; y < raster.getHeight(); y++) {
                raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, row);
                for (int x = 0; x < width; x++) {
                    int alphaValue = alpha ? row[x * bands + colours] : max;
                    for (int c = 2; c >= 0; c--) {
                        pixels.put(eightBits(row[x * bands + (colours == 1 ? 0 : c)], alphaValue));
                    }
                }
            }
        }

        private byte eightBits(int value, int alphaValue) {
            double share = (double) alphaValue / max;
            double over = (premultiplied ? value : value * share) + max * (1 - share);
            return (byte) Math.round(Math.min(max, over) * 255 / max);
        }
    }
}
