package org.needlewise.imaging.privacy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.needlewise.imaging.reading.Bytes;
import org.needlewise.imaging.reading.DamagedImageException;

/**
 * Copies a JPEG (ITU-T T.81) segment by segment: tables, frame and scans, colour profile, Adobe's and JFIF's marks, and a
 * camera block written anew. Everything else, and everything after the picture's end, stays behind: XMP, IPTC, comments,
 * depth maps and further pictures with camera blocks of their own.
 */
final class JpegCleaner {
    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP2 = 0xE2;
    private static final int APP14 = 0xEE;
    private static final int FIRST_APP = 0xE0;
    private static final int COMMENT = 0xFE;
    private static final String EXIF_MARK = "Exif\0\0";
    private static final int MOST_EXIF = 65_000;

    private final Bytes bytes;
    private final Purpose purpose;
    private final ByteArrayOutputStream out;
    private Optional<CameraTags> camera = Optional.empty();
    private boolean sawCamera;

    private JpegCleaner(byte[] file, Purpose purpose) {
        this.purpose = purpose;
        this.bytes = Bytes.bigEndian(file);
        this.out = new ByteArrayOutputStream(file.length);
    }

    static CleanFile clean(byte[] file, Purpose purpose) throws DamagedImageException {
        JpegCleaner cleaner = new JpegCleaner(file, purpose);
        cleaner.copy();
        return new CleanFile(cleaner.out.toByteArray(), "jpg", cleaner.camera.flatMap(CameraTags::takenAt));
    }

    private void copy() throws DamagedImageException {
        marker(SOI);
        int at = 2;
        while (at < bytes.length()) {
            if (bytes.u8(at) != 0xFF) {
                throw new DamagedImageException("no marker at " + at);
            }
            int kind = bytes.u8(at + 1);
            if (kind == 0xFF) {
                at++;
            } else if (kind == EOI) {
                marker(EOI);
                return;
            } else {
                int length = 2 + bytes.u16(at + 2);
                segment(kind, at, length);
                at += length;
                if (kind == SOS) {
                    at = scan(at);
                }
            }
        }
    }

    private void segment(int kind, int at, int length) throws DamagedImageException {
        int from = bytes.index(at, length);
        if (kind == APP1 && bytes.startsWith(at + 4L, EXIF_MARK) && !sawCamera) {
            sawCamera = true;
            cameraBlock(bytes.slice(at + 4L + EXIF_MARK.length(), length - 4L - EXIF_MARK.length()));
        } else if (isKept(kind, at)) {
            out.write(bytes.array(), from, length);
        }
    }

    private boolean isKept(int kind, int at) {
        return switch (kind) {
            case APP0 -> bytes.startsWith(at + 4L, "JFIF\0");
            case APP2 -> bytes.startsWith(at + 4L, "ICC_PROFILE\0");
            case APP14 -> bytes.startsWith(at + 4L, "Adobe");
            default -> kind < FIRST_APP && kind >= 0xC0 && kind != SOI && kind != COMMENT;
        };
    }

    /** A damaged block is left behind: the picture is there all the same. */
    private void cameraBlock(byte[] exif) {
        try {
            CameraTags tags = CameraTags.of(exif, purpose);
            camera = Optional.of(tags);
            int length = 2 + EXIF_MARK.length() + tags.tiff().length;
            if (length <= MOST_EXIF) {
                marker(APP1);
                out.write(length >> 8);
                out.write(length);
                out.writeBytes(EXIF_MARK.getBytes(StandardCharsets.ISO_8859_1));
                out.writeBytes(tags.tiff());
            }
        } catch (DamagedImageException damaged) {
            camera = Optional.empty();
        }
    }

    /** Copies coded data up to the next marker that is neither stuffing nor a restart. */
    private int scan(int from) {
        byte[] array = bytes.array();
        int at = from;
        while (at + 1 < array.length) {
            int next = array[at + 1] & 0xff;
            boolean marker = (array[at] & 0xff) == 0xFF && next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7);
            if (marker) {
                out.write(array, from, at - from);
                return at;
            }
            at++;
        }
        // Cut off in the middle: kept as it is, for the engine to say so.
        out.write(array, from, array.length - from);
        return array.length;
    }

    private void marker(int kind) {
        out.write(0xFF);
        out.write(kind);
    }
}
