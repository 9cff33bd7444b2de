package org.needlewise.imaging.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.needlewise.imaging.reading.ReadPhoto.Warning;
import org.needlewise.model.measurement.Outcome;

class PhotoReaderTest {
    private static final int WIDTH = 48;
    private static final int HEIGHT = 32;
    private static final int JPEG_STEP = 6;

    static final ReadingLimits SMALL_PICTURES_TOO = new ReadingLimits(8 << 20, 4_000_000, 4096, 32L << 20, 1, 1);
    private static final PhotoReader READER =
            new PhotoReader(SMALL_PICTURES_TOO, new HeifConverter(Optional.empty(), java.time.Duration.ofSeconds(1)));

    private static ReadPhoto read(byte[] file) {
        Outcome<ReadPhoto> outcome = READER.read("photo", file);
        assertThat(outcome).isInstanceOf(Outcome.Measured.class);
        return ((Outcome.Measured<ReadPhoto>) outcome).value();
    }

    private static byte[] content(ReadPhoto photo) {
        byte[] bytes = new byte[3 * photo.picture().width() * photo.picture().height()];
        photo.picture().pixels().get(bytes);
        return bytes;
    }

    private static void assertGradient(byte[] file, int tolerance) {
        try (ReadPhoto photo = read(file)) {
            assertThat(photo.picture().width()).isEqualTo(WIDTH);
            assertThat(photo.picture().height()).isEqualTo(HEIGHT);
            byte[] expected = TestFiles.gradient(WIDTH, HEIGHT);
            byte[] actual = content(photo);
            int worst = 0;
            for (int i = 0; i < expected.length; i++) {
                worst = Math.max(worst, Math.abs((expected[i] & 0xff) - (actual[i] & 0xff)));
            }
            assertThat(worst).isLessThanOrEqualTo(tolerance);
        }
    }

    @Test
    void readsJpeg() {
        assertGradient(TestFiles.jpeg(WIDTH, HEIGHT), JPEG_STEP);
    }

