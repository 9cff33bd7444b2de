package org.needlewise.imaging.reading;

import org.needlewise.imaging.reading.ImageHeader.ColourTag;
import org.needlewise.imaging.reading.ImageHeader.Embedded;
import org.needlewise.imaging.reading.ImageHeader.Untagged;

/** Walks a WebP from chunk to chunk (RFC 9649). Animations are no photographs. */
final class WebpHeader {
    private static final int FIRST_CHUNK = 12;
    private static final int CHUNK_HEADER = 8;

    private final Bytes bytes;
    private int width;
    private int height;
    private int canvasWidth;
    private int canvasHeight;
    private byte[] exif = new byte[0];
    private ColourTag colour = new Untagged();

    private WebpHeader(byte[] file) {
        this.bytes = Bytes.littleEndian(file);
    }

    static ImageHeader read(byte[] file) throws DamagedImageException {
        WebpHeader header = new WebpHeader(file);
        header.walk();
        return new ImageHeader(header.width, header.height, 4, 8, header.exif, header.colour);
    }

    private void walk() throws DamagedImageException {
        long end = CHUNK_HEADER + bytes.u32(4);
        bytes.require(0, end);
        long at = FIRST_CHUNK;
        while (at < end) {
            String type = bytes.ascii(at, 4);
            long length = bytes.u32(at + 4);
            bytes.require(at + CHUNK_HEADER, length);
            chunk(type, at + CHUNK_HEADER, length);
            // Chunks are padded to an even length.
            at += CHUNK_HEADER + length + (length & 1);
        }
        boolean sameSize = canvasWidth == 0 || canvasWidth == width && canvasHeight == height;
        if (width == 0 || !sameSize) {
            throw new DamagedImageException("picture " + width + " x " + height + " on its canvas");
        }
    }

    private void chunk(String type, long at, long length) throws DamagedImageException {
        switch (type) {
            case "VP8X" -> {
                canvasWidth = u24(at + 4) + 1;
                canvasHeight = u24(at + 7) + 1;
            }
            case "VP8 " -> size(bytes.u16(at + 6) & 0x3FFF, bytes.u16(at + 8) & 0x3FFF);
            case "VP8L" -> {
                long packed = bytes.u32(at + 1);
                size((int) (packed & 0x3FFF) + 1, (int) (packed >> 14 & 0x3FFF) + 1);
            }
            case "ANIM", "ANMF" -> throw DamagedImageException.unsupported("animation");
            case "ICCP" -> colour = new Embedded(bytes.slice(at, length));
            case "EXIF" -> exif = withoutMark(at, length);
            default -> {
                // Alpha, XMP and unknown chunks say nothing about size, colour or camera.
            }
        }
    }

    private void size(int newWidth, int newHeight) throws DamagedImageException {
        if (width != 0) {
            throw new DamagedImageException("two pictures");
        }
        width = newWidth;
        height = newHeight;
    }

    /** Some writers copy the mark of JPEG's segment in front of the EXIF block. */
    private byte[] withoutMark(long at, long length) throws DamagedImageException {
        int mark = bytes.startsWith(at, "Exif\0\0") ? 6 : 0;
        return bytes.slice(at + mark, length - mark);
    }

    private int u24(long at) throws DamagedImageException {
        return bytes.u16(at) | bytes.u8(at + 2) << 16;
    }
}
