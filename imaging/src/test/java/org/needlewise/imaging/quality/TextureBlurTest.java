package org.needlewise.imaging.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.needlewise.imaging.raster.Mask;

class TextureBlurTest {
    private static final int SIDE = 96;

    private static Mask all() {
        Mask mask = new Mask(SIDE, SIDE);
        Arrays.fill(mask.bits(), true);
        return mask;
    }

    private static float[] noise() {
        Random random = new Random(5);
        float[] plane = new float[SIDE * SIDE];
        for (int i = 0; i < plane.length; i++) {
            plane[i] = random.nextFloat();
        }
        return plane;
    }

    private static float[] boxBlurred(float[] plane, int radius) {
        float[] out = new float[plane.length];
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                float sum = 0;
                int count = 0;
                for (int v = Math.max(0, y - radius); v <= Math.min(SIDE - 1, y + radius); v++) {
                    for (int u = Math.max(0, x - radius); u <= Math.min(SIDE - 1, x + radius); u++) {
                        sum += plane[v * SIDE + u];
                        count++;
                    }
                }
                out[y * SIDE + x] = sum / count;
            }
        }
        return out;
    }

    @Test
    void growsWithBlur() {
        double last = 0;
        for (int radius = 0; radius <= 6; radius += 2) {
            float[] plane = boxBlurred(noise(), radius);
            double blur = TextureBlur.perceptualBlur(plane, all()).orElseThrow();
            assertThat(blur).isBetween(0.0, 1.0).isGreaterThan(last);
            last = blur;
        }
    }

    @Test
    void blurInOneDirectionCounts() {
        float[] streaks = new float[SIDE * SIDE];
        Random random = new Random(6);
        for (int y = 0; y < SIDE; y++) {
            float value = random.nextFloat();
            for (int x = 0; x < SIDE; x++) {
                streaks[y * SIDE + x] = value + 0.01f * (float) Math.sin(x / 20.0);
            }
        }
        double still = TextureBlur.perceptualBlur(noise(), all()).orElseThrow();
        assertThat(TextureBlur.perceptualBlur(streaks, all()).orElseThrow()).isGreaterThan(2 * still);
    }

    @Test
    void evenPictureHasNoTextureToJudge() {
        assertThat(TextureBlur.perceptualBlur(new float[SIDE * SIDE], all())).isEmpty();
        assertThat(TextureBlur.perceptualBlur(noise(), new Mask(SIDE, SIDE))).isEmpty();
    }
}
