package org.needlewise.verdict.looks;

/**
 * The decision rule: a bound on the posterior tail, calibrated by simulation so that somebody who looks after each of 24
 * visits and stops at the first answer is told "improved" in at most 5 % of lives without effect, and "worse" in at most
 * 5 % (docs/adr/0009).
 *
 * @param tail largest probability of the other direction at which a direction is told
 * @param within least probability of lying within ± SDC at which "no change" is told
 */
public record LookRule(double tail, double within) {
    /** Baseline visits that a trial needs before anything but harm is told. */
    public static final int LEAST_BASELINE_VISITS = 3;

    /** Baseline visits without which nothing is told. */
    public static final int LEAST_BASELINE_VISITS_FOR_HARM = 2;

    /** The rule in use. */
    public static final LookRule CALIBRATED = new LookRule(0.0075, 0.95);

    /** What is told at this look. */
    public Conclusion decide(LookEvidence look) {
        if (look.baselineVisits() < LEAST_BASELINE_VISITS_FOR_HARM || look.followupVisits() < 1) {
            return Conclusion.CANNOT_TELL_YET;
        }
        if (look.tailBelow() <= tail && look.estimate() > look.sdc()) {
            return Conclusion.WORSE;
        }
        if (look.baselineVisits() < LEAST_BASELINE_VISITS) {
            return Conclusion.CANNOT_TELL_YET;
        }
        if (look.tailAbove() <= tail && look.estimate() < -look.sdc()) {
            return Conclusion.IMPROVED;
        }
        return look.withinSdc() >= within ? Conclusion.NO_CHANGE : Conclusion.CANNOT_TELL_YET;
    }
}
