package org.needlewise.imaging.reading;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.needlewise.imaging.reading.ImageHeader.ColourTag;
import org.needlewise.imaging.reading.ImageHeader.Embedded;
import org.needlewise.imaging.reading.ImageHeader.Named;
import org.needlewise.imaging.reading.ImageHeader.Unreadable;
import org.needlewise.imaging.reading.ImageHeader.Untagged;

/**
 * Walks a PNG from chunk to chunk (W3C PNG, third edition), checking every checksum, and keeps a copy with the chunks
 * that make the picture. The decoder sees only that copy: compressed texts that unpack to gigabytes, animations and
 * profiles never reach it.
 */
final class PngHeader {
    private static final Set<String> PICTURE_CHUNKS = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");
    private static final Set<String> KEPT_CHUNKS = Set.of("IHDR", "iCCP", "sRGB", "gAMA", "cICP", "eXIf");
    private static final int SIGNATURE_LENGTH = 8;
    private static final int MAX_KEPT_BYTES = 4 << 20;

    /** One over 2.2, as gAMA holds it; files that say so mean sRGB. */
    private static final int SRGB_GAMMA = 45455;

    private static final int GAMMA_SLACK = 500;

    private final Bytes bytes;
    private final Map<String, byte[]> kept = new HashMap<>();
    private final ByteArrayOutputStream picture;

    private PngHeader(byte[] file) {
        this.bytes = Bytes.bigEndian(file);
        this.picture = new ByteArrayOutputStream(file.length);
    }

    /**
     * @param header what the chunks say
     * @param picture the file without anything but its picture
     */
    record Png(ImageHeader header, byte[] picture) {}

    static Png read(byte[] file) throws DamagedImageException {
        PngHeader png = new PngHeader(file);
        png.walk();
        return new Png(png.header(), png.picture.toByteArray());
    }

    private void walk() throws DamagedImageException {
        picture.write(bytes.array(), 0, SIGNATURE_LENGTH);
        long at = SIGNATURE_LENGTH;
        String type;
        do {
            long length = bytes.u32(at);
            type = bytes.ascii(at + 4, 4);
            check(at + 4, length + 4);
            if (PICTURE_CHUNKS.contains(type)) {
                picture.write(bytes.array(), (int) at, (int) length + 12);
            }
            if (KEPT_CHUNKS.contains(type) && length <= MAX_KEPT_BYTES && !kept.containsKey(type)) {
                kept.put(type, bytes.slice(at + 8, length));
            }
            at += length + 12;
        } while (!type.equals("IEND"));
    }

    private void check(long offset, long length) throws DamagedImageException {
        long stored = bytes.u32(offset + length);
        CRC32 crc = new CRC32();
        crc.update(bytes.array(), (int) offset, (int) length);
        if (crc.getValue() != stored) {
            throw new DamagedImageException("wrong checksum at " + offset);
        }
    }

    private ImageHeader header() throws DamagedImageException {
        byte[] ihdr = kept.get("IHDR");
        if (ihdr == null) {
            throw new DamagedImageException("no IHDR");
        }
        Bytes fields = Bytes.bigEndian(ihdr);
        int samples = switch (fields.u8(9)) {
            case 0 -> 1;
            case 4 -> 2;
            case 6 -> 4;
            default -> 3;
        };
        byte[] exif = kept.getOrDefault("eXIf", new byte[0]);
        return new ImageHeader(fields.s32(0), fields.s32(4), samples, fields.u8(8), exif, colour());
    }

    private ColourTag colour() throws DamagedImageException {
        byte[] cicp = kept.get("cICP");
        if (cicp != null) {
            Bytes code = Bytes.bigEndian(cicp);
            return codePoints(code.u8(0), code.u8(1));
        }
        byte[] iccp = kept.get("iCCP");
        if (iccp != null) {
            return profile(iccp).<ColourTag>map(Embedded::new).orElseGet(Unreadable::new);
        }
        byte[] gama = kept.get("gAMA");
        if (gama != null && !kept.containsKey("sRGB")) {
            long gamma = Bytes.bigEndian(gama).u32(0);
            return Math.abs(gamma - SRGB_GAMMA) <= GAMMA_SLACK ? new Untagged() : new Unreadable();
        }
        return new Untagged();
    }

    /** ITU-T H.273: primaries 1 (sRGB) and 12 (P3 D65) with the transfer function of sRGB. */
    static ColourTag codePoints(int primaries, int transfer) {
        if (transfer == 13 && primaries == 1) {
            return new Named(LinearLight.SRGB);
        }
        if (transfer == 13 && primaries == 12) {
            return new Named(LinearLight.DISPLAY_P3);
        }
        return new Unreadable();
    }

    private static Optional<byte[]> profile(byte[] iccp) {
        int nameEnd = new String(iccp, StandardCharsets.ISO_8859_1).indexOf('\0');
        if (nameEnd < 0 || nameEnd + 2 > iccp.length) {
            return Optional.empty();
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(iccp, nameEnd + 2, iccp.length - nameEnd - 2);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[8192];
            int count;
            while ((count = inflater.inflate(buffer)) > 0 && out.size() <= MAX_KEPT_BYTES) {
                out.write(buffer, 0, count);
            }
            return inflater.finished() ? Optional.of(out.toByteArray()) : Optional.empty();
        } catch (DataFormatException damaged) {
            return Optional.empty();
        } finally {
            inflater.end();
        }
    }
}
