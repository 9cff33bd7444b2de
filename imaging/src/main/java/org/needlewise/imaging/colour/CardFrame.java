package org.needlewise.imaging.colour;

import java.util.List;
import org.needlewise.model.card.CardLayout.CardPoint;

/** Coordinates about the middle of the readings, 1 at the farthest of them, so that light terms are of order one. */
record CardFrame(double centreXMm, double centreYMm, double radiusMm) {
    static CardFrame of(List<PatchReading> readings) {
        double x = 0;
        double y = 0;
        for (PatchReading r : readings) {
            x += r.centre().xMm() / readings.size();
            y += r.centre().yMm() / readings.size();
        }
        double radius = 1e-3;
        for (PatchReading r : readings) {
            radius =
                    Math.max(radius, Math.hypot(r.centre().xMm() - x, r.centre().yMm() - y));
        }
        return new CardFrame(x, y, radius);
    }

    /** x, y, x², xy, y² at a point, without the constant. */
    double[] terms(CardPoint at) {
        double x = (at.xMm() - centreXMm) / radiusMm;
        double y = (at.yMm() - centreYMm) / radiusMm;
        return new double[] {x, y, x * x, x * y, y * y};
    }
}
