package org.needlewise.imaging.lesion;

import org.needlewise.imaging.raster.MillimetreGrid;
import org.needlewise.imaging.raster.Raster;
import org.needlewise.imaging.raster.SkinPicture;
import org.needlewise.model.quantity.SquareMillimetres;

/**
 * A lesion outlined on a millimetre picture.
 *
 * @param grid samples of the picture it was found on
 * @param coverage share of each sample that the lesion covers, 0..1, one plane
 * @param area coverage summed over skin, with standard uncertainty
 * @param count separate parts
 * @param hiddenMm2 skin of the region that could not be seen, and so was not measured
 * @param uncertainty where the area's uncertainty comes from
 * @param edgeMm softness of the edge (standard deviation of its profile); 0 for an outline taken as it is
 * @param logContrast lesion minus surround in ln R, ln G, ln B at the lesion's core; a fourth, strength of fine
 *     texture over the skin's, where that helped to tell them apart
 * @param separation Mahalanobis distance of lesion and surround colour at 0.4 mm; 0 for an outline taken as it is
 */
public record Lesion(
        MillimetreGrid grid,
        Raster coverage,
        SquareMillimetres area,
        int count,
        double hiddenMm2,
        AreaUncertainty uncertainty,
        double edgeMm,
        double[] logContrast,
        double separation) {

    private static final double USUAL_EDGE_MM = 0.35;
    /** Blotches and texture are the same skin at both visits: what is left of their sum's error. */
    private static final double SKIN_REPEATS = 0.85;
    /** Other light, blur and registration move the boundary of an unchanged lesion by this share of its area. */
    private static final double AREA_REPEATS = 0.003;

    /**
     * Coverage as the picture shows it, with the lesion's own soft edge: 1 deep inside a wide lesion, less in a mark
     * hardly wider than its edge. A colour contrast is the regression of a picture on this plane; a plain mean inside
     * the outline reads narrow marks as paler than they are.
     */
    public Raster profile() {
        float[] soft = Filters.gaussian(coverage.plane(0), grid.width(), grid.height(), softnessMm() * grid.pxPerMm());
        return new Raster(grid.width(), grid.height(), soft);
    }

    /** Standard deviation of the edge's profile; the usual one for an outline taken as it is. */
    public double softnessMm() {
        return edgeMm > 0 ? edgeMm : USUAL_EDGE_MM;
    }

    /**
     * An outline taken as it is: nothing is sought, the area's uncertainty is that of the scale alone.
     *
     * @param coverage from {@link ExactOutline}
     * @param hiddenMm2 part of the outline that could not be seen
     */
    public static Lesion exact(SkinPicture picture, Raster coverage, double hiddenMm2) {
        boolean[] bits = new boolean[coverage.plane(0).length];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = coverage.plane(0)[i] > 0.5f;
        }
        return new Lesion(
                picture.grid(),
                coverage,
                new SquareMillimetres(LesionSegmenter.areaMm2(picture, coverage), 0),
                Components.of(bits, coverage.width(), coverage.height(), true).count(),
                hiddenMm2,
                new AreaUncertainty(0, 0, 0, 0),
                0,
                new double[3],
                0);
    }

    /**
     * Standard uncertainty, mm², of this area minus the baseline's times the ratio of both, where this outline was
     * carried over from the baseline's. What both outlines get wrong alike is no error of the change (GUM 5.2); what is
     * left is skin noise, boundary too faint to follow, and the method's error as far as the boundary has moved. Surface
     * and scale are not in it. 0 for outlines taken as they are.
     */
    public double changeUncertaintyMm2(Lesion baseline) {
        if (edgeMm == 0 || baseline.edgeMm() == 0) {
            return Math.hypot(uncertainty.methodMm2(), baseline.uncertainty().methodMm2());
        }
        double ratio = area.value() / baseline.area().value();
        double skin = SKIN_REPEATS
                * Math.hypot(
                        uncertainty.skinMm2(), ratio * baseline.uncertainty().skinMm2());
        double moved = MethodError.movedMm2(area.value(), baseline);
        double repeats = AREA_REPEATS * area.value();
        return Math.sqrt(
                skin * skin + uncertainty.shapeMm2() * uncertainty.shapeMm2() + moved * moved + repeats * repeats);
    }

    /** The same lesion where surface and scale are known to a relative standard uncertainty only. */
    public Lesion withScaleUncertainty(double relative) {
        AreaUncertainty wider = uncertainty.scaled(area.value(), relative);
        return new Lesion(
                grid,
                coverage,
                new SquareMillimetres(area.value(), wider.totalMm2()),
                count,
                hiddenMm2,
                wider,
                edgeMm,
                logContrast,
                separation);
    }
}
