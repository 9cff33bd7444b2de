package org.needlewise.imaging.unroll;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.needlewise.imaging.surface.FittedSurface;
import org.needlewise.imaging.surface.TwoCurvatureShape;
import org.needlewise.model.card.CardLayout;
import org.needlewise.model.card.CardLayout.CardPoint;

/** The place that the card's sheet and the rim of shadow around it take on the skin. */
public final class CardShadow {
    private static final double RIM_MM = 1.5;
    private static final double PIECE_MM = 5;

    private final double[] x;
    private final double[] y;
    private final double left;
    private final double right;
    private final double top;
    private final double bottom;

    /** The shadow on one photograph's skin. */
    public CardShadow(CardLayout layout, FittedSurface surface) {
        List<double[]> corners = new ArrayList<>();
        List<CardPoint> outline = layout.outline();
        double scale = surface.printScale();
        for (int i = 0; i < outline.size(); i++) {
            CardPoint from = outline.get(i);
            CardPoint to = outline.get((i + 1) % outline.size());
            double length = Math.hypot(to.xMm() - from.xMm(), to.yMm() - from.yMm());
            // Straight sides bend where the skin curves both ways; elsewhere four points are as good as forty.
            int pieces = surface.shape() instanceof TwoCurvatureShape ? (int) Math.ceil(length / PIECE_MM) : 1;
            for (int k = 0; k < pieces; k++) {
                double t = k / (double) pieces;
                corners.add(surface.paperToSkin(
                        scale * (from.xMm() + t * (to.xMm() - from.xMm())),
                        scale * (from.yMm() + t * (to.yMm() - from.yMm()))));
            }
        }
        x = corners.stream().mapToDouble(p -> p[0]).toArray();
        y = corners.stream().mapToDouble(p -> p[1]).toArray();
        left = Arrays.stream(x).min().orElse(0) - RIM_MM;
        right = Arrays.stream(x).max().orElse(0) + RIM_MM;
        top = Arrays.stream(y).min().orElse(0) - RIM_MM;
        bottom = Arrays.stream(y).max().orElse(0) + RIM_MM;
    }

    /** What the card and its rim cover of a disc. */
    enum Cover {
        NOTHING,
        PART,
        ALL
    }

    /** What is covered of the disc of this radius around a point of the photograph's own skin coordinates. */
    Cover over(double xMm, double yMm, double radiusMm) {
        if (xMm < left - radiusMm || xMm > right + radiusMm || yMm < top - radiusMm || yMm > bottom + radiusMm) {
            return Cover.NOTHING;
        }
        double clear = (RIM_MM + radiusMm) * (RIM_MM + radiusMm);
        for (int i = 0, j = x.length - 1; i < x.length; j = i++) {
            if (!(distanceSquared(xMm, yMm, x[i], y[i], x[j], y[j]) > clear)) {
                return Cover.PART;
            }
        }
        return covers(xMm, yMm) ? Cover.ALL : Cover.NOTHING;
    }

    /** Whether the card or its rim lies over this point of the photograph's own skin coordinates. */
    public boolean covers(double xMm, double yMm) {
        if (xMm < left || xMm > right || yMm < top || yMm > bottom) {
            return false;
        }
        boolean inside = false;
        for (int i = 0, j = x.length - 1; i < x.length; j = i++) {
            if ((y[i] > yMm) != (y[j] > yMm) && xMm < (x[j] - x[i]) * (yMm - y[i]) / (y[j] - y[i]) + x[i]) {
                inside = !inside;
            }
            if (distanceSquared(xMm, yMm, x[i], y[i], x[j], y[j]) < RIM_MM * RIM_MM) {
                return true;
            }
        }
        return inside;
    }

    private static double distanceSquared(double px, double py, double ax, double ay, double bx, double by) {
        double dx = bx - ax;
        double dy = by - ay;
        double length = dx * dx + dy * dy;
        double t = length == 0 ? 0 : Math.max(0, Math.min(1, ((px - ax) * dx + (py - ay) * dy) / length));
        double ex = px - ax - t * dx;
        double ey = py - ay - t * dy;
        return ex * ex + ey * ey;
    }
}
