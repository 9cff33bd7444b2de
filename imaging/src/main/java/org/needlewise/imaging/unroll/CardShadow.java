package org.needlewise.imaging.unroll;

import java.util.List;
import org.needlewise.model.card.CardLayout;
import org.needlewise.model.card.CardLayout.CardPoint;

/** The place that the card's sheet and the rim of shadow around it take on the skin. */
public final class CardShadow {
    private static final double RIM_MM = 1.5;

    private final double[] x;
    private final double[] y;
    private final double left;
    private final double right;
    private final double top;
    private final double bottom;

    public CardShadow(CardLayout layout, double printScale) {
        List<CardPoint> outline = layout.outline();
        x = outline.stream().mapToDouble(p -> p.xMm() * printScale).toArray();
        y = outline.stream().mapToDouble(p -> p.yMm() * printScale).toArray();
        left = java.util.Arrays.stream(x).min().orElse(0) - RIM_MM;
        right = java.util.Arrays.stream(x).max().orElse(0) + RIM_MM;
        top = java.util.Arrays.stream(y).min().orElse(0) - RIM_MM;
        bottom = java.util.Arrays.stream(y).max().orElse(0) + RIM_MM;
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
