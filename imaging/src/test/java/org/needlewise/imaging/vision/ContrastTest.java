package org.needlewise.imaging.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ContrastTest {
    private static final int SIDE = 60;

    @Test
    void leavesNoHaloAroundWhatIsMaskedOut() {
        float[] plane = new float[SIDE * SIDE];
        boolean[] valid = new boolean[SIDE * SIDE];
        for (int i = 0; i < plane.length; i++) {
            boolean card = i % SIDE < 20;
            valid[i] = !card;
            plane[i] = card ? 100 : 1;
        }
        float[] normal = Contrast.normaliseLocally(plane, valid, SIDE, SIDE, 8, 8, 0.01);
        for (float value : normal) {
            assertThat(value).isCloseTo(0, within(FlowAndContrastTolerances.EVEN));
        }
    }

    @Test
    void forgetsBrightnessAndGain() {
        float[] dim = new float[SIDE * SIDE];
        float[] bright = new float[SIDE * SIDE];
        for (int i = 0; i < dim.length; i++) {
            dim[i] = (float) Math.sin(i * 0.7) + (float) Math.cos(i / SIDE * 0.9);
            bright[i] = 5 * dim[i] + 30;
        }
        boolean[] all = new boolean[dim.length];
        Arrays.fill(all, true);
        float[] first = Contrast.normaliseLocally(dim, all, SIDE, SIDE, 10, 10, 1e-6);
        float[] second = Contrast.normaliseLocally(bright, all, SIDE, SIDE, 10, 10, 1e-6);
        for (int i = 0; i < first.length; i++) {
            assertThat(second[i]).isCloseTo(first[i], within(FlowAndContrastTolerances.GAIN));
        }
    }

    @Test
    void equalisingKeepsTheSizeAndWidensTheRange() {
        byte[] flat = new byte[SIDE * SIDE];
        for (int i = 0; i < flat.length; i++) {
            flat[i] = (byte) (120 + i % 8);
        }
        byte[] equal = Contrast.equalise(flat, SIDE, SIDE, 8, 2);
        int least = 255;
        int most = 0;
        for (byte value : equal) {
            least = Math.min(least, value & 255);
            most = Math.max(most, value & 255);
        }
        assertThat(most - least).isGreaterThan(7);
    }
}
