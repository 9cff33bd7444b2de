package org.needlewise.imaging.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.needlewise.imaging.reading.ImageHeader.Embedded;
import org.needlewise.imaging.reading.ImageHeader.Unreadable;
import org.needlewise.imaging.reading.ReadPhoto.Warning;
import org.needlewise.imaging.vision.NativePicture;
import org.needlewise.model.measurement.Outcome;
import org.needlewise.model.measurement.RefusalCode;
import org.needlewise.model.photo.Photo;

/** Reads photographs, hostile ones too: whatever the bytes are, the answer is a picture or a refusal. */
public final class PhotoReader {
    /** Diagonal of the 35 mm frame, 36 mm × 24 mm, to which the equivalent focal length refers. */
    private static final double FRAME_DIAGONAL_MM = Math.hypot(36, 24);

    private final ReadingLimits limits;

    public PhotoReader() {
        this(ReadingLimits.STANDARD);
    }

    public PhotoReader(ReadingLimits limits) {
        this.limits = limits;
    }

    /**
     * Reads a file. The caller closes the result.
     *
     * @throws NoSuchFileException when there is no such file
     * @throws IOException when it cannot be read, as for want of permission
     */
    public Outcome<ReadPhoto> read(Photo photo) throws IOException {
        Path path = photo.path();
        if (!Files.exists(path)) {
            throw new NoSuchFileException(path.toString());
        }
        if (!Files.isRegularFile(path)) {
            return Outcome.refused(RefusalCode.NOT_AN_IMAGE);
        }
        if (Files.size(path) > limits.maxFileBytes()) {
            return tooManyBytes(Files.size(path));
        }
        try (InputStream in = Files.newInputStream(path)) {
            // Bounded a second time: the file may grow between asking its size and reading it.
            return read(photo, in.readNBytes((int) limits.maxFileBytes() + 1));
        }
    }

    /** Reads a file's content. The caller closes the result. */
    public Outcome<ReadPhoto> read(String name, byte[] file) {
        return read(new Photo(Path.of(name)), file);
    }

    private Outcome<ReadPhoto> read(Photo photo, byte[] file) {
        if (file.length > limits.maxFileBytes()) {
            return tooManyBytes(file.length);
        }
        Optional<ImageFormat> format = ImageFormat.of(file);
        if (format.isEmpty()) {
            return Outcome.refused(RefusalCode.NOT_AN_IMAGE);
        }
        try {
            ImageHeader header = JpegHeader.read(file);
            if (limits.tooLarge(header)) {
                return Outcome.refused(RefusalCode.IMAGE_TOO_LARGE, pixels(header));
            }
            if (header.width() == 0 || header.height() == 0) {
                return Outcome.refused(RefusalCode.IMAGE_DAMAGED);
            }
            if (limits.tooSmall(header)) {
                return Outcome.refused(RefusalCode.IMAGE_TOO_SMALL, pixels(header));
            }
            return decode(photo, file, header);
        } catch (DamagedImageException damaged) {
            return Outcome.refused(RefusalCode.IMAGE_DAMAGED);
        }
    }

    private static Outcome<ReadPhoto> decode(Photo photo, byte[] file, ImageHeader header) {
        List<Warning> warnings = new ArrayList<>();
        CameraData camera = camera(header, warnings);
        LinearLight light = light(header, camera, warnings);
        Optional<NativePicture> picture = NativePicture.decode(file, camera.orientation());
        if (picture.isEmpty()) {
            return Outcome.refused(RefusalCode.IMAGE_DAMAGED);
        }
        OptionalDouble focal = camera.focalLength35mm().isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(camera.focalLength35mm().getAsDouble()
                        / FRAME_DIAGONAL_MM
                        * Math.hypot(header.width(), header.height()));
        return Outcome.measured(
                new ReadPhoto(photo, picture.get(), light, focal, camera.cameraKey(), camera.orientation(), warnings));
    }

    private static CameraData camera(ImageHeader header, List<Warning> warnings) {
        if (header.exif().length == 0) {
            return CameraData.UNKNOWN;
        }
        try {
            return CameraData.read(header.exif());
        } catch (DamagedImageException damaged) {
            warnings.add(Warning.CAMERA_DATA_DAMAGED);
            return CameraData.UNKNOWN;
        }
    }

    private static LinearLight light(ImageHeader header, CameraData camera, List<Warning> warnings) {
        if (header.colour() instanceof Embedded embedded) {
            Optional<LinearLight> light = IccProfile.linearLight(embedded.profile());
            if (light.isPresent()) {
                return light.get();
            }
            warnings.add(Warning.PROFILE_UNUSABLE);
        } else if (header.colour() instanceof Unreadable) {
            warnings.add(Warning.PROFILE_UNUSABLE);
        } else if (camera.adobeRgb()) {
            return LinearLight.ADOBE_RGB;
        }
        return LinearLight.SRGB;
    }

    private static Outcome<ReadPhoto> tooManyBytes(long bytes) {
        return Outcome.refused(RefusalCode.IMAGE_TOO_LARGE, (bytes + (1 << 20) - 1 >> 20) + " MB");
    }

    private static String pixels(ImageHeader header) {
        return header.width() + " × " + header.height();
    }
}
