package org.needlewise.imaging.registration;

import java.util.Optional;
import org.needlewise.imaging.raster.MillimetreGrid;
import org.needlewise.model.quantity.Percent;

/**
 * Tightening: how much the skin of a region has stretched or shrunk.
 *
 * <ul>
 *   <li>Measures: mean logarithmic areal strain, that is the mean of ln det J over the region, J the Jacobian of the
 *       registration. Turning and shifting leave it at 0.
 *   <li>Unit: percent, negative where the skin shrank.
 *   <li>Method: the Jacobian of the fitted spline at points 1 mm apart, where the registration is trusted.
 *   <li>Assumes: both pictures are in true millimetres, each within {@code relativeScaleU}; twice that, of both pictures,
 *       enters the uncertainty, because a wrong print scale or curvature cannot be told from strain.
 *   <li>Fails when: less than half of the region is trusted, or it is smaller than a spline cell; then there is no value.
 *   <li>Reference: Rueckert et al. 1999 (free-form deformation); divergence theorem for the noise term.
 * </ul>
 */
public final class ArealStrain {
    private static final double STEP_MM = 1;
    private static final double LEAST_AREA_MM2 = 100;
    private static final double LEAST_TRUSTED_SHARE = 0.5;
    /** Errors of the map are alike over about a control spacing. */
    private static final double CORRELATION_MM = DenseRefinement.FINE_SPACING_MM;

    private ArealStrain() {}

    /**
     * Strain of the moving skin against the reference skin.
     *
     * @param region in the reference's millimetres
     * @param relativeScaleU standard uncertainty of the ratio of both pictures' length scales, such as 0.002
     */
    public static Optional<Percent> of(Registration registration, SkinRegion region, double relativeScaleU) {
        return of(registration, region, relativeScaleU, (x, y) -> 1, (x, y) -> 1);
    }

    /** Skin per square millimetre of a picture's coordinates: 1 unless the skin curves both ways. */
    @FunctionalInterface
    public interface AreaDensity {
        double at(double xMm, double yMm);
    }

    /**
     * The same between pictures whose coordinates stretch.
     *
     * @param reference area of reference skin per square millimetre of its coordinates
     * @param moving the same of the moving skin, in its own coordinates
     */
    public static Optional<Percent> of(
            Registration registration,
            SkinRegion region,
            double relativeScaleU,
            AreaDensity reference,
            AreaDensity moving) {
        if (!(relativeScaleU >= 0) || Double.isInfinite(relativeScaleU)) {
            throw new IllegalArgumentException("relative scale uncertainty was " + relativeScaleU);
        }
        MillimetreGrid grid = registration.grid();
        double right = grid.xMm(grid.width() - 1);
        double bottom = grid.yMm(grid.height() - 1);
        int inside = 0;
        int trusted = 0;
        double sum = 0;
        double variance = 0;
        for (double y = grid.yMm(0); y <= bottom; y += STEP_MM) {
            for (double x = grid.xMm(0); x <= right; x += STEP_MM) {
                if (region.contains(x, y)) {
                    inside++;
                    SkinPoint moved = registration.toMoving(x, y);
                    double stretch =
                            registration.arealStretch(x, y) * moving.at(moved.xMm(), moved.yMm()) / reference.at(x, y);
                    if (stretch > 0 && registration.isTrusted(x, y)) {
                        trusted++;
                        sum += Math.log(stretch);
                        variance += Math.pow(registration.uncertaintyMm(x, y), 2);
                    }
                }
            }
        }
        double areaMm2 = trusted * STEP_MM * STEP_MM;
        if (areaMm2 < LEAST_AREA_MM2 || trusted < LEAST_TRUSTED_SHARE * inside) {
            return Optional.empty();
        }
        double noise = noise(Math.sqrt(variance / trusted), areaMm2);
        double scale = 2 * relativeScaleU;
        return Optional.of(new Percent(100 * sum / trusted, 100 * Math.hypot(noise, scale)));
    }

    /**
     * The mean divergence over an area is the flux of the displacement through its rim: errors of standard deviation u,
     * independent from one stretch of rim to the next, leave u √(correlation length × rim) / area.
     */
    private static double noise(double uMm, double areaMm2) {
        double rimMm = 2 * Math.sqrt(Math.PI * areaMm2);
        return uMm * Math.sqrt(CORRELATION_MM * rimMm) / areaMm2;
    }
}
