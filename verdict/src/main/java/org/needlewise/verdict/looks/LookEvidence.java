package org.needlewise.verdict.looks;

/**
 * What one look at one measure shows. Effects below zero are improvements.
 *
 * @param estimate of the effect reached, on the scale of comparison
 * @param tailAbove probability that the effect is above zero: the evidence against an improvement
 * @param tailBelow probability that it is below zero: the evidence against a worsening
 * @param withinSdc probability that it lies within ± the smallest detectable change
 * @param sdc smallest detectable change of this comparison
 * @param baselineVisits visits up to the first session
 * @param followupVisits visits after it
 * @param suddenTail probability that a change with the last visits is no worsening; 1 where these visits do not lie above
 *     the baseline by more than the smallest detectable change
 * @param logBayesFactor logarithm of the Bayes factor of an effect against none
 */
public record LookEvidence(
        double estimate,
        double tailAbove,
        double tailBelow,
        double withinSdc,
        double sdc,
        int baselineVisits,
        int followupVisits,
        double suddenTail,
        double logBayesFactor) {

    /** The same with other tails, as after allowing for several measures. */
    public LookEvidence withTails(double above, double below, double sudden) {
        return new LookEvidence(
                estimate, above, below, withinSdc, sdc, baselineVisits, followupVisits, sudden, logBayesFactor);
    }

    /** The same with another probability of lying within ± SDC. */
    public LookEvidence withWithinSdc(double probability) {
        return new LookEvidence(
                estimate,
                tailAbove,
                tailBelow,
                probability,
                sdc,
                baselineVisits,
                followupVisits,
                suddenTail,
                logBayesFactor);
    }
}
