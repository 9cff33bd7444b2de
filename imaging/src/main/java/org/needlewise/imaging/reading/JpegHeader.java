package org.needlewise.imaging.reading;

import java.io.ByteArrayOutputStream;
import java.util.SortedMap;
import java.util.TreeMap;
import org.needlewise.imaging.reading.ImageHeader.ColourTag;
import org.needlewise.imaging.reading.ImageHeader.Embedded;
import org.needlewise.imaging.reading.ImageHeader.Unreadable;
import org.needlewise.imaging.reading.ImageHeader.Untagged;

/**
 * Walks a JPEG from marker to marker up to the end-of-image marker (ITU-T T.81, Annex B), without decoding.
 *
 * <p>Decoders fill what is missing from a truncated file with grey and say nothing, so a file without its end marker is
 * damaged here. What follows the end marker (depth maps, films of moving pictures) is left alone.
 */
final class JpegHeader {
    /** Progressive photographs have about ten scans; thousands over a large frame are an attack on the decoder. */
    private static final int MAX_SCANS = 64;

    private static final String EXIF_MARK = "Exif\0\0";
    private static final String ICC_MARK = "ICC_PROFILE\0";
    private static final int SOS = 0xDA;
    private static final int EOI = 0xD9;

    /** Baseline, extended sequential and progressive are 0xC0 to 0xC2. */
    private static final int PROGRESSIVE = 0xC2;

    private final Bytes bytes;
    private final SortedMap<Integer, byte[]> iccSegments = new TreeMap<>();
    private int iccCount;
    private byte[] exif = new byte[0];
    private int frameOffset = -1;
    private int scans;

    private JpegHeader(byte[] file) {
        this.bytes = Bytes.bigEndian(file);
    }

    static ImageHeader read(byte[] file) throws DamagedImageException {
        JpegHeader header = new JpegHeader(file);
        header.walk();
        return header.result();
    }

    private void walk() throws DamagedImageException {
        int at = 2;
        while (true) {
            int markerAt = nextMarker(at);
            int marker = bytes.u8(markerAt + 1);
            if (marker == EOI) {
                return;
            }
            at = markerAt + 2;
            if (marker == 0x01 || marker >= 0xD0 && marker <= 0xD8) {
                continue;
            }
            int length = bytes.u16(at);
            bytes.require(at, length);
            segment(marker, at + 2, length - 2);
            at += length;
        }
    }

    /** Offset of the next 0xFF that starts a marker; entropy-coded data, filling and restarts are passed over. */
    private int nextMarker(int from) throws DamagedImageException {
        byte[] array = bytes.array();
        for (int i = from; i < array.length - 1; i++) {
            if (array[i] == (byte) 0xFF) {
                int next = array[i + 1] & 0xff;
                if (next != 0 && next != 0xFF && !(next >= 0xD0 && next <= 0xD7)) {
                    return i;
                }
            }
        }
        throw new DamagedImageException("no end-of-image marker");
    }

    private void segment(int marker, int offset, int length) throws DamagedImageException {
        if (length < 0) {
            throw new DamagedImageException("segment of length " + length);
        }
        if (marker == SOS) {
            scans++;
            if (scans > MAX_SCANS) {
                throw new DamagedImageException("more than " + MAX_SCANS + " scans");
            }
        } else if (isFrame(marker)) {
            frame(marker, offset);
        } else if (marker == 0xE1 && exif.length == 0 && bytes.startsWith(offset, EXIF_MARK)) {
            exif = bytes.slice(offset + EXIF_MARK.length(), (long) length - EXIF_MARK.length());
        } else if (marker == 0xE2 && bytes.startsWith(offset, ICC_MARK)) {
            int start = offset + ICC_MARK.length();
            iccCount = bytes.u8(start + 1);
            iccSegments.put(bytes.u8(start), bytes.slice(start + 2, (long) length - ICC_MARK.length() - 2));
        }
    }

    /** Lossless, arithmetic and hierarchical frames come from no camera, and some take decoders minutes. */
    private void frame(int marker, int offset) throws DamagedImageException {
        if (frameOffset >= 0) {
            throw new DamagedImageException("two frames");
        }
        if (marker > PROGRESSIVE || bytes.u8(offset) != 8) {
            throw DamagedImageException.unsupported("kind of JPEG");
        }
        frameOffset = offset;
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private ImageHeader result() throws DamagedImageException {
        if (frameOffset < 0 || scans == 0) {
            throw new DamagedImageException("no frame or no scan");
        }
        int precision = bytes.u8(frameOffset);
        int height = bytes.u16(frameOffset + 1);
        int width = bytes.u16(frameOffset + 3);
        int components = bytes.u8(frameOffset + 5);
        return new ImageHeader(width, height, components, precision, exif, colour());
    }

    private ColourTag colour() {
        if (iccSegments.isEmpty()) {
            return new Untagged();
        }
        if (iccSegments.size() != iccCount || iccSegments.firstKey() != 1 || iccSegments.lastKey() != iccCount) {
            return new Unreadable();
        }
        ByteArrayOutputStream profile = new ByteArrayOutputStream();
        iccSegments.values().forEach(profile::writeBytes);
        return new Embedded(profile.toByteArray());
    }
}
