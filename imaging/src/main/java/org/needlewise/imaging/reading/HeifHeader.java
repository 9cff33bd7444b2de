package org.needlewise.imaging.reading;

import java.util.Set;
import org.needlewise.imaging.reading.ImageHeader.Untagged;

/**
 * The largest picture that a HEIF file declares (ISO/IEC 23008-12: property {@code ispe} in meta, iprp, ipco). Enough
 * to refuse giants before the external converter is started; everything else is read from what that writes.
 */
final class HeifHeader {
    private static final Set<String> CONTAINERS = Set.of("meta", "iprp", "ipco");
    private static final int BOX_HEADER = 8;
    private static final int LONG_BOX_HEADER = 16;
    private static final int FULL_BOX_FLAGS = 4;

    private final Bytes bytes;
    private long width;
    private long height;

    private HeifHeader(byte[] file) {
        this.bytes = Bytes.bigEndian(file);
    }

    static ImageHeader read(byte[] file) throws DamagedImageException {
        HeifHeader header = new HeifHeader(file);
        header.walk(0, file.length);
        int width = (int) Math.min(header.width, Integer.MAX_VALUE);
        int height = (int) Math.min(header.height, Integer.MAX_VALUE);
        return new ImageHeader(width, height, 3, 8, new byte[0], new Untagged());
    }

    private void walk(long from, long end) throws DamagedImageException {
        long at = from;
        while (at < end) {
            long size = bytes.u32(at);
            String type = bytes.ascii(at + 4, 4);
            int head = BOX_HEADER;
            if (size == 1) {
                size = bytes.u32(at + BOX_HEADER) << 32 | bytes.u32(at + BOX_HEADER + 4);
                head = LONG_BOX_HEADER;
            } else if (size == 0) {
                size = end - at;
            }
            if (size < head || size > end - at) {
                throw new DamagedImageException("box " + type + " is cut off");
            }
            box(type, at + head, at + size);
            at += size;
        }
    }

    private void box(String type, long from, long end) throws DamagedImageException {
        if (type.equals("ispe")) {
            width = Math.max(width, bytes.u32(from + FULL_BOX_FLAGS));
            height = Math.max(height, bytes.u32(from + FULL_BOX_FLAGS + 4));
        } else if (CONTAINERS.contains(type)) {
            walk(type.equals("meta") ? from + FULL_BOX_FLAGS : from, end);
        }
    }
}
