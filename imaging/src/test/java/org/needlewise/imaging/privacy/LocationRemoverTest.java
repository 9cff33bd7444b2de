package org.needlewise.imaging.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.needlewise.model.measurement.Outcome;
import org.needlewise.model.measurement.RefusalCode;

/** Where a picture was taken is gone; what measuring needs is not. */
class LocationRemoverTest {
    static Stream<byte[]> filesOfAllKinds() {
        return Stream.of(Samples.jpeg(), Samples.png(), Samples.webp(), Samples.tiff(), Samples.heif());
    }

    @ParameterizedTest
    @MethodSource("filesOfAllKinds")
    void noByteTellsThePlaceOrTheMakersNotes(byte[] file) {
        assertThat(text(file)).contains(Samples.PLACE);
        assertThat(text(clean(file).bytes())).doesNotContain(Samples.PLACE).doesNotContain(Samples.MAKER);
    }

    @ParameterizedTest
    @MethodSource("filesOfAllKinds")
    void theTimeIsKept(byte[] file) {
        assertThat(clean(file).takenAt().map(CameraTags.Taken::local)).contains(LocalDateTime.of(2026, 3, 1, 8, 30));
    }

    @ParameterizedTest
    @MethodSource("filesOfAllKinds")
    void forAStudyTheTimeIsGoneToo(byte[] file) {
        Outcome<CleanFile> outcome = LocationRemover.clean(file, Purpose.STUDY);
        CleanFile cleaned = ((Outcome.Measured<CleanFile>) outcome).value();
        assertThat(text(clean(file).bytes())).contains("2026:03:01");
        assertThat(text(cleaned.bytes())).doesNotContain("2026:03:01").doesNotContain(Samples.PLACE);
        assertThat(LocationRemover.clean(cleaned.bytes())).isInstanceOf(Outcome.Measured.class);
    }

    @ParameterizedTest
    @MethodSource("filesOfAllKinds")
    void cleaningTwiceIsCleaningOnce(byte[] file) {
        byte[] once = clean(file).bytes();
        assertThat(clean(once).bytes()).isEqualTo(once);
    }

    @Test
    void jpegKeepsOrientationExposureFocalLengthAndColourProfile() throws Exception {
        byte[] cleaned = clean(Samples.jpeg()).bytes();
        Metadata metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(cleaned));
        assertThat(metadata.getDirectoriesOfType(GpsDirectory.class)).isEmpty();
        assertThat(metadata.getFirstDirectoryOfType(ExifIFD0Directory.class).getInt(ExifIFD0Directory.TAG_ORIENTATION))
                .isEqualTo(6);
        ExifSubIFDDirectory details = metadata.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
        assertThat(details.getRational(ExifSubIFDDirectory.TAG_EXPOSURE_TIME).doubleValue())
                .isEqualTo(0.02);
        assertThat(details.getInt(ExifSubIFDDirectory.TAG_35MM_FILM_EQUIV_FOCAL_LENGTH))
                .isEqualTo(26);
        assertThat(text(cleaned)).contains("ICC_PROFILE");
    }

    @Test
    void pixelsStayAsTheyCame() throws Exception {
        for (String kind : List.of("jpg", "png", "tif")) {
            byte[] file = kind.equals("jpg") ? Samples.jpeg() : Samples.encoded(kind);
            assertThat(pixels(clean(file).bytes())).as(kind).isEqualTo(pixels(file));
        }
    }

    @Test
    void refusesWhatIsNoPicture() {
        assertThat(LocationRemover.clean("hello".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Outcome.refused(RefusalCode.NOT_AN_IMAGE));
        assertThat(LocationRemover.clean(new byte[0])).isEqualTo(Outcome.refused(RefusalCode.NOT_AN_IMAGE));
    }

    @ParameterizedTest
    @MethodSource("filesOfAllKinds")
    void filesCutOffAnywhereGetAnAnswer(byte[] file) {
        for (int length = 0; length < file.length; length += 3) {
            byte[] cut = Arrays.copyOf(file, length);
            assertThatCode(() -> LocationRemover.clean(cut)).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @MethodSource("filesOfAllKinds")
    void filesWithWrongBytesGetAnAnswer(byte[] file) {
        for (int at = 0; at < file.length; at++) {
            byte[] wrong = file.clone();
            wrong[at] ^= (byte) 0xFF;
            assertThatCode(() -> LocationRemover.clean(wrong)).doesNotThrowAnyException();
        }
    }

    private static CleanFile clean(byte[] file) {
        return ((Outcome.Measured<CleanFile>) LocationRemover.clean(file)).value();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static int[] pixels(byte[] file) throws Exception {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(file));
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }
}
