package org.needlewise.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.needlewise.verdict.answer.Answer;
import org.needlewise.verdict.answer.ComparedWith;
import org.needlewise.verdict.answer.Estimate;
import org.needlewise.verdict.answer.Finding;
import org.needlewise.verdict.answer.Numbers;
import org.needlewise.verdict.answer.Sentences;
import org.needlewise.verdict.looks.Conclusion;
import org.needlewise.verdict.series.Measure;
import org.needlewise.verdict.series.Reading;
import org.needlewise.verdict.series.Role;
import org.needlewise.verdict.series.Series;

class SelfTrialTest {
    private static final LocalDate AFTERWARDS = TestSeries.FIRST_SESSION.plusWeeks(60);

    @Test
    void aLargeFadingIsImprovementAgainstTheControl() {
        Finding finding = only(new TestSeries(1).effect(-0.4).build()).finding();
        assertThat(finding.conclusion()).isEqualTo(Conclusion.IMPROVED);
        assertThat(finding.comparedWith()).isEqualTo(ComparedWith.CONTROL);
        assertThat(percent(finding).low())
                .isLessThan(100 * Math.expm1(-0.4))
                .isLessThan(percent(finding).high());
        assertThat(Math.abs(percent(finding).value()))
                .isGreaterThan(finding.numbers().flatMap(Numbers::sdcPercent).orElseThrow());
    }

    @Test
    void harmIsTold() {
        assertThat(only(new TestSeries(2).effect(0.4).build()).finding().conclusion())
                .isEqualTo(Conclusion.WORSE);
    }

    @Test
    void harmIsToldLongBeforeTheVerdict() {
        Series series = new TestSeries(3).effect(0.5).build();
        Answer answer = judge(series, TestSeries.FIRST_SESSION.plusDays(30)).get(0);
        assertThat(answer).isInstanceOf(Answer.SoFar.class);
        assertThat(answer.finding().conclusion()).isEqualTo(Conclusion.WORSE);
    }

    @Test
    void harmThatStartsLateIsToldToo() {
        Finding finding = only(new TestSeries(13)
                        .effect(0.4)
                        .startingOn(200)
                        .visits(18)
                        .build())
                .finding();
        assertThat(finding.conclusion()).isEqualTo(Conclusion.WORSE);
        assertThat(sentences(finding)).anyMatch(sentence -> sentence.contains("came with the last visits"));
    }

    @Property(tries = 10)
    void swappingTreatedAndControlTurnsTheSign(@ForAll @LongRange(min = 0, max = 500) long seed) {
        Finding one = only(new TestSeries(seed).effect(-0.1).build()).finding();
        Finding other =
                only(new TestSeries(seed).effect(-0.1).swapped().build()).finding();
        assertThat(1 + percent(other).value() / 100)
                .isEqualTo(1 / (1 + percent(one).value() / 100), within(Tolerances.ROUNDING));
    }

    @Test
    void trialsOfOnePersonShareOneBoundForFalseDiscoveries() {
        SelfTrial trial = new SelfTrial(
                new TrialDates(TestSeries.FIRST_SESSION, TestSeries.FIRST_SESSION.plusDays(70), AFTERWARDS));
        Series strong = new TestSeries(1).effect(-0.4).build();
        List<SelfTrial.Part> parts = new ArrayList<>();
        parts.add(new SelfTrial.Part(trial, strong));
        for (long seed = 30; seed < 36; seed++) {
            parts.add(new SelfTrial.Part(trial, new TestSeries(seed).build()));
        }
        List<List<Answer>> together = SelfTrial.judgeTogether(parts);
        assertThat(together).hasSameSizeAs(parts);
        assertThat(together.get(0).get(0).finding().conclusion()).isEqualTo(Conclusion.IMPROVED);
        long alone = parts.stream()
                .flatMap(part -> trial.judge(part.series()).stream())
                .filter(SelfTrialTest::speaks)
                .count();
        long joint = together.stream()
                .flatMap(List::stream)
                .filter(SelfTrialTest::speaks)
                .count();
        assertThat(joint).isLessThanOrEqualTo(alone);
    }

    private static boolean speaks(Answer answer) {
        Conclusion told = answer.finding().conclusion();
        return told == Conclusion.IMPROVED || told == Conclusion.WORSE;
    }

    @Test
    void theDayOfTheVerdictIsTwelveWeeksAfterTheLastSession() {
        Series series = new TestSeries(4).build();
        LocalDate due = TestSeries.LAST_SESSION.plusWeeks(12);
        assertThat(judge(series, due.minusDays(1)).get(0)).isInstanceOf(Answer.SoFar.class);
        assertThat(judge(series, due).get(0))
                .isInstanceOfSatisfying(
                        Answer.Verdict.class, v -> assertThat(v.confirmed()).isFalse());
        assertThat(judge(series, due.plusWeeks(12)).get(0))
                .isInstanceOfSatisfying(
                        Answer.Verdict.class, v -> assertThat(v.confirmed()).isTrue());
    }

