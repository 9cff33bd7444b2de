package org.needlewise.app.report;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.needlewise.app.progress.Course.Line;
import org.needlewise.app.progress.Course.Point;
import org.w3c.dom.Element;

/** Draws charts where the page has an object of type {@code needlewise/chart}, as lines and not as pixels. */
final class ChartDrawer implements FSObjectDrawer {
    static final String TYPE = "needlewise/chart";
    private static final Color GRID = new Color(0xd9e0e2);
    private static final Color AXIS = new Color(0x8a979d);
    private static final Color BAND = new Color(0xe9edef);
    private static final Color SESSION = new Color(0x9aa7ad);
    private static final Color TREATED = new Color(0x0f766e);
    private static final Color CONTROL = new Color(0xb45309);
    private static final double DOT_MM = 0.75;
    private static final double WHISKER_MM = 0.7;

    private final List<CourseChart> charts;

    /** @param charts that the page's objects name by their index, in {@code data-chart} */
    ChartDrawer(List<CourseChart> charts) {
        this.charts = List.copyOf(charts);
    }

    @Override
    public @Nullable Map<Shape, String> drawObject(
            Element element,
            double x,
            double y,
            double width,
            double height,
            OutputDevice device,
            RenderingContext context,
            int dotsPerPixel) {
        CourseChart chart = charts.get(Integer.parseInt(element.getAttribute("data-chart")));
        float pxWide = (float) (width / dotsPerPixel);
        float pxHigh = (float) (height / dotsPerPixel);
        device.drawWithGraphics((float) x, (float) y, pxWide, pxHigh, graphics -> {
            graphics.scale(pxWide / CourseChart.WIDTH_MM, pxHigh / CourseChart.HEIGHT_MM);
            draw(graphics, chart);
        });
        return null;
    }

    private static void draw(Graphics2D graphics, CourseChart chart) {
        chart.band().ifPresent(band -> {
            graphics.setColor(BAND);
            graphics.fill(new Rectangle2D.Double(
                    chart.left(),
                    chart.y(band.high()),
                    chart.right() - chart.left(),
                    chart.y(band.low()) - chart.y(band.high())));
        });
        graphics.setStroke(stroke(0.12f));
        graphics.setColor(GRID);
        chart.valueLabels()
                .forEach(label ->
                        graphics.draw(new Line2D.Double(chart.left(), label.atMm(), chart.right(), label.atMm())));
        graphics.setColor(SESSION);
        graphics.setStroke(dashed(0.2f, 0.5f));
        for (LocalDate day : chart.sessions()) {
            graphics.draw(new Line2D.Double(chart.x(day), chart.top(), chart.x(day), chart.bottom()));
        }
        graphics.setColor(AXIS);
        graphics.setStroke(stroke(0.2f));
        graphics.draw(new Line2D.Double(chart.left(), chart.bottom(), chart.right(), chart.bottom()));
        chart.dayLabels()
                .forEach(label -> graphics.draw(
                        new Line2D.Double(label.atMm(), chart.bottom(), label.atMm(), chart.bottom() + 1)));
        chart.lines().forEach(line -> draw(graphics, chart, line));
    }

    private static void draw(Graphics2D graphics, CourseChart chart, Line line) {
        boolean control = line.role().equals("control");
        graphics.setColor(control ? CONTROL : TREATED);
        Path2D path = new Path2D.Double();
        for (Point point : line.visits()) {
            double x = chart.x(LocalDate.parse(point.day()));
            if (path.getCurrentPoint() == null) {
                path.moveTo(x, chart.y(point.value()));
            } else {
                path.lineTo(x, chart.y(point.value()));
            }
        }
        graphics.setStroke(control ? dashed(0.3f, 1.2f) : stroke(0.3f));
        graphics.draw(path);
        graphics.setStroke(stroke(0.2f));
        for (Point point : line.visits()) {
            double x = chart.x(LocalDate.parse(point.day()));
            graphics.draw(new Line2D.Double(x, chart.y(point.low()), x, chart.y(point.high())));
            for (double end : new double[] {point.low(), point.high()}) {
                graphics.draw(new Line2D.Double(x - WHISKER_MM, chart.y(end), x + WHISKER_MM, chart.y(end)));
            }
            dot(graphics, x, chart.y(point.value()), control);
        }
    }

    private static void dot(Graphics2D graphics, double x, double y, boolean hollow) {
        Shape dot = new Ellipse2D.Double(x - DOT_MM, y - DOT_MM, 2 * DOT_MM, 2 * DOT_MM);
        Color ink = graphics.getColor();
        graphics.setColor(hollow ? Color.WHITE : ink);
        graphics.fill(dot);
        graphics.setColor(ink);
        graphics.draw(dot);
    }

    private static BasicStroke stroke(float widthMm) {
        return new BasicStroke(widthMm, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    private static BasicStroke dashed(float widthMm, float dashMm) {
        return new BasicStroke(
                widthMm, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {dashMm, dashMm}, 0);
    }
}
