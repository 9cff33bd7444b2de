package org.needlewise.phantom.card;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.needlewise.model.card.AprilTag36h11;
import org.needlewise.model.card.CardLayout;
import org.needlewise.model.card.CardLayout.CardPoint;
import org.needlewise.model.card.CardLayout.Marker;
import org.needlewise.model.card.CardLayout.Patch;
import org.needlewise.model.card.CardLayout.Ruler;

/**
 * A printed card as an ink index per cell of 1/32 mm. The edges of the standard cards' tags and patches fall on cell
 * borders, so a look-up is exact.
 */
public final class CardRaster {
    /** Ink index of what is not card. */
    public static final int OUTSIDE = 0;

    private static final int PAPER = 1;
    private static final int BLACK = 2;
    private static final int CELLS_PER_MM = 32;
    private static final double TICK_MM = 1.4375;
    private static final double LONG_TICK_MM = 2.1875;
    private static final double TICK_WIDTH_MM = 0.1875;

    private final int width;
    private final int height;
    private final double originX;
    private final double originY;
    private final byte[] ink;
    private final List<double[]> reflectance = new ArrayList<>();

    public CardRaster(CardLayout layout, PrintedInks inks) {
        originX = Math.floor(
                layout.outline().stream().mapToDouble(CardPoint::xMm).min().orElseThrow());
        originY = Math.floor(
                layout.outline().stream().mapToDouble(CardPoint::yMm).min().orElseThrow());
        double maxX =
                layout.outline().stream().mapToDouble(CardPoint::xMm).max().orElseThrow();
        double maxY =
                layout.outline().stream().mapToDouble(CardPoint::yMm).max().orElseThrow();
        width = (int) Math.ceil((maxX - originX) * CELLS_PER_MM);
        height = (int) Math.ceil((maxY - originY) * CELLS_PER_MM);
        ink = new byte[width * height];
        reflectance.add(new double[3]);
        reflectance.add(inks.paper());
        reflectance.add(inks.ofBlack());
        fillOutline(layout.outline());
        for (Patch patch : layout.patches()) {
            reflectance.add(inks.of(patch));
            box(patch.xMm(), patch.yMm(), patch.widthMm(), patch.heightMm(), reflectance.size() - 1);
        }
        layout.markers().forEach(this::tag);
        layout.rulers().forEach(this::ruler);
    }

    /** Ink index at a card point, nominal mm; {@link #OUTSIDE} off the card. */
    public int inkAt(double xMm, double yMm) {
        int x = (int) Math.floor((xMm - originX) * CELLS_PER_MM);
        int y = (int) Math.floor((yMm - originY) * CELLS_PER_MM);
        return x < 0 || y < 0 || x >= width || y >= height ? OUTSIDE : ink[y * width + x];
    }

    /** Whether a card point lies on the card or within a margin of its bounding box. */
    public boolean near(double xMm, double yMm, double marginMm) {
        return xMm > originX - marginMm
                && yMm > originY - marginMm
                && xMm < originX + (double) width / CELLS_PER_MM + marginMm
                && yMm < originY + (double) height / CELLS_PER_MM + marginMm;
    }

    /** Linear reflectance r, g, b of every ink index; not a copy. */
    public double[][] reflectances() {
        return reflectance.toArray(new double[0][]);
    }

    private void fillOutline(List<CardPoint> outline) {
        Path2D path = new Path2D.Double();
        path.moveTo(outline.get(0).xMm(), outline.get(0).yMm());
        for (CardPoint p : outline.subList(1, outline.size())) {
            path.lineTo(p.xMm(), p.yMm());
        }
        path.closePath();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (path.contains(originX + (x + 0.5) / CELLS_PER_MM, originY + (y + 0.5) / CELLS_PER_MM)) {
                    ink[y * width + x] = PAPER;
                }
            }
        }
    }

    private void tag(Marker marker) {
        boolean[][] white = AprilTag36h11.whiteCells(marker.id());
        double cell = marker.sideMm() / AprilTag36h11.CELLS;
        double left = marker.centre().xMm() - marker.sideMm() / 2;
        double top = marker.centre().yMm() - marker.sideMm() / 2;
        box(left, top, marker.sideMm(), marker.sideMm(), BLACK);
        for (int row = 0; row < white.length; row++) {
            for (int column = 0; column < white.length; column++) {
                if (white[row][column]) {
                    box(left + column * cell, top + row * cell, cell, cell, PAPER);
                }
            }
        }
    }

    private void ruler(Ruler ruler) {
        double dx = ruler.to().xMm() - ruler.from().xMm();
        double dy = ruler.to().yMm() - ruler.from().yMm();
        int count = (int) Math.round(Math.hypot(dx, dy));
        for (int i = 0; i <= count; i++) {
            double x = ruler.from().xMm() + dx * i / count;
            double y = ruler.from().yMm() + dy * i / count;
            double length = i % 10 == 0 ? LONG_TICK_MM : TICK_MM;
            double half = TICK_WIDTH_MM / 2;
            switch (ruler.side()) {
                case ABOVE -> box(x - half, y - length, TICK_WIDTH_MM, length, BLACK);
                case BELOW -> box(x - half, y, TICK_WIDTH_MM, length, BLACK);
                case LEFT -> box(x - length, y - half, length, TICK_WIDTH_MM, BLACK);
                case RIGHT -> box(x, y - half, length, TICK_WIDTH_MM, BLACK);
            }
        }
    }

    private void box(double left, double top, double w, double h, int index) {
        int x0 = cell(left - originX, width);
        int x1 = cell(left + w - originX, width);
        int y0 = cell(top - originY, height);
        int y1 = cell(top + h - originY, height);
        for (int y = y0; y < y1; y++) {
            Arrays.fill(ink, y * width + x0, y * width + x1, (byte) index);
        }
    }

    private static int cell(double mm, int limit) {
        return (int) Math.min(limit, Math.max(0, Math.round(mm * CELLS_PER_MM)));
    }
}
