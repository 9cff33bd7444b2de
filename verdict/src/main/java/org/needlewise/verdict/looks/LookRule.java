package org.needlewise.verdict.looks;

/**
 * The decision rule: bounds on the posterior tail, calibrated by simulation so that somebody who looks after each of 24
 * visits and stops at the first answer is told "improved" in at most 5 % of lives without effect, and "worse" in at most
 * 5 % (docs/adr/0012).
 *
 * <p>The bound for "improved" opens with the follow-up visits: early looks cost little error and benefit can wait. The
 * bound for "worse" is widest at the first looks and closes then: harm may not wait.
 *
 * @param improvedTail largest probability of the other direction at which "improved" is told, once fully open
 * @param opensOver follow-up visits over which the bound for "improved" opens in proportion
 * @param earlyWorseTail the bound for "worse" at the first looks
 * @param earlyLooks how many looks those are
 * @param worseTail the bound for "worse" afterwards
 * @param suddenTail the bound for a worsening that came with the last visits
 * @param within least probability of lying within ± SDC at which "no change" is told
 */
public record LookRule(
        double improvedTail,
        int opensOver,
        double earlyWorseTail,
        int earlyLooks,
        double worseTail,
        double suddenTail,
        double within) {
    /** Baseline visits that a trial needs before anything but harm is told. */
    public static final int LEAST_BASELINE_VISITS = 3;

    /** Baseline visits without which nothing is told. */
    public static final int LEAST_BASELINE_VISITS_FOR_HARM = 2;

    /** The rule in use. */
    public static final LookRule CALIBRATED = new LookRule(0.0092, 8, 0.0085, 2, 0.005, 0.0012, 0.95);

    /** What is told at this look. */
    public Conclusion decide(LookEvidence look) {
        if (look.baselineVisits() < LEAST_BASELINE_VISITS_FOR_HARM || look.followupVisits() < 1) {
            return Conclusion.CANNOT_TELL_YET;
        }
        if (look.tailBelow() <= worseBound(look.followupVisits()) && look.estimate() > look.sdc()) {
            return Conclusion.WORSE;
        }
        if (isSuddenlyWorse(look)) {
            return Conclusion.WORSE;
        }
        if (look.baselineVisits() < LEAST_BASELINE_VISITS) {
            return Conclusion.CANNOT_TELL_YET;
        }
        if (look.tailAbove() <= improvedBound(look.followupVisits()) && look.estimate() < -look.sdc()) {
            return Conclusion.IMPROVED;
        }
        return look.withinSdc() >= within ? Conclusion.NO_CHANGE : Conclusion.CANNOT_TELL_YET;
    }

    /** Whether the last visits alone tell of harm. */
    public boolean isSuddenlyWorse(LookEvidence look) {
        return look.suddenTail() <= suddenTail;
    }

    /** The bound for "improved" after so many follow-up visits. */
    public double improvedBound(int followupVisits) {
        return improvedTail * Math.min(1, (double) followupVisits / opensOver);
    }

    /** The bound for "worse" after so many follow-up visits. */
    public double worseBound(int followupVisits) {
        return followupVisits <= earlyLooks ? earlyWorseTail : worseTail;
    }
}
