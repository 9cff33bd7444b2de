package org.needlewise.imaging.privacy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import org.needlewise.imaging.reading.Bytes;
import org.needlewise.imaging.reading.DamagedImageException;

/** Copies the chunks of a PNG (third edition) that make its pixels and their colours; the camera's block is written anew. */
final class PngCleaner {
    private static final Set<String> KEPT = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "iCCP", "sRGB", "gAMA", "cHRM", "cICP", "sBIT", "pHYs", "mDCV",
            "cLLI", "bKGD");
    private static final int SIGNATURE = 8;
    private static final int AROUND = 12;

    private PngCleaner() {}

    static CleanFile clean(byte[] file, Purpose purpose) throws DamagedImageException {
        Bytes bytes = Bytes.bigEndian(file);
        ByteArrayOutputStream out = new ByteArrayOutputStream(file.length);
        out.writeBytes(bytes.slice(0, SIGNATURE));
        Optional<CameraTags> camera = Optional.empty();
        long at = SIGNATURE;
        boolean ended = false;
        while (!ended && at < file.length) {
            long length = bytes.u32(at);
            String kind = bytes.ascii(at + 4, 4);
            if (KEPT.contains(kind)) {
                out.write(file, bytes.index(at, length + AROUND), (int) length + AROUND);
            } else if (kind.equals("eXIf")) {
                camera = camera(bytes.slice(at + 8, length), purpose);
                camera.ifPresent(tags -> chunk("eXIf", tags.tiff(), out));
            }
            ended = kind.equals("IEND");
            at += length + AROUND;
        }
        return new CleanFile(out.toByteArray(), "png", camera.flatMap(CameraTags::takenAt));
    }

    private static Optional<CameraTags> camera(byte[] exif, Purpose purpose) {
        try {
            return Optional.of(CameraTags.of(exif, purpose));
        } catch (DamagedImageException damaged) {
            // Left behind: the picture is there all the same.
            return Optional.empty();
        }
    }

    private static void chunk(String kind, byte[] data, ByteArrayOutputStream out) {
        byte[] name = kind.getBytes(StandardCharsets.ISO_8859_1);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(name);
        out.writeBytes(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
