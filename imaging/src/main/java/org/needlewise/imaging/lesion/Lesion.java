package org.needlewise.imaging.lesion;

import org.needlewise.imaging.raster.MillimetreGrid;
import org.needlewise.imaging.raster.Raster;
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
 * @param logContrast lesion minus surround in ln R, ln G, ln B at the lesion's core
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
