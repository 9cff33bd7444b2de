package org.needlewise.phantom;

/** How far results may be from truth in this module's tests. */
public final class Tolerances {
    /** Two ways to the same skin point in closed form, mm. */
    public static final double CLOSED_FORM_MM = 1e-6;
    /** Lengths by finite differences, relative. */
    public static final double ISOMETRY = 1e-6;
    /** There and back between card and a doubly curved skin, mm. */
    public static final double STRIP_INVERSE_MM = 0.005;
    /** Where the two arms' strips meet, at the corners of the anchor's 30 mm square, mm. */
    public static final double STRIP_SEAM_MM = 0.2;
    /** Truth area against the label picture summed through the geometry, relative. */
    public static final double LABEL_AREA = 0.002;
    /** Traced contour's area against the label picture's, relative. */
    public static final double CONTOUR_AREA = 0.01;
    /** Position of a rendered card edge against its projection, px. */
    public static final double EDGE_PX = 0.05;
    /** A factor of a visit's change against the truth's ratio, relative. */
    public static final double FACTOR = 0.04;
    /** Marks that have become narrower hide less of each other: relative gain of length. */
    public static final double MERGED_LENGTH = 0.1;
    /** Length that marks of half width 1 mm share, by rule against the medial axis, mm. */
    public static final double SHARED_LENGTH_MM = 0.6;
    /** Contrast ratio after fading, relative; reflectance is not linear in pigment. */
    public static final double FADING = 0.08;

    private Tolerances() {}
}
