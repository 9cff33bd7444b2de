package org.needlewise.imaging.card.sheet;

import java.io.IOException;
import org.needlewise.model.card.CardLayout.Ruler;

/** Draws a graduated edge: a tick every millimetre, longer at five and ten, with numbers at whole centimetres. */
final class RulerDrawing {
    private static final double TICK_MM = 0.9;
    private static final double FIVE_MM = 1.3;
    private static final double TEN_MM = 1.7;
    private static final double LINE_MM = 0.1;
    private static final double NUMBER_PT = 4.6;
    private static final double NUMBER_HEIGHT_MM = 1.2;
    private static final double GAP_MM = 0.25;

    private RulerDrawing() {}

    static void draw(Canvas canvas, Ruler ruler, double x, double y) throws IOException {
        double dx = ruler.to().xMm() - ruler.from().xMm();
        double dy = ruler.to().yMm() - ruler.from().yMm();
        double length = Math.hypot(dx, dy);
        double[] side = direction(ruler.side());
        canvas.pen(LINE_MM, 0);
        for (int mm = 0; mm <= Math.floor(length + 1e-9); mm++) {
            double tick = mm % 10 == 0 ? TEN_MM : mm % 5 == 0 ? FIVE_MM : TICK_MM;
            double px = x + ruler.from().xMm() + dx / length * mm;
            double py = y + ruler.from().yMm() + dy / length * mm;
            canvas.line(px, py, px + side[0] * tick, py + side[1] * tick);
            // Numbers at the ends would hang over the cutting line.
            if (mm % 10 == 0 && mm > 0 && mm < length) {
                number(canvas, mm, px + side[0] * (TEN_MM + GAP_MM), py + side[1] * (TEN_MM + GAP_MM), side);
            }
        }
    }

    private static void number(Canvas canvas, int mm, double px, double py, double[] side) throws IOException {
        String text = Integer.toString(mm);
        double width = canvas.widthMm(text, NUMBER_PT);
        double left = side[0] < 0 ? px - width : side[0] > 0 ? px : px - width / 2;
        double baseline = side[1] < 0 ? py : side[1] > 0 ? py + NUMBER_HEIGHT_MM : py + NUMBER_HEIGHT_MM / 2;
        canvas.text(text, left, baseline, NUMBER_PT);
        canvas.pen(LINE_MM, 0);
    }

    private static double[] direction(Ruler.Side side) {
        return switch (side) {
            case ABOVE -> new double[] {0, -1};
            case BELOW -> new double[] {0, 1};
            case LEFT -> new double[] {-1, 0};
            case RIGHT -> new double[] {1, 0};
        };
    }
}
