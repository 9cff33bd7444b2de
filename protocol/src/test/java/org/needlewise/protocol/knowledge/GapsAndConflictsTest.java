package org.needlewise.protocol.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.needlewise.protocol.Shared;
import org.needlewise.protocol.rules.Row;
import org.needlewise.protocol.rules.RuleTable;
import org.needlewise.protocol.rules.TableName;

/** Every case that can come up meets a row, and no two rows answer it differently. */
class GapsAndConflictsTest {
    private static final Knowledge KNOWLEDGE = Shared.PROTOCOL.knowledge();
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");
    /** Rules of one answer that are meant to hold together. */
    private static final Set<Set<String>> PAIRS =
            Set.of(Set.of("warts-refer", "warts-zone"), Set.of("deep-resurfacing", "deep-resurfacing-refer"));

    private static RuleTable table(TableName name) {
        return Shared.PROTOCOL.rules().table(name);
    }

    private static Set<String> column(TableName name, String input) {
        return table(name).written().rows().stream()
                .flatMap(row -> QUOTED.matcher(
                                Objects.requireNonNull(row.conditions().get(input)))
                        .results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static List<Row> screened(Question question, @Nullable Double value, @Nullable String unit, int skin) {
        return table(TableName.SCREENING)
                .ask()
                .with("question", question.id())
                .with("answer", "yes")
                .with("value", value)
                .with("unit", unit)
                .with("skinType", skin)
                .all();
    }

    /** Numbers that may stand beside an answer, all of them or two hundred of them; none is one too. */
    private static List<@Nullable Double> numbers(@Nullable List<Double> range) {
        List<@Nullable Double> numbers = new ArrayList<>(Collections.singletonList(null));
        if (range != null) {
            double low = range.get(0);
            double span = range.get(1) - low;
            int steps = (int) Math.min(span, 200);
            IntStream.rangeClosed(0, steps).forEach(i -> numbers.add(low + Math.rint(10 * span * i / steps) / 10));
        }
        return numbers;
    }

    @Test
    void noAnswerBringsUpTwoRulesUnlessTheyAreMeantTogether() {
        for (Question question : KNOWLEDGE.questions()) {
            Map<String, List<Double>> units = question.value() == null ? Map.of() : question.value();
            for (@Nullable
            String unit : units.isEmpty() ? Collections.<@Nullable String>singletonList(null) : units.keySet()) {
                for (@Nullable Double value : numbers(unit == null ? null : units.get(unit))) {
                    for (int skin = 1; skin <= 6; skin++) {
                        List<String> ids = screened(question, value, unit, skin).stream()
                                .map(row -> row.rule().id())
                                .toList();
                        assertThat(ids.size() < 2 || PAIRS.contains(Set.copyOf(ids)) && ids.size() == 2)
                                .as(question.id() + " " + value + " " + unit + ": " + ids)
                                .isTrue();
                    }
                }
            }
        }
    }

    /** Ages of people below 22, of scars below a year, and skin that keeps dark marks each have a rule. */
    @ParameterizedTest
    @CsvSource({"age, 0, 21", "scarAge, 0, 11", "skinType, 4, 6"})
    void factsThatCountHaveARule(String question, int from, int to) {
        Question fact = KNOWLEDGE.question(question).orElseThrow();
        for (int value = from; value <= to; value++) {
            assertThat(screened(fact, (double) value, null, 6))
                    .as(question + " " + value)
                    .hasSize(1);
        }
        assertThat(question.equals("scarAge") ? screened(fact, null, null, 6) : List.of(1))
                .hasSize(1);
    }

    @Test
    void everyCaseOfATableHasExactlyOneRow() {
        for (int skin = 1; skin <= 6; skin++) {
            for (int hundredths = 1; hundredths <= 50; hundredths++) {
                for (String region : KNOWLEDGE.regions().keySet()) {
                    assertThat(table(TableName.INTERVAL)
                                    .ask()
                                    .with("region", region)
                                    .with("needleMm", hundredths / 100.0)
                                    .with("skinType", skin)
                                    .all())
                            .hasSize(1);
                }
            }
            for (Finding finding : KNOWLEDGE.findings()) {
                assertThat(table(TableName.RED_FLAG)
                                .ask()
                                .with("finding", finding.id())
                                .with("skinType", skin)
                                .all())
                        .as(finding.id())
                        .hasSize(1);
            }
            for (String kind : List.of("sun", "swimming", "sport", "busy")) {
                assertThat(table(TableName.DIARY)
                                .ask()
                                .with("diaryKind", kind)
                                .with("skinType", skin)
                                .all())
                        .hasSize(1);
            }
        }
        for (String sign : column(TableName.COURSE, "sign")) {
            for (int hour = 0; hour < 800; hour++) {
                for (double needle : new double[] {0.1, 0.3, 0.31, 0.5}) {
                    assertThat(table(TableName.COURSE)
                                    .ask()
                                    .with("sign", sign)
                                    .with("hours", hour)
                                    .with("needleMm", needle)
                                    .all())
                            .as(sign + " " + hour)
                            .hasSize(1);
                }
            }
        }
        for (double needle : new double[] {0.1, 0.3, 0.31, 0.5, 2}) {
            for (TableName name : List.of(TableName.ZONES, TableName.OPEN_SKIN)) {
                assertThat(table(name).ask().with("needleMm", needle).all()).hasSize(1);
            }
        }
        for (String kind : List.of("roller", "stamp", "pen")) {
            for (double needle : new double[] {0.1, 0.3, 0.31, 0.5, 2}) {
                assertThat(table(TableName.HEAD_LIFE)
                                .ask()
                                .with("kind", kind)
                                .with("needleMm", needle)
                                .all())
                        .hasSize(1);
            }
        }
    }

    @Test
    void everySiteIsWorthSomething() {
        for (String concern : KNOWLEDGE.concerns().keySet()) {
            for (String colour : List.of("red", "pale", "unknown")) {
                Stream.concat(
                                Stream.of((Integer) null),
                                IntStream.rangeClosed(0, 400).boxed())
                        .forEach(months -> assertThat(table(TableName.WORTH)
                                        .ask()
                                        .with("concern", concern)
                                        .with("ageMonths", months)
                                        .with("colour", colour)
                                        .all())
                                .as(concern + " " + months + " " + colour)
                                .hasSize(1));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"improved", "no-change", "worse", "cannot-tell-yet", "none"})
    void everyAnswerSaysWhetherAnotherBlockFollows(String answer) {
        assertThat(table(TableName.NEXT_BLOCK).ask().with("answer", answer).all())
                .singleElement()
                .satisfies(row -> assertThat(row.truth("follows"))
                        .isEqualTo(!answer.equals("no-change") && !answer.equals("worse")));
    }

    @Test
    void limitsAndDensityAreThereOnce() {
        assertThat(table(TableName.LIMITS).ask().with("setting", "home").all()).hasSize(1);
        assertThat(table(TableName.DENSITY).ask().with("setting", "home").all()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"start, 3", "session, 3", "before-session, 1", "first-look, 1", "verdict, 3", "confirmation, 3"})
    void everyAnchorHasItsPhotographs(String anchor, int setups) {
        assertThat(table(TableName.VISITS).ask().with("anchor", anchor).all().stream()
                        .mapToInt(row -> row.whole("setups"))
                        .sum())
                .isEqualTo(setups);
    }

    @Test
    void theNextSessionIsAllowedOrForbiddenAndNeverBoth() {
        List<String> inputs = table(TableName.NEXT_SESSION).written().inputs();
        for (int bits = 0; bits < 1 << inputs.size(); bits++) {
            RuleTable.Question asked = table(TableName.NEXT_SESSION).ask();
            boolean clear = true;
            for (int i = 0; i < inputs.size(); i++) {
                boolean value = (bits >> i & 1) == 1;
                asked.with(inputs.get(i), value);
                clear &= value == Set.of("intervalMet", "colourWithinSdc").contains(inputs.get(i));
            }
            assertThat(asked.all().stream().map(row -> row.truth("allowed")).distinct())
                    .containsExactly(clear);
        }
    }

    /** Whatever a device is but for a new roller of round needles that are short enough is refused or has a rule. */
    @ParameterizedTest
    @CsvSource({
        "needleMm, 0.51",
        "needleMm, 10",
        "energy, radio-frequency",
        "energy, heat",
        "energy, current",
        "energy, light",
        "energy, unknown",
        "drugCartridge, yes",
        "drugCartridge, unknown",
        "needleShape, flat-disc",
        "needleShape, unknown",
        "owner, shared",
        "owner, unknown",
        "damage, dropped",
        "damage, unknown",
        "lengthProof, no",
        "lengthProof, unknown",
        "usesLeft, 0",
        "nickelAllergy, yes"
    })
    void whatIsWrongWithADeviceIsRefused(String input, String value) {
        Map<String, Object> good = Map.ofEntries(
                Map.entry("kind", "roller"),
                Map.entry("needleMm", 0.5),
                Map.entry("energy", "none"),
                Map.entry("drugCartridge", "no"),
                Map.entry("needleShape", "round"),
                Map.entry("material", "steel"),
                Map.entry("owner", "me-only"),
                Map.entry("damage", "none"),
                Map.entry("lengthProof", "yes"),
                Map.entry("usesLeft", 1),
                Map.entry("nickelAllergy", "no"));
        assertThat(refusals(good)).isEmpty();
        Map<String, Object> bad = new java.util.HashMap<>(good);
        bad.put(input, good.get(input) instanceof Number ? (Object) Double.valueOf(value) : value);
        assertThat(refusals(bad)).hasSize(1);
    }

    private static List<Row> refusals(Map<String, Object> device) {
        RuleTable.Question asked = table(TableName.GATE).ask();
        device.forEach(asked::with);
        return asked.all().stream()
                .filter(row -> row.text("action").equals("refuse"))
                .toList();
    }
}
