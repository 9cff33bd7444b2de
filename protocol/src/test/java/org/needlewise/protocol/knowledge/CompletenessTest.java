package org.needlewise.protocol.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.needlewise.protocol.Shared;
import org.needlewise.protocol.rules.RuleTable;
import org.needlewise.protocol.rules.TableName;
import org.needlewise.protocol.rules.WrittenTable;
import org.needlewise.protocol.rules.WrittenTable.WrittenRow;

/** Tables and texts fit together: nothing unused, nothing unsourced, no gap, no conflict. */
class CompletenessTest {
    private static final Knowledge KNOWLEDGE = Shared.PROTOCOL.knowledge();
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");
    /** Areas of the bibliography that protocol answers for; the others belong to imaging and verdict. */
    private static final Set<String> OWN_AREAS = Set.of("regulation", "safety", "efficacy", "dose", "design");

    private static Stream<WrittenTable> tables() {
        return Stream.of(TableName.values()).map(name -> table(name).written());
    }

    private static RuleTable table(TableName name) {
        return Shared.PROTOCOL.rules().table(name);
    }

    private static Stream<WrittenRow> rows() {
        return tables().flatMap(table -> table.rows().stream());
    }

    private static Set<String> quoted(String feel) {
        return QUOTED.matcher(feel).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static Set<String> column(TableName name, String input) {
        return table(name).written().rows().stream()
                .flatMap(row -> quoted(Objects.requireNonNull(row.conditions().get(input))).stream())
                .collect(Collectors.toSet());
    }

    @Test
    void everyRuleIdIsUsedOnce() {
        assertThat(rows().map(WrittenRow::id)).doesNotHaveDuplicates().hasSizeGreaterThan(150);
        assertThat(rows()).allSatisfy(row -> assertThat(row.outputs()).containsEntry("rule", "\"" + row.id() + "\""));
    }

    @Test
    void everyRuleSaysSomethingAndHasSourceAndMark() {
        assertThat(rows()).allSatisfy(row -> {
            assertThat(quoted(Objects.requireNonNull(row.outputs().get("says"))))
                    .isNotEmpty();
            assertThat(quoted(Objects.requireNonNull(row.outputs().get("sources"))))
                    .isNotEmpty();
            assertThat(quoted(Objects.requireNonNull(row.outputs().get("marks"))))
                    .isNotEmpty()
                    .isSubsetOf("S", "S2", "K", "C", "D");
        });
    }

    @Test
    void everythingSaidOutsideTheTablesHasSourceAndMark() {
        Map<String, List<?>> founded = new LinkedHashMap<>();
        Stream.concat(KNOWLEDGE.statements().stream(), KNOWLEDGE.hygiene().stream())
                .forEach(said -> found(founded, said.id(), said.sources(), said.marks()));
        KNOWLEDGE.aftercare().forEach(care -> found(founded, care.id(), care.sources(), care.marks()));
        KNOWLEDGE.checkIns().forEach(check -> found(founded, check.id(), check.sources(), check.marks()));
        KNOWLEDGE.clock().forEach(phase -> found(founded, phase.id(), phase.sources(), phase.marks()));
        KNOWLEDGE.costs().forEach(cost -> found(founded, cost.id(), cost.sources(), cost.marks()));
        assertThat(founded).hasSizeGreaterThan(100);
        assertThat(founded).allSatisfy((id, named) -> assertThat(named).as(id).isNotEmpty());
    }

    private static void found(Map<String, List<?>> founded, String id, List<?> sources, List<?> marks) {
        founded.put(id + " sources", sources);
        founded.put(id + " marks", marks);
    }

    @Test
    void everyCitedSourceIsInTheBibliography() {
        assertThat(cited()).allMatch(id -> KNOWLEDGE.source(id).isPresent());
    }

    @Test
    void everySourceOfThisModuleIsCited() {
        Set<String> cited = cited();
        assertThat(KNOWLEDGE.sources().stream()
                        .filter(source -> OWN_AREAS.contains(source.area()))
                        .map(Source::id))
                .allMatch(cited::contains);
    }

    private static Set<String> cited() {
        Set<String> cited = rows().flatMap(
                        row -> quoted(Objects.requireNonNull(row.outputs().get("sources"))).stream())
                .collect(Collectors.toCollection(HashSet::new));
        Comparison comparison = KNOWLEDGE.comparison();
        Stream.of(
                        Stream.concat(KNOWLEDGE.statements().stream(), KNOWLEDGE.hygiene().stream())
                                .map(Statement::sources),
                        KNOWLEDGE.aftercare().stream().map(Aftercare::sources),
                        KNOWLEDGE.checkIns().stream().map(CheckIn::sources),
                        KNOWLEDGE.clock().stream().map(ClockPhase::sources),
                        KNOWLEDGE.skin().skin().stream().map(SkinFile.Thickness::sources),
                        KNOWLEDGE.costs().stream().map(Cost::sources),
                        Stream.of(
                                KNOWLEDGE.shares().sources(),
                                KNOWLEDGE.skin().epidermis().sources(),
                                KNOWLEDGE.skin().channel().sources(),
                                comparison.bodySurface().sources(),
                                comparison.work().sources(),
                                comparison.healing().sources(),
                                comparison.body().sources()))
                .flatMap(lists -> lists)
                .forEach(cited::addAll);
        return cited;
    }

    @Test
    void everyQuestionIsUsedAndEveryRuleAsksOneThatExists() {
        assertThat(column(TableName.SCREENING, "question"))
                .containsExactlyInAnyOrderElementsOf(
                        KNOWLEDGE.questions().stream().map(Question::id).toList());
        assertThat(KNOWLEDGE.questions())
                .allMatch(question -> question.after() == null
                        || KNOWLEDGE.question(question.after()).isPresent());
    }

    @Test
    void aYesWithNothingElseAlwaysBringsUpARule() {
        for (Question question : KNOWLEDGE.questions()) {
            if (!question.fact()) {
                for (int skin = 1; skin <= 6; skin++) {
                    assertThat(table(TableName.SCREENING)
                                    .ask()
                                    .with("question", question.id())
                                    .with("answer", "yes")
                                    .with("skinType", skin)
                                    .all())
                            .as(question.id())
                            .isNotEmpty();
                }
            }
        }
    }

    @Test
    void everyPossibleNumberOfAnAnswerBringsUpARule() {
        for (Question question : KNOWLEDGE.questions()) {
            for (Map.Entry<String, List<Double>> unit : question.value() == null || question.fact()
                    ? Set.<Map.Entry<String, List<Double>>>of()
                    : question.value().entrySet()) {
                double low = unit.getValue().get(0);
                double high = unit.getValue().get(1);
                assertThat(IntStream.rangeClosed(0, 2000).mapToObj(i -> low + (high - low) * i / 2000.0))
                        .allSatisfy(value -> assertThat(table(TableName.SCREENING)
                                        .ask()
                                        .with("question", question.id())
                                        .with("answer", "yes")
                                        .with("value", question.id().equals("moles") ? Math.rint(value) : value)
                                        .with("unit", unit.getKey())
                                        .with("skinType", 2)
                                        .all())
                                .as(question.id() + " " + value)
                                .isNotEmpty());
            }
        }
    }

    @Test
    void noTwoRowsOfATableAskTheSameAndActAlike() {
        assertThat(tables().flatMap(table -> table.rows().stream()
                        .map(row -> table.id()
                                + row.conditions()
                                + row.outputs().get("action")
                                + row.outputs().get("visit")
                                + row.outputs().get("offsetDays"))))
                .doesNotHaveDuplicates();
    }

    @Test
    void placesAndConcernsOfTheTablesAreThoseOfTheTexts() {
        assertThat(column(TableName.REGION, "region"))
                .isEqualTo(KNOWLEDGE.regions().keySet());
        assertThat(column(TableName.CONCERN, "concern"))
                .isEqualTo(KNOWLEDGE.concerns().keySet());
        assertThat(column(TableName.PROFESSIONAL, "concern"))
                .isEqualTo(KNOWLEDGE.concerns().keySet());
        assertThat(column(TableName.RED_FLAG, "finding"))
                .isEqualTo(KNOWLEDGE.findings().stream().map(Finding::id).collect(Collectors.toSet()));
    }

    @Test
    void sharesOfTheBodyAddUpToAllOfIt() {
        assertThat(KNOWLEDGE.regions().values().stream()
                        .mapToDouble(Region::share)
                        .sum())
                .isCloseTo(100, org.assertj.core.api.Assertions.within(ProtocolTolerances.SHARE_PERCENT));
    }

    @Test
    void aftercareLeavesNoHourOfTheFirstFourWeeksWithout() {
        for (int skin = 1; skin <= 6; skin++) {
            for (int hour = 0; hour < 4 * 7 * 24; hour++) {
                int at = hour;
                int type = skin;
                assertThat(KNOWLEDGE.aftercare())
                        .anyMatch(care -> care.isFor(type) && care.fromHours() <= at && at < care.toHours());
            }
        }
    }

    @Test
    void noTextPromisesOrPrescribes() {
        Pattern forbidden = Pattern.compile(
                "(?i)\\b(cures?|heals your|guarantee\\w*|will improve|proven|stop taking|longer needles? (help|work)|diagnos(e|ed)|you have cancer)\\b");
        assertThat(Stream.concat(
                        rows().map(row -> Objects.requireNonNull(row.outputs().get("says"))),
                        Stream.concat(KNOWLEDGE.statements().stream(), KNOWLEDGE.hygiene().stream())
                                .map(Statement::says)))
                .allSatisfy(text ->
                        assertThat(forbidden.matcher(text).find()).as(text).isFalse());
    }
}
