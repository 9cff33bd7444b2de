package org.needlewise.imaging.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class EdgeWidthTest {
    private static final int SAMPLES = 41;
    private static final double STEP_PX = 0.5;

    /** A step blurred by a Gaussian, by summing the Gaussian itself and not the error function under test. */
    private static float[] edge(double sigmaPx, double placePx, double dark, double light, double noise, long seed) {
        Random random = new Random(seed);
        float[] profile = new float[SAMPLES];
        double fine = 0.005;
        double sum = 0;
        double reach = 12 * sigmaPx + 30;
        double x = -reach;
        for (int i = 0; i < SAMPLES; i++) {
            double at = i * STEP_PX - placePx;
            for (; x < at; x += fine) {
                sum += fine * Math.exp(-0.5 * x * x / (sigmaPx * sigmaPx)) / (sigmaPx * Math.sqrt(2 * Math.PI));
            }
            profile[i] = (float) (dark + (light - dark) * sum + noise * random.nextGaussian());
        }
        return profile;
    }

    @Property(tries = 40, seed = "1")
    void findsTheBlurOfACleanEdge(
            @ForAll @DoubleRange(min = 0.5, max = 3) double sigmaPx,
            @ForAll @DoubleRange(min = 8.5, max = 11.5) double placePx) {
        float[] rising = edge(sigmaPx, placePx, 0.05, 0.8, 0, 0);
        assertThat(EdgeWidth.sigmaPx(rising, STEP_PX).orElseThrow())
                .isCloseTo(sigmaPx, within(QualityTolerances.CLEAN_EDGE * sigmaPx + 0.01));
    }

    @Test
    void directionOfTheStepDoesNotMatter() {
        double rising =
                EdgeWidth.sigmaPx(edge(1.4, 10, 0.1, 0.7, 0, 0), STEP_PX).orElseThrow();
        double falling =
                EdgeWidth.sigmaPx(edge(1.4, 10, 0.7, 0.1, 0, 0), STEP_PX).orElseThrow();
        assertThat(falling).isCloseTo(rising, within(1e-3));
    }

    @Test
    void medianOverManyNoisyEdgesIsClose() {
        List<float[]> edges = new ArrayList<>();
        for (int i = 0; i < 31; i++) {
            edges.add(edge(1.5, 9 + i / 15.0, 0.1, 0.7, 0.02, i));
        }
        assertThat(EdgeWidth.medianSigmaPx(edges, STEP_PX).orElseThrow())
                .isCloseTo(1.5, within(QualityTolerances.NOISY_EDGE));
    }

    @Test
    void flatAndNoisyProfilesHaveNoEdge() {
        assertThat(EdgeWidth.sigmaPx(new float[SAMPLES], STEP_PX)).isEmpty();
        assertThat(EdgeWidth.sigmaPx(edge(1, 10, 0.5, 0.5, 0.1, 3), STEP_PX)).isEmpty();
        assertThat(EdgeWidth.sigmaPx(new float[] {0, 1}, STEP_PX)).isEmpty();
        assertThat(EdgeWidth.medianSigmaPx(List.of(), STEP_PX)).isEmpty();
    }

    @Test
    void perfectStepIsNarrow() {
        float[] step = new float[SAMPLES];
        java.util.Arrays.fill(step, SAMPLES / 2, SAMPLES, 1f);
        assertThat(EdgeWidth.sigmaPx(step, STEP_PX).orElseThrow()).isLessThan(STEP_PX);
    }
}
