package org.needlewise.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.needlewise.model.quantity.Percent;
import org.needlewise.model.quantity.SquareMillimetres;

class FiguresTest {
    @Test
    void showsAsManyDecimalsAsTheIntervalEarns() {
        assertThat(Figures.plusMinus(new SquareMillimetres(123.456, 1.05))).isEqualTo("123.5 ± 2.1");
        assertThat(Figures.plusMinus(new SquareMillimetres(1234.56, 40))).isEqualTo("1235 ± 78");
        assertThat(Figures.plusMinus(new SquareMillimetres(0.5, 0.0001))).isEqualTo("0.500 ± 0.000");
        assertThat(Figures.plusMinus(new SquareMillimetres(0, 0))).isEqualTo("0.0 ± 0.0");
    }

    @Test
    void zeroHasNoSign() {
        assertThat(Figures.signedPlusMinus(new Percent(-0.001, 1))).isEqualTo("0.0 ± 2.0");
        assertThat(Figures.signedPlusMinus(new Percent(3, 1))).isEqualTo("+3.0 ± 2.0");
        assertThat(Figures.interval(new Percent(-1, 1))).isEqualTo("−3.0 to +1.0");
    }

    @Test
    void jsonKeepsSixDigits() {
        assertThat(Figures.rounded(123456.789)).isEqualTo(123457);
        assertThat(Figures.rounded(0.000123456789)).isEqualTo(0.000123457);
        assertThat(Figures.rounded(-0.0)).isZero();
    }
}
