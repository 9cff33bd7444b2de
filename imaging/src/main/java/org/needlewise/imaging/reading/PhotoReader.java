package org.needlewise.imaging.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.needlewise.imaging.reading.ImageHeader.Embedded;
import org.needlewise.imaging.reading.ImageHeader.Named;
import org.needlewise.imaging.reading.ImageHeader.Unreadable;
import org.needlewise.imaging.reading.ImageIoDecoder.Decoded;
import org.needlewise.imaging.reading.ReadPhoto.Warning;
import org.needlewise.model.measurement.Outcome;
import org.needlewise.model.measurement.RefusalCode;
import org.needlewise.model.photo.Photo;

/**
 * Reads photographs, hostile ones too: whatever the bytes are, the answer is a picture or a refusal. The order of
 * reasons: too many bytes, not an image, damaged structure, too large, too small, damaged pixels.
 */
public final class PhotoReader {
    /** Diagonal of the 35 mm frame, 36 mm × 24 mm, to which the equivalent focal length refers. */
    private static final double FRAME_DIAGONAL_MM = Math.hypot(36, 24);

    private final ReadingLimits limits;
    private final HeifConverter heifConverter;

    /** With the standard limits and the HEIC converter on this process's search path. */
    public PhotoReader() {
        this(ReadingLimits.STANDARD, HeifConverter.on(Objects.requireNonNullElse(System.getenv("PATH"), "")));
    }

    public PhotoReader(ReadingLimits limits, HeifConverter heifConverter) {
        this.limits = limits;
        this.heifConverter = heifConverter;
    }

    /**
     * Reads a file. The caller closes the result.
     *
     * @throws NoSuchFileException when there is no such file
     * @throws IOException when it cannot be read, as for want of permission
     */
    public Outcome<ReadPhoto> read(Photo photo) throws IOException {
        Optional<Path> file = photo.file();
        if (file.isPresent()) {
            Path path = file.get();
            if (!Files.exists(path)) {
                throw new NoSuchFileException(path.toString());
            }
            if (!Files.isRegularFile(path)) {
                return Outcome.refused(RefusalCode.NOT_AN_IMAGE);
            }
            if (Files.size(path) > limits.maxFileBytes()) {
                return tooManyBytes(Files.size(path));
            }
        }
        try (InputStream in = photo.source().open()) {
            // Bounded here whatever the source: a file may also grow after it was asked for its size.
            return read(photo, in.readNBytes(limits.maxFileBytes() + 1));
        }
    }

    /** Reads a file's content. The caller closes the result. */
    public Outcome<ReadPhoto> read(String name, byte[] file) {
        return read(new Photo(name, Photo.inMemory(file)), file);
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
            return switch (format.get()) {
                case JPEG -> decode(photo, ImageFormat.JPEG, JpegHeader.read(file), file);
                case PNG -> {
                    PngHeader.Png png = PngHeader.read(file);
                    yield decode(photo, ImageFormat.PNG, png.header(), png.picture());
                }
                case WEBP -> decode(photo, ImageFormat.WEBP, WebpHeader.read(file), file);
                case TIFF -> {
                    TiffHeader.Tiff tiff = TiffHeader.read(file);
                    yield decode(photo, ImageFormat.TIFF, tiff.header(), tiff.picture());
                }
                case HEIF -> readHeif(photo, file);
            };
        } catch (DamagedImageException damaged) {
            return Outcome.refused(damaged.code());
        }
    }

    private Outcome<ReadPhoto> readHeif(Photo photo, byte[] file) throws DamagedImageException {
        if (heifConverter.program().isEmpty()) {
            return Outcome.refused(RefusalCode.HEIC_UNREADABLE);
        }
        Optional<Outcome<ReadPhoto>> refusal = limits.refuse(HeifHeader.read(file));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Outcome<byte[]> jpeg = heifConverter.toJpeg(file);
        if (jpeg instanceof Outcome.Measured<byte[]> converted) {
            return decode(photo, ImageFormat.HEIF, JpegHeader.read(converted.value()), converted.value());
        }
        return new Outcome.Refused<>(((Outcome.Refused<byte[]>) jpeg).refusals());
    }

    private Outcome<ReadPhoto> decode(Photo photo, ImageFormat format, ImageHeader header, byte[] file) {
        Optional<Outcome<ReadPhoto>> refusal = limits.refuse(header);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        List<Warning> warnings = new ArrayList<>();
        CameraData camera = camera(header, warnings);
        // The HEIC converter has turned the picture already, whatever the EXIF block that it copied says.
        int orientation = format == ImageFormat.HEIF ? 1 : camera.orientation();
        Optional<Decoded> decoded = PictureDecoder.decode(format, file, header, orientation);
        if (decoded.isEmpty()) {
            return Outcome.refused(RefusalCode.IMAGE_DAMAGED);
        }
        LinearLight light = decoded.get().inSrgb() ? LinearLight.SRGB : light(header, camera, warnings);
        return Outcome.measured(new ReadPhoto(
                photo,
                decoded.get().picture(),
                light,
                focalLengthPx(camera, header),
                camera.cameraKey(),
                orientation,
                warnings));
    }

    private static OptionalDouble focalLengthPx(CameraData camera, ImageHeader header) {
        if (camera.focalLength35mm().isEmpty()) {
            return OptionalDouble.empty();
        }
        double diagonalPx = Math.hypot(header.width(), header.height());
        return OptionalDouble.of(camera.focalLength35mm().getAsDouble() / FRAME_DIAGONAL_MM * diagonalPx);
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
        if (header.colour() instanceof Named named) {
            return named.light();
        }
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
}
