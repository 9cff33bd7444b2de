package org.needlewise.imaging.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.needlewise.model.measurement.Outcome;
import org.needlewise.model.measurement.Refusal;
import org.needlewise.model.measurement.RefusalCode;
import org.needlewise.model.photo.Photo;

class PhotoReaderRefusalTest {
    private static final int WIDTH = 500;
    private static final int HEIGHT = 400;
    private static final PhotoReader READER =
            new PhotoReader(ReadingLimits.STANDARD, new HeifConverter(Optional.empty(), Duration.ofSeconds(1)));

    private static void assertRefused(byte[] file, RefusalCode code) {
        Outcome<ReadPhoto> outcome = READER.read("photo", file);
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        Refusal refusal = ((Outcome.Refused<ReadPhoto>) outcome).refusals().get(0);
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.text(Locale.ENGLISH)).isNotBlank().doesNotContain("{0}");
    }

    @Test
    void refusesWhatIsNoImage() {
        assertRefused(new byte[0], RefusalCode.NOT_AN_IMAGE);
        assertRefused(TestFiles.ascii("%PDF-1.7"), RefusalCode.NOT_AN_IMAGE);
        assertRefused(TestFiles.ascii("GIF89a"), RefusalCode.NOT_AN_IMAGE);
        assertRefused(new byte[] {(byte) 0xFF}, RefusalCode.NOT_AN_IMAGE);
        byte[] noise = new byte[4096];
        new Random(1).nextBytes(noise);
        assertRefused(noise, RefusalCode.NOT_AN_IMAGE);
    }

    @Test
    void refusesDirectoryAsNoImage(@TempDir Path folder) throws Exception {
        assertThat(READER.read(new Photo(folder))).isEqualTo(Outcome.refused(RefusalCode.NOT_AN_IMAGE));
    }

    @Test
    void missingFileIsTheCallersMistake(@TempDir Path folder) {
        Photo photo = new Photo(folder.resolve("none.jpg"));
        assertThatThrownBy(() -> READER.read(photo)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void extensionIsNotAsked(@TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("photo.txt"), TestFiles.png(WIDTH, HEIGHT));
        Outcome<ReadPhoto> outcome = READER.read(new Photo(file));
        assertThat(outcome).isInstanceOf(Outcome.Measured.class);
        ((Outcome.Measured<ReadPhoto>) outcome).value().close();
    }

    @Test
    void refusesFileOfTooManyBytes(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("huge.jpg");
        try (var channel = java.nio.channels.FileChannel.open(
                file, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.WRITE)) {
            channel.write(java.nio.ByteBuffer.wrap(new byte[1]), 70L << 20);
        }
        assertThat(READER.read(new Photo(file))).isEqualTo(Outcome.refused(RefusalCode.IMAGE_TOO_LARGE, "71 MB"));
    }

    @Test
    void refusesPixelBombsFromTheirHeaders() {
        byte[] png = TestFiles.png(WIDTH, HEIGHT);
        byte[] giant = Arrays.copyOfRange(png, 16, 29);
        System.arraycopy(TestFiles.bigEndian(16_000), 0, giant, 0, 4);
        System.arraycopy(TestFiles.bigEndian(16_000), 0, giant, 4, 4);
        byte[] pngBomb = TestFiles.joined(
                Arrays.copyOf(png, 8), TestFiles.chunk("IHDR", giant), Arrays.copyOfRange(png, 33, png.length));
        assertRefused(pngBomb, RefusalCode.IMAGE_TOO_LARGE);

        byte[] jpeg = TestFiles.jpeg(WIDTH, HEIGHT);
        int frame = indexOf(jpeg, 0xFF, 0xC0);
        Arrays.fill(jpeg, frame + 5, frame + 9, (byte) 0xFF);
        assertRefused(jpeg, RefusalCode.IMAGE_TOO_LARGE);

        byte[] webp = TestFiles.webp(WIDTH, HEIGHT);
        // Lossless width and height of 14 bits each, all set: 16384 x 16384.
        Arrays.fill(webp, 21, 24, (byte) 0xFF);
        webp[24] |= 0x0F;
        assertRefused(webp, RefusalCode.IMAGE_TOO_LARGE);
    }

    @Test
    void refusesTiffWhosePixelsTakeTooMuchMemory() {
        byte[] tiff = TestFiles.write(TestFiles.image(WIDTH, HEIGHT), "tiff");
        byte[] bomb = TiffFields.replaced(TiffFields.replaced(tiff, 256, 60_000), 257, 60_000);
        assertRefused(bomb, RefusalCode.IMAGE_TOO_LARGE);
    }

    @Test
    void refusesThumbnails() {
        assertRefused(TestFiles.jpeg(160, 120), RefusalCode.IMAGE_TOO_SMALL);
        assertRefused(TestFiles.png(2000, 300), RefusalCode.IMAGE_TOO_SMALL);
    }

    @Test
    void refusesEveryTruncation() {
        byte[] exif = ExifBlock.upright().bytes();
        byte[][] files = {
            TestFiles.withExif(TestFiles.jpeg(WIDTH, HEIGHT), exif),
            TestFiles.png(WIDTH, HEIGHT),
            TestFiles.webp(WIDTH, HEIGHT),
            TestFiles.write(TestFiles.image(WIDTH, HEIGHT), "tiff")
        };
        for (byte[] file : files) {
            for (int tenth = 1; tenth < 10; tenth++) {
                assertRefused(Arrays.copyOf(file, file.length * tenth / 10), RefusalCode.IMAGE_DAMAGED);
            }
            assertRefused(Arrays.copyOf(file, file.length - 2), RefusalCode.IMAGE_DAMAGED);
        }
    }

    /** A decoder paints the missing part grey and says nothing. */
    @Test
    void refusesJpegWhoseMiddleIsMissing() {
        byte[] jpeg = TestFiles.jpeg(WIDTH, HEIGHT);
        byte[] end = {(byte) 0xFF, (byte) 0xD9};
        byte[] cut = TestFiles.joined(Arrays.copyOf(jpeg, jpeg.length * 2 / 3), end);
        assertRefused(cut, RefusalCode.IMAGE_DAMAGED);
        for (int orientation = 2; orientation <= 8; orientation++) {
            byte[] exif = ExifBlock.upright().orientation(orientation).bytes();
            assertRefused(TestFiles.withExif(cut, exif), RefusalCode.IMAGE_DAMAGED);
        }
    }

    @Test
    void refusesPngWithWrongChecksum() {
        byte[] png = TestFiles.png(WIDTH, HEIGHT);
        png[png.length / 2] ^= 1;
        assertRefused(png, RefusalCode.IMAGE_DAMAGED);
    }

    @Test
    void textThatUnpacksToGigabytesIsNeverUnpacked() {
        byte[] bomb = TestFiles.joined(TestFiles.ascii("Comment\0\0"), TestFiles.deflated(new byte[50 << 20]));
        byte[] png = TestFiles.png(WIDTH, HEIGHT);
        byte[] profileBomb = TestFiles.iccp(new byte[50 << 20]);
        byte[] file = TestFiles.withChunk(TestFiles.withChunk(png, "zTXt", bomb), "iCCP", profileBomb);
        Outcome<ReadPhoto> outcome = READER.read("photo", file);
        assertThat(outcome).isInstanceOf(Outcome.Measured.class);
        try (ReadPhoto photo = ((Outcome.Measured<ReadPhoto>) outcome).value()) {
            assertThat(photo.warnings()).containsExactly(ReadPhoto.Warning.PROFILE_UNUSABLE);
        }
    }

    @Test
    void refusesJpegOfThousandsOfScans() {
        byte[] jpeg = TestFiles.jpeg(WIDTH, HEIGHT);
        byte[] scan = {(byte) 0xFF, (byte) 0xDA, 0, 8, 1, 1, 0, 0, 0, 0};
        byte[][] parts = new byte[1001][];
        Arrays.fill(parts, scan);
        parts[0] = Arrays.copyOf(jpeg, jpeg.length - 2);
        assertRefused(
                TestFiles.joined(TestFiles.joined(parts), new byte[] {(byte) 0xFF, (byte) 0xD9}),
                RefusalCode.IMAGE_DAMAGED);
    }

    /** They keep decoders busy for minutes and come from no camera. */
    @Test
    void refusesLosslessJpegAndSecondFrames() {
        byte[] jpeg = TestFiles.jpeg(WIDTH, HEIGHT);
        int frame = indexOf(jpeg, 0xFF, 0xC0);
        byte[] twice = TestFiles.withSegment(jpeg, 0xC0, Arrays.copyOfRange(jpeg, frame + 4, frame + 19));
        assertRefused(twice, RefusalCode.IMAGE_DAMAGED);
        jpeg[frame + 1] = (byte) 0xC3;
        assertRefused(jpeg, RefusalCode.NOT_AN_IMAGE);
    }

    @Test
    void refusesHeicWhereNothingCanReadIt() {
        byte[] heic = TestFiles.heicHeader(4000, 3000);
        assertRefused(heic, RefusalCode.HEIC_UNREADABLE);
        Refusal refusal = new Refusal(RefusalCode.HEIC_UNREADABLE);
        assertThat(refusal.text(Locale.ENGLISH)).contains("Most Compatible").contains("JPEG");
    }

    private static int indexOf(byte[] bytes, int first, int second) {
        for (int i = 0; i < bytes.length - 1; i++) {
            if ((bytes[i] & 0xff) == first && (bytes[i + 1] & 0xff) == second) {
                return i;
            }
        }
        throw new IllegalArgumentException("no such marker");
    }
}
