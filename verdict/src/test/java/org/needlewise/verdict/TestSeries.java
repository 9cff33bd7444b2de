package org.needlewise.verdict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.needlewise.verdict.series.Measure;
import org.needlewise.verdict.series.MeasureScale;
import org.needlewise.verdict.series.Reading;
import org.needlewise.verdict.series.Role;
import org.needlewise.verdict.series.Series;

/** Builds series for tests: three baseline visits a week apart, then a visit every two weeks. */
final class TestSeries {
    static final LocalDate FIRST_SESSION = LocalDate.of(2025, 1, 6);
    static final LocalDate LAST_SESSION = FIRST_SESSION.plusWeeks(10);

    private final long seed;
    private final List<Measure> unchanged = new ArrayList<>();
    private Measure measure = Measure.AREA;
    private double effect;
    private int start;
    private double noise = 0.03;
    private double missing;
    private int pairs = 1;
    private int visits = 20;
    private boolean single;
    private boolean swapped;
    private boolean vanishing;

    TestSeries(long seed) {
        this.seed = seed;
    }

    TestSeries effect(double log) {
        effect = log;
        return this;
    }

    TestSeries startingOn(int day) {
        start = day;
        return this;
    }

    TestSeries noise(double sd) {
        noise = sd;
        return this;
    }

    TestSeries missing(double share) {
        missing = share;
        return this;
    }

    TestSeries pairs(int number) {
        pairs = number;
        return this;
    }

    TestSeries visits(int number) {
        visits = number;
        return this;
    }

    TestSeries measure(Measure other) {
        measure = other;
        return this;
    }

    TestSeries single() {
        single = true;
        return this;
    }

    TestSeries swapped() {
        swapped = true;
        return this;
    }

    TestSeries vanishing() {
        vanishing = true;
        return this;
    }

    TestSeries withUnchanged(Measure... more) {
        unchanged.addAll(List.of(more));
        return this;
    }

    Series build() {
        SplittableRandom random = new SplittableRandom(seed);
        List<Reading> readings = new ArrayList<>();
        add(readings, measure, effect, random);
        unchanged.forEach(m -> add(readings, m, 0, random));
        return new Series(readings, List.of());
    }

    private void add(List<Reading> readings, Measure of, double change, SplittableRandom random) {
        for (int pair = 1; pair <= pairs; pair++) {
            for (int side = 0; side < (single ? 1 : 2); side++) {
                Role role = (side == 0) == swapped ? Role.CONTROL : Role.TREATED;
                for (int i = 0; i < visits; i++) {
                    int day = i < 3 ? 7 * (i - 2) : 14 * (i - 2);
                    double log = noise * random.nextGaussian() + (side == 0 && day > start ? change : 0);
                    for (int photo = 0; photo < 3; photo++) {
                        double value = 100 * Math.exp(log + noise / 2 * random.nextGaussian());
                        boolean gone = vanishing && side == 0 && day > 60;
                        if (random.nextDouble() >= missing) {
                            readings.add(reading(readings.size() + 2, pair, role, day, photo, of, gone ? 0 : value));
                        }
                    }
                }
            }
        }
    }

    private Reading reading(int line, int pair, Role role, int day, int photo, Measure of, double value) {
        return new Reading(
                line,
                single ? "" : "p" + pair,
                role + "-" + pair,
                role,
                FIRST_SESSION.plusDays(day),
                day + "-" + photo,
                of,
                of.scale() == MeasureScale.RATIO ? value : value - 100,
                1);
    }
}
