package org.needlewise.imaging.lesion;

/** How far outlines of made-up lesions may be off, in one place. Relative unless named otherwise. */
public final class LesionTolerances {
    public static final double RED_STRIAE_AREA = 0.035;
    public static final double FAINT_SCAR_AREA = 0.03;
    public static final double FADING_READ_AS_SHRINKING = 0.05;
    public static final double NARROWING_MISSED = 0.08;
    public static final double LENGTH = 0.06;
    public static final double ROUGHNESS = 0.06;
    public static final double SMOOTHING_SUM = 0.002;
    public static final double DISTANCE_PX = 0.15;

    private LesionTolerances() {}
}
