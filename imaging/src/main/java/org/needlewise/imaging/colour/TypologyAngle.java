package org.needlewise.imaging.colour;

import org.needlewise.model.quantity.Degrees;

/**
 * Individual typology angle of skin: arctan((L* − 50) / b*) in degrees; above 55 very light, below −30 dark.
 *
 * <p>Fails when b* is near zero, which skin's is not: the angle then keeps its sign and tends to ±90°. Reference:
 * Chardon, Cretois &amp; Hourseau (1991), Int. J. Cosmet. Sci. 13, 191–208.
 */
final class TypologyAngle {
    private static final double SMALLEST_B = 0.5;

    private TypologyAngle() {}

    /** The angle, and what an uncertainty of this many CIELAB units on each axis makes of it. */
    static Degrees of(CieLab skin, double labU) {
        double l = skin.lightness() - 50;
        double b = Math.max(SMALLEST_B, skin.b());
        double u = Math.min(90, Math.toDegrees(labU / Math.max(1, Math.hypot(l, b))));
        return new Degrees(Math.toDegrees(Math.atan2(l, b)), u);
    }
}
