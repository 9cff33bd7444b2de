package org.needlewise.benchmarks.verdict;

import java.util.Optional;
import org.needlewise.verdict.SelfTrial;
import org.needlewise.verdict.answer.Answer;
import org.needlewise.verdict.answer.Estimate;
import org.needlewise.verdict.looks.Conclusion;
import org.needlewise.verdict.looks.LookRule;
import org.needlewise.verdict.series.Series;

/**
 * What somebody was told who looked after every visit.
 *
 * @param everImproved told "improved" at any look
 * @param everWorse told "worse" at any look
 * @param improvedByVerdict told "improved" at or before the first look from the day of the verdict on
 * @param worseAfter follow-up visits until told "worse", 0 for never
 * @param noChangeAtVerdict told "no change" on the day of the verdict
 * @param covered whether the interval on the day of the verdict holds the truth of that day; empty without interval
 * @param coveredAtEnd the same at the last visit
 * @param peers what others' rules would have said
 */
record LifeStory(
        boolean everImproved,
        boolean everWorse,
        boolean improvedByVerdict,
        int worseAfter,
        boolean noChangeAtVerdict,
        Optional<Boolean> covered,
        Optional<Boolean> coveredAtEnd,
        PeerRules peers) {

    static LifeStory of(Situation situation, Schedule schedule, LookRule rule, long seed) {
        Life life = Life.of(situation, schedule, seed);
        boolean improved = false;
        boolean worse = false;
        boolean byVerdict = false;
        boolean noChange = false;
        int worseAfter = 0;
        int followups = 0;
        Optional<Boolean> covered = Optional.empty();
        for (int day : life.days()) {
            if (day <= 0) {
                continue;
            }
            followups++;
            SelfTrial trial = new SelfTrial(Schedule.datesOn(day), rule);
            Conclusion told = trial.conclude(life.series()).values().iterator().next();
            if (told == Conclusion.WORSE && !worse) {
                worse = true;
                worseAfter = followups;
            }
            improved |= told == Conclusion.IMPROVED;
            if (followups == Schedule.verdictDay() / 14) {
                byVerdict = improved;
                noChange = told == Conclusion.NO_CHANGE;
                covered = covered(trial, life.series(), situation.trueEffect(day));
            }
        }
        int last = life.days()[life.days().length - 1];
        return new LifeStory(
                improved,
                worse,
                byVerdict,
                worseAfter,
                noChange,
                covered,
                covered(new SelfTrial(Schedule.datesOn(last), rule), life.series(), situation.trueEffect(last)),
                PeerRules.of(life));
    }

    private static Optional<Boolean> covered(SelfTrial trial, Series series, double trueLog) {
        double truth = 100 * Math.expm1(trueLog);
        Answer answer = trial.judge(series).get(0);
        Optional<Estimate> percent = answer.finding().numbers().flatMap(numbers -> numbers.inPercent());
        return percent.map(e -> e.low() <= truth && truth <= e.high());
    }
}
