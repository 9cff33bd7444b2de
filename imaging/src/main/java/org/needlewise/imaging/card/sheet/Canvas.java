package org.needlewise.imaging.card.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** A page drawn in millimetres: origin at the top left, x to the right, y down. Font sizes in points. */
final class Canvas {
    private static final double POINTS_PER_MM = 72 / 25.4;
    /** Heavier letters without a second font: the outline is stroked by this part of the size. */
    private static final float BOLD_STROKE = 0.035f;

    private final PDPageContentStream stream;
    private final PDFont font;
    private final double pageHeightMm;

    Canvas(PDPageContentStream stream, PDFont font, double pageHeightMm) {
        this.stream = stream;
        this.font = font;
        this.pageHeightMm = pageHeightMm;
    }

    /** Grey of fills and strokes: 0 black, 1 white. */
    Canvas grey(double level) throws IOException {
        stream.setNonStrokingColor((float) level);
        stream.setStrokingColor((float) level);
        return this;
    }

    /** Colour of fills, sRGB 0–255. */
    Canvas fill(int red, int green, int blue) throws IOException {
        stream.setNonStrokingColor(red / 255f, green / 255f, blue / 255f);
        return this;
    }

    /** Line width, and dashes of this length; 0 for a whole line. */
    Canvas pen(double widthMm, double dashMm) throws IOException {
        stream.setLineWidth((float) (widthMm * POINTS_PER_MM));
        float[] dashes = dashMm > 0 ? new float[] {(float) (dashMm * POINTS_PER_MM)} : new float[0];
        stream.setLineDashPattern(dashes, 0);
        return this;
    }

    void rectangle(double x, double y, double width, double height) throws IOException {
        stream.addRect(px(x), py(y + height), length(width), length(height));
        stream.fill();
    }

    void line(double x1, double y1, double x2, double y2) throws IOException {
        path(new double[][] {{x1, y1}, {x2, y2}}, false);
        stream.stroke();
    }

    void strokePolygon(double[][] points) throws IOException {
        path(points, true);
        stream.stroke();
    }

    void fillPolygon(double[][] points) throws IOException {
        path(points, true);
        stream.fill();
    }

    /** A cubic Bézier curve. */
    void curve(double[] from, double[] control1, double[] control2, double[] to) throws IOException {
        stream.moveTo(px(from[0]), py(from[1]));
        stream.curveTo(px(control1[0]), py(control1[1]), px(control2[0]), py(control2[1]), px(to[0]), py(to[1]));
        stream.stroke();
    }

    /** An ellipse, filled or stroked. */
    void ellipse(double x, double y, double rx, double ry, boolean filled) throws IOException {
        double k = 0.5522847498;
        stream.moveTo(px(x + rx), py(y));
        stream.curveTo(px(x + rx), py(y + k * ry), px(x + k * rx), py(y + ry), px(x), py(y + ry));
        stream.curveTo(px(x - k * rx), py(y + ry), px(x - rx), py(y + k * ry), px(x - rx), py(y));
        stream.curveTo(px(x - rx), py(y - k * ry), px(x - k * rx), py(y - ry), px(x), py(y - ry));
        stream.curveTo(px(x + k * rx), py(y - ry), px(x + rx), py(y - k * ry), px(x + rx), py(y));
        if (filled) {
            stream.fill();
        } else {
            stream.stroke();
        }
    }

    void text(String text, double x, double baseline, double sizePt) throws IOException {
        show(text, x, baseline, sizePt, false);
    }

    void bold(String text, double x, double baseline, double sizePt) throws IOException {
        show(text, x, baseline, sizePt, true);
    }

    void centred(String text, double x, double baseline, double sizePt) throws IOException {
        show(text, x - widthMm(text, sizePt) / 2, baseline, sizePt, false);
    }

    double widthMm(String text, double sizePt) throws IOException {
        return font.getStringWidth(text) / 1000 * sizePt / POINTS_PER_MM;
    }

    /** Writes lines that fit the width; returns the baseline after the last one. */
    double paragraph(String text, double x, double baseline, double widthMm, double sizePt) throws IOException {
        double lineMm = sizePt * 1.32 / POINTS_PER_MM;
        double at = baseline;
        for (String line : wrap(text, widthMm, sizePt)) {
            text(line, x, at, sizePt);
            at += lineMm;
        }
        return at;
    }

    List<String> wrap(String text, double widthMm, double sizePt) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && widthMm(longer, sizePt) > widthMm) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(word);
            } else {
                line.setLength(0);
                line.append(longer);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    private void show(String text, double x, double baseline, double sizePt, boolean bold) throws IOException {
        stream.beginText();
        stream.setFont(font, (float) sizePt);
        stream.setRenderingMode(bold ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
        if (bold) {
            stream.setLineDashPattern(new float[0], 0);
            stream.setLineWidth((float) sizePt * BOLD_STROKE);
        }
        stream.newLineAtOffset(px(x), py(baseline));
        stream.showText(text);
        stream.endText();
    }

    private void path(double[][] points, boolean closed) throws IOException {
        stream.moveTo(px(points[0][0]), py(points[0][1]));
        for (int i = 1; i < points.length; i++) {
            stream.lineTo(px(points[i][0]), py(points[i][1]));
        }
        if (closed) {
            stream.closePath();
        }
    }

    private static float px(double xMm) {
        return (float) (xMm * POINTS_PER_MM);
    }

    private float py(double yMm) {
        return (float) ((pageHeightMm - yMm) * POINTS_PER_MM);
    }

    private static float length(double mm) {
        return (float) (mm * POINTS_PER_MM);
    }
}
