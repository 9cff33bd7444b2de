package org.needlewise.verdict.design;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.needlewise.verdict.SelfTrial;
import org.needlewise.verdict.TrialDates;
import org.needlewise.verdict.design.RatingResult.Share;
import org.needlewise.verdict.looks.Conclusion;
import org.needlewise.verdict.series.Measure;
import org.needlewise.verdict.series.Reading;
import org.needlewise.verdict.series.Role;
import org.needlewise.verdict.series.Series;

/**
 * How likely a trial tells an effect of a given size, and how large it must be to tell it with a wanted chance, by letting
 * the rule itself judge simulated trials. A formula with the normal distribution would promise far too much: the rule does
 * not know how the visits' noise is correlated and has to allow for it, and from six pairs on the lot has to agree.
 *
 * <p>Assumes: the planned measure's noise is the instrument's, first-order autoregressive from visit to visit; baseline
 * visits a week and others two weeks apart; the effect is there from the first session on; one measure is judged. The same
 * seed gives the same trials, whatever their size.
 *
 * @param correlation of the noise of successive visits, 0 to below 1
 * @param lives simulated trials, at least 1; the interval of each chance says what so few leave open
 * @param seed of the simulation
 */
public record Power(double correlation, int lives, long seed) {
    /** Follow-up visits beyond which none are looked for. */
    public static final int MOST_VISITS = 60;

    /** Pairs beyond which none are looked for. */
    public static final int MOST_PAIRS = 12;

    private static final double SDC_PER_SEM = 1.96 * Math.sqrt(2);
    private static final double TYPICAL_MM2 = 100;
    private static final LocalDate FIRST_SESSION = LocalDate.of(2000, 1, 3);

    public Power {
        if (!(correlation >= 0 && correlation < 1 && lives >= 1)) {
            throw new IllegalArgumentException("correlation " + correlation + ", lives " + lives);
        }
    }

    /**
     * Share of trials that are told "improved" at their last visit, with the interval of so few trials.
     *
     * @param effectInSdc the wanted effect in smallest detectable changes of one site between two visits; its sign does
     *     not matter
     */
    public Share chance(double effectInSdc, int baselineVisits, int followupVisits, int pairs) {
        TrialDates dates = new TrialDates(FIRST_SESSION, FIRST_SESSION, FIRST_SESSION.plusDays(14L * followupVisits));
        SelfTrial trial = new SelfTrial(dates);
        int told = (int) IntStream.range(0, lives)
                .filter(life -> trial.conclude(series(life, effectInSdc, baselineVisits, followupVisits, pairs))
                                .get(Measure.AREA)
                        == Conclusion.IMPROVED)
                .count();
        return new Share(told, lives);
    }

    /** Fewest follow-up visits that tell the effect with that chance; empty when {@value #MOST_VISITS} do not. */
    public OptionalInt followupVisits(double effectInSdc, double chance, int baselineVisits, int pairs) {
        int enough = 1;
        while (chance(effectInSdc, baselineVisits, enough, pairs).value() < chance) {
            if (enough == MOST_VISITS) {
                return OptionalInt.empty();
            }
            enough = Math.min(MOST_VISITS, 2 * enough);
        }
        int tooFew = enough / 2;
        while (enough - tooFew > 1) {
            int middle = (tooFew + enough) / 2;
            if (chance(effectInSdc, baselineVisits, middle, pairs).value() < chance) {
                tooFew = middle;
            } else {
                enough = middle;
            }
        }
        return OptionalInt.of(enough);
    }

    /** Fewest pairs that tell the effect with that chance; empty when {@value #MOST_PAIRS} do not. */
    public OptionalInt pairs(double effectInSdc, double chance, int baselineVisits, int followupVisits) {
        return IntStream.rangeClosed(1, MOST_PAIRS)
                .filter(pairs -> chance(effectInSdc, baselineVisits, followupVisits, pairs)
                                .value()
                        >= chance)
                .findFirst();
    }

    private Series series(int life, double effectInSdc, int baselineVisits, int followupVisits, int pairs) {
        SplittableRandom random = new SplittableRandom(seed + life);
        double sem = Measure.AREA.instrumentSem();
        double effect = -Math.abs(effectInSdc) * SDC_PER_SEM * sem;
        List<Reading> readings = new ArrayList<>();
        for (int pair = 1; pair <= pairs; pair++) {
            for (Role role : Role.values()) {
                double noise = random.nextGaussian();
                for (int visit = 1 - baselineVisits; visit <= followupVisits; visit++) {
                    int day = visit * (visit < 0 ? 7 : 14);
                    double log = sem * noise + (role == Role.TREATED && day > 0 ? effect : 0);
                    readings.add(reading(readings.size() + 2, pair, role, day, TYPICAL_MM2 * Math.exp(log)));
                    noise = correlation * noise + Math.sqrt(1 - correlation * correlation) * random.nextGaussian();
                }
            }
        }
        return new Series(readings, List.of());
    }

    private static Reading reading(int line, int pair, Role role, int day, double value) {
        return new Reading(
                line,
                Integer.toString(pair),
                role.name(),
                role,
                FIRST_SESSION.plusDays(day),
                "mean",
                Measure.AREA,
                value,
                0);
    }
}
