package org.needlewise.imaging.pipeline;

import org.needlewise.imaging.raster.MillimetreGrid;
import org.needlewise.imaging.surface.FittedSurface;
import org.needlewise.imaging.unroll.Unroller;

/** How far the skin around the card can be seen in a photograph. */
final class VisibleSkin {
    private static final int STEPS = 24;
    private static final double FARTHEST_MM = 200;

    private VisibleSkin() {}

    /** Grid over all skin that the frame shows inside the horizon, at most 200 mm from the card's reference point. */
    static MillimetreGrid grid(SeenPhoto photo, double pxPerMm) {
        double[] box = box(photo);
        return of(box[0], box[1], box[2], box[3], pxPerMm);
    }

    /** The same, cut to a box around a site with a margin. */
    static MillimetreGrid gridAround(SeenPhoto photo, double[] siteBox, double marginMm, double pxPerMm) {
        double[] box = box(photo);
        return of(
                Math.max(box[0], siteBox[0] - marginMm),
                Math.max(box[1], siteBox[1] - marginMm),
                Math.min(box[2], siteBox[2] + marginMm),
                Math.min(box[3], siteBox[3] + marginMm),
                pxPerMm);
    }

    private static MillimetreGrid of(double left, double top, double right, double bottom, double pxPerMm) {
        int width = Math.max(16, (int) Math.ceil((right - left) * pxPerMm) + 1);
        int height = Math.max(16, (int) Math.ceil((bottom - top) * pxPerMm) + 1);
        return new MillimetreGrid(left, top, pxPerMm, width, height);
    }

    private static double[] box(SeenPhoto photo) {
        FittedSurface surface = photo.surface();
        double width = photo.read().picture().width() - 1.0;
        double height = photo.read().picture().height() - 1.0;
        double[] box = {surface.referenceXMm(), surface.referenceYMm(), surface.referenceXMm(), surface.referenceYMm()};
        for (int i = 0; i <= STEPS; i++) {
            double[] last = {surface.referenceXMm(), surface.referenceYMm()};
            for (int j = 0; j <= STEPS; j++) {
                double[] at = surface.toSkin(width * j / STEPS, height * i / STEPS, last[0], last[1]);
                if (Double.isNaN(at[0])) {
                    continue;
                }
                boolean near = Math.abs(at[0] - surface.referenceXMm()) < FARTHEST_MM
                        && Math.abs(at[1] - surface.referenceYMm()) < FARTHEST_MM;
                if (near && surface.obliquenessCosine(at[0], at[1]) > Unroller.HORIZON_COSINE) {
                    last = at;
                    box[0] = Math.min(box[0], at[0]);
                    box[1] = Math.min(box[1], at[1]);
                    box[2] = Math.max(box[2], at[0]);
                    box[3] = Math.max(box[3], at[1]);
                }
            }
        }
        return box;
    }
}
