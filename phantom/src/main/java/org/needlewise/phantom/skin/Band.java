package org.needlewise.phantom.skin;

import org.needlewise.phantom.geometry.SkinPoint;

/**
 * A tapered curved line: a stria or a neck line.
 *
 * @param centre middle of the chord
 * @param directionDeg direction of the chord, from u towards v
 * @param chordMm distance between the ends
 * @param halfWidthMm half of the greatest width
 * @param bendMm height of the bow over the chord
 * @param waveMm amplitude of a second, S-shaped wave
 * @param blunt exponent of the taper: small is blunt, 1 is pointed
 */
public record Band(
        SkinPoint centre,
        double directionDeg,
        double chordMm,
        double halfWidthMm,
        double bendMm,
        double waveMm,
        double blunt)
        implements Lesion.Part {
    public Band {
        if (!(chordMm > 0) || !(halfWidthMm > 0)) {
            throw new IllegalArgumentException("line of " + chordMm + " x " + 2 * halfWidthMm + " mm");
        }
    }

    @Override
    public double insideMm(double u, double v) {
        double c = Math.cos(Math.toRadians(directionDeg));
        double s = Math.sin(Math.toRadians(directionDeg));
        double along = (c * (u - centre.u()) + s * (v - centre.v())) / chordMm + 0.5;
        double across = -s * (u - centre.u()) + c * (v - centre.v());
        if (along <= 0 || along >= 1) {
            double over = along <= 0 ? -along : along - 1;
            return -Math.hypot(over * chordMm, across);
        }
        double slope = slope(along);
        double distance = Math.abs(across - bow(along)) / Math.sqrt(1 + slope * slope);
        return halfWidthMm * Math.pow(Math.sin(Math.PI * along), blunt) - distance;
    }

    private double bow(double t) {
        return bendMm * Math.sin(Math.PI * t) + waveMm * Math.sin(2 * Math.PI * t);
    }

    private double slope(double t) {
        return Math.PI / chordMm * (bendMm * Math.cos(Math.PI * t) + 2 * waveMm * Math.cos(2 * Math.PI * t));
    }

    @Override
    public double[] box() {
        double reach = chordMm / 2 + halfWidthMm + Math.abs(bendMm) + Math.abs(waveMm);
        return new double[] {centre.u() - reach, centre.v() - reach, centre.u() + reach, centre.v() + reach};
    }

    @Override
    public double lengthMm() {
        int n = 400;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double slope = slope((i + 0.5) / n);
            sum += Math.sqrt(1 + slope * slope) * chordMm / n;
        }
        return sum;
    }

    @Override
    public Band scaled(double areaFactor) {
        return new Band(centre, directionDeg, chordMm, halfWidthMm * areaFactor, bendMm, waveMm, blunt);
    }
}
