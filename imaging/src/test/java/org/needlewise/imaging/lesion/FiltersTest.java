package org.needlewise.imaging.lesion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class FiltersTest {
    private static final int SIDE = 120;

    @Property(tries = 20)
    void smoothingKeepsTheSumAndHasTheWantedWidth(@ForAll @DoubleRange(min = 0.6, max = 12) double sigma) {
        float[] point = new float[SIDE * SIDE];
        point[SIDE / 2 * SIDE + SIDE / 2] = 1;
        float[] smooth = Filters.gaussian(point, SIDE, SIDE, sigma);
        double sum = 0;
        double square = 0;
        for (int i = 0; i < smooth.length; i++) {
            sum += smooth[i];
            square += smooth[i] * Math.pow(i % SIDE - SIDE / 2, 2);
        }
        assertThat(sum).isCloseTo(1, within(5 * LesionTolerances.SMOOTHING_SUM));
        assertThat(Math.sqrt(square)).isCloseTo(sigma, within(0.05 * sigma));
    }

    @Property(tries = 20)
    void emptyRimChangesNothing(@ForAll @DoubleRange(min = 0.6, max = 3.4) double sigma) {
        float[] plane = new float[SIDE * SIDE];
        for (int i = 0; i < plane.length; i++) {
            int x = i % SIDE;
            int y = i / SIDE;
            plane[i] = x > 40 && x < 70 && y > 20 && y < 50 ? x * y % 17 : 0;
        }
        float[] smooth = Filters.gaussian(plane, SIDE, SIDE, sigma);
        // A corner sample far away makes the whole plane count.
        plane[plane.length - 1] = 1;
        plane[0] = 1;
        float[] whole = Filters.gaussian(plane, SIDE, SIDE, sigma);
        for (int y = 12; y < 62; y++) {
            for (int x = 12; x < 82; x++) {
                assertThat(smooth[y * SIDE + x]).isEqualTo(whole[y * SIDE + x]);
            }
        }
    }

    @Test
    void smoothingNothingGivesNothing() {
        assertThat(Filters.gaussian(new float[SIDE * SIDE], SIDE, SIDE, 2)).containsOnly(0);
    }

    @Test
    void distanceToACircleIsRightToAFractionOfASample() {
        float[] level = new float[SIDE * SIDE];
        for (int i = 0; i < level.length; i++) {
            level[i] = (float) (30.3 - Math.hypot(i % SIDE - 60.2, i / SIDE - 59.7));
        }
        float[] distance = SignedDistance.of(level, SIDE, SIDE);
        for (int i = 0; i < level.length; i++) {
            if (Math.abs(level[i]) < 10) {
                assertThat(distance[i]).isCloseTo(level[i], within((float) LesionTolerances.DISTANCE_PX * 2));
            }
        }
    }
}
