package org.needlewise.imaging.card.sheet;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.needlewise.imaging.input.InputException;
import org.needlewise.imaging.vision.TagDictionary;
import org.needlewise.model.card.CardLayout;
import org.needlewise.model.card.CardLayout.CardPoint;
import org.needlewise.model.card.CardLayout.Marker;
import org.needlewise.model.card.CardLayout.NominalSrgb;
import org.needlewise.model.card.CardLayout.Patch;
import org.needlewise.model.card.CardLayout.PrintCheck;

/** Draws a card in true millimetres: tags, patches, rulers, print-check line, cutting line. */
final class CardDrawing {
    private static final double CUT_LINE_MM = 0.15;
    private static final double CUT_DASH_MM = 1.5;
    private static final double CHECK_LINE_MM = 0.25;
    private static final double CHECK_TICK_MM = 1.6;
    private static final double SMALL_PT = 4.6;

    private final CardLayout card;
    private final TagDictionary dictionary;
    private final FreeSpot freeSpot;

    /**
     * A drawing of this card.
     *
     * @throws InputException when it cannot be printed: no such dictionary or tag, or colours that a print will not have
     */
    CardDrawing(CardLayout card) {
        this.card = card;
        this.dictionary = TagDictionary.named(card.dictionary())
                .orElseThrow(() -> new InputException(
                        "card " + card.name() + ": there is no tag dictionary named " + card.dictionary()));
        for (Marker marker : card.markers()) {
            if (marker.id() >= dictionary.size()) {
                throw new InputException(
                        "card " + card.name() + ": " + card.dictionary() + " has no tag " + marker.id());
            }
        }
        for (Patch patch : card.patches()) {
            if (!(patch.colour() instanceof NominalSrgb)) {
                throw new InputException(
                        "card " + card.name() + ": patch " + patch.name()
                                + " has a colour measured on one card, which a new print will not have; give \"srgb\" to print it");
            }
        }
        this.freeSpot = new FreeSpot(card);
    }

    /** Draws with the card's origin at (x, y). */
    void draw(Canvas canvas, double x, double y) throws IOException {
        for (Marker marker : card.markers()) {
            marker(canvas, marker, x, y);
        }
        for (Patch patch : card.patches()) {
            if (patch.colour() instanceof NominalSrgb ink) {
                canvas.fill(ink.red(), ink.green(), ink.blue());
                canvas.rectangle(x + patch.xMm(), y + patch.yMm(), patch.widthMm(), patch.heightMm());
            }
        }
        canvas.grey(0);
        for (CardLayout.Ruler ruler : card.rulers()) {
            RulerDrawing.draw(canvas, ruler, x, y);
        }
        if (card.printCheck().isPresent()) {
            printCheck(canvas, card.printCheck().get(), x, y);
        }
        name(canvas, x, y);
        cuttingLine(canvas, x, y);
    }

    /** Black square with its white cells in it: one edge where two black cells meet would print as a hairline. */
    private void marker(Canvas canvas, Marker marker, double x, double y) throws IOException {
        boolean[][] white = dictionary.cells(marker.id());
        double cell = marker.sideMm() / white.length;
        double left = x + marker.centre().xMm() - marker.sideMm() / 2;
        double top = y + marker.centre().yMm() - marker.sideMm() / 2;
        canvas.grey(0);
        canvas.rectangle(left, top, marker.sideMm(), marker.sideMm());
        canvas.grey(1);
        for (int row = 0; row < white.length; row++) {
            int start = 0;
            for (int column = 0; column <= white.length; column++) {
                boolean ends = column == white.length || !white[row][column];
                if (ends && column > start) {
                    canvas.rectangle(left + start * cell, top + row * cell, (column - start) * cell, cell);
                }
                start = ends ? column + 1 : start;
            }
        }
    }

    /** The line's outer ends, ticks included, are exactly its length apart. */
    private static void printCheck(Canvas canvas, PrintCheck check, double x, double y) throws IOException {
        double dx = check.to().xMm() - check.from().xMm();
        double dy = check.to().yMm() - check.from().yMm();
        double length = Math.hypot(dx, dy);
        double ux = dx / length;
        double uy = dy / length;
        double[] from = {x + check.from().xMm(), y + check.from().yMm()};
        double[] to = {x + check.to().xMm(), y + check.to().yMm()};
        bar(canvas, from, new double[] {ux, uy}, length, CHECK_LINE_MM);
        bar(canvas, from, new double[] {ux, uy}, CHECK_LINE_MM, CHECK_TICK_MM);
        bar(canvas, to, new double[] {-ux, -uy}, CHECK_LINE_MM, CHECK_TICK_MM);
        if (uy == 0) {
            String label = String.format(java.util.Locale.ROOT, "%.1f mm", check.lengthMm());
            canvas.centred(label, (from[0] + to[0]) / 2, from[1] + 2, SMALL_PT);
        }
    }

    /** A bar that starts at a point, runs along a direction and is centred across it. */
    private static void bar(Canvas canvas, double[] at, double[] along, double length, double width)
            throws IOException {
        double ax = along[0] * length;
        double ay = along[1] * length;
        double cx = -along[1] * width / 2;
        double cy = along[0] * width / 2;
        canvas.fillPolygon(new double[][] {
            {at[0] + cx, at[1] + cy},
            {at[0] + ax + cx, at[1] + ay + cy},
            {at[0] + ax - cx, at[1] + ay - cy},
            {at[0] - cx, at[1] - cy}
        });
    }

    private void name(Canvas canvas, double x, double y) throws IOException {
        String dated = card.name() + "  date";
        double room = 12;
        double height = SMALL_PT * 0.26;
        Optional<CardPoint> spot = freeSpot.lowest(canvas.widthMm(dated, SMALL_PT) + room, height);
        if (spot.isPresent()) {
            double left = x + spot.get().xMm();
            double baseline = y + spot.get().yMm() + height;
            canvas.grey(0.2).text(dated, left, baseline, SMALL_PT);
            double end = left + canvas.widthMm(dated, SMALL_PT);
            canvas.pen(0.1, 0).line(end + 1, baseline + 0.3, end + room, baseline + 0.3);
            return;
        }
        Optional<CardPoint> small = freeSpot.lowest(canvas.widthMm(card.name(), SMALL_PT), height);
        if (small.isPresent()) {
            canvas.grey(0.2)
                    .text(card.name(), x + small.get().xMm(), y + small.get().yMm() + height, SMALL_PT);
        }
    }

    private void cuttingLine(Canvas canvas, double x, double y) throws IOException {
        List<CardPoint> outline = card.outline();
        double[][] points = outline.stream()
                .map(point -> new double[] {x + point.xMm(), y + point.yMm()})
                .toArray(double[][]::new);
        canvas.grey(0.35).pen(CUT_LINE_MM, CUT_DASH_MM).strokePolygon(points);
        StepPictures.scissors(canvas, points[0][0] - 1.5, points[0][1] + 6);
    }
}
