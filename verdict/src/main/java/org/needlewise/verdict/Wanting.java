package org.needlewise.verdict;

import org.needlewise.verdict.answer.Needs;
import org.needlewise.verdict.looks.Conclusion;
import org.needlewise.verdict.looks.LookRule;

/** How many further visits, or else pairs, the answer wants: the fewest at which the expected width would suffice. */
final class Wanting {
    private static final int MOST_VISITS = 60;
    private static final int MOST_PAIRS_FACTOR = 12;

    private final Assessment assessment;
    private final LookRule rule;

    Wanting(Assessment assessment, LookRule rule) {
        this.assessment = assessment;
        this.rule = rule;
    }

    Needs needs() {
        for (int visits = 1; visits <= MOST_VISITS; visits = Math.max(visits + 1, visits * 6 / 5)) {
            if (rule.decide(assessment.expected(visits, 1)) != Conclusion.CANNOT_TELL_YET) {
                return new Needs(visits, 0);
            }
        }
        if (!assessment.contrasts().paired()) {
            return Needs.NONE;
        }
        int units = assessment.contrasts().units().size();
        for (int factor = 2; factor <= MOST_PAIRS_FACTOR; factor++) {
            if (rule.decide(assessment.expected(0, factor)) != Conclusion.CANNOT_TELL_YET) {
                return new Needs(0, units * (factor - 1));
            }
        }
        return Needs.NONE;
    }
}
