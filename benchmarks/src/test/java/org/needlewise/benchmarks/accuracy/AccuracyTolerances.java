package org.needlewise.benchmarks.accuracy;

/** What a figure on small pictures may be off before something is grossly wrong. */
final class AccuracyTolerances {
    static final double EXACT_AREA_PERCENT = 3;
    static final double LASSO_AREA_PERCENT = 25;
    static final double REGISTRATION_MM = 0.6;

    private AccuracyTolerances() {}
}
