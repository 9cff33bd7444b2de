package org.needlewise.imaging.registration;

/** A point on the unrolled skin, in millimetres of its own picture's card. */
public record SkinPoint(double xMm, double yMm) {
    public double distanceMm(SkinPoint other) {
        return Math.hypot(xMm - other.xMm, yMm - other.yMm);
    }
}
