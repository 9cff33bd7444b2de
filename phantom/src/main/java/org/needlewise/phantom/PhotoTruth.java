package org.needlewise.phantom;

import java.util.List;
import java.util.Optional;
import org.needlewise.model.site.Outline.PixelPoint;

/**
 * What is true of the skin in a photograph.
 *
 * @param areaMm2 integral of the lesion's coverage over the true surface, under the card too
 * @param halfAreaMm2 true area where coverage is one half or more
 * @param lengthMm of the centre lines to be seen: where marks are one their lines are, what the card covers is left out
 * @param lesionLab CIELAB (D65, 2°) of the lesion's own colour: mean reflectance that the skin inside its outline
 *     (coverage of one half or more, weighted by coverage) would have where the lesion covered all of it; a perfect
 *     reflector is white
 * @param ringLab CIELAB of the mean reflectance in a ring from 2 to 8 mm outside
 * @param depthMm height of the lesion's floor against the skin
 * @param textureRatio amplitude of the skin lines inside against outside
 * @param cardHidesMm2 part of areaMm2 under the card
 * @param siteStrainPercent change of skin area since baseline within 30 mm of the site's middle
 * @param landmarksPx 60 skin points, empty where not visible
 */
public record PhotoTruth(
        double areaMm2,
        double halfAreaMm2,
        double lengthMm,
        Lab lesionLab,
        Lab ringLab,
        double depthMm,
        double textureRatio,
        double cardHidesMm2,
        double siteStrainPercent,
        List<Optional<PixelPoint>> landmarksPx) {
    public PhotoTruth {
        landmarksPx = List.copyOf(landmarksPx);
    }

    public Lab contrastLab() {
        return lesionLab.minus(ringLab);
    }

    /** CIE76 difference between lesion and ring. */
    public double contrastDe76() {
        Lab c = contrastLab();
        return Math.sqrt(c.lightness() * c.lightness() + c.a() * c.a() + c.b() * c.b());
    }
}
