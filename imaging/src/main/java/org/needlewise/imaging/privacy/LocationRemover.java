package org.needlewise.imaging.privacy;

import org.needlewise.imaging.reading.Bytes;
import org.needlewise.imaging.reading.DamagedImageException;
import org.needlewise.model.measurement.Outcome;
import org.needlewise.model.measurement.RefusalCode;

/**
 * Takes out of a photograph's file what says where it was taken, and whatever might. Kept: pixels as they came, colour
 * profile, orientation, time, exposure, focal length, camera and lens. Works by what is kept, not by what is removed.
 */
public final class LocationRemover {
    private LocationRemover() {}

    /** The file without its location, or refused when it is of no kind that is known, or damaged. */
    public static Outcome<CleanFile> clean(byte[] file) {
        return clean(file, Purpose.OWN_RECORD);
    }

    /** The same for a purpose that needs less. */
    public static Outcome<CleanFile> clean(byte[] file, Purpose purpose) {
        Bytes bytes = Bytes.bigEndian(file);
        try {
            if (bytes.startsWith(0, "\u00FF\u00D8\u00FF")) {
                return Outcome.measured(JpegCleaner.clean(file, purpose));
            }
            if (bytes.startsWith(0, "\u0089PNG\r\n\u001A\n")) {
                return Outcome.measured(PngCleaner.clean(file, purpose));
            }
            if (bytes.startsWith(0, "RIFF") && bytes.startsWith(8, "WEBP")) {
                return Outcome.measured(WebpCleaner.clean(file, purpose));
            }
            if (bytes.startsWith(0, "II*\0") || bytes.startsWith(0, "MM\0*")) {
                return Outcome.measured(TiffCleaner.clean(file, purpose));
            }
            if (bytes.startsWith(4, "ftyp")) {
                return Outcome.measured(HeifCleaner.clean(file, purpose));
            }
            return Outcome.refused(RefusalCode.NOT_AN_IMAGE);
        } catch (DamagedImageException damaged) {
            return Outcome.refused(RefusalCode.IMAGE_DAMAGED);
        }
    }
}
