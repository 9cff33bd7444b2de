package org.needlewise.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpreadTest {
    @Test
    void sizesAreSpreadWithoutSignAndBiasWithIt() {
        Spread spread = Spread.of(List.of(-3.0, 1.0, -2.0));
        assertThat(spread).isEqualTo(new Spread(3, 2, 3, -2));
    }

    @Test
    void ninetyFifthOfAHundredIsTheNinetyFifth() {
        Spread spread = Spread.of(
                IntStream.rangeClosed(1, 100).mapToObj(i -> (double) i).toList());
        assertThat(spread.p95()).isEqualTo(95);
        assertThat(spread.median()).isEqualTo(50.5);
    }

    @Test
    void nothingMeasuredIsNotANumber() {
        assertThat(Spread.of(List.of()).median()).isNaN();
        assertThat(MarkdownTable.number(Double.NaN)).isEqualTo("–");
    }
}
