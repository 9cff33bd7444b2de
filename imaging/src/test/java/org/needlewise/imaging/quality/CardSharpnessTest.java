package org.needlewise.imaging.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.needlewise.imaging.reading.LinearLight;
import org.needlewise.imaging.vision.NativePicture;

class CardSharpnessTest {
    private static final int SIDE = 120;

    /** White left, black right of an upright edge at x = 60, blurred in linear light, encoded as sRGB. */
    private static NativePicture edge(double sigmaPx) {
        byte[] bgr = new byte[3 * SIDE * SIDE];
        for (int x = 0; x < SIDE; x++) {
            double share = 0.5 * (1 - ErrorFunction.erf((x - 60) / (sigmaPx * Math.sqrt(2))));
            double linear = 0.03 + 0.67 * share;
            double encoded = linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
            for (int y = 0; y < SIDE; y++) {
                for (int c = 0; c < 3; c++) {
                    bgr[3 * (y * SIDE + x) + c] = (byte) Math.round(255 * encoded);
                }
            }
        }
        return NativePicture.ofBgr(SIDE, SIDE, bgr);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.8, 1.5, 3})
    void measuresBlurInLinearLight(double sigmaPx) {
        double[] x = {60.3, 59.8, 60.1, 60};
        double[] y = {20, 40, 60, 118};
        double[] normalX = {1, 1, -1, 1};
        double[] normalY = new double[4];
        try (NativePicture picture = edge(sigmaPx)) {
            assertThat(CardSharpness.measure(picture, LinearLight.SRGB, x, y, normalX, normalY, 12)
                            .orElseThrow()
                            .sigmaPx())
                    .isCloseTo(sigmaPx, within(QualityTolerances.CARD_SHARPNESS_PX + 0.02 * sigmaPx));
        }
    }

    @Test
    void withoutEdgesThereIsNothingToMeasure() {
        double[] none = new double[0];
        double[] outside = {1.0};
        try (NativePicture picture = edge(1)) {
            assertThat(CardSharpness.measure(picture, LinearLight.SRGB, none, none, none, none, 12))
                    .isEmpty();
            assertThat(CardSharpness.measure(picture, LinearLight.SRGB, outside, outside, outside, new double[1], 12))
                    .isEmpty();
        }
    }
}
