package org.needlewise.phantom.skin;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
    private static final int EDGE_POINTS = 360;
    private static final int AXIS_PIECES = 100;

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
        return radiusMm * relativeRadius(Math.atan2(y, x)) - Math.hypot(x, y);
    }

    @Override
    public double[] box() {
        double reach = radiusMm * Math.max(Math.sqrt(aspect), 1 / Math.sqrt(aspect)) * 1.8 + 2;
        return new double[] {centre.u() - reach, centre.v() - reach, centre.u() + reach, centre.v() + reach};
    }

    /** The longest axis: as far as two points of the edge lie apart (Feret). */
    @Override
    public CentreLine centreLine() {
        List<SkinPoint> edge = new ArrayList<>();
        for (int i = 0; i < EDGE_POINTS; i++) {
            edge.add(edge(2 * Math.PI * i / EDGE_POINTS));
        }
        SkinPoint from = edge.get(0);
        SkinPoint to = edge.get(1);
        for (SkinPoint p : edge) {
            for (SkinPoint q : edge) {
                if (p.distanceTo(q) > from.distanceTo(to)) {
                    from = p;
                    to = q;
                }
            }
        }
        List<SkinPoint> points = new ArrayList<>();
        for (int i = 0; i <= AXIS_PIECES; i++) {
            double t = i / (double) AXIS_PIECES;
            points.add(new SkinPoint(from.u() + t * (to.u() - from.u()), from.v() + t * (to.v() - from.v())));
        }
        return new CentreLine(points, Collections.nCopies(points.size(), radiusMm));
    }

    private SkinPoint edge(double theta) {
        double c = Math.cos(Math.toRadians(turnDeg));
        double s = Math.sin(Math.toRadians(turnDeg));
        double x = radiusMm * relativeRadius(theta) * Math.cos(theta) * Math.sqrt(aspect);
        double y = radiusMm * relativeRadius(theta) * Math.sin(theta) / Math.sqrt(aspect);
        return new SkinPoint(centre.u() + c * x - s * y, centre.v() + s * x + c * y);
    }

    private double relativeRadius(double theta) {
        double edge = 1;
        for (int i = 0; i < amplitudes.length; i++) {
            edge += amplitudes[i] * Math.cos((i + 2) * theta + phases[i]);
        }
        return edge;
    }

    @Override
    public Blob scaled(double areaFactor) {
        return new Blob(centre, radiusMm * Math.sqrt(areaFactor), aspect, turnDeg, amplitudes, phases);
    }
}
