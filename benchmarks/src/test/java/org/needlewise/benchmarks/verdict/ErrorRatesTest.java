package org.needlewise.benchmarks.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.needlewise.verdict.looks.LookRule;

/**
 * The benchmark in small: few enough lives to wait for, enough to see a rate that doubled. Bounds are the issue's, plus
 * three standard errors of so few lives where the expected rate is near to its bound.
 */
class ErrorRatesTest {
    private static final long SEED = 31_000_000;
    private static final Schedule SCHEDULE = new Schedule(24);

    @Test
    void nothingIsRarelyToldAsImprovementOrHarm() {
        Tally tally = tally(Situation.nothing("no effect", 0.8), 300);
        // Expected 3.5 %; twice that would be 21 of 300.
        assertThat(tally.percent(LifeStory::everImproved)).isLessThan(VerdictTolerances.EVER_IMPROVED_PCT);
        assertThat(tally.percent(LifeStory::everWorse)).isLessThan(VerdictTolerances.EVER_WORSE_PCT);
    }

    @Test
    void twoDetectableChangesAreToldByTheDayOfTheVerdict() {
        Tally tally = tally(Situation.effect("2 SDC", 0.4, 2, 1), 150);
        assertThat(tally.percent(LifeStory::improvedByVerdict)).isGreaterThan(VerdictTolerances.POWER_PCT);
        assertThat(tally.percent(LifeStory::everWorse)).isLessThan(2);
    }

    @Test
    void sixPairsTellOneDetectableChange() {
        Tally tally = tally(Situation.effect("1 SDC", 0.4, 1, 6), 40);
        assertThat(tally.percent(LifeStory::improvedByVerdict)).isGreaterThan(80);
    }

    @Test
    void harmIsToldWithinTwoVisits() {
        Tally tally = tally(Situation.effect("harm", 0.4, -2, 1).atOnce(), 100);
        assertThat(tally.percent(LifeStory::everWorse)).isGreaterThan(90);
        assertThat(tally.medianDelay()).isLessThanOrEqualTo(2);
    }

    @Test
    void theIntervalHoldsTheTruthAsOftenAsItSays() {
        double covered = DoubleStream.of(0, 0.4, 0.8)
                .map(correlation -> tally(Situation.effect("coverage", correlation, 1, 1), 120)
                        .coverage(LifeStory::covered))
                .average()
                .orElseThrow();
        // Expected 95.6 %, standard error 1.1; intervals twice as wide would hold 99.9.
        assertThat(covered).isBetween(VerdictTolerances.COVERAGE_PCT, VerdictTolerances.COVERAGE_AT_MOST_PCT);
    }

    @Test
    void asManyVisitsAreNeededAsWereSaid() {
        double[] ratios = NeedsCheck.ratios(6, SEED).stream()
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        assertThat(ratios).hasSizeGreaterThan(30);
        assertThat(ratios[ratios.length / 2]).isBetween(0.5, 2.0);
    }

    @Test
    void aLifeIsTheSameForTheSameSeed() {
        Situation situation = Situation.nothing("same", 0.4).irregular(0.2, 3);
        assertThat(Life.of(situation, SCHEDULE, 5).series())
                .isEqualTo(Life.of(situation, SCHEDULE, 5).series());
        assertThat(Life.of(situation, SCHEDULE, 6).series())
                .isNotEqualTo(Life.of(situation, SCHEDULE, 5).series());
    }

    private static Tally tally(Situation situation, int lives) {
        return new Tally(
                situation,
                IntStream.range(0, lives)
                        .mapToObj(i -> LifeStory.of(situation, SCHEDULE, LookRule.CALIBRATED, SEED + i))
                        .toList());
    }
}
