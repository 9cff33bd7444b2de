package org.needlewise.phantom.geometry;

import java.util.Optional;

/**
 * A skin surface with coordinates (u, v) in millimetres. The origin touches the plane z = 0, the skin falls away to
 * positive z, the camera looks from negative z. On developable surfaces (u, v) is true arc length in every direction.
 */
public sealed interface Surface permits ArcSurface, ConeSurface {
    /** Stable name of the kind: plane, cylinder, cone or double. */
    String kind();

    /** The point in space of a skin point. */
    Vec3 point(double u, double v);

    /** Derivative of {@link #point} along u. */
    Vec3 alongU(double u, double v);

    /** Derivative of {@link #point} along v. */
    Vec3 alongV(double u, double v);

    /** Where a ray first meets the outside of the skin, if it does. */
    Optional<SkinPoint> hit(Vec3 origin, Vec3 direction);

    /** Principal curvature radii at the origin, mm; infinite where straight. */
    double[] radiiMm();

    /** Outward unit normal. */
    default Vec3 normal(double u, double v) {
        return alongV(u, v).cross(alongU(u, v)).unit();
    }

    /** True skin area in mm² per mm² of coordinates. */
    default double areaElement(double u, double v) {
        return alongU(u, v).cross(alongV(u, v)).norm();
    }

    /** Whether the surface unrolls without stretch. */
    default boolean developable() {
        return true;
    }

    static Surface plane() {
        return new ArcSurface(0, 0);
    }

    /** A limb whose axis runs along v. */
    static Surface cylinder(double radiusMm) {
        return new ArcSurface(curvature(radiusMm), 0);
    }

    /** A tapering limb whose axis runs along v; the radius grows along v. */
    static Surface cone(double radiusMm, double halfAngleDeg) {
        return new ConeSurface(radiusMm, halfAngleDeg);
    }

    /** Belly or hip: curved both ways. */
    static Surface doublyCurved(double radiusUMm, double radiusVMm) {
        return new ArcSurface(curvature(radiusUMm), curvature(radiusVMm));
    }

    private static double curvature(double radiusMm) {
        if (!(radiusMm > 0)) {
            throw new IllegalArgumentException("radius " + radiusMm + " mm");
        }
        return 1 / radiusMm;
    }
}
