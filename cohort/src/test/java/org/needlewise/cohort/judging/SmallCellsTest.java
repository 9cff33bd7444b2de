package org.needlewise.cohort.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SmallCellsTest {
    @Test
    void hidesASecondCellSoThatNoneCanBeSubtracted() {
        assertThat(SmallCells.hidden(List.of(30, 2, 12, 0), 5)).containsExactly(false, true, true, false);
    }

    @Test
    void hidesNothingWhereNobodyIsOneOfFew() {
        assertThat(SmallCells.hidden(List.of(30, 0, 12, 5), 5)).containsOnly(false);
    }

    @Property(tries = 100)
    void neverLeavesASmallCellToBeFound(@ForAll @Size(4) List<@IntRange(max = 40) Integer> counts) {
        boolean[] hidden = SmallCells.hidden(counts, 5);
        int cells = 0;
        for (int i = 0; i < hidden.length; i++) {
            assertThat(hidden[i] || counts.get(i) == 0 || counts.get(i) >= 5).isTrue();
            cells += hidden[i] ? 1 : 0;
        }
        assertThat(cells).isNotEqualTo(1);
    }

    @Test
    void neverHidesThatHarmIsMoreThanNone() {
        Count few = Count.guarded(2, 400, 5);
        assertThat(few.text()).isEqualTo("few");
        assertThat(few.low()).isPositive().isEqualTo(Count.guarded(1, 400, 5).low());
        assertThat(few.high()).isEqualTo(Count.guarded(4, 400, 5).high());
        assertThat(Count.guarded(0, 400, 5).text()).isEqualTo("0");
    }
}
