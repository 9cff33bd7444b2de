package org.needlewise.imaging.reading;

import java.util.List;
import java.util.OptionalDouble;
import org.needlewise.imaging.vision.NativePicture;
import org.needlewise.model.photo.Photo;

/**
 * A photograph in memory. Close it to free the picture.
 *
 * @param photo where it came from
 * @param picture upright pixels, encoded
 * @param light how the pixels become linear light
 * @param focalLengthPx focal length in pixels of this picture, from EXIF's 35 mm equivalent. The equivalent is taken by
 *     the diagonal (CIPA DCG-001: 43.27 mm), so f = f35 / 43.27 × diagonal in pixels. Empty where EXIF says nothing.
 * @param cameraKey make, model and lens joined by {@code |}; empty where unknown
 * @param exifOrientation orientation 1–8 the file had before it was turned upright
 * @param warnings what could not be understood and was read as if it were not there
 */
public record ReadPhoto(
        Photo photo,
        NativePicture picture,
        LinearLight light,
        OptionalDouble focalLengthPx,
        String cameraKey,
        int exifOrientation,
        List<Warning> warnings)
        implements AutoCloseable {

    public ReadPhoto {
        warnings = List.copyOf(warnings);
    }

    /** What was wrong with a file that could still be read. */
    public enum Warning {
        /** A colour profile was there but could not be used; the picture was read as sRGB. */
        PROFILE_UNUSABLE,
        /** EXIF data were there but damaged; orientation and camera are unknown. */
        CAMERA_DATA_DAMAGED
    }

    @Override
    public void close() {
        picture.close();
    }
}
