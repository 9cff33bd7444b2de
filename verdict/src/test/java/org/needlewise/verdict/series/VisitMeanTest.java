package org.needlewise.verdict.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class VisitMeanTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @Test
    void joinsPhotographsOfAVisitAndKeepsVisitsApart() {
        List<VisitMean> means = VisitMean.of(
                List.of(reading(2, DAY.plusDays(9), 50, 2), reading(3, DAY, 100, 3), reading(4, DAY, 110, 4)));
        assertThat(means).extracting(VisitMean::value).containsExactly(105.0, 50.0);
        assertThat(means).extracting(VisitMean::u).containsExactly(2.5, 2.0);
        assertThat(means.get(0).first().visit()).isEqualTo(DAY);
    }

    private static Reading reading(int line, LocalDate day, double value, double u) {
        return new Reading(line, "", "hip", Role.TREATED, day, "photo" + line, Measure.AREA, value, u);
    }
}
