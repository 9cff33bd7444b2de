package org.needlewise.imaging.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.needlewise.imaging.quality.GlareDetector;
import org.needlewise.imaging.quality.QualityLimits;
import org.needlewise.imaging.raster.Mask;
import org.needlewise.imaging.raster.SkinPicture;
import org.needlewise.model.measurement.Outcome;
import org.needlewise.model.measurement.RefusalCode;

/**
 * The calibrated pictures of a site in one photograph.
 *
 * @param regions one picture a region; highlights are taken out of what can be measured
 */
record SitePictures(AlignedPhoto photo, List<SkinPicture> regions) {
    /** Frame, horizon and card have been judged before: what is still hidden is overexposed. */
    private static final double LARGEST_HIDDEN_SHARE = 0.2;

    SitePictures {
        regions = List.copyOf(regions);
    }

    /** Unrolls all regions, or refuses the photograph where one shines or is overexposed. */
    static Outcome<SitePictures> of(AlignedPhoto photo, List<SiteRegion> regions) {
        List<SkinPicture> pictures = new ArrayList<>();
        for (SiteRegion region : regions) {
            SkinPicture picture = photo.photo().calibrated(region.grid(), photo.map());
            Mask measurable = picture.measurable();
            Mask glare = GlareDetector.detect(picture);
            Mask inside = region.inside();
            double burnt = BurntSkin.share(photo, region, inside, measurable);
            boolean mirrored = burnt == 0 || !BurntSkin.byExposure(photo.photo());
            double shining = GlareDetector.share(glare, inside, measurable) + (mirrored ? burnt : 0);
            if (shining > QualityLimits.STANDARD.maxGlare()) {
                return Outcome.refused(RefusalCode.GLARE_ON_SITE);
            }
            if (!mirrored && burnt > QualityLimits.STANDARD.maxSiteClipped()
                    || hiddenShare(inside, measurable) > LARGEST_HIDDEN_SHARE) {
                return Outcome.refused(RefusalCode.CLIPPED);
            }
            for (int i = 0; i < glare.bits().length; i++) {
                measurable.bits()[i] &= !glare.bits()[i];
            }
            pictures.add(picture);
        }
        return Outcome.measured(new SitePictures(photo, pictures));
    }

    private static double hiddenShare(Mask site, Mask measurable) {
        int hidden = 0;
        for (int i = 0; i < site.bits().length; i++) {
            if (site.bits()[i] && !measurable.bits()[i]) {
                hidden++;
            }
        }
        return hidden / (double) Math.max(1, site.count());
    }
}
