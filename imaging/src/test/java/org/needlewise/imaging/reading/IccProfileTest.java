package org.needlewise.imaging.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class IccProfileTest {
    private static LinearLight usable(byte[] profile) {
        return IccProfile.linearLight(profile).orElseThrow();
    }

    @Test
    void srgbProfileOfTheRuntimeIsIdentity() {
        LinearLight light = usable(Profiles.javaSrgb());
        double[] matrix = light.matrix();
        for (int i = 0; i < 9; i++) {
            assertThat(matrix[i]).isCloseTo(i % 4 == 0 ? 1 : 0, within(ReadingTolerances.MATRIX));
        }
        assertCurveOfSrgb(light);
    }

    /** Published: P3 red in linear sRGB is (1.2249, -0.0420, -0.0196). */
    @Test
    void displayP3ProfileGivesPublishedMatrix() {
        LinearLight light = usable(Profiles.displayP3());
        double[] matrix = light.matrix();
        assertThat(matrix[0]).isCloseTo(1.2249, within(ReadingTolerances.MATRIX));
        assertThat(matrix[3]).isCloseTo(-0.0420, within(ReadingTolerances.MATRIX));
        assertThat(matrix[6]).isCloseTo(-0.0196, within(ReadingTolerances.MATRIX));
        assertCurveOfSrgb(light);
    }

    private static void assertCurveOfSrgb(LinearLight light) {
        for (int channel = 0; channel < 3; channel++) {
            for (int i = 0; i < 256; i++) {
                assertThat(light.curve(channel)[i])
                        .isCloseTo(LinearLight.SRGB.curve(channel)[i], within((float) ReadingTolerances.CURVE));
            }
        }
    }

    @Test
    void greyProfileGivesOneCurveForAll() {
        LinearLight light = usable(Profiles.profile("GRAY", Map.of("kTRC", Profiles.gamma(2.2))));
        assertThat(light.curve(1)[128]).isCloseTo((float) Math.pow(128 / 255.0, 2.2), within(1e-3f));
        assertThat(light.hasSrgbPrimaries()).isTrue();
        assertThat(IccProfile.linearLight(Profiles.javaGrey())).isPresent();
    }

    @Test
    void tableOnlyProfileIsUnusable() {
        assertThat(IccProfile.linearLight(Profiles.tableOnly())).isEmpty();
    }

    @Test
    void everyTruncationIsUnusableAndNoneThrows() {
        byte[] profile = Profiles.displayP3();
        for (int length = 0; length < profile.length; length++) {
            byte[] cut = java.util.Arrays.copyOf(profile, length);
            assertThat(IccProfile.linearLight(cut)).isEmpty();
        }
    }

    @Test
    void blackColorantsAreUnusable() {
        byte[] black = Profiles.xyz(0, 0, 0);
        byte[] curve = Profiles.gamma(2.2);
        byte[] profile = Profiles.profile(
                "RGB ",
                Map.of("rXYZ", black, "gXYZ", black, "bXYZ", black, "rTRC", curve, "gTRC", curve, "bTRC", curve));
        assertThat(IccProfile.linearLight(profile)).isEmpty();
    }
}
