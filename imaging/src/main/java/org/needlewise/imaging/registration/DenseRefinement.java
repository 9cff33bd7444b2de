package org.needlewise.imaging.registration;

import org.needlewise.imaging.raster.MillimetreGrid;
import org.needlewise.imaging.vision.DenseFlow;
import org.needlewise.imaging.vision.DenseFlow.Effort;
import org.needlewise.imaging.vision.DenseFlow.Field;

/**
 * Dense refinement: the moving picture is laid on the reference by the map so far, optical flow finds what is left, both
 * ways, and a smooth spline is fitted to what both ways agree on.
 */
final class DenseRefinement {
    /** Flow at full resolution is slower and no better: noise of the photographs is finer than skin. */
    private static final Effort COARSE = new Effort(2, 8, 4, 16);

    private static final Effort FINE = new Effort(1, 12, 6, 12);
    private static final double COARSE_SPACING_MM = 16;
    static final double FINE_SPACING_MM = 10;
    private static final double STIFFNESS = 10;
    /** Flow that scatters more about the spline than this is noise rather than skin: the spline is made stiffer. */
    private static final double CLEAN_SCATTER_MM = 0.15;

    private static final double STIFFEST = 6;
    private static final double EDGE_MARGIN_MM = 0.8;
    /** Forward-backward residual at which a flow counts half. */
    private static final double DOUBTFUL_MM = 0.1;

    private static final int CELL_PX = 4;

    private DenseRefinement() {}

    /**
     * What refinement gives.
     *
     * @param roundTripMm forward-backward residual of each sample of the reference, not a number where unknown
     * @param scatterMm median distance of the flow from the spline
     */
    record Refined(FittedMap map, float[] roundTripMm, double scatterMm) {}

    /** Refines a map that is within a few millimetres. */
    static Refined refine(TexturePlane reference, TexturePlane moving, FittedMap start) {
        Refined coarse = step(reference, moving, start, COARSE, COARSE_SPACING_MM, STIFFNESS);
        Refined middle = step(reference, moving, coarse.map(), FINE, FINE_SPACING_MM, STIFFNESS);
        double noisier = Math.pow(middle.scatterMm() / CLEAN_SCATTER_MM, 2);
        double stiffness = STIFFNESS * Math.max(1, Math.min(STIFFEST, noisier));
        return step(reference, moving, middle.map(), FINE, FINE_SPACING_MM, stiffness);
    }

    private static Refined step(
            TexturePlane reference,
            TexturePlane moving,
            FittedMap map,
            Effort effort,
            double spacingMm,
            double stiffness) {
        MillimetreGrid grid = reference.grid();
        int width = grid.width();
        int height = grid.height();
        Warp.Resampled laid = lay(reference, moving, map);
        boolean[] both = laid.valid();
        float[] still = new float[both.length];
        for (int i = 0; i < both.length; i++) {
            both[i] &= reference.valid()[i];
            still[i] = both[i] ? reference.contrast()[i] : 0;
            laid.values()[i] = both[i] ? laid.values()[i] : 0;
        }
        byte[] from = TexturePlane.grey(still);
        byte[] to = TexturePlane.grey(laid.values());
        Field forward = DenseFlow.between(from, to, width, height, effort);
        Field backward = DenseFlow.between(to, from, width, height, effort);
        int margin = (int) Math.ceil(EDGE_MARGIN_MM * grid.pxPerMm());
        boolean[] inside = TexturePlane.eroded(both, width, height, margin);
        float[] roundTrip = roundTrip(forward, backward, inside, grid.pxPerMm());
        Displacements seen = displacements(map, grid, forward, roundTrip);
        SplineFit fit = new SplineFit(
                grid.xMm(0),
                grid.yMm(0),
                (width - 1) / grid.pxPerMm(),
                (height - 1) / grid.pxPerMm(),
                spacingMm,
                stiffness);
        SplineFit.Fitted fitted = fit.to(seen);
        return new Refined(new FittedMap(map.affine(), fitted.field()), roundTrip, fitted.scaleMm());
    }

    /** The moving contrast on the reference's grid. */
    static Warp.Resampled lay(TexturePlane reference, TexturePlane moving, FittedMap map) {
        MillimetreGrid from = moving.grid();
        return new Warp(map, reference.grid(), from)
                .resample(moving.contrast(), moving.valid(), from.width(), from.height());
    }

    private static float[] roundTrip(Field forward, Field backward, boolean[] inside, double pxPerMm) {
        int width = forward.width();
        int height = forward.height();
        float[] residual = new float[inside.length];
        for (int y = 0, i = 0; y < height; y++) {
            for (int x = 0; x < width; x++, i++) {
                residual[i] = Float.NaN;
                float px = x + forward.dx()[i];
                float py = y + forward.dy()[i];
                if (inside[i] && px >= 0 && py >= 0 && px < width - 1 && py < height - 1) {
                    float ex = forward.dx()[i] + bilinear(backward.dx(), width, px, py);
                    float ey = forward.dy()[i] + bilinear(backward.dy(), width, px, py);
                    residual[i] = (float) (Math.sqrt(ex * ex + ey * ey) / pxPerMm);
                }
            }
        }
        return residual;
    }

    private static float bilinear(float[] plane, int width, float x, float y) {
        int at = (int) y * width + (int) x;
        float u = x - (int) x;
        float v = y - (int) y;
        float upper = plane[at] + u * (plane[at + 1] - plane[at]);
        float lower = plane[at + width] + u * (plane[at + width + 1] - plane[at + width]);
        return upper + v * (lower - upper);
    }

    /** The mean flow of each small cell, as a displacement on top of the affine part of the map. */
    private static Displacements displacements(FittedMap map, MillimetreGrid grid, Field flow, float[] roundTrip) {
        int width = grid.width();
        int height = grid.height();
        Displacements seen = new Displacements(width * height / (CELL_PX * CELL_PX));
        double[] out = new double[6];
        AffineMap affine = map.affine();
        for (int top = 0; top + CELL_PX <= height; top += CELL_PX) {
            for (int left = 0; left + CELL_PX <= width; left += CELL_PX) {
                double weight = 0;
                double dx = 0;
                double dy = 0;
                for (int j = 0; j < CELL_PX; j++) {
                    for (int k = 0; k < CELL_PX; k++) {
                        int i = (top + j) * width + left + k;
                        if (!Float.isNaN(roundTrip[i])) {
                            double r = roundTrip[i] / DOUBTFUL_MM;
                            double w = 1 / (1 + r * r);
                            weight += w;
                            dx += w * flow.dx()[i];
                            dy += w * flow.dy()[i];
                        }
                    }
                }
                if (weight > 0) {
                    double half = (CELL_PX - 1) / 2.0;
                    double x = grid.xMm(left + half);
                    double y = grid.yMm(top + half);
                    map.at(x + dx / weight / grid.pxPerMm(), y + dy / weight / grid.pxPerMm(), out);
                    SkinPoint rigid = affine.apply(x, y);
                    seen.add(x, y, out[0] - rigid.xMm(), out[1] - rigid.yMm(), weight / (CELL_PX * CELL_PX));
                }
            }
        }
        return seen;
    }
}
