package org.needlewise.imaging.surface;

/**
 * What is known of a photograph's geometry before the card is looked at.
 *
 * @param widthPx upright width
 * @param heightPx upright height
 * @param focalPriorPx expected focal length in pixels
 * @param focalPriorRelative its relative standard deviation: small when the file states it
 */
public record PhotoGeometry(int widthPx, int heightPx, double focalPriorPx, double focalPriorRelative) {
    /** 35 mm equivalents are whole millimetres and phones correct distortion after computing them. */
    private static final double STATED_RELATIVE = 0.02;
    /** Main cameras of phones: 24 to 28 mm equivalent; second lenses 13 and 50 to 77 mm. */
    private static final double USUAL_EQUIVALENT_MM = 26;

    private static final double USUAL_RELATIVE = 0.25;
    private static final double FULL_FRAME_DIAGONAL_MM = 43.27;

    /** Geometry of a file that states its focal length. */
    public static PhotoGeometry withFocal(int widthPx, int heightPx, double focalPx) {
        return new PhotoGeometry(widthPx, heightPx, focalPx, STATED_RELATIVE);
    }

    /** Geometry of a file that does not: any phone's main camera. */
    public static PhotoGeometry withoutFocal(int widthPx, int heightPx) {
        double diagonal = Math.hypot(widthPx, heightPx);
        return new PhotoGeometry(
                widthPx, heightPx, diagonal * USUAL_EQUIVALENT_MM / FULL_FRAME_DIAGONAL_MM, USUAL_RELATIVE);
    }

    /** Asked for in the innermost loop of the fit, where a hypot that guards against overflow costs half of the time. */
    double diagonalPx() {
        return Math.sqrt((double) widthPx * widthPx + (double) heightPx * heightPx);
    }

    double centreX() {
        return (widthPx - 1) / 2.0;
    }

    double centreY() {
        return (heightPx - 1) / 2.0;
    }
}
