package org.needlewise.benchmarks.verdict;

import java.util.List;
import java.util.stream.IntStream;
import org.needlewise.verdict.SelfTrial;
import org.needlewise.verdict.looks.AlphaSpending;
import org.needlewise.verdict.looks.EvidenceProcess;
import org.needlewise.verdict.looks.LookEvidence;
import org.needlewise.verdict.looks.LookRule;
import org.needlewise.verdict.series.Measure;

/**
 * Three ways to allow looking after every visit, on the same lives and the same posterior: a calibrated bound, spending
 * the error over planned looks, and an e-process.
 *
 * @param calibrated percent told "improved" by the calibrated bound
 * @param spending percent by alpha spending
 * @param evidenceProcess percent by the e-process
 */
record RuleComparison(double calibrated, double spending, double evidenceProcess) {
    private static final double ERROR = 0.05;

    /** Percent ever told "improved" up to a day. */
    static RuleComparison of(Situation situation, Schedule schedule, int lives, long seed, int lastDay) {
        List<boolean[]> told = IntStream.range(0, lives)
                .parallel()
                .mapToObj(i -> life(Life.of(situation, schedule, seed + i), schedule.visits(), lastDay))
                .toList();
        return new RuleComparison(percent(told, 0), percent(told, 1), percent(told, 2));
    }

    private static boolean[] life(Life life, int visits, int lastDay) {
        int planned = visits - Schedule.BASELINE_VISITS;
        AlphaSpending spending = new AlphaSpending(ERROR, planned);
        EvidenceProcess process = new EvidenceProcess(ERROR);
        boolean[] told = new boolean[3];
        for (int day : life.days()) {
            if (day <= 0 || day > lastDay) {
                continue;
            }
            LookEvidence look =
                    new SelfTrial(Schedule.datesOn(day)).looks(life.series()).get(Measure.AREA);
            if (look == null || !(look.estimate() < -look.sdc())) {
                continue;
            }
            int k = look.followupVisits();
            told[0] |= look.tailAbove() <= LookRule.CALIBRATED.improvedBound(k);
            told[1] |= look.tailAbove() <= spending.bound(k);
            told[2] |= process.saysImproved(look);
        }
        return told;
    }

    private static double percent(List<boolean[]> told, int rule) {
        return 100.0 * told.stream().filter(t -> t[rule]).count() / told.size();
    }
}
