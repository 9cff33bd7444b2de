package org.needlewise.benchmarks.verdict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.needlewise.verdict.SelfTrial;
import org.needlewise.verdict.series.Measure;
import org.needlewise.verdict.series.MeasureScale;
import org.needlewise.verdict.series.Reading;
import org.needlewise.verdict.series.Series;

/** How long one verdict takes: 24 visits, two sites, three photographs, eight measures, all numbers and sentences' data. */
final class VerdictSpeed {
    private static final int VISITS = 24;
    private static final int MEASURES = 8;
    private static final int WARM_UP = 300;
    private static final int TIMED = 200;

    private VerdictSpeed() {}

    /** Median and 95th percentile in milliseconds of one core. */
    static double[] milliseconds(long seed) {
        Series series = series(seed);
        int last = (VISITS - Schedule.BASELINE_VISITS) * 14;
        SelfTrial trial = new SelfTrial(Schedule.datesOn(last));
        for (int i = 0; i < WARM_UP; i++) {
            trial.judge(series);
        }
        double[] times = new double[TIMED];
        for (int i = 0; i < TIMED; i++) {
            long start = System.nanoTime();
            trial.judge(series);
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(times);
        return new double[] {times[TIMED / 2], times[TIMED * 95 / 100]};
    }

    private static Series series(long seed) {
        List<Reading> readings = new ArrayList<>();
        List<Measure> measures = Arrays.stream(Measure.values())
                .filter(m -> m.scale() != MeasureScale.TOWARDS_ZERO
                        || m == Measure.ERYTHEMA
                        || m == Measure.MELANIN
                        || m == Measure.CONTRAST_L)
                .limit(MEASURES)
                .toList();
        for (Measure measure : measures) {
            Situation situation = Situation.effect("speed", 0.4, measure.ordinal() % 2 == 0 ? 0.7 : 0, 1);
            for (Reading r : Life.of(situation, new Schedule(VISITS), seed + measure.ordinal())
                    .series()
                    .readings()) {
                readings.add(new Reading(
                        readings.size() + 2,
                        r.pair(),
                        r.site(),
                        r.role(),
                        r.visit(),
                        r.photo(),
                        measure,
                        r.value(),
                        r.u()));
            }
        }
        return new Series(readings, List.of());
    }
}
