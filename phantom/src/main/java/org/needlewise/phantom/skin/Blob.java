package org.needlewise.phantom.skin;

import org.needlewise.phantom.geometry.SkinPoint;

/**
 * An irregular patch: a scar. Its radius in the direction θ is radius · (1 + Σ a_k cos(k θ + φ_k)), k from 2.
 *
 * @param aspect length against breadth
 * @param amplitudes a_k for k = 2, 3, …
 * @param phases φ_k
 */
public record Blob(
        SkinPoint centre, double radiusMm, double aspect, double turnDeg, double[] amplitudes, double[] phases)
        implements Lesion.Part {
    public Blob {
        if (!(radiusMm > 0) || !(aspect > 0) || amplitudes.length != phases.length) {
            throw new IllegalArgumentException("blob of radius " + radiusMm + " mm, aspect " + aspect);
        }
    }

    @Override
    public double insideMm(double u, double v) {
        double c = Math.cos(Math.toRadians(turnDeg));
        double s = Math.sin(Math.toRadians(turnDeg));
        double x = (c * (u - centre.u()) + s * (v - centre.v())) / Math.sqrt(aspect);
        double y = (-s * (u - centre.u()) + c * (v - centre.v())) * Math.sqrt(aspect);
        double theta = Math.atan2(y, x);
        double edge = 1;
        for (int i = 0; i < amplitudes.length; i++) {
            edge += amplitudes[i] * Math.cos((i + 2) * theta + phases[i]);
        }
        return radiusMm * edge - Math.hypot(x, y);
    }

    @Override
    public double[] box() {
        double reach = radiusMm * Math.max(Math.sqrt(aspect), 1 / Math.sqrt(aspect)) * 1.8 + 2;
        return new double[] {centre.u() - reach, centre.v() - reach, centre.u() + reach, centre.v() + reach};
    }

    @Override
    public double lengthMm() {
        return 2 * radiusMm * Math.sqrt(Math.max(aspect, 1 / aspect));
    }

    @Override
    public Blob scaled(double areaFactor) {
        return new Blob(centre, radiusMm * Math.sqrt(areaFactor), aspect, turnDeg, amplitudes, phases);
    }
}
