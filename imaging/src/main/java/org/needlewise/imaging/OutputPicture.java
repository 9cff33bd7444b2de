package org.needlewise.imaging;

import java.awt.image.BufferedImage;
import java.util.Optional;

/**
 * A picture made on the way, for people to look at.
 *
 * @param visit {@code baseline} or {@code followup} in a comparison; empty when one visit is measured
 * @param photo file name of the photograph it was made from
 * @param image 8-bit, sRGB, or grey for masks
 * @param pxPerMm scale on the skin; empty when the picture is in the photograph's own pixels
 */
public record OutputPicture(
        Kind kind, Optional<String> visit, String photo, BufferedImage image, Optional<Double> pxPerMm) {

    /** Grey that stands where there is no skin, of red, green and blue alike. */
    public static final int NO_SKIN = 128;

    /** What a picture shows. */
    public enum Kind {
        /** The skin unrolled to millimetres, colours calibrated. */
        UNROLLED,
        /**
         * The site unrolled like {@link #UNROLLED}, with everything but skin that may be measured (card, glare, beyond the
         * frame) in {@link #NO_SKIN}: nothing beside the skin tells when it was taken.
         */
        BARE_SITE,
        /** The photograph with card points, outline and lesion drawn in; may be reduced. */
        OVERLAY,
        /** Lesion coverage 0–255 in the photograph's own pixels. */
        SITE_MASK,
        /** The baseline's site, one of the pair that lies skin on skin. */
        ALIGNED_BEFORE,
        /** The follow-up's site, on the same grid as {@link #ALIGNED_BEFORE}. */
        ALIGNED_AFTER
    }
}
