package org.needlewise.imaging;

/** How far results may be from truth in tests of geometry, numerics and the pipeline's arithmetic. */
public final class Tolerances {
    /** Values in closed form, relative or in the unit at hand. */
    public static final double CLOSED_FORM = 1e-9;
    /** Derivatives by central differences, relative. */
    public static final double DIFFERENCES = 1e-6;

    /** Derivatives against forward differences of residuals, of a column's largest. */
    public static final double FORWARD_DIFFERENCES = 2e-4;
    /** Areas a sheet of paper below a cone, where the parallel surface is taken for a smaller cone, relative. */
    public static final double BELOW_CONE = 1e-3;
    /** Areas a sheet of paper below a torus, whose curvature is taken for that of the middle, relative. */
    public static final double BELOW_TORUS = 2e-4;
    /** Rotations there and back, entries of the matrix. */
    public static final double ROTATION = 1e-7;
    /** Skin to photograph and back, mm. */
    public static final double INVERSE_MM = 1e-4;
    /** Minimum of a smooth function, in its parameters. */
    public static final double MINIMUM = 1e-4;
    /** Parameters of a noisy fit, in standard deviations by the fit's own covariance. */
    public static final double FIT_SIGMAS = 4;
    /** Area on a surface fitted to edges with noise of 0.1 px, relative. */
    public static final double FITTED_AREA = 0.003;
    /** The same from two tags only. */
    public static final double TWO_TAGS_AREA = 0.01;
    /** What a fit through the tags' corners leaves of them, px. */
    public static final double CORNERS_PX = 3;
    /** Flatter radius of skin curved both ways, in standard uncertainties. */
    public static final double SECOND_RADIUS_U = 4;
    /** Radius of a fitted limb, relative. */
    public static final double FITTED_RADIUS = 0.02;
    /** Place of a blurred step, px. */
    public static final double STEP_PX = 0.02;
    /** Drawn card corners against where the fit sees them, px. */
    public static final double CARD_PX = 0.15;
    /** Colours that an 8-bit picture was sampled at, linear light. */
    public static final double SAMPLED_LIGHT = 0.01;

    /** Sides of the blank chart's rectangle against those measured with one homography, relative. */
    public static final double CHART_RECTANGLE = 0.01;

    private Tolerances() {}
    /** Relative length on a strip of paper, interpolated between nodes a centimetre apart. */
    public static final double PAPER_STRIP = 1e-4;
}
