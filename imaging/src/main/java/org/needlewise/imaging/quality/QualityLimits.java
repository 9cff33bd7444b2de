package org.needlewise.imaging.quality;

/**
 * Every threshold of the quality gate in one place. Reasons: {@code docs/methods/quality-gate.md}.
 *
 * @param maxEdgeSigmaMm widest blur of a printed edge on the skin, standard deviation in millimetres
 * @param minEdgeSigmaPx blur in pixels that is never held against a photograph: sensors and JPEG make as much
 * @param maxTextureBlur highest perceptual blur (0 sharp to 1) where no printed edge could be measured
 * @param minWhite least linear light of the card's white, as a share of the camera's full scale
 * @param minBlackToWhite least difference of white and black, as a share of white; less is haze or print, not light
 * @param maxCardClipped largest share of card samples at either end of the scale
 * @param maxSiteClipped largest share of site samples at the upper end of the scale
 * @param maxGlare largest share of the site that may shine
 * @param maxTiltDeg steepest view on the skin at the site, angle between line of sight and surface normal
 * @param minPxPerMm coarsest scale at the site
 * @param minInsideFrame least share of the site that must be in the frame
 * @param maxBeyondHorizon largest share of the site that may turn away from the camera
 */
public record QualityLimits(
        double maxEdgeSigmaMm,
        double minEdgeSigmaPx,
        double maxTextureBlur,
        double minWhite,
        double minBlackToWhite,
        double maxCardClipped,
        double maxSiteClipped,
        double maxGlare,
        double maxTiltDeg,
        double minPxPerMm,
        double minInsideFrame,
        double maxBeyondHorizon) {

    /** The limits that photographs are held to. */
    public static final QualityLimits STANDARD =
            new QualityLimits(0.2, 1.3, 0.56, 0.06, 0.3, 0.25, 0.02, 0.05, 60, 4, 0.97, 0.1);

    /** The widest allowed blur in pixels at a scale. */
    public double maxEdgeSigmaPx(double pxPerMm) {
        return Math.max(minEdgeSigmaPx, maxEdgeSigmaMm * pxPerMm);
    }
}
