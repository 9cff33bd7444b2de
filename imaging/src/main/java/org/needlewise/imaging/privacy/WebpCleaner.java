package org.needlewise.imaging.privacy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.needlewise.imaging.reading.Bytes;
import org.needlewise.imaging.reading.DamagedImageException;

/** Copies the chunks of a WebP (RFC 9649) that make its pixels and their colours; the camera's block is written anew. */
final class WebpCleaner {
    private static final Set<String> KEPT = Set.of("VP8X", "VP8 ", "VP8L", "ALPH", "ICCP");
    private static final int HEADER = 12;
    private static final int CHUNK_HEADER = 8;
    private static final int FLAG_XMP = 0x04;
    private static final int FLAG_EXIF = 0x08;

    private WebpCleaner() {}

    static CleanFile clean(byte[] file, Purpose purpose) throws DamagedImageException {
        Bytes bytes = Bytes.littleEndian(file);
        ByteArrayOutputStream chunks = new ByteArrayOutputStream(file.length);
        Optional<CameraTags> camera = Optional.empty();
        int flagsAt = -1;
        long end = Math.min(file.length, CHUNK_HEADER + bytes.u32(4));
        long at = HEADER;
        while (at < end) {
            String kind = bytes.ascii(at, 4);
            long length = bytes.u32(at + 4);
            byte[] data = bytes.slice(at + CHUNK_HEADER, length);
            if (kind.equals("VP8X")) {
                flagsAt = chunks.size() + CHUNK_HEADER;
            }
            if (KEPT.contains(kind)) {
                chunk(kind, data, chunks);
            } else if (kind.equals("EXIF")) {
                camera = camera(data, purpose);
                camera.ifPresent(tags -> chunk("EXIF", tags.tiff(), chunks));
            }
            at += CHUNK_HEADER + length + (length & 1);
        }
        byte[] kept = chunks.toByteArray();
        if (flagsAt >= 0 && flagsAt < kept.length) {
            kept[flagsAt] &= (byte) ~FLAG_XMP;
            kept[flagsAt] = (byte) (camera.isPresent() ? kept[flagsAt] | FLAG_EXIF : kept[flagsAt] & ~FLAG_EXIF);
        }
        ByteBuffer out = ByteBuffer.allocate(HEADER + kept.length).order(ByteOrder.LITTLE_ENDIAN);
        out.put(ascii("RIFF")).putInt(4 + kept.length).put(ascii("WEBP")).put(kept);
        return new CleanFile(out.array(), "webp", camera.flatMap(CameraTags::takenAt));
    }

    private static Optional<CameraTags> camera(byte[] data, Purpose purpose) {
        try {
            Bytes bytes = Bytes.bigEndian(data);
            int mark = bytes.startsWith(0, "Exif\0\0") ? 6 : 0;
            return Optional.of(CameraTags.of(bytes.slice(mark, data.length - (long) mark), purpose));
        } catch (DamagedImageException damaged) {
            // Left behind: the picture is there all the same.
            return Optional.empty();
        }
    }

    private static void chunk(String kind, byte[] data, ByteArrayOutputStream out) {
        out.writeBytes(ascii(kind));
        out.writeBytes(ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(data.length)
                .array());
        out.writeBytes(data);
        out.writeBytes(new byte[data.length & 1]);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
