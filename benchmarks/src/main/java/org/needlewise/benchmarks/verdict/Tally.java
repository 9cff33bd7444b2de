package org.needlewise.benchmarks.verdict;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What was told in the lives of one situation.
 *
 * @param situation which
 * @param stories one for each life
 */
record Tally(Situation situation, List<LifeStory> stories) {

    /** Percent of lives. */
    double percent(Predicate<LifeStory> what) {
        return 100.0 * stories.stream().filter(what).count() / stories.size();
    }

    /** Half the width of a percentage's 95 % interval from simulating only so many lives, in points. */
    double simulationError(double percent) {
        double p = Math.max(percent, 100.0 / stories.size()) / 100;
        return 196 * Math.sqrt(p * (1 - Math.min(p, 0.999)) / stories.size());
    }

    /** Percent of lives with an interval whose interval holds the truth. */
    double coverage(Function<LifeStory, Optional<Boolean>> when) {
        List<Boolean> held =
                stories.stream().flatMap(story -> when.apply(story).stream()).toList();
        return 100.0 * held.stream().filter(h -> h).count() / Math.max(1, held.size());
    }

    /** Median number of follow-up visits until "worse", among lives that were told. */
    double medianDelay() {
        int[] delays = stories.stream()
                .mapToInt(LifeStory::worseAfter)
                .filter(visits -> visits > 0)
                .sorted()
                .toArray();
        return delays.length == 0 ? Double.NaN : delays[delays.length / 2];
    }
}
