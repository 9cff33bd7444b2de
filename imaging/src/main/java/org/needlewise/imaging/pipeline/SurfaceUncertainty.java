package org.needlewise.imaging.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.needlewise.imaging.surface.FittedSurface;

/** What is not known of the surface, as an uncertainty of areas on it. */
final class SurfaceUncertainty {
    /**
     * Relative standard uncertainty of areas that no fit shows: waviness and thickness of paper, soft skin pressed by the
     * card, lens errors beyond the radial term. Docs: area.md.
     */
    private static final double FLOOR = 0.0025;

    private SurfaceUncertainty() {}

    /** Relative standard uncertainty of the region's area in one photograph. */
    static double relativeArea(AlignedPhoto photo, SiteRegion region) {
        FittedSurface surface = photo.photo().surface();
        List<double[]> pixels = new ArrayList<>();
        double[] box = region.boxMm();
        double[] own = new double[2];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                photo.map()
                        .apply(
                                box[0] + (box[2] - box[0]) * (0.2 + 0.3 * i),
                                box[1] + (box[3] - box[1]) * (0.2 + 0.3 * j),
                                own);
                pixels.add(surface.toPhoto(own[0], own[1]));
            }
        }
        double fitted = photo.photo()
                .fit()
                .relativeAreaUncertainty(photo.photo().indexInFit(), pixels.toArray(new double[0][]));
        return Math.hypot(fitted, FLOOR);
    }
}
