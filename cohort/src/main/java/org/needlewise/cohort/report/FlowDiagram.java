package org.needlewise.cohort.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.needlewise.cohort.judging.Flow;
import org.needlewise.cohort.judging.PersonTrial.Standing;

/** Who came in on the left, downwards; who was left out to the right, and why. */
final class FlowDiagram {
    private static final double WIDTH = 360;
    private static final double BOX = 150;
    private static final double SIDE = 184;
    private static final double LINE = 14;
    private static final double PADDING = 9;
    private static final double GAP = 16;

    private final StringBuilder svg = new StringBuilder();
    private double y = 2;

    private FlowDiagram() {}

    static String svg(Flow flow) {
        FlowDiagram diagram = new FlowDiagram();
        diagram.step(List.of("Archives found: " + flow.archives()), reasons("Not used", flow.refusedArchives()), false);
        diagram.step(List.of("People: " + flow.people(), "Photographs: " + flow.photographs()), List.of(), false);
        diagram.step(
                List.of("Measured: " + Math.max(0, flow.photographs() - CohortTables.sum(flow.refusedPhotographs()))),
                reasons("Refused", flow.refusedPhotographs()),
                false);
        diagram.step(List.of("Trials: " + flow.trials()), leftOut(flow), false);
        diagram.step(List.of("Trials pooled: " + flow.with(Standing.POOLED)), List.of(), true);
        return "<svg class=\"flow\" viewBox=\"0 0 " + Words.at(WIDTH) + " " + Words.at(diagram.y)
                + "\" role=\"img\" aria-label=\"Flow of archives, people, photographs and trials\">" + diagram.svg
                + "</svg>";
    }

    private static List<String> leftOut(Flow flow) {
        List<String> lines = new ArrayList<>();
        add(lines, "No session held", flow.with(Standing.NO_SESSION));
        add(lines, "No untreated partner", flow.with(Standing.NO_CONTROL));
        add(lines, "Not measured on both sides", flow.with(Standing.NOTHING_MEASURED));
        add(lines, "Verdict not due yet", flow.with(Standing.TOO_EARLY));
        return lines;
    }

    private static void add(List<String> lines, String words, int count) {
        if (count > 0) {
            lines.add(words + ": " + count);
        }
    }

    private static List<String> reasons(String head, Map<String, Integer> counts) {
        if (counts.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(List.of(head + ": " + CohortTables.sum(counts)));
        counts.forEach((code, count) -> lines.add(code + ": " + count));
        return lines;
    }

    private void step(List<String> lines, List<String> aside, boolean last) {
        double height = 2 * PADDING + LINE * Math.max(lines.size(), aside.size());
        double own = 2 * PADDING + LINE * lines.size();
        if (y > 2) {
            arrow(BOX / 2, y - GAP, BOX / 2, y - 1);
        }
        box(last ? "box last" : "box", 1, y, BOX, own, lines);
        if (!aside.isEmpty()) {
            arrow(BOX + 1, y + own / 2, WIDTH - SIDE - 2, y + own / 2);
            box("aside", WIDTH - SIDE - 1, y, SIDE, 2 * PADDING + LINE * aside.size(), aside);
        }
        if (!last && height > own) {
            svg.append(ForestPlot.line("arrow", BOX / 2, y + own, BOX / 2, y + height));
        }
        y += height + (last ? 2 : GAP);
    }

    private void box(String kind, double x, double top, double width, double height, List<String> lines) {
        svg.append("<rect class=\"").append(kind).append("\" rx=\"6\" x=\"").append(Words.at(x));
        svg.append("\" y=\"").append(Words.at(top)).append("\" width=\"").append(Words.at(width));
        svg.append("\" height=\"").append(Words.at(height)).append("\"/>");
        for (int i = 0; i < lines.size(); i++) {
            svg.append("<text x=\"").append(Words.at(x + 8)).append("\" y=\"");
            svg.append(Words.at(top + PADDING + LINE * i + 11)).append("\">").append(Words.escape(lines.get(i)));
            svg.append("</text>");
        }
    }

    private void arrow(double x1, double y1, double x2, double y2) {
        boolean downward = x1 == x2;
        svg.append(ForestPlot.line("arrow", x1, y1, x2, y2));
        svg.append("<path class=\"head\" d=\"M")
                .append(Words.at(x2))
                .append(' ')
                .append(Words.at(y2));
        svg.append(downward ? "l-4 -6h8z" : "l-6 -4v8z").append("\"/>");
    }
}
