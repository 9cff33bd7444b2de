package org.needlewise.imaging.pipeline;

import org.needlewise.imaging.colour.PatchReading;
import org.needlewise.imaging.raster.Mask;
import org.needlewise.imaging.raster.MillimetreGrid;
import org.needlewise.imaging.surface.FittedSurface;
import org.needlewise.imaging.unroll.CardShadow;
import org.needlewise.imaging.unroll.Unroller;

/** Skin at the upper end of the camera's scale, and whose fault it is. */
final class BurntSkin {
    private static final double STEP_MM = 1;
    private static final double FRAME_MARGIN_PX = 3;

    private BurntSkin() {}

    /** Share of the region that is hidden by neither frame, horizon nor card, and still cannot be measured. */
    static double share(AlignedPhoto photo, SiteRegion region, Mask inside, Mask measurable) {
        MillimetreGrid grid = region.grid();
        FittedSurface surface = photo.photo().surface();
        CardShadow card = new CardShadow(photo.photo().layout(), surface);
        int step = Math.max(1, (int) Math.round(STEP_MM * grid.pxPerMm()));
        double[] own = new double[2];
        int all = 0;
        int burnt = 0;
        for (int y = 0; y < grid.height(); y += step) {
            for (int x = 0; x < grid.width(); x += step) {
                if (!inside.at(x, y)) {
                    continue;
                }
                all++;
                if (!measurable.at(x, y)) {
                    photo.map().apply(grid.xMm(x), grid.yMm(y), own);
                    boolean hidden = surface.obliquenessCosine(own[0], own[1]) <= Unroller.HORIZON_COSINE
                            || card.covers(own[0], own[1])
                            || !inFrame(photo.photo(), surface.toPhoto(own[0], own[1]));
                    burnt += hidden ? 0 : 1;
                }
            }
        }
        return all == 0 ? 0 : burnt / (double) all;
    }

    private static boolean inFrame(SeenPhoto photo, double[] px) {
        return px[0] > FRAME_MARGIN_PX
                && px[1] > FRAME_MARGIN_PX
                && px[0] < photo.read().picture().width() - FRAME_MARGIN_PX
                && px[1] < photo.read().picture().height() - FRAME_MARGIN_PX;
    }

    /**
     * Whether the photograph as a whole is overexposed. Skin is never as white as paper: where the card's paper is not
     * burnt, skin that is can only mirror a lamp.
     */
    static boolean byExposure(SeenPhoto photo) {
        long papers = photo.readings().stream().filter(PatchReading::paper).count();
        long burnt =
                photo.readings().stream().filter(r -> r.paper() && r.clipped()).count();
        return 2 * burnt > papers;
    }
}
