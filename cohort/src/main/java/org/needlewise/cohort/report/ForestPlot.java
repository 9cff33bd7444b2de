package org.needlewise.cohort.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.needlewise.verdict.pooling.PooledEffect;

/** A forest plot whose words are text of the page: one small drawing a row, all over the same axis. */
final class ForestPlot {
    private static final double WIDTH = 320;
    private static final double MARGIN = 12;
    private static final double ROW = 26;
    private static final double AXIS = 30;
    private static final double DIAMOND = 7;

    private final List<Line> lines;
    private final Axis axis;
    private final boolean percent;
    private final String unit;

    /** A row: what it is, and what was pooled. */
    record Line(String label, PooledEffect pooled, boolean whole) {}

    ForestPlot(List<Line> lines, boolean percent, String unit) {
        this.lines = lines;
        this.percent = percent;
        this.unit = unit;
        this.axis = Axis.over(
                lines.stream()
                        .flatMap(line -> Stream.of(
                                line.pooled().prediction().low(),
                                line.pooled().prediction().high(),
                                line.pooled().mean().low(),
                                line.pooled().mean().high()))
                        .map(value -> Words.shown(value, percent))
                        .toList(),
                MARGIN,
                WIDTH - MARGIN);
    }

    String html() {
        StringBuilder html = new StringBuilder("<div class=\"forest\">");
        lines.forEach(line -> html.append(row(line)));
        return html.append("<div class=\"axis\"><span class=\"who\"></span>")
                .append(scale())
                .append("<span class=\"value\"></span></div></div>")
                .toString();
    }

    private String row(Line line) {
        PooledEffect p = line.pooled();
        String words = Words.signed(Words.shown(p.mean().value(), percent)) + " " + unit + " ("
                + Words.interval(p.mean(), percent) + ")";
        return "<div class=\"row" + (line.whole() ? " whole" : "") + "\"><span class=\"who\">" + line.label()
                + " <small>" + p.people() + " people</small></span>" + drawing(p, line.whole(), words)
                + "<span class=\"value\">" + words + "</span></div>";
    }

    private String drawing(PooledEffect p, boolean whole, String words) {
        double middle = ROW / 2;
        double value = x(p.mean().value());
        double low = x(p.mean().low());
        double high = x(p.mean().high());
        StringBuilder svg = new StringBuilder(open(ROW, words));
        svg.append(grid(ROW));
        svg.append(line(
                "prediction", x(p.prediction().low()), middle, x(p.prediction().high()), middle));
        if (whole) {
            svg.append("<path class=\"diamond\" d=\"M")
                    .append(Words.at(low))
                    .append(' ')
                    .append(middle);
            svg.append('L').append(Words.at(value)).append(' ').append(middle - DIAMOND);
            svg.append('L').append(Words.at(high)).append(' ').append(middle);
            svg.append('L')
                    .append(Words.at(value))
                    .append(' ')
                    .append(middle + DIAMOND)
                    .append("Z\"/>");
        } else {
            svg.append(line("interval", low, middle, high, middle));
            svg.append("<circle class=\"mean\" r=\"4\" cx=\"")
                    .append(Words.at(value))
                    .append("\" cy=\"");
            svg.append(middle).append("\"/>");
        }
        return svg.append("</svg>").toString();
    }

    private String scale() {
        StringBuilder svg = new StringBuilder(open(AXIS, "axis in " + unit));
        for (double tick : axis.ticks()) {
            double x = axis.at(tick);
            svg.append(line("tick", x, 0, x, 5));
            svg.append("<text x=\"").append(Words.at(x)).append("\" y=\"18\">").append(axis.label(tick));
            svg.append("</text>");
        }
        return svg.append("</svg>").toString();
    }

    private String grid(double height) {
        StringBuilder svg = new StringBuilder();
        for (double tick : axis.ticks()) {
            svg.append(line(tick == 0 ? "zero" : "grid", axis.at(tick), 0, axis.at(tick), height));
        }
        return svg.toString();
    }

    private double x(double value) {
        return axis.at(Words.shown(value, percent));
    }

    private static String open(double height, String label) {
        return "<svg viewBox=\"0 0 " + Words.at(WIDTH) + " " + Words.at(height) + "\" role=\"img\" aria-label=\""
                + Words.escape(label) + "\">";
    }

    static String line(String kind, double x1, double y1, double x2, double y2) {
        return "<line class=\"" + kind + "\" x1=\"" + Words.at(x1) + "\" y1=\"" + Words.at(y1) + "\" x2=\""
                + Words.at(x2) + "\" y2=\"" + Words.at(y2) + "\"/>";
    }

    /** Lines of those groups that have something pooled. */
    static Optional<ForestPlot> of(List<Line> lines, boolean percent, String unit) {
        return lines.isEmpty() ? Optional.empty() : Optional.of(new ForestPlot(lines, percent, unit));
    }
}
