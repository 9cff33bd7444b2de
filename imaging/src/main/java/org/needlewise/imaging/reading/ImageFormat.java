package org.needlewise.imaging.reading;

import java.util.Optional;

/** Formats told apart by their first bytes; a file's extension is never asked. */
enum ImageFormat {
    JPEG,
    PNG,
    WEBP,
    TIFF,
    HEIF;

    static Optional<ImageFormat> of(byte[] file) {
        Bytes bytes = Bytes.bigEndian(file);
        if (bytes.startsWith(0, "\u00FF\u00D8\u00FF")) {
            return Optional.of(JPEG);
        }
        if (bytes.startsWith(0, "\u0089PNG\r\n\u001A\n")) {
            return Optional.of(PNG);
        }
        if (bytes.startsWith(0, "RIFF") && bytes.startsWith(8, "WEBP")) {
            return Optional.of(WEBP);
        }
        if (bytes.startsWith(0, "II*\0") || bytes.startsWith(0, "MM\0*")) {
            return Optional.of(TIFF);
        }
        return Optional.empty();
    }
}
