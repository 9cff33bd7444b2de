package org.needlewise.cohort.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.needlewise.cohort.judging.PersonTrial.Harm;
import org.needlewise.cohort.judging.PersonTrial.Result;
import org.needlewise.cohort.judging.PersonTrial.Standing;
import org.needlewise.cohort.report.CohortTables;
import org.needlewise.cohort.report.HtmlReport;

class PoolingTest {
    private static final String USUAL = "1.00 mm / 6-8 weeks";
    private static final String RARE = "0.25 mm / 4-5 weeks";

    @Test
    void poolsByConcernAndProtocol() {
        Pooling.Pools pools = new Pooling(5).pool(people(40, 10));
        assertThat(pools.shown())
                .extracting(result -> result.group().protocol())
                .containsExactly(Group.ALL, RARE, USUAL);
        GroupResult all = pools.shown().get(0);
        assertThat(all.people()).isEqualTo(50);
        assertThat(all.measures().get(0).pooled().orElseThrow().people()).isEqualTo(50);
        assertThat(all.measures().get(0).dose()).isPresent();
        assertThat(all.answers().values().stream().mapToInt(Count::count).sum()).isEqualTo(50);
    }

    @Test
    void hidesFewPeopleAndWhoWouldGiveThemAway() {
        Pooling.Pools pools = new Pooling(5).pool(people(40, 3));
        assertThat(pools.shown())
                .extracting(result -> result.group().protocol())
                .containsExactly(Group.ALL);
        assertThat(pools.hiddenGroups()).isEqualTo(2);
        assertThat(new Pooling(5).pool(people(4, 0)).shown()).isEmpty();
    }

    @Test
    void countsHarmOfThoseWhoAnswered() {
        GroupResult all = new Pooling(5).pool(people(40, 10)).shown().get(0);
        assertThat(all.stopped().of()).isEqualTo(45);
        assertThat(all.stopped().count()).isEqualTo(10);
        assertThat(all.clinician().text()).isEqualTo("0");
    }

    @Test
    void reportShowsIntervalsAndNobody() {
        List<PersonTrial> people = people(40, 3);
        Flow flow = Flow.of(45, Map.of("NW-STUDY-003", 2), 43, 600, Map.of("NW-PHOTO-006", 4), people);
        Pooling.Pools pools = new Pooling(5).pool(people);
        String page = new HtmlReport(flow, pools, "7", 5).html();
        assertThat(page)
                .contains("Trials pooled: 43", "NW-STUDY-003: 2", "version 7", "diamond", "The picture is blurred.")
                .doesNotContain(
                        "http", "NaN", "Optional", "{engine}", people.get(0).participant(), RARE)
                .satisfies(
                        html -> assertThat(html.split("<svg", -1).length).isEqualTo(html.split("</svg>", -1).length));
        assertThat(CohortTables.csv(CohortTables.pooled(pools.shown())).lines().count())
                .isEqualTo(2);
    }

    private static List<PersonTrial> people(int usual, int rare) {
        SplittableRandom random = new SplittableRandom(9);
        List<PersonTrial> people = new ArrayList<>();
        for (int i = 0; i < usual + rare; i++) {
            String answer = i % 2 == 0 ? "improved" : "cannot-tell-yet";
            double dose = 100 + 50 * (i % 5);
            people.add(new PersonTrial(
                    String.format(Locale.ROOT, "%032x", i),
                    "striae-albae",
                    i < usual ? USUAL : RARE,
                    3,
                    dose,
                    1,
                    Standing.POOLED,
                    Optional.of(answer),
                    i % 10 == 9 ? Harm.NOT_ASKED : i % 5 == 0 ? Harm.STOPPED : Harm.NONE,
                    List.of(new Result(
                            "areaMm2",
                            answer,
                            true,
                            Optional.of(-0.1 + 0.05 * random.nextGaussian()),
                            Optional.of(0.02 + 0.05 * random.nextDouble()),
                            true))));
        }
        return people;
    }
}