    @Test
    void withoutAVisitSinceThatDayThereIsNoVerdict() {
        Series early = new TestSeries(4).effect(-0.4).visits(9).build();
        Answer answer = judge(early, AFTERWARDS).get(0);
        assertThat(answer).isInstanceOf(Answer.SoFar.class);
        assertThat(sentences(answer.finding())).anyMatch(s -> s.contains("before the day of the verdict"));
        Series unconfirmed = new TestSeries(4).effect(-0.4).visits(16).build();
        assertThat(judge(unconfirmed, AFTERWARDS).get(0))
                .isInstanceOfSatisfying(
                        Answer.Verdict.class, v -> assertThat(v.confirmed()).isFalse());
    }

    /** A light mark that turns dark has not improved by passing through the colour of the skin. */
    @ParameterizedTest
    @CsvSource({"5, -5, CANNOT_TELL_YET", "5, -12, WORSE", "0.2, -5, WORSE", "-8, -2, IMPROVED", "-8, 2, IMPROVED"})
    void nearerToZeroIsBetterFromEitherSide(double before, double after, Conclusion conclusion) {
        List<Reading> readings = new TestSeries(21)
                .measure(Measure.MELANIN).build().readings().stream()
                        .map(r -> {
                            boolean changed =
                                    r.role() == Role.TREATED && r.visit().isAfter(TestSeries.FIRST_SESSION);
                            return withValue(r, (changed ? after : before) + r.value() / 10);
                        })
                        .toList();
        assertThat(only(new Series(readings, List.of())).finding().conclusion()).isEqualTo(conclusion);
    }

    @Test
    void oneLostPairDoesNotSilenceTheOthers() {
        Series whole = new TestSeries(7).effect(-0.3).pairs(3).build();
        List<Reading> lost = whole.readings().stream()
                .filter(r -> !r.pair().equals("p2") || !r.visit().isAfter(TestSeries.FIRST_SESSION))
                .toList();
        Finding finding = only(new Series(lost, List.of())).finding();
        assertThat(finding.pairs()).isEqualTo(2);
        assertThat(finding.conclusion()).isEqualTo(Conclusion.IMPROVED);
        assertThat(sentences(finding)).anyMatch(s -> s.startsWith("1 pair has too few visits"));
    }

    @Test
    void mixedUpUnitsGiveNoNumbers() {
        List<Reading> readings = new TestSeries(3)
                .visits(4).build().readings().stream()
                        .map(r -> withValue(r, r.line() % 7 < 3 ? 1e9 : 1e-300))
                        .toList();
        Finding finding = only(new Series(readings, List.of())).finding();
        assertThat(finding.conclusion()).isEqualTo(Conclusion.CANNOT_TELL_YET);
        assertThat(finding.numbers()).isEmpty();
        assertThat(sentences(finding)).anyMatch(s -> s.contains("units were mixed up"));
    }

    @Test
    void whatCannotBeJudgedIsStillComparedWithItsControl() {
        Finding finding = only(new TestSeries(8).visits(3).build()).finding();
        assertThat(finding.comparedWith()).isEqualTo(ComparedWith.CONTROL);
        assertThat(finding.pairs()).isEqualTo(1);
    }

    @Test
    void visitsAfterTodayAreNotSeen() {
        LocalDate today = TestSeries.FIRST_SESSION.plusWeeks(10);
        Series whole = new TestSeries(5).effect(-0.2).build();
        Series known = new Series(
                whole.readings().stream().filter(r -> !r.visit().isAfter(today)).toList(), List.of());
        Finding all = judge(whole, today).get(0).finding();
        Finding cut = judge(known, today).get(0).finding();
        assertThat(all.numbers()).isEqualTo(cut.numbers());
        assertThat(sentences(all)).anyMatch(sentence -> sentence.contains("are left out"));
    }

    @Test
    void aSingleSiteNeverClaimsACause() {
        Answer answer = only(new TestSeries(6).effect(-0.5).single().build());
        assertThat(answer.finding().comparedWith()).isEqualTo(ComparedWith.OWN_BASELINE);
        assertThat(answer.finding().pairs()).isZero();
        assertThat(Sentences.of(answer, Locale.ENGLISH))
                .anyMatch(s -> s.contains("natural change cannot be told from treatment"))
                .noneMatch(s -> s.contains("because of"));
    }

