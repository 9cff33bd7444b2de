package org.needlewise.phantom.skin;

import java.util.ArrayList;
import java.util.List;
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
    private static final double LINE_STEP_MM = 0.2;

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
        return halfWidthAt(along) - distance;
    }

    private double halfWidthAt(double t) {
        return halfWidthMm * Math.pow(Math.max(0, Math.sin(Math.PI * t)), blunt);
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
    public CentreLine centreLine() {
        int n = (int) Math.ceil(chordMm / LINE_STEP_MM);
        double c = Math.cos(Math.toRadians(directionDeg));
        double s = Math.sin(Math.toRadians(directionDeg));
        List<SkinPoint> points = new ArrayList<>();
        List<Double> halfWidths = new ArrayList<>();
        for (int i = 0; i <= n; i++) {
            double t = i / (double) n;
            double along = (t - 0.5) * chordMm;
            double across = bow(t);
            points.add(new SkinPoint(centre.u() + c * along - s * across, centre.v() + s * along + c * across));
            halfWidths.add(halfWidthAt(t));
        }
        return new CentreLine(points, halfWidths);
    }

    @Override
    public Band scaled(double areaFactor) {
        return new Band(centre, directionDeg, chordMm, halfWidthMm * areaFactor, bendMm, waveMm, blunt);
    }
}
