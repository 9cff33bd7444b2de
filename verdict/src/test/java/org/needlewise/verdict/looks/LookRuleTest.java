package org.needlewise.verdict.looks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LookRuleTest {
    private static final LookRule RULE = LookRule.CALIBRATED;

    @Test
    void improvementNeedsEvidenceAndSize() {
        assertThat(RULE.decide(look(-0.3, 0.0001, 0.9999, 0, 3, 10))).isEqualTo(Conclusion.IMPROVED);
        assertThat(RULE.decide(look(-0.05, 0.0001, 0.9999, 0, 3, 10))).isEqualTo(Conclusion.CANNOT_TELL_YET);
        assertThat(RULE.decide(look(-0.3, 0.03, 0.97, 0, 3, 10))).isEqualTo(Conclusion.CANNOT_TELL_YET);
    }

    @Test
    void noChangeIsAFindingOfItsOwn() {
        assertThat(RULE.decide(look(0.01, 0.6, 0.4, 0.96, 3, 10))).isEqualTo(Conclusion.NO_CHANGE);
    }

    @Test
    void worseMirrorsImprovedAndMaySpeakOnAShortBaseline() {
        assertThat(RULE.decide(look(0.3, 0.9999, 0.0001, 0, 2, 1))).isEqualTo(Conclusion.WORSE);
        assertThat(RULE.decide(look(-0.3, 0.0001, 0.9999, 0, 2, 1))).isEqualTo(Conclusion.CANNOT_TELL_YET);
    }

    @Test
    void withoutBaselineOrFollowupNothingIsTold() {
        assertThat(RULE.decide(look(0.3, 0.9999, 0.0001, 0, 1, 5))).isEqualTo(Conclusion.CANNOT_TELL_YET);
        assertThat(RULE.decide(look(0.3, 0.9999, 0.0001, 0, 3, 0))).isEqualTo(Conclusion.CANNOT_TELL_YET);
    }

    @Test
    void theBoundsStayInsideTheIssuesNinetySevenAndAHalfPercent() {
        for (int visits = 1; visits < 60; visits++) {
            assertThat(RULE.improvedBound(visits)).isLessThanOrEqualTo(0.025);
            assertThat(RULE.worseBound(visits)).isLessThanOrEqualTo(0.025);
        }
        assertThat(RULE.improvedBound(1)).isLessThan(RULE.improvedBound(20));
        assertThat(RULE.worseBound(1)).isGreaterThanOrEqualTo(RULE.worseBound(20));
    }

    @Test
    void spendingSpendsNoMoreThanTheError() {
        AlphaSpending spending = new AlphaSpending(0.05, 21);
        double sum = 0;
        for (int look = 1; look <= 21; look++) {
            sum += spending.bound(look);
        }
        assertThat(sum).isBetween(0.0499, 0.0501);
    }

    private static LookEvidence look(double estimate, double above, double below, double within, int base, int later) {
        return new LookEvidence(estimate, above, below, within, 0.1, base, later, 1, 0);
    }
}
