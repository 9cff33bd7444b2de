package org.needlewise.verdict.pooling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.needlewise.verdict.Tolerances;

class PooledEffectTest {
    @Property(tries = 30)
    void movesWithItsEffects(@ForAll long seed, @ForAll @IntRange(min = 2, max = 60) int people) {
        List<StudyEffect> effects = drawn(seed, people);
        PooledEffect here = PooledEffect.of(effects);
        PooledEffect there = PooledEffect.of(effects.stream()
                .map(e -> new StudyEffect(3 - 2 * e.value(), 2 * e.standardError()))
                .toList());
        double size = 1 + Math.abs(here.mean().high()) + Math.abs(here.mean().low());
        assertThat(there.mean().value()).isCloseTo(3 - 2 * here.mean().value(), within(Tolerances.R_ITERATED * size));
        assertThat(there.mean().low()).isCloseTo(3 - 2 * here.mean().high(), within(Tolerances.R_ITERATED * size));
        assertThat(there.tauSquared().value())
                .isCloseTo(4 * here.tauSquared().value(), within(Tolerances.R_ITERATED * size));
    }

    @Property(tries = 20)
    void doesNotDependOnTheOrderOfPeople(@ForAll long seed) {
        List<StudyEffect> effects = drawn(seed, 20);
        List<StudyEffect> turned = new ArrayList<>(effects);
        java.util.Collections.reverse(turned);
        assertThat(PooledEffect.of(turned).mean().value())
                .isCloseTo(PooledEffect.of(effects).mean().value(), within(Tolerances.INTEGRATION));
    }

    @Test
    void predictsWiderThanItKnowsTheMean() {
        PooledEffect pooled = PooledEffect.of(drawn(4, 50));
        assertThat(pooled.tauSquared().value()).isPositive();
        assertThat(pooled.prediction().low()).isLessThan(pooled.mean().low());
        assertThat(pooled.prediction().high()).isGreaterThan(pooled.mean().high());
    }

    @Test
    void refusesToPoolOnePerson() {
        assertThatThrownBy(() -> PooledEffect.of(drawn(1, 1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesALineThroughOneDose() {
        assertThatThrownBy(() -> DoseResponse.of(drawn(1, 5), new double[] {2, 2, 2, 2, 2}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<StudyEffect> drawn(long seed, int people) {
        SplittableRandom random = new SplittableRandom(seed);
        return IntStream.range(0, people)
                .mapToObj(i -> {
                    double se = 0.02 + 0.2 * random.nextDouble();
                    return new StudyEffect(
                            -0.1 + 0.2 * (random.nextDouble() - 0.5) + se * (random.nextDouble() - 0.5), se);
                })
                .toList();
    }
}
