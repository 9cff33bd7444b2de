package org.needlewise.verdict.repeatability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.needlewise.verdict.Golden;
import org.needlewise.verdict.Tolerances;

class VarianceComponentsTest {
    @Test
    void balancedDataGiveTheRestrictedLikelihoodsComponents() {
        List<Map<String, String>> rows = Golden.rows("components.csv");
        Map<String, String> reml = rows.get(rows.size() - 1);
        Map<String, Map<String, List<Double>>> sites = new TreeMap<>();
        for (Map<String, String> row : rows.subList(0, rows.size() - 1)) {
            sites.computeIfAbsent(row.getOrDefault("site", ""), site -> new TreeMap<>())
                    .computeIfAbsent(row.getOrDefault("visit", ""), visit -> new ArrayList<>())
                    .add(Golden.number(row, "value"));
        }
        List<Collection<List<Double>>> nested = new ArrayList<>();
        sites.values().forEach(visits -> nested.add(visits.values()));
        VarianceComponents found = VarianceComponents.of(nested).orElseThrow();
        Percentage near = Percentage.withPercentage(100 * Tolerances.R_ITERATED);
        assertThat(found.between()).isCloseTo(Golden.number(reml, "visit"), near);
        assertThat(found.within()).isCloseTo(Golden.number(reml, "value"), near);
        assertThat(found.dofOfVisitMean(3)).isEqualTo(4, within(Tolerances.ROUNDING));
    }

    @Test
    void oneVisitTellsNothingOfVisits() {
        assertThat(VarianceComponents.of(List.of(List.of(List.of(1.0, 2.0, 3.0)))))
                .isEmpty();
    }

    @Test
    void smallestDetectableChangeIsTwoPointSevenSevenErrors() {
        Repeatability one = new Repeatability(2, 10);
        assertThat(one.sdc95(1)).isEqualTo(1.96 * Math.sqrt(2) * 2, within(Tolerances.ROUNDING));
        assertThat(one.sdc95(4)).isEqualTo(one.sdc95(1) / 2, within(Tolerances.ROUNDING));
    }

    @Test
    void fewDegreesOfFreedomMakeAWideInterval() {
        double[] few = new Repeatability(1, 2).interval95();
        double[] many = new Repeatability(1, 60).interval95();
        assertThat(few[0]).isLessThan(many[0]).isLessThan(1);
        assertThat(few[1]).isGreaterThan(many[1]).isGreaterThan(1);
    }

    @Test
    void thePersonsOwnVisitsOutweighTheInstrument() {
        Repeatability updated = new Repeatability(1, 1).updatedBy(new Repeatability(3, 20));
        assertThat(updated.sem()).isBetween(2.5, 3.0);
        assertThat(updated.dof()).isEqualTo(21);
    }

    @Test
    void reliabilityIsTheShareThatRepeats() {
        Reliability one = Reliability.of(28, 6, 3, 12);
        assertThat(one.icc()).isEqualTo(0.9, within(Tolerances.ROUNDING));
        assertThat(Reliability.of(0.5, 6, 3, 12).icc()).isZero();
        assertThat(Reliability.of(Double.POSITIVE_INFINITY, 6, 3, 12)).isEqualTo(new Reliability(1, 1, 1));
    }

    @Test
    void twoSitesLeaveReliabilityWideOpen() {
        Reliability two = Reliability.of(28, 2, 3, 4);
        assertThat(two.low()).isLessThan(0.6);
        assertThat(two.high()).isGreaterThan(0.99);
        Reliability many = Reliability.of(28, 30, 3, 60);
        assertThat(many.low()).isGreaterThan(0.8);
    }

    /** Shrout and Fleiss 1979, table 2 and 4: six targets, four judges; F = 11.24/6.26, ICC(1,1) 0.17 (-0.13 to 0.72). */
    @Test
    void reliabilityIsThatOfShroutAndFleiss() {
        Reliability found = Reliability.of(11.24 / 6.26, 6, 4, 18);
        assertThat(found.icc()).isEqualTo(0.17, within(Tolerances.TWO_DIGITS));
        assertThat(found.low()).isZero();
        assertThat(found.high()).isEqualTo(0.72, within(Tolerances.TWO_DIGITS));
    }

    @Test
    void theSmallestDetectableChangeIsAsUncertainAsItsError() {
        Repeatability few = new Repeatability(1, 3);
        assertThat(few.sdcInterval95(4)[1]).isEqualTo(few.sdc95(4) * few.interval95()[1], within(Tolerances.ROUNDING));
    }
}
