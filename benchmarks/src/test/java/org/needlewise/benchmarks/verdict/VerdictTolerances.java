package org.needlewise.benchmarks.verdict;

/** Bounds for the short simulation, percent. */
final class VerdictTolerances {
    /** Half-way between the expected 3.5 % and twice that, in a few hundred lives. */
    static final double EVER_IMPROVED_PCT = 6;

    static final double EVER_WORSE_PCT = 6;

    /** The 80 % less two standard errors of 150 lives. */
    static final double POWER_PCT = 74;

    /** The 93 % less two standard errors of 360 lives. */
    static final double COVERAGE_PCT = 90.5;

    /** The 97 % and two standard errors of 360 lives. */
    static final double COVERAGE_AT_MOST_PCT = 99.2;

    private VerdictTolerances() {}
}
