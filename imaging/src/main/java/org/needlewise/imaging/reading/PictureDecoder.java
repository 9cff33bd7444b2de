package org.needlewise.imaging.reading;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.needlewise.imaging.reading.ImageIoDecoder.Decoded;
import org.needlewise.imaging.vision.NativePicture;

/** Chooses the decoder for a file whose header was found acceptable, and looks whether the picture is whole. */
final class PictureDecoder {
    private static final int CMYK = 4;

    /** The smallest block that a JPEG decoder fills when data are missing. */
    private static final int FILLED_ROWS = 8;

    private static final byte FILLER = (byte) 128;

    private PictureDecoder() {}

    /** Empty when the decoder gives up or what it gives is not what the header promised. */
    static Optional<Decoded> decode(ImageFormat format, byte[] file, ImageHeader header, int orientation) {
        Optional<Decoded> decoded = switch (format) {
            case TIFF -> ImageIoDecoder.decode("TIFF", file, orientation);
            case JPEG, HEIF ->
                header.samplesPerPixel() == CMYK
                        ? CmykJpeg.reduced(file, header.colour())
                                .flatMap(jpeg -> ImageIoDecoder.decode("JPEG", jpeg, orientation))
                        : native8(file, orientation);
            case PNG, WEBP -> native8(file, orientation);
        };
        if (decoded.isEmpty()) {
            return decoded;
        }
        NativePicture picture = decoded.get().picture();
        boolean jpeg = format == ImageFormat.JPEG || format == ImageFormat.HEIF;
        if (!sizeAsPromised(picture, header, orientation) || jpeg && endsInFiller(picture, orientation)) {
            picture.close();
            return Optional.empty();
        }
        return decoded;
    }

    private static Optional<Decoded> native8(byte[] file, int orientation) {
        return NativePicture.decode(file, orientation).map(picture -> new Decoded(picture, false));
    }

    private static boolean sizeAsPromised(NativePicture picture, ImageHeader header, int orientation) {
        int width = orientation < 5 ? header.width() : header.height();
        int height = orientation < 5 ? header.height() : header.width();
        return picture.width() == width && picture.height() == height;
    }

    /**
     * Whether the rows stored last are nothing but the mid-grey that JPEG decoders silently put where data are missing.
     * No camera gives eight full rows of exactly 128.
     */
    static boolean endsInFiller(NativePicture picture, int orientation) {
        int depth = FILLED_ROWS;
        int width = picture.width();
        int height = picture.height();
        return switch (orientation) {
            case 1, 2 -> allFiller(picture, 0, height - depth, width, height);
            case 3, 4 -> allFiller(picture, 0, 0, width, depth);
            case 6, 7 -> allFiller(picture, 0, 0, depth, height);
            default -> allFiller(picture, width - depth, 0, width, height);
        };
    }

    private static boolean allFiller(NativePicture picture, int left, int top, int right, int bottom) {
        ByteBuffer pixels = picture.pixels();
        for (int y = Math.max(0, top); y < Math.min(bottom, picture.height()); y++) {
            int end = 3 * (y * picture.width() + Math.min(right, picture.width()));
            for (int i = 3 * (y * picture.width() + Math.max(0, left)); i < end; i++) {
                if (pixels.get(i) != FILLER) {
                    return false;
                }
            }
        }
        return true;
    }
}
