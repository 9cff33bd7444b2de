package org.needlewise.imaging.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.needlewise.imaging.lesion.ExactOutline;
import org.needlewise.imaging.raster.Mask;
import org.needlewise.imaging.raster.MillimetreGrid;
import org.needlewise.imaging.raster.Raster;
import org.needlewise.imaging.surface.FittedSurface;
import org.needlewise.imaging.unroll.Unroller;
import org.needlewise.model.measurement.Outcome;
import org.needlewise.model.measurement.RefusalCode;
import org.needlewise.model.site.Outline.PixelPoint;
import org.needlewise.model.site.Outline.Polygon;

/**
 * One region of an outline, on the skin of the photograph it was drawn on.
 *
 * @param id region id
 * @param exact true when the outline is the lesion itself
 * @param ringsMm polygons in skin millimetres of that photograph, {@code [point][x, y]}
 * @param coverage share of each sample inside, even-odd
 */
record SiteRegion(String id, boolean exact, List<double[][]> ringsMm, MillimetreGrid grid, Raster coverage) {
    private static final double MARGIN_MM = 14;
    private static final double PX_PER_MM = 8;
    private static final int LONGEST_SIDE = 1600;
    private static final double LEAST_INSIDE_HORIZON = 0.9;

    /** Places a region's polygons on the skin. */
    static Outcome<SiteRegion> place(String id, boolean exact, List<Polygon> drawn, SeenPhoto photo) {
        List<Polygon> polygons = exact && TracedOutline.isTraced(drawn) ? TracedOutline.pixelRuns(id, drawn) : drawn;
        FittedSurface surface = photo.surface();
        int width = photo.read().picture().width();
        int height = photo.read().picture().height();
        List<double[][]> rings = new ArrayList<>();
        double[] last = {surface.referenceXMm(), surface.referenceYMm()};
        int points = 0;
        int seen = 0;
        double tilt = 0;
        for (Polygon polygon : polygons) {
            double[][] ring = new double[polygon.points().size()][];
            for (int i = 0; i < ring.length; i++) {
                PixelPoint p = polygon.points().get(i);
                if (p.x() < -0.5 || p.y() < -0.5 || p.x() > width - 0.5 || p.y() > height - 0.5) {
                    return Outcome.refused(RefusalCode.SITE_OUTSIDE_FRAME);
                }
                double[] at = surface.toSkin(p.x(), p.y(), last[0], last[1]);
                if (Double.isNaN(at[0])) {
                    return Outcome.refused(RefusalCode.SITE_BEYOND_HORIZON);
                }
                points++;
                double cosine = surface.obliquenessCosine(at[0], at[1]);
                tilt += Math.toDegrees(Math.acos(Math.max(-1, Math.min(1, cosine))));
                if (cosine > Unroller.HORIZON_COSINE) {
                    seen++;
                }
                ring[i] = at;
                last = at;
            }
            rings.add(ring);
        }
        if (seen < LEAST_INSIDE_HORIZON * points) {
            // Where most of it is seen from the side, the camera stands wrong; else the skin turns away.
            return 2 * seen < points
                    ? Outcome.refused(RefusalCode.TOO_OBLIQUE, Math.round(tilt / points))
                    : Outcome.refused(RefusalCode.SITE_BEYOND_HORIZON);
        }
        MillimetreGrid grid = grid(rings);
        return Outcome.measured(new SiteRegion(id, exact, rings, grid, ExactOutline.rasterise(grid, rings)));
    }

    /** Left, top, right, bottom in skin millimetres. */
    double[] boxMm() {
        return box(ringsMm);
    }

    double[] centreMm() {
        double[] box = boxMm();
        return new double[] {(box[0] + box[2]) / 2, (box[1] + box[3]) / 2};
    }

    /** Samples more than half inside. */
    Mask inside() {
        Mask mask = new Mask(grid.width(), grid.height());
        for (int i = 0; i < mask.bits().length; i++) {
            mask.bits()[i] = coverage.plane(0)[i] > 0.5f;
        }
        return mask;
    }

    private static MillimetreGrid grid(List<double[][]> rings) {
        double[] box = box(rings);
        double width = box[2] - box[0] + 2 * MARGIN_MM;
        double height = box[3] - box[1] + 2 * MARGIN_MM;
        double pxPerMm = Math.min(PX_PER_MM, LONGEST_SIDE / Math.max(width, height));
        return new MillimetreGrid(
                box[0] - MARGIN_MM,
                box[1] - MARGIN_MM,
                pxPerMm,
                (int) Math.ceil(width * pxPerMm) + 1,
                (int) Math.ceil(height * pxPerMm) + 1);
    }

    private static double[] box(List<double[][]> rings) {
        double[] box = {Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
        for (double[][] ring : rings) {
            for (double[] p : ring) {
                box[0] = Math.min(box[0], p[0]);
                box[1] = Math.min(box[1], p[1]);
                box[2] = Math.max(box[2], p[0]);
                box[3] = Math.max(box[3], p[1]);
            }
        }
        return box;
    }
}
