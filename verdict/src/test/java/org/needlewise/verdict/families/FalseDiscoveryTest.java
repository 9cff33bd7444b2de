package org.needlewise.verdict.families;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.needlewise.verdict.Tolerances;

class FalseDiscoveryTest {
    /** R 4.2.2: p.adjust(c(0.01, 0.04, 0.03, 0.005), "BH"). */
    @Test
    void adjustsAsRDoes() {
        assertThat(FalseDiscovery.adjust(0.01, 0.04, 0.03, 0.005))
                .usingComparatorWithPrecision(Tolerances.ROUNDING)
                .containsExactly(0.02, 0.04, 0.04, 0.02);
    }

    @Test
    void oneMeasureStaysAsItIs() {
        assertThat(FalseDiscovery.adjust(0.3)[0]).isEqualTo(0.3, within(Tolerances.ROUNDING));
        assertThat(FalseDiscovery.adjust()).isEmpty();
    }
}
