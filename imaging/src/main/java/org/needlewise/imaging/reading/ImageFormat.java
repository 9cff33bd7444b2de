package org.needlewise.imaging.reading;

import java.util.Optional;
import java.util.Set;

/** Formats told apart by their first bytes; a file's extension is never asked. */
enum ImageFormat {
    JPEG,
    PNG,
    WEBP,
    TIFF,
    HEIF;

    private static final Set<String> HEIF_BRANDS =
            Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs");
    private static final int MAJOR_BRAND = 8;
    private static final int MAX_BRAND_BYTES = 256;

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
        return isHeif(bytes) ? Optional.of(HEIF) : Optional.empty();
    }

    /** HEVC coded stills by one of their brands (ISO/IEC 23008-12, Annex B); AVIF shares the container, not the codec. */
    private static boolean isHeif(Bytes bytes) {
        if (!bytes.startsWith(4, "ftyp")) {
            return false;
        }
        int boxEnd = 0;
        for (int i = 0; i < Math.min(4, bytes.length()); i++) {
            boxEnd = boxEnd << 8 | bytes.array()[i] & 0xff;
        }
        for (int at = MAJOR_BRAND; at + 4 <= Math.min(boxEnd, MAX_BRAND_BYTES); at += 4) {
            int brand = at;
            // Between the major and the compatible brands lies the minor version.
            if (at != MAJOR_BRAND + 4 && HEIF_BRANDS.stream().anyMatch(name -> bytes.startsWith(brand, name))) {
                return true;
            }
        }
        return false;
    }
}
