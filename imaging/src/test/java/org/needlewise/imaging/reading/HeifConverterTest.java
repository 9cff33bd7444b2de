package org.needlewise.imaging.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.needlewise.model.measurement.Outcome;
import org.needlewise.model.measurement.RefusalCode;

class HeifConverterTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final int LOSSY_STEP = 8;

    private static Path script(Path folder, String... lines) throws IOException {
        Path file = folder.resolve("heif-convert");
        Files.writeString(file, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Outcome<ReadPhoto> read(HeifConverter converter, byte[] file) {
        return new PhotoReader(ReadingLimits.STANDARD, converter).read("photo.heic", file);
    }

    @Test
    void findsTheProgramOnTheSearchPath(@TempDir Path folder) throws IOException {
        Path program = script(folder, "exit 0");
        assertThat(HeifConverter.on("/nowhere:" + folder).program()).contains(program);
        assertThat(HeifConverter.on("/nowhere").program()).isEmpty();
        assertThat(HeifConverter.on("").program()).isEmpty();
    }

    @Test
    void failedConversionMeansDamage(@TempDir Path folder) throws IOException {
        HeifConverter converter = new HeifConverter(Optional.of(script(folder, "exit 1")), LONG);
        assertThat(read(converter, TestFiles.heicHeader(4000, 3000)))
                .isEqualTo(Outcome.refused(RefusalCode.IMAGE_DAMAGED));
    }

    @Test
    void hangingProgramIsStopped(@TempDir Path folder) throws IOException {
        Path program = script(folder, "exec sleep 600");
        HeifConverter converter = new HeifConverter(Optional.of(program), Duration.ofMillis(200));
        assertThat(read(converter, TestFiles.heicHeader(4000, 3000)))
                .isEqualTo(Outcome.refused(RefusalCode.IMAGE_DAMAGED));
    }

    @Test
    void programThatCannotRunIsAsGoodAsNone(@TempDir Path folder) throws IOException {
        Path program = Files.writeString(folder.resolve("heif-convert"), "no program");
        HeifConverter converter = new HeifConverter(Optional.of(program), LONG);
        assertThat(read(converter, TestFiles.heicHeader(4000, 3000)))
                .isEqualTo(Outcome.refused(RefusalCode.HEIC_UNREADABLE));
    }

    @Test
    void giantsAreRefusedBeforeTheProgramStarts(@TempDir Path folder) throws IOException {
        Path program = script(folder, "touch " + folder.resolve("started"));
        HeifConverter converter = new HeifConverter(Optional.of(program), LONG);
        assertThat(read(converter, TestFiles.heicHeader(40_000, 30_000)))
                .isEqualTo(Outcome.refused(RefusalCode.IMAGE_TOO_LARGE, "40000 × 30000"));
        assertThat(folder.resolve("started")).doesNotExist();
    }

    /** The program turns the picture itself and may leave the old orientation in EXIF. */
    @Test
    void convertedPictureIsNotTurnedTwice(@TempDir Path folder) throws IOException {
        byte[] exif = ExifBlock.upright().orientation(6).bytes();
        Path jpeg = Files.write(folder.resolve("ready"), TestFiles.withExif(TestFiles.jpeg(640, 480), exif));
        HeifConverter converter = new HeifConverter(Optional.of(script(folder, "cp " + jpeg + " \"$4\"")), LONG);
        try (ReadPhoto photo = measured(read(converter, TestFiles.heicHeader(640, 480)))) {
            assertThat(photo.picture().width()).isEqualTo(640);
            assertThat(photo.cameraKey()).isEqualTo("Maker|Phone 1");
            assertThat(photo.focalLengthPx()).isPresent();
        }
    }

    @Test
    void readsRealHeicWithItsProfile(@TempDir Path folder) throws Exception {
        String searchPath = Objects.requireNonNullElse(System.getenv("PATH"), "");
        HeifConverter converter = HeifConverter.on(searchPath);
        Optional<Path> encoder = Stream.of(searchPath.split(":"))
                .map(path -> Path.of(path, "heif-enc"))
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(
                converter.program().isPresent() && encoder.isPresent(),
                "heif-convert and heif-enc (Debian package libheif-examples) are not installed");
        byte[] png = TestFiles.withChunk(TestFiles.png(640, 480), "iCCP", TestFiles.iccp(Profiles.displayP3()));
        Path in = Files.write(folder.resolve("in.png"), png);
        Path heic = folder.resolve("out.heic");
        Process encoding = new ProcessBuilder(
                        encoder.get().toString(), "-q", "95", in.toString(), "-o", heic.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(encoding.waitFor()).isZero();
        try (ReadPhoto photo = measured(read(converter, Files.readAllBytes(heic)))) {
            assertThat(photo.light().matrix()[0]).isCloseTo(1.2249, within(1e-3));
            ByteBuffer pixels = photo.picture().pixels();
            byte[] expected = TestFiles.gradient(640, 480);
            int middle = 3 * (240 * 640 + 320);
            for (int c = 0; c < 3; c++) {
                assertThat(Math.abs((pixels.get(middle + c) & 0xff) - (expected[middle + c] & 0xff)))
                        .isLessThan(LOSSY_STEP);
            }
        }
    }

    private static ReadPhoto measured(Outcome<ReadPhoto> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Measured.class);
        return ((Outcome.Measured<ReadPhoto>) outcome).value();
    }
}
