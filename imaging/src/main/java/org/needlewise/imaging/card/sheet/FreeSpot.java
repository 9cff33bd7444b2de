package org.needlewise.imaging.card.sheet;

import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import org.needlewise.model.card.CardLayout;
import org.needlewise.model.card.CardLayout.CardPoint;

/** Bare paper on a card where a word may stand without touching what is measured. */
final class FreeSpot {
    /** Tags need a quiet zone; their cells are not known here, an eighth of the side is one. */
    private static final double QUIET_PART = 0.125;

    private static final double CLEARANCE_MM = 1;
    private static final double WHITE_RADIUS_MM = 2.5;
    private static final double RULER_DEPTH_MM = 4;
    private static final double CHECK_DEPTH_MM = 2.5;
    private static final double STEP_MM = 0.25;

    private final Area free;
    private final Rectangle2D bounds;

    FreeSpot(CardLayout card) {
        Path2D outline = new Path2D.Double();
        card.outline().forEach(point -> {
            if (outline.getCurrentPoint() == null) {
                outline.moveTo(point.xMm(), point.yMm());
            } else {
                outline.lineTo(point.xMm(), point.yMm());
            }
        });
        outline.closePath();
        free = new Area(outline);
        bounds = outline.getBounds2D();
        card.markers().forEach(marker -> {
            double half = marker.sideMm() * (0.5 + QUIET_PART);
            take(marker.centre().xMm() - half, marker.centre().yMm() - half, 2 * half, 2 * half, 0);
        });
        card.patches()
                .forEach(patch -> take(patch.xMm(), patch.yMm(), patch.widthMm(), patch.heightMm(), CLEARANCE_MM));
        card.white().forEach(point -> take(point.xMm(), point.yMm(), 0, 0, WHITE_RADIUS_MM));
        card.rulers().forEach(ruler -> take(ruler.from(), ruler.to(), RULER_DEPTH_MM));
        card.printCheck().ifPresent(check -> take(check.from(), check.to(), CHECK_DEPTH_MM));
    }

    /** Top left corner of the lowest free rectangle of this size that keeps off the edge. */
    Optional<CardPoint> lowest(double widthMm, double heightMm) {
        for (double y = bounds.getMaxY() - heightMm - CLEARANCE_MM; y >= bounds.getMinY(); y -= STEP_MM) {
            for (double x = bounds.getMinX() + CLEARANCE_MM; x + widthMm <= bounds.getMaxX(); x += STEP_MM) {
                if (free.contains(
                        x - CLEARANCE_MM, y - CLEARANCE_MM, widthMm + 2 * CLEARANCE_MM, heightMm + 2 * CLEARANCE_MM)) {
                    return Optional.of(new CardPoint(x, y));
                }
            }
        }
        return Optional.empty();
    }

    private void take(CardPoint from, CardPoint to, double margin) {
        double x = Math.min(from.xMm(), to.xMm());
        double y = Math.min(from.yMm(), to.yMm());
        take(x, y, Math.abs(from.xMm() - to.xMm()), Math.abs(from.yMm() - to.yMm()), margin);
    }

    private void take(double x, double y, double width, double height, double margin) {
        free.subtract(
                new Area(new Rectangle2D.Double(x - margin, y - margin, width + 2 * margin, height + 2 * margin)));
    }
}
