package org.needlewise.phantom.geometry;

/** A point in skin coordinates, millimetres; u to the right and v down when seen from outside with the camera upright. */
public record SkinPoint(double u, double v) {
    public double distanceTo(SkinPoint o) {
        return Math.hypot(u - o.u, v - o.v);
    }
}
