package org.needlewise.benchmarks.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.needlewise.verdict.SelfTrial;
import org.needlewise.verdict.answer.Finding;
import org.needlewise.verdict.looks.Conclusion;
import org.needlewise.verdict.series.Measure;

/** Whether "n more visits" comes true: said after some follow-up visits, against how many it took. */
final class NeedsCheck {
    /** Visits of a life that goes on until it is told something. */
    static final Schedule LONG = new Schedule(63);

    private static final double[] EFFECTS_SDC = {1, 1.5, 2};
    private static final double[] CORRELATIONS = {0, 0.4, 0.8};
    private static final int[] ASKED_AFTER = {4, 8};

    private NeedsCheck() {}

    /** Said over needed in lives with effects of 1 to 2 SDC on one pair, all correlations, asked early and late. */
    static List<Double> ratios(int livesEach, long seed) {
        List<Double> ratios = new ArrayList<>();
        for (double effect : EFFECTS_SDC) {
            for (double correlation : CORRELATIONS) {
                Situation situation = Situation.effect("needs", correlation, effect, 1);
                for (int asked : ASKED_AFTER) {
                    ratios.addAll(IntStream.range(0, livesEach)
                            .parallel()
                            .mapToObj(i -> ratio(situation, seed + i, asked))
                            .filter(OptionalDouble::isPresent)
                            .map(OptionalDouble::getAsDouble)
                            .toList());
                }
            }
        }
        return ratios;
    }

    /**
     * Said over needed in one life; empty when the answer was there already, when no number was said, or when it never
     * came.
     *
     * @param askedAfter follow-up visits
     */
    static OptionalDouble ratio(Situation situation, long seed, int askedAfter) {
        Life life = Life.of(situation, LONG, seed);
        int first = Schedule.BASELINE_VISITS + askedAfter - 1;
        Finding finding = new SelfTrial(Schedule.datesOn(life.days()[first]))
                .judge(life.series())
                .get(0)
                .finding();
        if (finding.conclusion() != Conclusion.CANNOT_TELL_YET
                || finding.needs().visits() == 0) {
            return OptionalDouble.empty();
        }
        for (int visit = first + 1; visit < life.days().length; visit++) {
            SelfTrial later = new SelfTrial(Schedule.datesOn(life.days()[visit]));
            if (later.conclude(life.series()).get(Measure.AREA) != Conclusion.CANNOT_TELL_YET) {
                return OptionalDouble.of((double) finding.needs().visits() / (visit - first));
            }
        }
        return OptionalDouble.of((double) finding.needs().visits() / (life.days().length - first));
    }
}
