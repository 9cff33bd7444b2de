package org.needlewise.imaging.reading;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import org.needlewise.imaging.reading.ImageHeader.ColourTag;
import org.needlewise.imaging.reading.ImageHeader.Embedded;

/**
 * A four-channel JPEG reduced to what its decoder needs: picture, Adobe's marker, and a colour profile only where that is
 * as long as it says. The decoder takes as much memory as a profile claims to need.
 */
final class CmykJpeg {
    private static final int SOS = 0xDA;
    private static final int COMMENT = 0xFE;
    private static final int FIRST_APPLICATION = 0xE0;
    private static final int LAST_APPLICATION = 0xEF;
    private static final int PROFILE_SEGMENT = 0xE2;
    private static final int ADOBE_SEGMENT = 0xEE;

    private CmykJpeg() {}

    /** Empty when the segments before the first scan do not follow each other. */
    static Optional<byte[]> reduced(byte[] file, ColourTag colour) {
        boolean keepProfile = colour instanceof Embedded embedded && IccProfile.isAsLongAsItSays(embedded.profile());
        Bytes bytes = Bytes.bigEndian(file);
        ByteArrayOutputStream out = new ByteArrayOutputStream(file.length);
        out.write(file, 0, 2);
        try {
            int at = 2;
            while (bytes.u8(at) == 0xFF && bytes.u8(at + 1) != SOS) {
                int marker = bytes.u8(at + 1);
                int length = 2 + bytes.u16(at + 2);
                bytes.require(at, length);
                if (kept(marker, keepProfile)) {
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

    private static boolean kept(int marker, boolean keepProfile) {
        boolean application = marker >= FIRST_APPLICATION && marker <= LAST_APPLICATION;
        if (!application) {
            return marker != COMMENT;
        }
        return marker == ADOBE_SEGMENT || marker == PROFILE_SEGMENT && keepProfile;
    }
}
