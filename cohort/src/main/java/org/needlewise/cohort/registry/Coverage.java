package org.needlewise.cohort.registry;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.needlewise.verdict.design.RatingResult.Share;
import org.needlewise.verdict.pooling.PooledEffect;
import org.needlewise.verdict.pooling.StudyEffect;

/**
 * How often intervals hold the truth over many registries.
 *
 * @param registries simulated
 * @param people in each
 * @param mean registries whose interval holds the mean effect
 * @param spread registries whose interval holds the variance between people
 * @param predicted share of people whose true effect lies in their registry's prediction interval
 * @param bias mean of estimated minus true mean effect, logarithm
 */
public record Coverage(int registries, int people, Share mean, Share spread, double predicted, double bias) {
    private static final long SEED_STEP = 7919;

    /** One registry on its way. */
    private record Run(boolean mean, boolean spread, double predicted, double error) {}

    /** Simulates; registries run beside each other on all cores of the common pool, the numbers do not depend on it. */
    public static Coverage simulate(Truth truth, int registries, int people, long seed) {
        List<Run> runs = IntStream.range(0, registries)
                .parallel()
                .mapToObj(i -> run(truth, people, seed + SEED_STEP * i))
                .toList();
        return new Coverage(
                registries,
                people,
                new Share((int) runs.stream().filter(Run::mean).count(), registries),
                new Share((int) runs.stream().filter(Run::spread).count(), registries),
                runs.stream().mapToDouble(Run::predicted).average().orElse(0),
                runs.stream().mapToDouble(Run::error).average().orElse(0));
    }

    private static Run run(Truth truth, int people, long seed) {
        SimulatedRegistry registry = new SimulatedRegistry(truth, seed);
        List<SimulatedRegistry.Person> all =
                IntStream.range(0, people).mapToObj(registry::person).toList();
        List<StudyEffect> effects = all.stream()
                .map(SimulatedRegistry.Person::effect)
                .flatMap(Optional::stream)
                .toList();
        PooledEffect pooled = PooledEffect.of(effects);
        long held = all.stream()
                .filter(person -> person.trueEffect() > pooled.prediction().low()
                        && person.trueEffect() < pooled.prediction().high())
                .count();
        double variance = truth.spread() * truth.spread();
        return new Run(
                pooled.mean().low() <= truth.meanEffect()
                        && truth.meanEffect() <= pooled.mean().high(),
                pooled.tauSquared().low() <= variance
                        && variance <= pooled.tauSquared().high(),
                (double) held / people,
                pooled.mean().value() - truth.meanEffect());
    }
}
