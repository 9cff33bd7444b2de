package org.needlewise.phantom.geometry;

/**
 * Where the camera stands.
 *
 * @param target skin point in the middle of the picture
 * @param tiltDeg between the view and the skin's normal at the target
 * @param azimuthDeg direction of the tilt: 0 is towards u, 90 towards v
 * @param rollDeg turn about the optical axis
 * @param distanceMm from the camera's centre to the target
 */
public record Pose(SkinPoint target, double tiltDeg, double azimuthDeg, double rollDeg, double distanceMm) {
    public Pose {
        if (!(tiltDeg >= 0) || !(tiltDeg < 85) || !(distanceMm > 0)) {
            throw new IllegalArgumentException("tilt " + tiltDeg + "°, distance " + distanceMm + " mm");
        }
    }
}
