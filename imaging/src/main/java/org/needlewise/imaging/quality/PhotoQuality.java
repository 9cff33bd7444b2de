package org.needlewise.imaging.quality;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the gate judges. Every part is optional: what was not measured is not judged.
 *
 * @param sharpness from the card's edges, or from skin
 * @param exposure from the card's white and black and the samples at the ends of the scale
 * @param glareShare share of the site's samples that shine, 0 to 1
 * @param site how the camera sees the site
 */
public record PhotoQuality(
        Optional<Sharpness> sharpness,
        Optional<Exposure> exposure,
        OptionalDouble glareShare,
        Optional<SiteView> site) {

    public PhotoQuality {
        glareShare.ifPresent(share -> requireShare("glare", share));
    }

    /** How sharp the photograph is. */
    public sealed interface Sharpness {}

    /**
     * By printed edges.
     *
     * @param sigmaPx median standard deviation of the edges' blur in pixels
     * @param pxPerMm scale where the edges lie
     */
    public record EdgeSharpness(double sigmaPx, double pxPerMm) implements Sharpness {
        public EdgeSharpness {
            if (!(sigmaPx >= 0) || !(pxPerMm > 0)) {
                throw new IllegalArgumentException("sigma " + sigmaPx + " px at " + pxPerMm + " px/mm");
            }
        }
    }

    /**
     * By the skin's own texture.
     *
     * @param perceptualBlur 0 sharp to 1 blurred, see {@link TextureBlur}
     */
    public record TextureSharpness(double perceptualBlur) implements Sharpness {
        public TextureSharpness {
            requireShare("blur", perceptualBlur);
        }
    }

    /**
     * How the photograph is exposed, before colour calibration.
     *
     * @param white linear light of the card's white, 1 = the camera's full scale
     * @param black linear light of the card's black, same scale
     * @param cardClipped share of the card's samples at either end of the scale
     * @param siteClipped share of the site's samples at the upper end of the scale
     */
    public record Exposure(double white, double black, double cardClipped, double siteClipped) {
        public Exposure {
            if (Double.isNaN(white) || Double.isNaN(black)) {
                throw new IllegalArgumentException("white " + white + ", black " + black);
            }
            requireShare("clipped card", cardClipped);
            requireShare("clipped site", siteClipped);
        }
    }

    /**
     * How the camera sees the site.
     *
     * @param tiltDeg median angle between line of sight and the skin's normal over the site
     * @param pxPerMm median scale over the site, the geometric mean of both directions
     * @param insideFrame share of the site inside the picture
     * @param beyondHorizon share of the site that faces away or is seen at more than the horizon's angle
     */
    public record SiteView(double tiltDeg, double pxPerMm, double insideFrame, double beyondHorizon) {
        public SiteView {
            if (!(tiltDeg >= 0 && tiltDeg <= 180) || !(pxPerMm >= 0)) {
                throw new IllegalArgumentException("tilt " + tiltDeg + "° at " + pxPerMm + " px/mm");
            }
            requireShare("site inside", insideFrame);
            requireShare("site beyond horizon", beyondHorizon);
        }
    }

    private static void requireShare(String what, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException(what + " share " + share + " outside 0..1");
        }
    }
}