    @Test
    void sixPairsAreJudgedByTheLotToo() {
        Finding finding = only(new TestSeries(7).effect(-0.15).pairs(6).build()).finding();
        assertThat(finding.conclusion()).isEqualTo(Conclusion.IMPROVED);
        assertThat(finding.numbers().flatMap(Numbers::randomisationP)).contains(1.0 / 64);
    }

    @Test
    void fivePairsShowThePOfTheLotAndAreJudgedByTheModel() {
        Finding finding = only(new TestSeries(7).effect(-0.15).pairs(5).build()).finding();
        assertThat(finding.conclusion()).isEqualTo(Conclusion.IMPROVED);
        assertThat(finding.numbers().flatMap(Numbers::randomisationP)).contains(1.0 / 32);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5})
    void fewVisitsGiveAReasonAndNoNumberThatIsNone(int visits) {
        Answer answer = only(new TestSeries(8).visits(visits).build());
        assertThat(answer.finding().conclusion()).isNotEqualTo(Conclusion.IMPROVED);
        assertThat(answer.finding().reasons()).isNotEmpty();
        assertThat(String.join(" ", Sentences.of(answer, Locale.ENGLISH))).doesNotContain("NaN", "Infinity", "\uFFFD");
    }

    @Test
    void theSameNumberEverywhereIsNoMeasurement() {
        Answer answer = only(new TestSeries(9).noise(0).build());
        assertThat(answer.finding().conclusion()).isEqualTo(Conclusion.CANNOT_TELL_YET);
        assertThat(Sentences.of(answer, Locale.ENGLISH)).anyMatch(s -> s.contains("look copied"));
    }

    @Test
    void anEmptySeriesIsAnswered() {
        Answer answer = only(new Series(List.of(), List.of()));
        assertThat(answer.finding().conclusion()).isEqualTo(Conclusion.CANNOT_TELL_YET);
        assertThat(answer.finding().reasons()).isNotEmpty();
    }

    @Test
    void aMarkThatVanishesIsStillCompared() {
        Finding finding =
                only(new TestSeries(10).effect(-0.3).vanishing().build()).finding();
        assertThat(finding.conclusion()).isEqualTo(Conclusion.IMPROVED);
        assertThat(percent(finding).value()).isBetween(-110.0, -50.0);
    }

    @Test
    void manyMeasuresRaiseTheBar() {
        Series alone = new TestSeries(11).effect(-0.09).build();
        TestSeries many =
                new TestSeries(11).effect(-0.09).withUnchanged(Measure.LENGTH, Measure.WIDTH, Measure.ROUGHNESS);
        double before = new SelfTrial(dates(AFTERWARDS))
                .looks(alone)
                .values()
                .iterator()
                .next()
                .tailAbove();
        double after = new SelfTrial(dates(AFTERWARDS))
                .looks(many.build())
                .values()
                .iterator()
                .next()
                .tailAbove();
        assertThat(after).isGreaterThan(before);
    }

    @Property(tries = 25)
    void noSeriesGivesANumberThatIsNone(
            @ForAll @LongRange(min = 0, max = 10_000) long seed, @ForAll @IntRange(min = 1, max = 12) int visits) {
        TestSeries series = new TestSeries(seed)
                .visits(visits)
                .missing(0.5)
                .measure(Measure.values()[(int) (seed % Measure.values().length)]);
        for (Answer answer : judge(series.build(), AFTERWARDS)) {
            assertThat(String.join(" ", Sentences.of(answer, Locale.ENGLISH))).doesNotContain("NaN", "Infinity");
        }
    }

    @Test
    void theSameSeriesGivesTheSameAnswer() {
        assertThat(judge(new TestSeries(12).build(), AFTERWARDS))
                .isEqualTo(judge(new TestSeries(12).build(), AFTERWARDS));
    }

    private static Reading withValue(Reading r, double value) {
        return new Reading(r.line(), r.pair(), r.site(), r.role(), r.visit(), r.photo(), r.measure(), value, r.u());
    }

    private static Estimate percent(Finding finding) {
        return finding.numbers().flatMap(Numbers::inPercent).orElseThrow();
    }

    private static List<String> sentences(Finding finding) {
        return finding.reasons().stream().map(r -> r.text(Locale.ENGLISH)).toList();
    }

    private static Answer only(Series series) {
        List<Answer> answers = judge(series, AFTERWARDS);
        assertThat(answers).hasSize(1);
        return answers.get(0);
    }

    private static List<Answer> judge(Series series, LocalDate today) {
        return new SelfTrial(dates(today)).judge(series);
    }

    private static TrialDates dates(LocalDate today) {
        return new TrialDates(TestSeries.FIRST_SESSION, TestSeries.LAST_SESSION, today);
    }
}
