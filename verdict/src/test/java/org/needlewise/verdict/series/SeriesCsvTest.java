package org.needlewise.verdict.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.needlewise.verdict.series.SeriesProblem.Kind;

class SeriesCsvTest {
    private static final String HEAD = "pair,site,role,visit_date,photo,measure,value,u\n";
    private static final String GOOD = "1,left,treated,2026-01-05,a.jpg,areaMm2,120.5,2\n";

    @Test
    void readsARow() {
        assertThat(read(HEAD + GOOD).readings()).singleElement().satisfies(reading -> {
            assertThat(reading.line()).isEqualTo(2);
            assertThat(reading.measure()).isEqualTo(Measure.AREA);
            assertThat(reading.role()).isEqualTo(Role.TREATED);
            assertThat(reading.value()).isEqualTo(120.5);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,left,treated,2026-01-05,a.jpg,areaMm2,120.5 | WRONG_COLUMN_COUNT",
                "1,\"left,treated,2026-01-05,a.jpg,areaMm2,1,2 | UNCLOSED_QUOTE",
                "1,,treated,2026-01-05,a.jpg,areaMm2,1,2 | NO_SITE",
                "1,left,both,2026-01-05,a.jpg,areaMm2,1,2 | UNKNOWN_ROLE",
                "1,left,treated,05.01.2026,a.jpg,areaMm2,1,2 | BAD_DATE",
                "1,left,treated,2026-02-30,a.jpg,areaMm2,1,2 | BAD_DATE",
                "1,left,treated,2026-01-05,,areaMm2,1,2 | NO_PHOTO",
                "1,left,treated,2026-01-05,a.jpg,area,1,2 | UNKNOWN_MEASURE",
                "1,left,treated,2026-01-05,a.jpg,areaMm2,NaN,2 | BAD_VALUE",
                "1,left,treated,2026-01-05,a.jpg,areaMm2,Infinity,2 | BAD_VALUE",
                "1,left,treated,2026-01-05,a.jpg,areaMm2,1e999,2 | BAD_VALUE",
                "1,left,treated,2026-01-05,a.jpg,areaMm2,0x1p3,2 | BAD_VALUE",
                "1,left,treated,2026-01-05,a.jpg,areaMm2,'',2 | BAD_VALUE",
                "1,left,treated,2026-01-05,a.jpg,areaMm2,-3,2 | NEGATIVE_SIZE",
                "1,left,treated,2026-01-05,a.jpg,strainPct,-1e300,2 | BEYOND_RANGE",
                "1,left,treated,2026-01-05,a.jpg,areaMm2,3,-2 | BAD_U",
                ",left,control,2026-01-05,a.jpg,areaMm2,3,2 | CONTROL_WITHOUT_PAIR"
            })
    void namesABadRowByLineAndReason(String row, Kind kind) {
        Series series = read(HEAD + GOOD + row.strip() + "\n");
        assertThat(series.readings()).hasSize(1);
        assertThat(series.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(3);
            assertThat(problem.kind()).isEqualTo(kind);
        });
    }

    @Test
    void aRepeatedRowCountsOnce() {
        Series series = read(HEAD + GOOD + GOOD);
        assertThat(series.readings()).hasSize(1);
        assertThat(series.problems()).extracting(SeriesProblem::kind).containsExactly(Kind.SAID_TWICE);
    }

    @Test
    void contradictingRowsBothFall() {
        Series series = read(HEAD + GOOD + GOOD.replace("120.5", "90"));
        assertThat(series.readings()).isEmpty();
        assertThat(series.problems()).extracting(SeriesProblem::kind).containsExactly(Kind.CONTRADICTION);
    }

    @Test
    void aSiteIsEitherTreatedOrControl() {
        Series series = read(HEAD + GOOD + GOOD.replace("treated", "control").replace("a.jpg", "b.jpg"));
        assertThat(series.readings()).isEmpty();
        assertThat(series.problems()).extracting(SeriesProblem::kind).containsExactly(Kind.SITE_IN_TWO_ROLES);
    }

    @Test
    void aPairHasTwoSites() {
        Series series = read(HEAD + GOOD + GOOD.replace("left", "upper"));
        assertThat(series.readings()).isEmpty();
        assertThat(series.problems()).extracting(SeriesProblem::kind).containsExactly(Kind.PAIR_NOT_TWO_SITES);
    }

    @Test
    void everyMeasureThatLosesRowsToAContradictionIsNamed() {
        String other = GOOD.replace("areaMm2", "lengthMm");
        Series roles = read(HEAD + GOOD + other.replace("treated", "control"));
        assertThat(roles.readings()).isEmpty();
        assertThat(roles.measures()).containsExactly(Measure.AREA, Measure.LENGTH);
        Series pairs = read(HEAD + GOOD + other + GOOD.replace("left", "upper"));
        assertThat(pairs.readings()).isEmpty();
        assertThat(pairs.measures()).containsExactly(Measure.AREA, Measure.LENGTH);
    }

    @Test
    void pairsMayCallTheirSitesAlike() {
        assertThat(read(HEAD + GOOD + GOOD.replace("1,left", "2,left")).readings())
                .hasSize(2);
    }

    @Test
    void columnsComeInAnyOrderWithMarkQuotesAndWindowsLineEnds() {
        Series series = read("\uFEFFu,value,measure,photo,visit_date,role,site,pair,note\r\n"
                + "2,\"120.5\",areaMm2,\"a \"\"b\"\", c.jpg\",2026-01-05,Treated,left,1,hello\r\n\r\n");
        assertThat(series.problems()).isEmpty();
        assertThat(series.readings()).singleElement().extracting(Reading::photo).isEqualTo("a \"b\", c.jpg");
    }

    @Test
    void aFileWithoutTheColumnsIsNoSeries() {
        assertThat(SeriesCsv.read("a,b\n1,2\n")).isInstanceOf(SeriesOutcome.NotASeries.class);
    }

    @Test
    void aColumnThatIsThereTwiceIsNotGuessedAt() {
        assertThat(SeriesCsv.read(HEAD.strip() + ",value\n" + GOOD.strip() + ",7\n"))
                .isEqualTo(new SeriesOutcome.NotASeries(List.of(), List.of("value")));
    }

    @Test
    void nothingIsAnEmptySeries() {
        assertThat(read("").readings()).isEmpty();
        assertThat(read(HEAD).problems()).isEmpty();
    }

    @Property(tries = 200)
    void noTextBreaksIt(@ForAll String text) {
        assertThat(SeriesCsv.read(HEAD + text)).isInstanceOf(SeriesOutcome.Read.class);
        assertThat(SeriesCsv.read(text)).isNotNull();
    }

    private static Series read(String text) {
        return ((SeriesOutcome.Read) SeriesCsv.read(text)).series();
    }
}
