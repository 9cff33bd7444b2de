package org.needlewise.imaging.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.bytedeco.opencv.global.opencv_core;
import org.junit.jupiter.api.Test;

class DenseFlowTest {
    private static final int SIDE = 240;
    private static final int SHIFT = 3;
    private static final DenseFlow.Effort EFFORT = new DenseFlow.Effort(0, 12, 6, 16);
    private static final byte[] STILL = texture(0);
    private static final byte[] SHIFTED = texture(SHIFT);

    @Test
    void findsAShift() {
        DenseFlow.Field field = DenseFlow.between(STILL, SHIFTED, SIDE, SIDE, EFFORT);
        int middle = SIDE / 2 * SIDE + SIDE / 2;
        assertThat(field.dx()[middle]).isCloseTo(SHIFT, within(FlowAndContrastTolerances.FLOW_PX));
        assertThat(field.dy()[middle]).isCloseTo(0, within(FlowAndContrastTolerances.FLOW_PX));
    }

    @Test
    void isTheSameForAnyNumberOfThreads() {
        int before = opencv_core.getNumThreads();
        try {
            opencv_core.setNumThreads(1);
            DenseFlow.Field one = DenseFlow.between(STILL, SHIFTED, SIDE, SIDE, EFFORT);
            for (int threads = 2; threads <= 4; threads++) {
                opencv_core.setNumThreads(threads);
                DenseFlow.Field many = DenseFlow.between(STILL, SHIFTED, SIDE, SIDE, EFFORT);
                assertThat(many.dx()).isEqualTo(one.dx());
                assertThat(many.dy()).isEqualTo(one.dy());
            }
        } finally {
            opencv_core.setNumThreads(before);
        }
    }

    private static byte[] texture(int shift) {
        Random random = new Random(5);
        float[] noise = new float[(SIDE + 20) * SIDE];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (float) (900 * random.nextGaussian());
        }
        float[] smooth = Contrast.smooth(noise, SIDE + 20, SIDE, 6);
        byte[] grey = new byte[SIDE * SIDE];
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                float value = 128 + smooth[y * (SIDE + 20) + x + 10 - shift] / 4;
                grey[y * SIDE + x] = (byte) Math.max(0, Math.min(255, Math.round(value)));
            }
        }
        return grey;
    }
}
