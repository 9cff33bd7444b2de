package org.needlewise.cohort.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.needlewise.verdict.SelfTrial;
import org.needlewise.verdict.TrialDates;
import org.needlewise.verdict.TrialEffect;
import org.needlewise.verdict.pooling.StudyEffect;
import org.needlewise.verdict.series.Measure;
import org.needlewise.verdict.series.Reading;
import org.needlewise.verdict.series.Role;
import org.needlewise.verdict.series.Series;

/**
 * People with one pair each: three visits before, three sessions six weeks apart, visits every four weeks for as long as they
 * stay, three photographs a visit. Both sites fade by themselves; the treated one changes by the person's own effect, which
 * builds up and saturates. Measurements are drawn, not rendered.
 */
public final class SimulatedRegistry {
    private static final LocalDate FIRST_SESSION = LocalDate.of(2001, 1, 1);
    private static final int LAST_SESSION_DAY = 84;
    private static final int VERDICT_DAY = LAST_SESSION_DAY + 84;
    private static final int[] BASELINE_DAYS = {-21, -14, -7};
    private static final int FEWEST_FOLLOWUPS = 7;
    private static final int MOST_FOLLOWUPS = 12;
    private static final int SPACING_DAYS = 28;
    private static final int PHOTOS = 3;
    private static final double TIME_CONSTANT_DAYS = 40;
    private static final double FADING_A_YEAR = -0.1;
    private static final double DAYS_A_YEAR = 365;

    private final Truth truth;
    private final long seed;

    public SimulatedRegistry(Truth truth, long seed) {
        this.truth = truth;
        this.seed = seed;
    }

    /**
     * A person.
     *
     * @param trueEffect mean over the visits from the day of the verdict on, logarithm of a ratio
     * @param series what was measured of the area
     * @param dates of the trial
     */
    public record Person(double trueEffect, Series series, TrialDates dates) {
        /** What the visits say by themselves; empty when nothing can be said. */
        public Optional<StudyEffect> effect() {
            Map<Measure, TrialEffect> effects = new SelfTrial(dates).effects(series);
            return Optional.ofNullable(effects.get(Measure.AREA))
                    .map(effect -> new StudyEffect(effect.value(), effect.standardError()));
        }
    }

    /** One of the people; the same number gives the same person. */
    public Person person(int number) {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + number);
        double effect = truth.meanEffect() + truth.spread() * random.nextGaussian();
        int followups = FEWEST_FOLLOWUPS + random.nextInt(MOST_FOLLOWUPS - FEWEST_FOLLOWUPS + 1);
        List<Integer> days = new ArrayList<>();
        for (int day : BASELINE_DAYS) {
            days.add(day);
        }
        for (int i = 1; i <= followups; i++) {
            days.add(i * SPACING_DAYS);
        }
        int last = days.get(days.size() - 1);
        double reached = days.stream()
                .filter(day -> day >= VERDICT_DAY)
                .mapToDouble(SimulatedRegistry::built)
                .average()
                .orElseThrow();
        List<Reading> readings = new ArrayList<>();
        for (Role role : Role.values()) {
            double size = Math.log(300 + 600 * random.nextDouble());
            for (int day : days) {
                double own = role == Role.TREATED ? effect * built(day) / reached : 0;
                double level =
                        size + own + FADING_A_YEAR * day / DAYS_A_YEAR + truth.visitNoise() * random.nextGaussian();
                for (int photo = 1; photo <= PHOTOS; photo++) {
                    readings.add(reading(
                            readings.size() + 1,
                            role,
                            day,
                            photo,
                            Math.exp(level + truth.photoNoise() * random.nextGaussian())));
                }
            }
        }
        LocalDate lastSession = FIRST_SESSION.plusDays(LAST_SESSION_DAY);
        return new Person(
                effect,
                new Series(readings, List.of()),
                new TrialDates(FIRST_SESSION, lastSession, FIRST_SESSION.plusDays(last)));
    }

    /** Share of the effect that has built up. */
    private static double built(int day) {
        return day <= 0 ? 0 : -Math.expm1(-day / TIME_CONSTANT_DAYS);
    }

    private Reading reading(int line, Role role, int day, int photo, double areaMm2) {
        return new Reading(
                line,
                "p1",
                role.name(),
                role,
                FIRST_SESSION.plusDays(day),
                "photo-" + photo,
                Measure.AREA,
                areaMm2,
                truth.photoNoise() * areaMm2);
    }
}
