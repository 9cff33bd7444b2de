package org.needlewise.app.sites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody is made to know a month. */
class MarkSinceTest {
    @ParameterizedTest
    @ValueSource(strings = {"2019", "2024-03"})
    void staysAsExactAsItWasSaid(String said) {
        assertThat(MarkSince.parse(said)).hasToString(said);
    }

    @Test
    void neverTakesAMarkForOlder() {
        assertThat(MarkSince.parse("2019").lastDay()).isEqualTo(LocalDate.of(2019, 12, 31));
        assertThat(MarkSince.parse("2024-02").lastDay()).isEqualTo(LocalDate.of(2024, 2, 29));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "19", "2019-13", "last", "2019-05-01"})
    void refusesWhatIsNeitherYearNorMonth(String said) {
        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> MarkSince.parse(said));
    }
}