    @Test
    void losslessFormatsKeepEveryPixel() {
        assertGradient(TestFiles.png(WIDTH, HEIGHT), 0);
        assertGradient(TestFiles.webp(WIDTH, HEIGHT), 0);
        assertGradient(TestFiles.write(TestFiles.image(WIDTH, HEIGHT), "tiff"), 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "tiff"})
    void sixteenBitsBecomeEight(String format) {
        byte[] bgr = TestFiles.gradient(WIDTH, HEIGHT);
        BufferedImage image = TestImages.rgb16(WIDTH, HEIGHT);
        WritableRaster raster = image.getRaster();
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            for (int c = 0; c < 3; c++) {
                // A hundred above the exact value: rounds back, and must not be thrown away upwards.
                raster.setSample(i % WIDTH, i / WIDTH, c, (bgr[3 * i + 2 - c] & 0xff) * 257 + 100);
            }
        }
        assertGradient(TestFiles.write(image, format), 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "tiff"})
    void greyBecomesThreeEqualChannels(String format) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        Arrays.fill(((java.awt.image.DataBufferByte) image.getRaster().getDataBuffer()).getData(), (byte) 77);
        try (ReadPhoto photo = read(TestFiles.write(image, format))) {
            assertThat(content(photo)).containsOnly((byte) 77);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "tiff"})
    void transparencyShowsWhite(String format) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_4BYTE_ABGR);
        image.setRGB(0, 0, 0xFF102030);
        image.setRGB(1, 0, 0x80000000);
        try (ReadPhoto photo = read(TestFiles.write(image, format))) {
            byte[] pixels = content(photo);
            assertThat(Arrays.copyOf(pixels, 9)).containsExactly(0x30, 0x20, 0x10, 127, 127, 127, 255, 255, 255);
        }
    }

    @Test
    void paletteIsResolved() {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_INDEXED);
        image.setRGB(0, 0, 0xFFFF0000);
        try (ReadPhoto png = read(TestFiles.write(image, "png"));
                ReadPhoto tiff = read(TestFiles.write(image, "tiff"))) {
            assertThat(Arrays.copyOf(content(png), 3)).containsExactly(0, 0, 255);
            assertThat(Arrays.copyOf(content(tiff), 3)).containsExactly(0, 0, 255);
        }
    }

    @Test
    void cmykJpegIsConverted() {
        try (ReadPhoto photo = read(TestImages.cmykJpeg(WIDTH, HEIGHT))) {
            byte[] pixels = content(photo);
            assertThat(photo.light()).isSameAs(LinearLight.SRGB);
            // Printed cyan without other inks: red is the darkest channel.
            assertThat(pixels[2] & 0xff).isLessThan(pixels[1] & 0xff).isLessThan(pixels[0] & 0xff);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyFormatIsTurnedUprightOnce(int orientation) {
        byte[] exif = ExifBlock.upright().orientation(orientation).bytes();
        byte[] jpeg = TestFiles.withExif(TestFiles.jpeg(WIDTH, HEIGHT), exif);
        byte[] png = TestFiles.withChunk(TestFiles.png(WIDTH, HEIGHT), "eXIf", exif);
        byte[] webp = TestFiles.extendedWebp(TestFiles.webp(WIDTH, HEIGHT), WIDTH, HEIGHT, Profiles.javaSrgb(), exif);
        for (byte[] file : new byte[][] {jpeg, png, webp}) {
            try (ReadPhoto photo = read(file)) {
                boolean lying = orientation < 5;
                assertThat(photo.picture().width()).isEqualTo(lying ? WIDTH : HEIGHT);
                assertThat(photo.picture().height()).isEqualTo(lying ? HEIGHT : WIDTH);
                assertThat(photo.exifOrientation()).isEqualTo(orientation);
                assertThat(firstStored(photo, orientation)).isCloseTo((byte) 40, within((byte) JPEG_STEP));
            }
        }
    }

    /** Blue of the pixel that was stored first, looked for where Exif 2.32 says that it belongs. */
    private static byte firstStored(ReadPhoto photo, int orientation) {
        int width = photo.picture().width();
        int height = photo.picture().height();
        int x = switch (orientation) {
            case 1, 4, 5, 8 -> 0;
            default -> width - 1;
        };
        int y = switch (orientation) {
            case 1, 2, 5, 6 -> 0;
            default -> height - 1;
        };
        return photo.picture().pixels().get(3 * (y * width + x));
    }

    @Test
    void profilesAreFoundInEveryFormat() {
        byte[] profile = Profiles.displayP3();
        byte[] jpeg = TestFiles.withProfile(TestFiles.jpeg(WIDTH, HEIGHT), profile, 3);
        byte[] png = TestFiles.withChunk(TestFiles.png(WIDTH, HEIGHT), "iCCP", TestFiles.iccp(profile));
        byte[] exif = ExifBlock.upright().bytes();
        byte[] webp = TestFiles.extendedWebp(TestFiles.webp(WIDTH, HEIGHT), WIDTH, HEIGHT, profile, exif);
        for (byte[] file : new byte[][] {jpeg, png, webp}) {
            try (ReadPhoto photo = read(file)) {
                assertThat(photo.light().matrix()[0]).isCloseTo(1.2249, within(1e-3));
                assertThat(photo.warnings()).isEmpty();
            }
        }
    }

    @Test
    void codePointsNameDisplayP3() {
        byte[] png = TestFiles.withChunk(TestFiles.png(WIDTH, HEIGHT), "cICP", new byte[] {12, 13, 0, 1});
        try (ReadPhoto photo = read(png)) {
            assertThat(photo.light()).isSameAs(LinearLight.DISPLAY_P3);
        }
    }

    @Test
    void unusableProfileIsWarnedOf() {
        byte[] jpeg = TestFiles.withProfile(TestFiles.jpeg(WIDTH, HEIGHT), Profiles.tableOnly(), 1);
        try (ReadPhoto photo = read(jpeg)) {
            assertThat(photo.light()).isSameAs(LinearLight.SRGB);
            assertThat(photo.warnings()).containsExactly(Warning.PROFILE_UNUSABLE);
        }
    }

    @Test
    void damagedCameraDataAreWarnedOf() {
        byte[] jpeg = TestFiles.withExif(TestFiles.jpeg(WIDTH, HEIGHT), TestFiles.ascii("II*\0\377\377\377\377"));
        try (ReadPhoto photo = read(jpeg)) {
            assertThat(photo.warnings()).containsExactly(Warning.CAMERA_DATA_DAMAGED);
            assertThat(photo.focalLengthPx()).isEmpty();
        }
    }

    @Test
    void exifNamesAdobeRgb() {
        byte[] exif = ExifBlock.upright().colourSpace(2).bytes();
        try (ReadPhoto photo = read(TestFiles.withExif(TestFiles.jpeg(WIDTH, HEIGHT), exif))) {
            assertThat(photo.light()).isSameAs(LinearLight.ADOBE_RGB);
        }
    }

    @Test
    void focalLengthRefersToTheDiagonal() {
        byte[] exif = ExifBlock.upright().bytes();
        try (ReadPhoto photo = read(TestFiles.withExif(TestFiles.jpeg(WIDTH, HEIGHT), exif))) {
            // 48 x 32 has the shape of the 36 mm x 24 mm frame: 26 mm is 26 / 36 of the long side.
            assertThat(photo.focalLengthPx().orElseThrow()).isCloseTo(26.0 / 36 * 48, within(1e-9));
            assertThat(photo.cameraKey()).isEqualTo("Maker|Phone 1");
        }
    }

    @Test
    void untaggedIsSrgbOfUnknownCamera() {
        try (ReadPhoto photo = read(TestFiles.jpeg(WIDTH, HEIGHT))) {
            assertThat(photo.light()).isSameAs(LinearLight.SRGB);
            assertThat(photo.focalLengthPx()).isEmpty();
            assertThat(photo.cameraKey()).isEmpty();
            assertThat(photo.warnings()).isEmpty();
        }
    }

    @Test
    void whatFollowsTheEndOfTheJpegIsLeftAlone() {
        byte[] film = TestFiles.joined(TestFiles.jpeg(WIDTH, HEIGHT), new byte[5000]);
        assertGradient(film, JPEG_STEP);
    }
}
