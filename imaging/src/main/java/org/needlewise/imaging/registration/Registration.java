package org.needlewise.imaging.registration;

import java.util.Arrays;
import org.needlewise.imaging.raster.MillimetreGrid;

/**
 * Where the skin of a reference picture lies in a moving picture: smooth, invertible, in millimetres of each picture's
 * own card. Immutable.
 *
 * <p>Assumes skin that stretches smoothly over about a centimetre; hairs, new spots and glare are outvoted by their
 * surround.
 */
public final class Registration {
    /** Residual up to which a patch of skin counts as matched, millimetres. */
    private static final double MATCHED_MM = 0.25;

    private static final double TRUSTED_SHARE = 0.5;
    /** What the spline cannot follow even where flow agrees with itself, millimetres for each coordinate. */
    private static final double FLOOR_MM = 0.045;
    /** Residual believed where a trusted place has none of its own, millimetres. */
    private static final double UNKNOWN_MM = 0.1;
    /** Growth of the uncertainty with the distance from trusted skin, millimetres for a millimetre. */
    private static final double EXTRAPOLATION = 0.03;

    private final FittedMap map;
    private final MillimetreGrid grid;
    private final ResidualField residuals;
    private final TextureAgreement agreement;
    private final Method method;
    private final double leastUncertaintyMm;

    /** How the first alignment was found. */
    public enum Method {
        FEATURES,
        GUESS,
        BY_HAND
    }

    Registration(
            FittedMap map,
            MillimetreGrid grid,
            ResidualField residuals,
            TextureAgreement agreement,
            Method method,
            double leastUncertaintyMm) {
        this.map = map;
        this.grid = grid;
        this.residuals = residuals;
        this.agreement = agreement;
        this.method = method;
        this.leastUncertaintyMm = leastUncertaintyMm;
    }

    public Method method() {
        return method;
    }

    /** Where a reference point lies in the moving picture. Defined everywhere; {@link #isTrusted} says where it is known. */
    public SkinPoint toMoving(double xMm, double yMm) {
        double[] out = new double[6];
        map.at(xMm, yMm, out);
        return new SkinPoint(out[0], out[1]);
    }

    /** As {@link #toMoving(double, double)}, filling {@code out} with x and y: the form that unrolling asks for. */
    public void toMoving(double xMm, double yMm, double[] out) {
        SkinPoint point = toMoving(xMm, yMm);
        out[0] = point.xMm();
        out[1] = point.yMm();
    }

    /** The reference point that lies at a point of the moving picture. */
    public SkinPoint toReference(double xMm, double yMm) {
        return map.inverse(xMm, yMm);
    }

    /** Derivatives of {@link #toMoving} at a reference point: dx'/dx, dx'/dy, dy'/dx, dy'/dy. */
    public double[] jacobian(double xMm, double yMm) {
        double[] out = new double[6];
        map.at(xMm, yMm, out);
        return Arrays.copyOfRange(out, 2, 6);
    }

    /** Area of moving skin over area of reference skin at a reference point; above 1 where the skin has stretched. */
    public double arealStretch(double xMm, double yMm) {
        double[] j = jacobian(xMm, yMm);
        return j[0] * j[3] - j[1] * j[2];
    }

    /** Patches of 2 mm, all over the reference, that flow finds forth and back within a quarter of a millimetre. */
    public int matches() {
        return residuals.countWithin(MATCHED_MM);
    }

    /** Forward-backward residual, median over the trusted skin; not a number when flow had nothing to say. */
    public double residualMm() {
        return residualMm(SkinRegion.everywhere());
    }

    /** The same over a region of the reference. */
    public double residualMm(SkinRegion region) {
        return residuals.medianMm((x, y) -> isTrusted(x, y) && region.contains(x, y));
    }

    /** Whether the skin around a reference point is seen in both pictures and looks alike. */
    public boolean isTrusted(double xMm, double yMm) {
        return agreement.near(xMm, yMm) >= TRUSTED_SHARE;
    }

    /**
     * Standard uncertainty of either coordinate of {@link #toMoving} at a reference point, in millimetres: the local
     * forward-backward residual and a floor, growing with the distance from trusted skin. Errors of the millimetre
     * pictures themselves are not in it.
     */
    public double uncertaintyMm(double xMm, double yMm) {
        double residual = residuals.atMm(xMm, yMm);
        double local = Double.isNaN(residual) ? UNKNOWN_MM : residual;
        double away = agreement.distanceMm(xMm, yMm, TRUSTED_SHARE);
        return Math.sqrt(FLOOR_MM * FLOOR_MM
                + local * local
                + Math.pow(EXTRAPOLATION * away, 2)
                + leastUncertaintyMm * leastUncertaintyMm);
    }

    /** Correlation of both textures over all skin that both pictures show, -1..1. */
    public double correlation() {
        return agreement.correlation();
    }

    TextureAgreement agreement() {
        return agreement;
    }

    FittedMap map() {
        return map;
    }

    /** The grid of the reference at which residuals are known. */
    MillimetreGrid grid() {
        return grid;
    }
}
