package org.needlewise.cohort.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.needlewise.cohort.Tolerances;

/** A small version of what docs/benchmarks/cohort.md shows. */
class CoverageTest {
    private static final int REGISTRIES = 40;

    @Test
    void recoversAKnownEffect() {
        Coverage coverage = Coverage.simulate(new Truth(-0.1, 0.08, 0.01, 0.02), REGISTRIES, 150, 5);
        // Of 40 intervals of 95 %, fewer than 34 hold in one case of two hundred.
        assertThat(coverage.mean().count()).isGreaterThanOrEqualTo(34);
        assertThat(coverage.spread().count()).isGreaterThanOrEqualTo(34);
        assertThat(coverage.bias()).isCloseTo(0, within(Tolerances.POOLED_BIAS));
        assertThat(coverage.predicted()).isCloseTo(0.95, within(Tolerances.PREDICTED_SHARE));
    }

    @Test
    void givesTheSamePersonForTheSameNumber() {
        SimulatedRegistry registry = new SimulatedRegistry(new Truth(-0.1, 0.08, 0.01, 0.02), 3);
        assertThat(registry.person(4)).isEqualTo(registry.person(4));
        assertThat(registry.person(4)).isNotEqualTo(registry.person(5));
    }
}
