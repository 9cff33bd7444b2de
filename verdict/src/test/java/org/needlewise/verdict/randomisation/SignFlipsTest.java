package org.needlewise.verdict.randomisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.needlewise.verdict.Tolerances;

class SignFlipsTest {
    /** Darwin 1876, crossed − self-fertilised maize, eighths of an inch; Fisher 1935, §21. */
    private static final double[] DARWIN = {49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48};

    @Test
    void darwinsPairsGiveFishersCount() {
        assertThat(SignFlips.of(0, DARWIN).pAbove(0)).isEqualTo(863.0 / 32768);
    }

    @Test
    void intervalIsWhereTheTestStopsRejecting() {
        SignFlips flips = SignFlips.of(0, DARWIN);
        double[] interval = flips.interval(0.95);
        assertThat(flips.pAbove(interval[0] - 1e-6)).isLessThanOrEqualTo(0.025);
        assertThat(flips.pAbove(interval[0] + 1e-6)).isGreaterThan(0.025);
        assertThat(flips.pBelow(interval[1] + 1e-6)).isLessThanOrEqualTo(0.025);
        assertThat(flips.pBelow(interval[1] - 1e-6)).isGreaterThan(0.025);
    }

    @Test
    void fivePairsCannotRejectAnything() {
        SignFlips five = SignFlips.of(0, -5, -4, -6, -5.5, -4.5);
        assertThat(five.smallestP()).isEqualTo(1.0 / 32);
        assertThat(five.interval(0.95)).containsExactly(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    @Property(tries = 40)
    void agreesWithCountingByHand(@ForAll @Size(min = 1, max = 9) int[] values) {
        double[] differences = new double[values.length];
        double observed = 0;
        for (int i = 0; i < values.length; i++) {
            differences[i] = values[i] % 1000;
            observed += differences[i];
        }
        int asLarge = 0;
        for (int mask = 0; mask < 1 << values.length; mask++) {
            double sum = 0;
            for (int i = 0; i < values.length; i++) {
                sum += (mask >> i & 1) == 1 ? -differences[i] : differences[i];
            }
            asLarge += sum >= observed ? 1 : 0;
        }
        assertThat(SignFlips.of(0, differences).pAbove(0)).isEqualTo(asLarge / (double) (1 << values.length));
    }

    @Property(tries = 20)
    void swappingTreatedAndControlTurnsTheSign(@ForAll @Size(min = 6, max = 10) int[] values) {
        double[] one = new double[values.length];
        double[] other = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            one[i] = values[i] % 1000;
            other[i] = -one[i];
        }
        assertThat(SignFlips.of(0, other).estimate())
                .isEqualTo(-SignFlips.of(0, one).estimate(), within(Tolerances.ROUNDING));
        assertThat(SignFlips.of(0, other).pBelow(0))
                .isEqualTo(SignFlips.of(0, one).pAbove(0));
    }

    @Test
    void manyPairsAreSampledWithAStatedError() {
        SplittableRandom random = new SplittableRandom(4);
        double[] many = random.doubles(24, -1, 1.4).toArray();
        SignFlips sampled = SignFlips.of(1, many);
        assertThat(sampled.isExact()).isFalse();
        double p = sampled.pAbove(0);
        double again = SignFlips.of(2, many).pAbove(0);
        assertThat(again).isEqualTo(p, within(5 * sampled.monteCarloError(p)));
    }
}
