package org.needlewise.imaging.reading;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.needlewise.imaging.reading.ImageHeader.ColourTag;
import org.needlewise.imaging.reading.ImageHeader.Embedded;

/**
 * A four-channel JPEG put together anew from what its decoder needs: tables, frame, Adobe's marker, scans, and a colour
 * profile only where that is as long as it says. The decoder takes as much memory as a profile claims to need, and must
 * not find another one than was checked.
 */
final class CmykJpeg {
    private static final int SOS = 0xDA;

    /** Frames, Huffman and quantisation tables, restart interval, Adobe's marker. */
    private static final Set<Integer> KEPT = Set.of(0xC0, 0xC1, 0xC2, 0xC4, 0xDB, 0xDD, 0xEE);

    private static final byte[] PROFILE_MARK = "ICC_PROFILE\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int MOST_PROFILE_BYTES = 65_000;

    private CmykJpeg() {}

    /** Empty when the segments before the first scan do not follow each other. */
    static Optional<byte[]> reduced(byte[] file, ColourTag colour) {
        Bytes bytes = Bytes.bigEndian(file);
        ByteArrayOutputStream out = new ByteArrayOutputStream(file.length);
        out.write(file, 0, 2);
        if (colour instanceof Embedded embedded && IccProfile.isAsLongAsItSays(embedded.profile())) {
            writeProfile(embedded.profile(), out);
        }
        try {
            int at = 2;
            while (bytes.u8(at) == 0xFF && bytes.u8(at + 1) != SOS) {
                int length = 2 + bytes.u16(at + 2);
                bytes.require(at, length);
                if (KEPT.contains(bytes.u8(at + 1))) {
                    out.write(file, at, length);
                }
                at += length;
            }
            boolean atScan = bytes.u8(at) == 0xFF;
            out.write(file, at, file.length - at);
            return atScan ? Optional.of(out.toByteArray()) : Optional.empty();
        } catch (DamagedImageException damaged) {
            return Optional.empty();
        }
    }

    /** ICC.1:2022, Annex B.4. */
    private static void writeProfile(byte[] profile, ByteArrayOutputStream out) {
        int count = (profile.length + MOST_PROFILE_BYTES - 1) / MOST_PROFILE_BYTES;
        for (int i = 0; i < count && count <= 255; i++) {
            int from = i * MOST_PROFILE_BYTES;
            int length = Math.min(MOST_PROFILE_BYTES, profile.length - from);
            int segment = 2 + PROFILE_MARK.length + 2 + length;
            out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE2, (byte) (segment >> 8), (byte) segment});
            out.writeBytes(PROFILE_MARK);
            out.writeBytes(new byte[] {(byte) (i + 1), (byte) count});
            out.write(profile, from, length);
        }
    }
}
