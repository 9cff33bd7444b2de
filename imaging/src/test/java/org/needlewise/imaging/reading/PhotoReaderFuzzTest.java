package org.needlewise.imaging.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.needlewise.model.measurement.Outcome;

/**
 * Whatever the bytes are, reading them ends in a picture or a refusal. An ordinary test run replays the corpus beside
 * this class's resources; with {@code JAZZER_FUZZ=1} and one method chosen it goes looking for more.
 */
class PhotoReaderFuzzTest {
    private static final ReadingLimits SMALL = new ReadingLimits(1 << 20, 1_000_000, 4096, 8 << 20, 1, 1);
    private static final PhotoReader READER =
            new PhotoReader(SMALL, new HeifConverter(Optional.empty(), Duration.ofSeconds(1)));

    @FuzzTest(maxDuration = "10m")
    void readsOrRefuses(byte[] file) {
        Outcome<ReadPhoto> outcome = READER.read("photo", file);
        if (outcome instanceof Outcome.Measured<ReadPhoto> measured) {
            try (ReadPhoto photo = measured.value()) {
                touchEveryPixel(photo);
            }
        } else {
            ((Outcome.Refused<ReadPhoto>) outcome)
                    .refusals()
                    .forEach(refusal -> assertThat(refusal.text(Locale.ENGLISH)).isNotBlank());
        }
    }

    @FuzzTest(maxDuration = "2m")
    void walksHeif(byte[] file) {
        try {
            assertThat(HeifHeader.read(file).width()).isNotNegative();
        } catch (DamagedImageException damaged) {
            assertThat(damaged).hasMessageNotContaining("null");
        }
    }

    private static void touchEveryPixel(ReadPhoto photo) {
        var pixels = photo.picture().pixels();
        assertThat(pixels.capacity())
                .isEqualTo(3 * photo.picture().width() * photo.picture().height());
        float[] linear = new float[3];
        while (pixels.hasRemaining()) {
            int b = pixels.get() & 0xff;
            int g = pixels.get() & 0xff;
            int r = pixels.get() & 0xff;
            photo.light().toLinear(r, g, b, linear, 0);
            if (!Float.isFinite(linear[0] + linear[1] + linear[2])) {
                throw new AssertionError("no finite light from " + r + ", " + g + ", " + b);
            }
        }
    }
}
