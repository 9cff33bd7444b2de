package org.needlewise.imaging.pipeline;

import java.util.Arrays;
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
    private static final double GAP_MM = 2;
    /** Skin farther away is other skin. */
    private static final double REACH_MM = 8;

    private static final double RING_PX_PER_MM = 2.5;

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

    /** Weight 1 in a ring around the lesion, 0 elsewhere; told on a thinned grid, a third of a millimetre apart. */
    private static float[] surround(Lesion lesion) {
        int width = lesion.grid().width();
        int height = lesion.grid().height();
        double px = lesion.grid().pxPerMm();
        int thin = Math.max(1, (int) (px / RING_PX_PER_MM));
        int w = (width + thin - 1) / thin;
        int h = (height + thin - 1) / thin;
        float[] level = new float[w * h];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                level[y * w + x] = lesion.coverage().at(0, x * thin, y * thin) - 0.5f;
            }
        }
        float[] distance = SignedDistance.of(level, w, h);
        double near = -GAP_MM * px / thin;
        double far = -REACH_MM * px / thin;
        float[] ring = new float[width * height];
        for (int y = 0; y < height; y++) {
            for (int block = 0; block < w; block++) {
                float d = distance[y / thin * w + block];
                if (d < near && d > far) {
                    Arrays.fill(ring, y * width + block * thin, y * width + Math.min(width, (block + 1) * thin), 1);
                }
            }
        }
        return ring;
    }
}
