package org.needlewise.imaging.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.needlewise.imaging.Tolerances;

class EdgeSamplerTest {
    private static final int COUNT = 33;
    private static final double STEP_PX = 0.5;

    @Property(tries = 100)
    void blurDoesNotMoveAStepInLinearLight(
            @ForAll @DoubleRange(min = -1.5, max = 1.5) double place,
            @ForAll @DoubleRange(min = 0.3, max = 1.4) double blurPx,
            @ForAll @DoubleRange(min = 0.02, max = 0.4) double dark) {
        double[] profile = step(place, blurPx, 0.85, dark);
        assertThat(EdgeSampler.stepPosition(profile, COUNT, STEP_PX)).isCloseTo(place, within(Tolerances.STEP_PX));
    }

    @Test
    void stepAndItsMirrorImageLieOppositely() {
        double[] ahead = step(0.8, 1, 0.9, 0.1);
        double[] behind = step(-0.8, 1, 0.9, 0.1);
        assertThat(EdgeSampler.stepPosition(ahead, COUNT, STEP_PX))
                .isCloseTo(-EdgeSampler.stepPosition(behind, COUNT, STEP_PX), within(Tolerances.CLOSED_FORM));
    }

    @Test
    void evenPaperHasNoStep() {
        assertThat(EdgeSampler.stepPosition(step(0, 1, 0.5, 0.49), COUNT, STEP_PX))
                .isNaN();
    }

    @Test
    void stepTheWrongWayRoundIsNotTaken() {
        assertThat(EdgeSampler.stepPosition(step(0, 1, 0.1, 0.9), COUNT, STEP_PX))
                .isNaN();
    }

    @Test
    void hairAcrossThePlateauIsNotTaken() {
        double[] profile = step(0, 0.8, 0.9, 0.1);
        profile[2] = 0.3;
        assertThat(EdgeSampler.stepPosition(profile, COUNT, STEP_PX)).isNaN();
    }

    /** Light on the left, dark on the right of {@code place}, blurred by a logistic close to a Gaussian. */
    private static double[] step(double place, double blurPx, double light, double dark) {
        double[] profile = new double[COUNT];
        for (int i = 0; i < COUNT; i++) {
            double t = (i - (COUNT - 1) / 2) * STEP_PX - place;
            profile[i] = dark + (light - dark) / (1 + Math.exp(1.702 * t / blurPx));
        }
        return profile;
    }
}
