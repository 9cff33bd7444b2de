package org.needlewise.benchmarks.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.needlewise.benchmarks.report.Spread;
import org.needlewise.imaging.Progress;
import org.needlewise.verdict.looks.LookRule;

/** Simulates lives in all situations and writes down what was told in them. Deterministic for a seed. */
public final class VerdictBenchmark {
    private static final int COMPARED_SHARE = 5;
    private static final int NEEDS_SHARE = 10;

    private final VerdictOptions options;
    private final Progress progress;

    /** A benchmark of that size; progress hears of each situation. */
    public VerdictBenchmark(VerdictOptions options, Progress progress) {
        this.options = options;
        this.progress = progress;
    }

    /** Runs everything; the page's body in Markdown. */
    public String run() {
        ForkJoinPool pool = new ForkJoinPool(options.threads());
        try {
            return pool.submit((Callable<String>) this::simulate).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the benchmark was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the benchmark stopped", e);
        } finally {
            pool.shutdown();
        }
    }

    private String simulate() {
        List<List<Situation>> groups = List.of(
                Situations.nothing(),
                Situations.onePair(),
                Situations.sixPairs(),
                Situations.harm(),
                Situations.otherNoise());
        progress.begin(groups.stream().mapToInt(List::size).sum() + 3);
        List<List<Tally>> tallies = new ArrayList<>();
        for (List<Situation> group : groups) {
            List<Tally> of = new ArrayList<>();
            for (Situation situation : group) {
                of.add(tally(situation));
                progress.step(situation.name());
            }
            tallies.add(of);
        }
        VerdictPage page = new VerdictPage(options.lives());
        page.rates(tallies);
        page.needs(needs());
        progress.step("how many more visits");
        page.rules(compared(0.8, 0, 24 * 14), compared(0.4, 2, Schedule.verdictDay()));
        progress.step("rules for repeated looks");
        page.speed(VerdictSpeed.milliseconds(options.seed()));
        progress.step("speed");
        return page.toString();
    }

    private Tally tally(Situation situation) {
        Schedule schedule = new Schedule(24);
        return new Tally(
                situation,
                IntStream.range(0, options.lives())
                        .parallel()
                        .mapToObj(i -> LifeStory.of(situation, schedule, LookRule.CALIBRATED, options.seed() + i))
                        .toList());
    }

    private RuleComparison compared(double correlation, double sdc, int lastDay) {
        return RuleComparison.of(
                Situation.effect("rules", correlation, sdc, 1),
                new Schedule(24),
                Math.max(1, options.lives() / COMPARED_SHARE),
                options.seed(),
                lastDay);
    }

    private Spread needs() {
        return Spread.of(NeedsCheck.ratios(Math.max(1, options.lives() / NEEDS_SHARE), options.seed()));
    }
}
