package org.needlewise.imaging.reading;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What EXIF says about the camera (Exif 2.32).
 *
 * @param orientation 1–8; 1 where the file says nothing
 * @param focalLength35mm focal length in millimetres of a 35 mm film camera with the same diagonal angle of view
 * @param cameraKey make, model and lens joined by {@code |}; empty where unknown. Equal keys mean the same optics.
 * @param adobeRgb whether the file names Adobe RGB as its colour space without embedding a profile
 */
record CameraData(int orientation, OptionalDouble focalLength35mm, String cameraKey, boolean adobeRgb) {
    static final CameraData UNKNOWN = new CameraData(1, OptionalDouble.empty(), "", false);

    private static final int MAKE = 0x010F;
    private static final int MODEL = 0x0110;
    private static final int ORIENTATION = 0x0112;
    private static final int EXIF_DIRECTORY = 0x8769;
    private static final int COLOUR_SPACE = 0xA001;
    private static final int INTEROP_DIRECTORY = 0xA005;
    private static final int INTEROP_INDEX = 0x0001;
    private static final int FOCAL_LENGTH_35MM = 0xA405;
    private static final int LENS_MODEL = 0xA434;
    private static final int COLOUR_SPACE_ADOBE = 2;

    /** Reads an EXIF block. */
    static CameraData read(byte[] exif) throws DamagedImageException {
        TiffDirectory main = TiffDirectory.first(exif);
        Optional<TiffDirectory> details = main.child(EXIF_DIRECTORY);
        int orientation = (int) main.unsigned(ORIENTATION).orElse(1);
        OptionalDouble focal = OptionalDouble.empty();
        String lens = "";
        boolean adobe = false;
        if (details.isPresent()) {
            focal = details.get().number(FOCAL_LENGTH_35MM);
            lens = details.get().text(LENS_MODEL);
            adobe = namesAdobeRgb(details.get());
        }
        String key = Stream.of(main.text(MAKE), main.text(MODEL), lens)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("|"));
        // 0 means "unknown" by the standard; outside 1-8 the tag says nothing that could be obeyed.
        boolean known = orientation >= 1 && orientation <= 8;
        return new CameraData(known ? orientation : 1, positive(focal), key, adobe);
    }

    private static boolean namesAdobeRgb(TiffDirectory details) throws DamagedImageException {
        if (details.unsigned(COLOUR_SPACE).orElse(0) == COLOUR_SPACE_ADOBE) {
            return true;
        }
        Optional<TiffDirectory> interop = details.child(INTEROP_DIRECTORY);
        return interop.isPresent() && interop.get().text(INTEROP_INDEX).equals("R03");
    }

    private static OptionalDouble positive(OptionalDouble value) {
        return value.isPresent() && value.getAsDouble() > 0 ? value : OptionalDouble.empty();
    }
}
