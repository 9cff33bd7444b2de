package org.needlewise.verdict.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrialsCsvTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
    private static final LocalDate LAST = LocalDate.of(2026, 3, 5);

    @Test
    void readsTheTrialsThatItWrote() {
        DatedSeries one = trial("1 hip", Optional.of(FIRST), Optional.of(LAST), "hip", 120.5);
        DatedSeries other = trial("2 knee", Optional.of(LAST), Optional.of(LAST), "knee", 3);
        DatedSeries none = trial("3 arm", Optional.empty(), Optional.empty(), "arm", 7);
        String text = TrialsCsv.write(List.of(one, other, none), site -> "=\"" + site + "\",\nbelow");
        assertThat(text).contains("\"'=\"\"hip\"\", below\"");
        List<DatedSeries> read = TrialsCsv.read(text);
        assertThat(read).extracting(DatedSeries::trial).containsExactly("1 hip", "2 knee", "3 arm");
        assertThat(read)
                .extracting(DatedSeries::firstSession)
                .containsExactly(Optional.of(FIRST), Optional.of(LAST), Optional.empty());
        assertThat(read.get(0).series()).isEqualTo(one.series());
        assertThat(read.get(1).series().readings().get(0).value()).isEqualTo(3);
        assertThat(read.get(1).series().readings().get(0).line()).isEqualTo(3);
    }

    @Test
    void aFileWithoutTheColumnsHasNoTrials() {
        assertThat(TrialsCsv.read(String.join(",", SeriesCsv.COLUMNS) + "\n")).isEmpty();
        assertThat(TrialsCsv.read("")).isEmpty();
    }

    @Test
    void aLineThatCannotBeReadIsNamedWhereItStands() {
        DatedSeries one = trial("1 hip", Optional.of(FIRST), Optional.of(LAST), "hip", 120.5);
        String text = TrialsCsv.write(List.of(one), site -> site) + "1,2,3\r\n";
        assertThat(TrialsCsv.read(text).get(0).series().problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.line()).isEqualTo(3));
    }

    @Test
    void sessionsInTheWrongOrderAreNoDates() {
        DatedSeries one = trial("1 hip", Optional.of(LAST), Optional.of(FIRST), "hip", 120.5);
        assertThat(TrialsCsv.read(TrialsCsv.write(List.of(one), site -> site))
                        .get(0)
                        .lastSession())
                .isEmpty();
    }

    private static DatedSeries trial(
            String name, Optional<LocalDate> first, Optional<LocalDate> last, String site, double value) {
        Reading reading = new Reading(2, "", site, Role.TREATED, FIRST, "a.jpg", Measure.AREA, value, 2);
        return new DatedSeries(name, first, last, new Series(List.of(reading), List.of()));
    }
}
