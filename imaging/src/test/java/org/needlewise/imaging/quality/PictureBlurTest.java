package org.needlewise.imaging.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.needlewise.imaging.vision.NativePicture;

class PictureBlurTest {
    private static final int WIDTH = 800;
    private static final int HEIGHT = 600;
    private static final int SQUARE = 80;

    @ParameterizedTest
    @ValueSource(doubles = {2, 3, 4})
    void tellsTheBlurOfAPictureAllOver(double sigmaPx) {
        try (NativePicture picture = squares(sigmaPx, 200)) {
            double expected = Math.hypot(sigmaPx, 0.8) * 1600 / WIDTH;
            assertThat(PictureBlur.sharpestSigmaPx(picture))
                    .isCloseTo(expected, within(QualityTolerances.WHOLE_PICTURE * expected));
            assertThat(PictureBlur.isBlurredAllOver(picture)).isTrue();
        }
    }

    @Test
    void aSharpPictureIsNotBlurred() {
        try (NativePicture picture = squares(0.3, 200)) {
            assertThat(PictureBlur.isBlurredAllOver(picture)).isFalse();
        }
    }

    /** Bare skin without card or border has no strong edges, however sharp it is. */
    @Test
    void nothingIsClaimedWithoutStrongEdges() {
        try (NativePicture picture = squares(6, 30)) {
            assertThat(PictureBlur.sharpestSigmaPx(picture)).isNaN();
            assertThat(PictureBlur.isBlurredAllOver(picture)).isFalse();
        }
    }

    /** A chequered picture whose squares' borders are blurred by a Gaussian. */
    private static NativePicture squares(double sigmaPx, int step) {
        byte[] bgr = new byte[3 * WIDTH * HEIGHT];
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                double value = 128 + step / 2.0 * wave(x, sigmaPx) * wave(y, sigmaPx);
                for (int c = 0; c < 3; c++) {
                    bgr[3 * (y * WIDTH + x) + c] = (byte) Math.round(value);
                }
            }
        }
        return NativePicture.ofBgr(WIDTH, HEIGHT, bgr);
    }

    private static double wave(int at, double sigmaPx) {
        double fromEdge = at % SQUARE - SQUARE / 2.0 + 0.5;
        double sign = at / SQUARE % 2 == 0 ? 1 : -1;
        return sign * ErrorFunction.erf(fromEdge / (sigmaPx * Math.sqrt(2)));
    }
}
