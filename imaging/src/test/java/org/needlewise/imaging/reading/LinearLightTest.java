package org.needlewise.imaging.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LinearLightTest {
    private static float[] linear(LinearLight light, int r, int g, int b) {
        float[] out = new float[3];
        light.toLinear(r, g, b, out, 0);
        return out;
    }

    @Test
    void srgbFollowsItsStandardCurve() {
        float[] grey = linear(LinearLight.SRGB, 119, 119, 119);
        assertThat(grey[0]).isEqualTo(grey[1]).isEqualTo(grey[2]).isCloseTo(0.184475f, within(1e-5f));
        assertThat(LinearLight.SRGB.hasSrgbPrimaries()).isTrue();
    }

    /** Published: P3 red in linear sRGB is (1.2249, -0.0420, -0.0196) (W3C CSS Color 4, sample conversions). */
    @Test
    void displayP3RedLeavesSrgbUnclipped() {
        float[] red = linear(LinearLight.DISPLAY_P3, 255, 0, 0);
        assertThat(red[0]).isCloseTo(1.2249f, within(1e-4f));
        assertThat(red[1]).isCloseTo(-0.0420f, within(1e-4f));
        assertThat(red[2]).isCloseTo(-0.0196f, within(1e-4f));
    }

    /** Published: Adobe RGB green in linear sRGB is (-0.3983, 1, -0.0429) (Lindbloom's matrices, D65). */
    @Test
    void adobeGreenLeavesSrgbUnclipped() {
        float[] green = linear(LinearLight.ADOBE_RGB, 0, 255, 0);
        assertThat(green[0]).isCloseTo(-0.3983f, within(1e-3f));
        assertThat(green[1]).isCloseTo(1.0000f, within(1e-3f));
        assertThat(green[2]).isCloseTo(-0.0429f, within(1e-3f));
    }

    @Test
    void whiteStaysWhiteInEverySpace() {
        for (LinearLight light : new LinearLight[] {LinearLight.SRGB, LinearLight.DISPLAY_P3, LinearLight.ADOBE_RGB}) {
            for (float channel : linear(light, 255, 255, 255)) {
                assertThat(channel).isCloseTo(1f, within(1e-6f));
            }
        }
    }
}
