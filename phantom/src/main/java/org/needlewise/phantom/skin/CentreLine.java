package org.needlewise.phantom.skin;

import java.util.ArrayList;
import java.util.List;
import org.needlewise.phantom.geometry.SkinPoint;

/**
 * The line along the middle of a mark, from tip to tip.
 *
 * @param points close together, in order
 * @param halfWidthMm of the mark at each point
 */
public record CentreLine(List<SkinPoint> points, List<Double> halfWidthMm) {
    public CentreLine {
        points = List.copyOf(points);
        halfWidthMm = List.copyOf(halfWidthMm);
        if (points.size() != halfWidthMm.size() || points.size() < 2) {
            throw new IllegalArgumentException(points.size() + " points, " + halfWidthMm.size() + " widths");
        }
    }

    /**
     * A short piece of a mark's line.
     *
     * @param share 1, or one over the number of marks that are one here
     */
    public record Piece(SkinPoint from, SkinPoint to, double share) {
        /** Length that counts, on flat skin, mm. */
        double lengthMm() {
            return share * from.distanceTo(to);
        }
    }

    /**
     * Lines of several marks as far as they are to be seen. Where two strips of half widths r and q cross at an angle θ,
     * the medial axis of what they cover (Blum 1967) is one line wherever their own lines are closer than about
     * (r + q)(1 − sin θ); that stretch counts once, not twice. The rule is within a fifth of the greater width of the
     * medial axis of two straight strips at every angle.
     */
    static List<Piece> visible(List<CentreLine> lines) {
        List<Piece> pieces = new ArrayList<>();
        for (CentreLine line : lines) {
            for (int i = 1; i < line.points().size(); i++) {
                int together = 1;
                for (CentreLine other : lines) {
                    together += other != line && line.isOneWith(other, i) ? 1 : 0;
                }
                pieces.add(new Piece(line.points().get(i - 1), line.points().get(i), 1.0 / together));
            }
        }
        return pieces;
    }

    /** Whether the piece that ends at a point and the nearest piece of another mark have one medial axis. */
    private boolean isOneWith(CentreLine other, int end) {
        SkinPoint at = points.get(end);
        int nearest = 1;
        for (int k = 1; k < other.points().size(); k++) {
            nearest = at.distanceTo(other.points().get(k))
                            < at.distanceTo(other.points().get(nearest))
                    ? k
                    : nearest;
        }
        double reach = halfWidthMm.get(end) + other.halfWidthMm().get(nearest);
        return at.distanceTo(other.points().get(nearest))
                < reach * (1 - sine(direction(end), other.direction(nearest)));
    }

    private double[] direction(int end) {
        SkinPoint from = points.get(end - 1);
        SkinPoint to = points.get(end);
        double length = Math.max(from.distanceTo(to), 1e-12);
        return new double[] {(to.u() - from.u()) / length, (to.v() - from.v()) / length};
    }

    private static double sine(double[] p, double[] q) {
        return Math.abs(p[0] * q[1] - p[1] * q[0]);
    }
}
