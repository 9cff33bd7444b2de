package org.needlewise.engine;

/** How far the engine's results may be from truth, or from each other, in this module's tests. */
final class Tolerances {
    /** Two measurements of the same thing, in their combined standard uncertainties. */
    static final double COVERAGE_FACTOR = 3;
    /** The known factor between nominal and true millimetres, relative. */
    static final double PRINT_SCALE = 0.01;
    /** Area of an exact outline on the rendered samples, relative. */
    static final double SAMPLE_EXACT_AREA = 0.012;
    /** Area inside a lasso on the rendered samples, relative. */
    static final double SAMPLE_LASSO_AREA = 0.12;
    /** Change of area between visits, percentage points. */
    static final double SAMPLE_AREA_CHANGE = 5;
    /** Landmarks found again, median, mm. */
    static final double SAMPLE_LANDMARK_MEDIAN_MM = 0.15;
    /** Landmarks found again, 95th percentile, mm. */
    static final double SAMPLE_LANDMARK_P95_MM = 0.6;
    /** Change of area read where nothing but spots changed, percentage points. */
    static final double SPOTS_AREA_CHANGE = 5;

    private Tolerances() {}
}
