package org.needlewise.phantom.geometry;

/**
 * A smooth stretch of the skin about the origin, even within about half of its reach and dying out beyond. Maps material
 * points (as at baseline) to where they lie now.
 *
 * @param arealPercent change of area at the origin, %; negative is tightening
 * @param reachMm radius at which the stretch has fallen to half
 */
public record Strain(double arealPercent, double reachMm) {
    public static final Strain NONE = new Strain(0, 1);

    public Strain {
        if (!(Math.abs(arealPercent) < 30) || !(reachMm > 0)) {
            throw new IllegalArgumentException("areal strain " + arealPercent + " %, reach " + reachMm + " mm");
        }
    }

    /** Where a material point lies now. */
    public SkinPoint forward(double u, double v) {
        double k = 1 + linear() * weight(u * u + v * v);
        return new SkinPoint(k * u, k * v);
    }

    /** The material point that lies here now. */
    public SkinPoint inverse(double u, double v) {
        if (arealPercent == 0) {
            return new SkinPoint(u, v);
        }
        double r = Math.hypot(u, v);
        double m = r;
        for (int i = 0; i < 30; i++) {
            m = r / (1 + linear() * weight(m * m));
        }
        double k = r > 0 ? m / r : 1;
        return new SkinPoint(k * u, k * v);
    }

    /** Area now per area at baseline, at a material point. */
    public double areaRatio(double u, double v) {
        double r2 = u * u + v * v;
        double w = weight(r2);
        double q = r2 / (reachMm * reachMm);
        double slope = -6 * q * q * q * w * w;
        return (1 + linear() * w) * (1 + linear() * (w + slope));
    }

    private double linear() {
        return Math.sqrt(1 + arealPercent / 100) - 1;
    }

    private double weight(double r2) {
        double q = r2 / (reachMm * reachMm);
        return 1 / (1 + q * q * q);
    }
}
