package org.needlewise.verdict.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
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
        Power power = new Power(0.4, 60, 5);
        double chance = power.chance(1, 3, 6, 1).value();
        assertThat(chance).isLessThan(power.chance(2, 3, 6, 1).value());
        assertThat(chance).isLessThan(power.chance(1, 3, 16, 1).value());
        assertThat(chance).isLessThan(power.chance(1, 3, 6, 4).value());
        int pairs = power.pairs(1, 0.8, 3, 11).orElseThrow();
        assertThat(pairs).isBetween(2, 5);
        assertThat(power.chance(1, 3, 11, pairs - 1).value()).isLessThan(0.8);
    }

    @Test
    void fewestVisitsAreFoundOrNone() {
        Power power = new Power(0.4, 40, 5);
        int visits = power.followupVisits(2, 0.8, 3, 1).orElseThrow();
        assertThat(power.chance(2, 3, visits, 1).value()).isGreaterThanOrEqualTo(0.8);
        assertThat(power.chance(2, 3, visits - 1, 1).value()).isLessThan(0.8);
        assertThat(power.followupVisits(0.1, 0.8, 3, 1)).isEmpty();
    }

    /** The benchmark has about 80 % with an effect that builds up; at once it is somewhat more. */
    @Test
    void planningAgreesWithTheRule() {
        assertThat(new Power(0.4, 100, 9).chance(2, 3, 11, 1).value()).isBetween(0.8, 0.99);
        assertThat(new Power(0, 100, 9).chance(0, 3, 11, 1).value()).isLessThan(0.05);
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
        assertThat(result.seenInSham()).isEqualTo(new RatingResult.Share(12, 12));
    }

    @Test
    void noDifferenceCountsForNeither() {
        RatingSet set = RatingSet.draw(comparisons("r", 2), comparisons("s", 2), 3);
        RatingResult result = RatingResult.of(
                set, set.items().stream().map(item -> Preference.NO_DIFFERENCE).toList());
        assertThat(result.real().of()).isZero();
        assertThat(result.seenInSham().value()).isZero();
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
