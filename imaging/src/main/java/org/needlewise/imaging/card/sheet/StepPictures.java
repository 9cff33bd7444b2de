package org.needlewise.imaging.card.sheet;

import java.io.IOException;

/** Small line drawings beside the instructions, each within 26 × 18 mm of its origin. */
final class StepPictures {
    private static final double LINE_MM = 0.35;
    private static final double INK = 0.2;
    private static final double SKIN = 0.86;
    private static final double SITE = 0.62;

    private StepPictures() {}

    /** One drawing of a step. */
    @FunctionalInterface
    interface Picture {
        void draw(Canvas canvas, double x, double y) throws IOException;
    }

    /** Scissors that cut upwards from (x, y). */
    static void scissors(Canvas canvas, double x, double y) throws IOException {
        canvas.grey(0.35).pen(0.25, 0);
        canvas.ellipse(x - 0.9, y + 1.2, 0.7, 0.9, false);
        canvas.ellipse(x + 0.9, y + 1.2, 0.7, 0.9, false);
        canvas.line(x - 0.6, y + 0.4, x + 0.7, y - 2.6);
        canvas.line(x + 0.6, y + 0.4, x - 0.7, y - 2.6);
    }

    static void print(Canvas canvas, double x, double y) throws IOException {
        ink(canvas);
        canvas.strokePolygon(box(x + 1, y, 12, 17));
        card(canvas, x + 3.4, y + 3, 7, true);
        canvas.bold("100 %", x + 15, y + 8, 10);
        canvas.grey(0.45).text("not “fit to page”", x + 15, y + 12.2, 5.5);
    }

    static void measure(Canvas canvas, double x, double y) throws IOException {
        ink(canvas);
        canvas.line(x + 2, y + 5, x + 24, y + 5);
        canvas.line(x + 2, y + 4, x + 2, y + 6);
        canvas.line(x + 24, y + 4, x + 24, y + 6);
        canvas.strokePolygon(box(x, y + 8, 26, 6));
        canvas.pen(0.2, 0);
        for (int i = 0; i <= 22; i++) {
            canvas.line(x + 2 + i, y + 8, x + 2 + i, y + (i % 11 == 0 ? 10.6 : 9.4));
        }
        canvas.centred("0", x + 2, y + 13, 5);
        canvas.centred("100", x + 23.6, y + 13, 5);
    }

    static void cut(Canvas canvas, double x, double y) throws IOException {
        canvas.grey(0.35).pen(0.3, 1.2).strokePolygon(corner(x + 6, y + 1, 15));
        scissors(canvas, x + 6, y + 14);
    }

    static void place(Canvas canvas, double x, double y) throws IOException {
        limb(canvas, x, y);
        card(canvas, x + 7, y + 4, 11, true);
        site(canvas, x + 14.5, y + 11.2);
    }

    static void smooth(Canvas canvas, double x, double y) throws IOException {
        canvas.grey(SKIN).ellipse(x + 13, y + 13, 11, 8.5, true);
        canvas.grey(1).rectangle(x, y + 15, 26, 8);
        ink(canvas);
        canvas.pen(0.9, 0)
                .curve(
                        new double[] {x + 5.5, y + 6.6},
                        new double[] {x + 9.2, y + 3.3},
                        new double[] {x + 16.8, y + 3.3},
                        new double[] {x + 20.5, y + 6.6});
        canvas.pen(LINE_MM, 0);
        arrow(canvas, x + 9, y - 0.6, x + 5.4, y + 3.2);
        arrow(canvas, x + 17, y - 0.6, x + 20.6, y + 3.2);
    }

    static void shoot(Canvas canvas, double x, double y) throws IOException {
        canvas.grey(SKIN).rectangle(x + 2, y + 15, 22, 2.4);
        canvas.grey(SITE).rectangle(x + 11.5, y + 15, 3, 0.7);
        phone(canvas, x + 13, y + 3, 0);
        phone(canvas, x + 4.5, y + 4.6, -0.35);
        phone(canvas, x + 21.5, y + 4.6, 0.35);
        canvas.grey(0.55).pen(0.2, 0.8);
        canvas.line(x + 13, y + 4.4, x + 13, y + 14.4);
        canvas.line(x + 5, y + 5.8, x + 11.6, y + 14.4);
        canvas.line(x + 21, y + 5.8, x + 14.4, y + 14.4);
    }

    private static void phone(Canvas canvas, double x, double y, double tilt) throws IOException {
        double dx = 2.8 * Math.cos(tilt);
        double dy = 2.8 * Math.sin(tilt);
        double nx = -0.45 * Math.sin(tilt);
        double ny = 0.45 * Math.cos(tilt);
        canvas.grey(INK).fillPolygon(new double[][] {
            {x - dx - nx, y - dy - ny},
            {x + dx - nx, y + dy - ny},
            {x + dx + nx, y + dy + ny},
            {x - dx + nx, y - dy + ny}
        });
    }

    private static void limb(Canvas canvas, double x, double y) throws IOException {
        canvas.grey(SKIN).rectangle(x, y + 1, 26, 17);
        canvas.grey(0.6).pen(LINE_MM, 0);
        canvas.line(x, y + 1, x + 26, y + 1);
        canvas.line(x, y + 18, x + 26, y + 18);
    }

    private static void site(Canvas canvas, double x, double y) throws IOException {
        canvas.grey(SITE).ellipse(x, y, 2.2, 1.1, true);
        canvas.ellipse(x + 1.4, y + 2.4, 1.8, 0.7, true);
    }

    private static void card(Canvas canvas, double x, double y, double side, boolean filled) throws IOException {
        if (filled) {
            canvas.grey(1).fillPolygon(corner(x, y, side));
        }
        ink(canvas);
        canvas.strokePolygon(corner(x, y, side));
        double tag = side * 0.13;
        for (double[] at : new double[][] {{0.06, 0.06}, {0.43, 0.06}, {0.8, 0.06}, {0.06, 0.43}, {0.06, 0.8}}) {
            canvas.rectangle(x + at[0] * side, y + at[1] * side, tag, tag);
        }
    }

    private static void arrow(Canvas canvas, double x1, double y1, double x2, double y2) throws IOException {
        canvas.line(x1, y1, x2, y2);
        double angle = Math.atan2(y2 - y1, x2 - x1);
        for (double turn : new double[] {2.6, -2.6}) {
            canvas.line(x2, y2, x2 + 1.4 * Math.cos(angle + turn), y2 + 1.4 * Math.sin(angle + turn));
        }
    }

    private static void ink(Canvas canvas) throws IOException {
        canvas.grey(INK).pen(LINE_MM, 0);
    }

    private static double[][] box(double x, double y, double width, double height) {
        return new double[][] {{x, y}, {x + width, y}, {x + width, y + height}, {x, y + height}};
    }

    private static double[][] corner(double x, double y, double side) {
        double arm = side / 4;
        return new double[][] {
            {x, y}, {x + side, y}, {x + side, y + arm}, {x + arm, y + arm}, {x + arm, y + side}, {x, y + side}
        };
    }
}
