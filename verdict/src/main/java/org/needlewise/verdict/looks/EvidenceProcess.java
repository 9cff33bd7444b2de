package org.needlewise.verdict.looks;

/**
 * An e-process: the Bayes factor of an improvement against no effect, told when it has reached one over the error (Ville
 * 1939; Howard, Ramdas, McAuliffe, Sekhon 2021). Holds for any number of looks as far as the model holds. Kept for
 * comparison; docs/adr/0012 says why it is not used.
 *
 * @param error one-sided error over all looks
 */
public record EvidenceProcess(double error) {

    /** Whether the evidence for an improvement suffices. */
    public boolean saysImproved(LookEvidence look) {
        // Prior odds of the two directions are even: the one-sided factor is twice the posterior's share of the
        // two-sided.
        double factor = Math.exp(look.logBayesFactor()) * 2 * (1 - look.tailAbove());
        return factor >= 1 / error;
    }
}
