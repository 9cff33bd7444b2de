package org.needlewise.imaging.privacy;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.needlewise.imaging.privacy.Directory.Field;
import org.needlewise.imaging.reading.DamagedImageException;

/**
 * What EXIF says that measuring and dating need (Exif 2.32): camera and lens, exposure, focal length, orientation, colour
 * space, time. Whatever is not named here is left behind: location, maker's notes, comments, serial numbers, owners,
 * thumbnails.
 *
 * @param tiff a TIFF structure that holds nothing else
 * @param takenAt by the camera's clock
 */
public record CameraTags(byte[] tiff, Optional<Taken> takenAt) {
    private static final int EXIF_DIRECTORY = 0x8769;
    private static final int INTEROP_DIRECTORY = 0xA005;
    private static final int TIME = 0x9003;
    private static final int TIME_OFFSET = 0x9011;
    private static final int ORIENTATION = 0x0112;
    private static final int LARGEST_VALUE = 2000;
    private static final DateTimeFormatter EXIF_TIME = DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss", Locale.ROOT);

    /** Make, model, orientation, resolution, time. */
    static final Set<Integer> MAIN = Set.of(0x010F, 0x0110, ORIENTATION, 0x011A, 0x011B, 0x0128, 0x0132);

    /** Exposure, sensitivity, version, times, light, flash, focal lengths, colour space, size, white balance, lens. */
    private static final Set<Integer> DETAILS = Stream.of(
                    0x829A,
                    0x829D,
                    0x8822,
                    0x8827,
                    0x8830,
                    0x9000,
                    TIME,
                    0x9004,
                    0x9010,
                    TIME_OFFSET,
                    0x9012,
                    0x9101,
                    0x9201,
                    0x9202,
                    0x9203,
                    0x9204,
                    0x9205,
                    0x9206,
                    0x9207,
                    0x9208,
                    0x9209,
                    0x920A,
                    0x9290,
                    0x9291,
                    0x9292,
                    0xA000,
                    0xA001,
                    0xA002,
                    0xA003,
                    0xA210,
                    0xA300,
                    0xA301,
                    0xA402,
                    0xA403,
                    0xA404,
                    0xA405,
                    0xA406,
                    0xA407,
                    0xA408,
                    0xA409,
                    0xA40A,
                    0xA432,
                    0xA433,
                    0xA434)
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<Integer> INTEROP = Set.of(0x0001, 0x0002);

    /** When the picture was taken; without offset, in the zone of whoever took it. */
    public record Taken(LocalDateTime local, Optional<ZoneOffset> offset) {}

    static CameraTags of(byte[] exif, Purpose purpose) throws DamagedImageException {
        Directory main = Directory.first(exif, MAIN);
        Optional<Directory> details = Directory.child(exif, EXIF_DIRECTORY, DETAILS);
        TiffWriter out = new TiffWriter(main.order()).directory(small(main, purpose));
        if (details.isPresent()) {
            writeDetails(exif, details.get(), out, 0, purpose);
        }
        return new CameraTags(out.write(), details.isPresent() ? taken(details.get()) : Optional.empty());
    }

    /** Adds the camera's directories to a structure whose main directory is there. */
    static void addDetails(byte[] tiff, TiffWriter out, Purpose purpose) throws DamagedImageException {
        Optional<Directory> details = Directory.child(tiff, EXIF_DIRECTORY, DETAILS);
        if (details.isPresent()) {
            writeDetails(tiff, details.get(), out, 0, purpose);
        }
    }

    static Optional<Taken> takenAt(byte[] tiff) throws DamagedImageException {
        Optional<Directory> details = Directory.child(tiff, EXIF_DIRECTORY, DETAILS);
        return details.isPresent() ? taken(details.get()) : Optional.empty();
    }

    private static void writeDetails(byte[] exif, Directory details, TiffWriter out, int main, Purpose purpose)
            throws DamagedImageException {
        out.directory(small(details, purpose)).pointer(main, EXIF_DIRECTORY, main + 1);
        Directory all = Directory.read(
                Directory.bytes(exif),
                Directory.first(exif, Set.of(EXIF_DIRECTORY))
                        .number(EXIF_DIRECTORY)
                        .orElse(0L),
                Set.of(INTEROP_DIRECTORY));
        Optional<Long> interop = all.number(INTEROP_DIRECTORY);
        if (interop.isPresent()) {
            out.directory(small(Directory.read(Directory.bytes(exif), interop.get(), INTEROP), purpose))
                    .pointer(main + 1, INTEROP_DIRECTORY, main + 2);
        }
    }

    /** No honest value of these tags is long; a long one could hide something. */
    private static Map<Integer, Field> small(Directory directory, Purpose purpose) {
        return directory.fields().entrySet().stream()
                .filter(entry -> entry.getValue().bytes().length <= LARGEST_VALUE)
                .filter(entry -> !purpose.leaves(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Optional<Taken> taken(Directory details) throws DamagedImageException {
        String time = details.text(TIME);
        if (time.isEmpty()) {
            return Optional.empty();
        }
        try {
            String offset = details.text(TIME_OFFSET);
            return Optional.of(new Taken(
                    LocalDateTime.parse(time, EXIF_TIME),
                    offset.isEmpty() ? Optional.empty() : Optional.of(ZoneOffset.of(offset))));
        } catch (DateTimeException unreadable) {
            // A camera whose clock was never set writes blanks or zeros.
            return Optional.empty();
        }
    }
}
