package org.needlewise.imaging.pipeline;

import org.needlewise.imaging.colour.ColourCalibration;
import org.needlewise.imaging.colour.ContrastMeasure;
import org.needlewise.imaging.lesion.Lesion;
import org.needlewise.imaging.lesion.SignedDistance;
import org.needlewise.imaging.measure.ExtentMeasure;
import org.needlewise.imaging.measure.RoughnessMeasure;
import org.needlewise.imaging.raster.SkinPicture;
import org.needlewise.model.measurement.Measurement;
import org.needlewise.model.measurement.Outcome;
import org.needlewise.model.measurement.RefusalCode;

/** All measures of one region on one picture. */
final class RegionMeter {
    /** Skin this near a lesion may still be its edge. */
    private static final double GAP_MM = 1.2;
    /** Skin farther away is other skin. */
    private static final double REACH_MM = 9;

    private RegionMeter() {}

    /**
     * Measures.
     *
     * @param relativeAreaU relative standard uncertainty of areas from surface and scale
     * @param calibration that the picture was calibrated with
     */
    static Outcome<Measurement> measure(
            String id, Lesion lesion, SkinPicture picture, double relativeAreaU, ColourCalibration calibration) {
        ExtentMeasure.Extent extent = ExtentMeasure.of(lesion.withScaleUncertainty(relativeAreaU));
        return ContrastMeasure.measure(picture, lesion.profile().plane(0), surround(lesion), calibration)
                .then(colour -> Outcome.measured(new Measurement(
                        id,
                        extent.area(),
                        extent.length(),
                        extent.width(),
                        extent.count(),
                        extent.hiddenMm2(),
                        colour.contrast(),
                        colour.erythema(),
                        colour.melanin(),
                        colour.ita(),
                        RoughnessMeasure.of(picture, lesion).map(RoughnessMeasure.Texture::roughness))));
    }

    /** An outline taken as the lesion itself. */
    static Outcome<Lesion> taken(SiteRegion region, SkinPicture picture) {
        double hidden = 0;
        float[] share = region.coverage().plane(0);
        for (int i = 0; i < share.length; i++) {
            if (!picture.measurable().bits()[i]) {
                hidden += share[i] * picture.mm2PerSample().plane(0)[i];
            }
        }
        Lesion lesion = Lesion.exact(picture, region.coverage(), hidden);
        return lesion.area().value() > 0 ? Outcome.measured(lesion) : Outcome.refused(RefusalCode.NO_LESION);
    }

    /** Weight 1 in a ring around the lesion, 0 elsewhere. */
    private static float[] surround(Lesion lesion) {
        int width = lesion.grid().width();
        int height = lesion.grid().height();
        float[] level = lesion.coverage().plane(0).clone();
        for (int i = 0; i < level.length; i++) {
            level[i] -= 0.5f;
        }
        float[] distance = SignedDistance.of(level, width, height);
        double px = lesion.grid().pxPerMm();
        float[] ring = new float[level.length];
        for (int i = 0; i < ring.length; i++) {
            ring[i] = distance[i] < -GAP_MM * px && distance[i] > -REACH_MM * px ? 1 : 0;
        }
        return ring;
    }
}
