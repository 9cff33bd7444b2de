package org.needlewise.phantom.optics;

import org.needlewise.phantom.geometry.Vec3;

/**
 * The light on a scene.
 *
 * @param direction unit vector from the skin to the lamp in surface space (the camera's side is negative z)
 * @param ambient share of the light that comes from everywhere, 0 to 1
 * @param fallX relative change of light from the middle to the right edge of the picture
 * @param fallY relative change of light from the middle to the lower edge
 * @param vignette relative loss in the corners
 * @param glare strength of the specular reflection; 0 is matt
 */
public record Light(Vec3 direction, double ambient, double fallX, double fallY, double vignette, double glare) {
    public Light {
        if (!(ambient >= 0) || !(ambient <= 1) || !(glare >= 0)) {
            throw new IllegalArgumentException("ambient " + ambient + ", glare " + glare);
        }
        direction = direction.unit();
    }

    /** A lamp by its angle from the normal and its azimuth, 0 towards u and 90 towards v. */
    public static Light from(double zenithDeg, double azimuthDeg, double ambient) {
        double z = Math.toRadians(zenithDeg);
        double a = Math.toRadians(azimuthDeg);
        Vec3 direction = new Vec3(Math.sin(z) * Math.cos(a), Math.sin(z) * Math.sin(a), -Math.cos(z));
        return new Light(direction, ambient, 0, 0, 0, 0);
    }

    public Light withFall(double newFallX, double newFallY, double newVignette) {
        return new Light(direction, ambient, newFallX, newFallY, newVignette, glare);
    }

    public Light withGlare(double newGlare) {
        return new Light(direction, ambient, fallX, fallY, vignette, newGlare);
    }
}
