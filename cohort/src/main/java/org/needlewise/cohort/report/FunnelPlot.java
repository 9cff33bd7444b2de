package org.needlewise.cohort.report;

import java.util.ArrayList;
import java.util.List;
import org.needlewise.verdict.pooling.PooledEffect;
import org.needlewise.verdict.pooling.StudyEffect;

/** Effect against its standard error, one point a person, with the funnel in which 95 % would lie without heterogeneity. */
final class FunnelPlot {
    private static final double WIDTH = 320;
    private static final double HEIGHT = 220;
    private static final double LEFT = 38;
    private static final double RIGHT = 10;
    private static final double TOP = 8;
    private static final double BOTTOM = 36;
    private static final double NORMAL_95 = 1.96;
    private static final int MOST_POINTS = 600;

    private final List<StudyEffect> effects;
    private final PooledEffect pooled;
    private final boolean percent;
    private final double deepest;
    private final Axis across;
    private final Axis down;

    FunnelPlot(List<StudyEffect> effects, PooledEffect pooled, boolean percent) {
        this.effects = effects;
        this.pooled = pooled;
        this.percent = percent;
        this.deepest =
                effects.stream().mapToDouble(StudyEffect::standardError).max().orElse(1);
        List<Double> shown = new ArrayList<>();
        effects.forEach(effect -> shown.add(Words.shown(effect.value(), percent)));
        shown.add(Words.shown(pooled.mean().value() - NORMAL_95 * deepest, percent));
        shown.add(Words.shown(pooled.mean().value() + NORMAL_95 * deepest, percent));
        this.across = Axis.over(shown, LEFT, WIDTH - RIGHT);
        this.down = Axis.over(List.of(deepest), TOP, HEIGHT - BOTTOM);
    }

    String svg(String measure, String unit) {
        StringBuilder svg = new StringBuilder("<svg class=\"funnel\" viewBox=\"0 0 320 220\" role=\"img\" aria-label=\""
                + Words.escape("Funnel plot of " + measure + ", " + effects.size() + " people") + "\">");
        svg.append(funnel());
        for (double tick : across.ticks()) {
            double x = across.at(tick);
            svg.append(ForestPlot.line(tick == 0 ? "zero" : "grid", x, TOP, x, HEIGHT - BOTTOM));
            svg.append(text("middle", x, HEIGHT - BOTTOM + 14, across.label(tick)));
        }
        for (double tick : down.ticks()) {
            svg.append(text("end", LEFT - 5, down.at(tick) + 4, down.label(tick)));
        }
        double mean = x(pooled.mean().value());
        svg.append(ForestPlot.line("pooled", mean, TOP, mean, HEIGHT - BOTTOM));
        int every = (effects.size() + MOST_POINTS - 1) / MOST_POINTS;
        for (int i = 0; i < effects.size(); i += Math.max(1, every)) {
            StudyEffect effect = effects.get(i);
            svg.append("<circle class=\"point\" r=\"2.2\" cx=\"").append(Words.at(x(effect.value())));
            svg.append("\" cy=\"")
                    .append(Words.at(down.at(effect.standardError())))
                    .append("\"/>");
        }
        svg.append(text("middle", (LEFT + WIDTH - RIGHT) / 2, HEIGHT - 5, "effect, " + unit));
        return svg.append("</svg>").toString();
    }

    /** Curved where percent are shown: there it is straight in logarithms. */
    private String funnel() {
        StringBuilder path = new StringBuilder("<path class=\"cone\" d=\"M");
        int steps = 12;
        for (int i = -steps; i <= steps; i++) {
            double se = deepest * Math.abs(i) / steps;
            double value = pooled.mean().value() + Math.signum(i) * NORMAL_95 * se;
            path.append(Words.at(x(value)))
                    .append(' ')
                    .append(Words.at(down.at(se)))
                    .append(i < steps ? "L" : "");
        }
        return path.append("\"/>").toString();
    }

    private double x(double value) {
        return across.at(Words.shown(value, percent));
    }

    private static String text(String anchor, double x, double y, String words) {
        return "<text text-anchor=\"" + anchor + "\" x=\"" + Words.at(x) + "\" y=\"" + Words.at(y) + "\">"
                + Words.escape(words) + "</text>";
    }
}
