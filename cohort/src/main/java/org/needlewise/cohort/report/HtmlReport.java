package org.needlewise.cohort.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.needlewise.cohort.judging.Count;
import org.needlewise.cohort.judging.Flow;
import org.needlewise.cohort.judging.Group;
import org.needlewise.cohort.judging.GroupResult;
import org.needlewise.cohort.judging.GroupResult.MeasureResult;
import org.needlewise.cohort.judging.Pooling;
import org.needlewise.verdict.answer.Estimate;
import org.needlewise.verdict.series.Measure;

/** The page for people: one file without anything from elsewhere. */
public final class HtmlReport {
    private static final double HUNDRED_HOLES = 100;

    private final Flow flow;
    private final Pooling.Pools pools;
    private final String engine;
    private final int fewest;

    /**
     * A report.
     *
     * @param engine version of the photo engine that measured
     * @param fewest people of a group that are shown
     */
    public HtmlReport(Flow flow, Pooling.Pools pools, String engine, int fewest) {
        this.flow = flow;
        this.pools = pools;
        this.engine = engine;
        this.fewest = fewest;
    }

    /** The page. */
    public String html() {
        StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                + "<title>Needlewise cohort</title><style>" + resource("report.css")
                + "</style></head><body><main><h1>Does home needling work?</h1>");
        page.append("<p class=\"lead\">").append(lead()).append("</p>");
        concerns().forEach(concern -> page.append(concern(concern)));
        if (pools.hiddenGroups() > 0) {
            page.append("<p class=\"quiet\">").append(hidden()).append("</p>");
        }
        page.append("<h2>Who is in it, and who is not</h2>").append(FlowDiagram.svg(flow));
        page.append(codes());
        return page.append(resource("methods.html")
                        .replace("{engine}", Words.escape(engine))
                        .replace("{fewest}", Integer.toString(fewest)))
                .append("</main></body></html>\n")
                .toString();
    }

    private String lead() {
        return "Self-trials of " + flow.people() + " people, " + flow.photographs()
                + " photographs, all measured anew with version " + Words.escape(engine)
                + " of the photo engine. Effects are treated minus untreated skin of the same person; below zero is"
                + " better. No number is without its 95&nbsp;% interval.";
    }

    private String hidden() {
        return pools.hiddenGroups() + (pools.hiddenGroups() == 1 ? " group" : " groups") + " of "
                + (pools.hiddenPeople() < fewest ? "fewer than " + fewest : Integer.toString(pools.hiddenPeople()))
                + " people together " + (pools.hiddenGroups() == 1 ? "is" : "are")
                + " not shown, so that nobody can be recognised.";
    }

    private List<String> concerns() {
        return pools.shown().stream()
                .map(result -> result.group().concern())
                .distinct()
                .toList();
    }

    private String concern(String concern) {
        List<GroupResult> groups = pools.shown().stream()
                .filter(result -> result.group().concern().equals(concern))
                .toList();
        GroupResult all = groups.stream()
                .filter(result -> result.group().isAll())
                .findFirst()
                .orElseThrow();
        return "<section><h2>" + Words.concern(concern) + "</h2>" + answers(all) + harm(groups) + forests(groups)
                + funnels(all) + doses(all) + "</section>";
    }

    private static String answers(GroupResult all) {
        if (all.due() == 0) {
            return "<p>" + all.people() + " people treated; for none had the day of the verdict come.</p>";
        }
        StringBuilder html = new StringBuilder("<h3>Answers people got</h3><p>Of " + all.people()
                + " people treated, the day of the verdict had come for " + all.due() + ":</p><ul class=\"shares\">");
        all.answers().forEach((answer, count) -> html.append(bar(answer, Words.answer(answer), count)));
        return html.append("</ul>").toString();
    }

    private static String bar(String kind, String words, Count count) {
        double share = count.of() == 0 ? 0 : (double) count.most() / count.of();
        return "<li><span class=\"who\">" + words + "</span><svg viewBox=\"0 0 200 14\" preserveAspectRatio=\"none\""
                + " aria-hidden=\"true\"><rect class=\"track\" width=\"200\" height=\"14\"/><rect class=\"bar " + kind
                + (count.hidden() ? " few" : "") + "\" width=\"" + Words.at(200 * share)
                + "\" height=\"14\"/></svg><span class=\"value\">" + share(count) + "</span></li>";
    }

    /** A hidden count has no share, only an interval that holds for whatever it is. */
    private static String share(Count count) {
        if (count.of() == 0) {
            return "nobody answered";
        }
        String interval = "(" + Words.share(count.low()) + " to " + Words.share(count.high()) + ")";
        return count.hidden()
                ? "few of " + count.of() + " " + interval
                : count.count() + " of " + count.of() + ", " + Words.share((double) count.count() / count.of()) + " "
                        + interval;
    }

    private static String harm(List<GroupResult> groups) {
        StringBuilder html = new StringBuilder("<h3>Harm after sessions</h3><div class=\"wide\"><table><thead><tr>"
                + "<th>Protocol</th><th>Treated</th><th>Told to stop, or worse</th>"
                + "<th>Told to see a clinician, or worse</th></tr></thead><tbody>");
        groups.forEach(group -> html.append("<tr><th>")
                .append(Words.escape(group.group().protocol()))
                .append("</th><td>")
                .append(group.people())
                .append("</td><td>")
                .append(share(group.stopped()))
                .append("</td><td>")
                .append(share(group.clinician()))
                .append("</td></tr>"));
        return html.append("</tbody></table></div><p class=\"quiet\">Of those who answered after a session. Exact"
                        + " intervals; &ldquo;few&rdquo; is a number that is not shown because it is small, never"
                        + " none.</p>")
                .toString();
    }

    private static String forests(List<GroupResult> groups) {
        StringBuilder html = new StringBuilder();
        for (Measure measure : Measure.JUDGED) {
            List<ForestPlot.Line> lines = new ArrayList<>();
            boolean percent = false;
            for (GroupResult group : groups) {
                Optional<MeasureResult> found = of(group, measure);
                Optional<ForestPlot.Line> line = found.flatMap(MeasureResult::pooled)
                        .map(pooled -> new ForestPlot.Line(
                                Words.escape(group.group().protocol()),
                                pooled,
                                group.group().isAll()));
                line.ifPresent(lines::add);
                percent |= found.filter(MeasureResult::percent).isPresent();
            }
            // All together stands last, below the protocols it is made of.
            lines.sort(java.util.Comparator.comparing(ForestPlot.Line::whole));
            String unit = Words.unit(measure.column(), percent);
            ForestPlot.of(lines, percent, unit)
                    .ifPresent(plot -> html.append("<h4>")
                            .append(Words.measure(measure.column()))
                            .append("</h4>")
                            .append(plot.html())
                            .append(spread(groups, measure)));
        }
        return html.length() == 0
                ? "<p>Too few people with an effect to pool.</p>"
                : "<h3>Effect, treated against untreated</h3><p class=\"quiet\">Thick line or diamond: mean of people"
                        + " with its interval. Thin line: where the true effect of another person lies, with"
                        + " 95&nbsp;%.</p>" + html;
    }

    private static String spread(List<GroupResult> groups, Measure measure) {
        return groups.stream()
                .filter(group -> group.group().protocol().equals(Group.ALL))
                .flatMap(group -> of(group, measure).stream())
                .flatMap(result -> result.pooled().stream()
                        .map(pooled -> String.format(
                                Locale.ROOT,
                                "<p class=\"quiet\">Another person: %s %s. Share of the scatter that is people and not"
                                        + " noise: I² %.0f&nbsp;%%; τ² %.3g (%.3g to %.3g).</p>",
                                Words.interval(pooled.prediction(), result.percent()),
                                Words.unit(measure.column(), result.percent()),
                                pooled.iSquaredPercent(),
                                pooled.tauSquared().value(),
                                pooled.tauSquared().low(),
                                pooled.tauSquared().high())))
                .findFirst()
                .orElse("");
    }

    private static String funnels(GroupResult all) {
        StringBuilder html = new StringBuilder();
        for (MeasureResult measure : all.measures()) {
            measure.pooled()
                    .ifPresent(pooled -> html.append("<figure><figcaption>")
                            .append(Words.measure(measure.measure()))
                            .append(measure.asymmetry()
                                    .map(line -> "; asymmetry p " + Words.p(line.p()))
                                    .orElse(""))
                            .append("</figcaption>")
                            .append(new FunnelPlot(measure.effects(), pooled, measure.percent())
                                    .svg(measure.measure(), Words.unit(measure.measure(), measure.percent())))
                            .append("</figure>"));
        }
        return html.length() == 0
                ? ""
                : "<h3>Funnel plots</h3><p class=\"quiet\">One point a person, exact trials at the top. Points missing"
                        + " on one side below would tell that some trials do not reach us.</p><div class=\"figures\">"
                        + html + "</div>";
    }

    private static String doses(GroupResult all) {
        StringBuilder rows = new StringBuilder();
        for (MeasureResult measure : all.measures()) {
            measure.dose().ifPresent(line -> {
                Estimate slope = line.slope();
                double scale = HUNDRED_HOLES * (measure.percent() ? 100 : 1);
                rows.append("<tr><th>").append(Words.measure(measure.measure())).append("</th><td>");
                rows.append(line.people()).append("</td><td>");
                rows.append(String.format(
                                Locale.ROOT,
                                "%+.2f %s (%+.2f to %+.2f)",
                                slope.value() * scale,
                                measure.percent() ? "%" : Words.unit(measure.measure(), false),
                                slope.low() * scale,
                                slope.high() * scale)
                        .replace('-', '\u2212'));
                rows.append("</td><td>").append(Words.p(line.p())).append("</td></tr>");
            });
        }
        return rows.length() == 0
                ? ""
                : "<h3>Dose and response</h3><div class=\"wide\"><table><thead><tr><th>Measure</th><th>People</th>"
                        + "<th>Per 100 holes/cm² more</th><th>p</th></tr></thead><tbody>" + rows
                        + "</tbody></table></div><p class=\"quiet\">Not an experiment: who was needled more may differ"
                        + " in other ways.</p>";
    }

    private String codes() {
        if (flow.refusedPhotographs().isEmpty() && flow.refusedArchives().isEmpty()) {
            return "";
        }
        StringBuilder html = new StringBuilder("<dl class=\"codes\">");
        for (Map<String, Integer> counts : List.of(flow.refusedArchives(), flow.refusedPhotographs())) {
            counts.keySet()
                    .forEach(code -> html.append("<dt>")
                            .append(Words.escape(code))
                            .append("</dt><dd>")
                            .append(Words.escape(Codes.text(code)))
                            .append("</dd>"));
        }
        return html.append("</dl>").toString();
    }

    private static Optional<MeasureResult> of(GroupResult group, Measure measure) {
        return group.measures().stream()
                .filter(result -> result.measure().equals(measure.column()))
                .findFirst();
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(HtmlReport.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
