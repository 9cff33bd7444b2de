package org.needlewise.benchmarks.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.needlewise.verdict.series.Measure;
import org.needlewise.verdict.series.Reading;
import org.needlewise.verdict.series.Role;
import org.needlewise.verdict.series.Series;

/**
 * One simulated person.
 *
 * @param days of the visits, from the first session
 * @param series what was measured
 */
record Life(int[] days, Series series) {
    private static final int PHOTOS = 3;
    /** One photograph's noise over that of a visit. */
    private static final double PHOTO_NOISE = 0.5;

    private static final double FADING_DAYS = 200;
    private static final double SITE_SPREAD = 0.2;
    private static final double TYPICAL_MM2 = 150;

    /** A life; the same for the same seed. */
    static Life of(Situation situation, Schedule schedule, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] days = schedule.days(random, situation.jitterDays());
        double phase = random.nextDouble() * 2 * Math.PI;
        List<Reading> readings = new ArrayList<>();
        for (int pair = 1; pair <= situation.pairs(); pair++) {
            double size = TYPICAL_MM2 * Math.exp(SITE_SPREAD * random.nextGaussian());
            for (Role role : Role.values()) {
                double own = size * Math.exp(SITE_SPREAD * random.nextGaussian() / 2);
                site(situation, days, phase, pair, role, own, random, readings);
            }
        }
        return new Life(days, new Series(readings, List.of()));
    }

    private static void site(
            Situation s,
            int[] days,
            double phase,
            int pair,
            Role role,
            double size,
            SplittableRandom random,
            List<Reading> readings) {
        double visitSd = s.sem() / Math.sqrt(1 + PHOTO_NOISE * PHOTO_NOISE / PHOTOS);
        double noise = random.nextGaussian();
        for (int i = 0; i < days.length; i++) {
            if (i > 0) {
                noise = s.correlation() * noise
                        + Math.sqrt(1 - s.correlation() * s.correlation()) * random.nextGaussian();
            }
            double log = Math.log(size)
                    + s.seasonalLight() * Math.sin(2 * Math.PI * days[i] / 365.25 + phase)
                    + Math.log1p(s.fading() * Math.expm1(-(days[i] - days[0]) / FADING_DAYS))
                    + visitSd * noise
                    + (role == Role.TREATED ? s.trueEffect(days[i]) : 0);
            for (int photo = 0; photo < PHOTOS; photo++) {
                double value = Math.exp(log + PHOTO_NOISE * visitSd * random.nextGaussian());
                if (random.nextDouble() >= s.missing()) {
                    readings.add(new Reading(
                            readings.size() + 2,
                            Integer.toString(pair),
                            role.name(),
                            role,
                            Schedule.FIRST_SESSION.plusDays(days[i]),
                            i + "-" + photo,
                            Measure.AREA,
                            value,
                            value * visitSd * PHOTO_NOISE));
                }
            }
        }
    }
}
