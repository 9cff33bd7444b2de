package org.needlewise.verdict.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.needlewise.verdict.Tolerances;
import org.needlewise.verdict.design.RatingResult.Preference;
import org.needlewise.verdict.design.RatingSet.Comparison;

class DesignTest {
    private static final List<SitePair> PAIRS =
            List.of(new SitePair("belly", "left", "right"), new SitePair("hip", "upper", "lower"));

    @Property(tries = 30)
    void theSeedRepeatsTheLot(@ForAll long seed) {
        Allocation allocation = Allocation.draw(PAIRS, seed);
        assertThat(allocation.isAsDrawn()).isTrue();
        assertThat(allocation.treatedSites()).hasSize(2);
    }

    @Test
    void bothSitesAreDrawnAboutEquallyOften() {
        long first = 0;
        for (long seed = 0; seed < 4000; seed++) {
            first += Allocation.draw(PAIRS, seed).treatsFirst().get(1) ? 1 : 0;
        }
        assertThat(first).isBetween(1850L, 2150L);
    }

    @Test
    void theSealHoldsTheAllocationAndNoOther() {
        Allocation allocation = Allocation.draw(PAIRS, 17);
        Commitment seal = Commitment.seal(allocation, new SecureRandom());
        assertThat(seal.sha256()).matches("[0-9a-f]{64}");
        assertThat(seal.holds(allocation)).isTrue();
        List<Boolean> changed = new ArrayList<>(allocation.treatsFirst());
        changed.set(0, !changed.get(0));
        assertThat(seal.holds(new Allocation(17, PAIRS, changed))).isFalse();
        assertThat(new Commitment(seal.sha256(), "00").holds(allocation)).isFalse();
        assertThat(Commitment.seal(allocation, new SecureRandom()).sha256()).isNotEqualTo(seal.sha256());
    }

    @Test
    void namesCannotRunIntoEachOther() {
        Allocation one = new Allocation(1, List.of(new SitePair("a 1:b", "c", "d")), List.of(true));
        Allocation two = new Allocation(1, List.of(new SitePair("a", "1:b c", "d")), List.of(true));
        assertThat(one.canonicalText()).isNotEqualTo(two.canonicalText());
    }

    @Test
    void aPairHasTwoSites() {
        assertThatThrownBy(() -> new SitePair("p", "left", "left")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void powerGrowsWithEffectVisitsAndPairs() {
        Power power = new Power(1, 0.4, 0.0095);
        assertThat(power.chance(2, 3, 11, 1)).isLessThan(power.chance(4, 3, 11, 1));
        assertThat(power.chance(2, 3, 5, 1)).isLessThan(power.chance(2, 3, 11, 1));
        assertThat(power.chance(2, 3, 11, 1)).isLessThan(power.chance(2, 3, 11, 2));
        int pairs = power.pairs(2, 0.8, 3, 11).orElseThrow();
        assertThat(power.chance(2, 3, 11, pairs)).isGreaterThanOrEqualTo(0.8);
        assertThat(power.chance(2, 3, 11, pairs - 1)).isLessThan(0.8);
        assertThat(power.followupVisits(1, 0.8, 3, 1)).isEmpty();
    }

    @Test
    void independentVisitsAverageByTheSquareRoot() {
        assertThat(new Power(2, 0, 0.01).standardError(4, 4, 2))
                .isEqualTo(2 * Math.sqrt(0.25), within(Tolerances.ROUNDING));
    }

    @Test
    void shamPairsShowARaterWhoAlwaysPrefersTheLater() {
        RatingSet set = RatingSet.draw(comparisons("r", 12), comparisons("s", 12), 3);
        List<Preference> answers = set.items().stream()
                .map(item -> item.laterIsRight() ? Preference.RIGHT : Preference.LEFT)
                .toList();
        RatingResult result = RatingResult.of(set, answers);
        assertThat(result.sham().value()).isEqualTo(1);
        assertThat(result.sham().low()).isBetween(0.7, 0.75);
        assertThat(result.sham().pOfHalf()).isLessThan(0.001);
        assertThat(result.aboveBias()).isZero();
    }

    @Test
    void noDifferenceCountsForNeither() {
        RatingSet set = RatingSet.draw(comparisons("r", 2), comparisons("s", 2), 3);
        RatingResult result = RatingResult.of(
                set, set.items().stream().map(item -> Preference.NO_DIFFERENCE).toList());
        assertThat(result.real().of()).isZero();
        assertThat(result.real().pOfHalf()).isEqualTo(1);
    }

    @Test
    void orderAndSidesAreDrawn() {
        RatingSet set = RatingSet.draw(comparisons("r", 20), comparisons("s", 20), 5);
        assertThat(set.items().stream().filter(RatingSet.Item::laterIsRight).count())
                .isBetween(8L, 32L);
        assertThat(set.items().subList(0, 20)).anyMatch(RatingSet.Item::sham);
    }

    private static List<Comparison> comparisons(String name, int number) {
        List<Comparison> list = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            list.add(new Comparison(name + i + "-before", name + i + "-after"));
        }
        return list;
    }
}
