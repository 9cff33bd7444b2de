package org.needlewise.imaging.lesion;

/**
 * Standard uncertainty of a lesion's area, by source, mm².
 *
 * @param skinMm2 blotches, texture and picture noise of the surround, as they would move the boundary
 * @param shapeMm2 boundary that was too faint to follow and was left at its starting place
 * @param methodMm2 what the method itself gets wrong on lesions of known area
 * @param scaleMm2 relative uncertainty of the surface and the scale, handed in by the caller
 */
public record AreaUncertainty(double skinMm2, double shapeMm2, double methodMm2, double scaleMm2) {
    /** Root sum of squares. */
    public double totalMm2() {
        return Math.sqrt(skinMm2 * skinMm2 + shapeMm2 * shapeMm2 + methodMm2 * methodMm2 + scaleMm2 * scaleMm2);
    }

    /** The same with another relative uncertainty of the scale. */
    AreaUncertainty scaled(double areaMm2, double relativeScale) {
        return new AreaUncertainty(skinMm2, shapeMm2, methodMm2, areaMm2 * relativeScale);
    }
}
