package org.needlewise.benchmarks.accuracy;

import static org.needlewise.benchmarks.report.MarkdownTable.number;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.needlewise.benchmarks.accuracy.Ledger.Entry;
import org.needlewise.benchmarks.accuracy.Ledger.Interval;
import org.needlewise.benchmarks.report.MarkdownTable;
import org.needlewise.benchmarks.report.Spread;

/** The page of figures. */
final class AccuracyPage {
    private static final int WORST_LISTED = 4;
    private static final List<Measure> LISTED = List.of(
            Measure.AREA_EXACT,
            Measure.AREA_LASSO_VISIT,
            Measure.AREA_CHANGE,
            Measure.FADED_AREA,
            Measure.NARROWED_CONTRAST,
            Measure.CONTRAST,
            Measure.REGISTRATION,
            Measure.STRAIN);

    private final Ledger ledger;
    private final AccuracyOptions options;

    AccuracyPage(Ledger ledger, AccuracyOptions options) {
        this.ledger = ledger;
        this.options = options;
    }

    String text() {
        StringBuilder page = new StringBuilder();
        page.append(String.format(
                Locale.ROOT,
                "%d rendered scenes measured (asked for: %d of each kind) from seed %d on, %d pixels wide, %d photographs"
                        + " a visit and %d of each later visit"
                        + " that is faded, narrowed or unchanged. Errors are against the phantom's truth: median / 95th"
                        + " percentile of their size, bias is the median of the signed error.%n",
                ledger.scenes().stream().filter(label -> !label.sample()).count(),
                options.scenesPerKind(),
                options.firstSeed(),
                options.widthPx(),
                options.photos(),
                options.crossTalkPhotos()));
        page.append("\n## All rendered scenes\n\n").append(overall(label -> !label.sample()));
        page.append("\n## By surface\n\n").append(by(SceneLabel::surface, label -> !label.sample()));
        page.append("\n## By kind\n\n").append(by(SceneLabel::kind, label -> !label.sample()));
        page.append("\n## 95 % intervals that hold the truth, by kind\n\n").append(coverage(SceneLabel::kind));
        if (ledger.scenes().stream().anyMatch(SceneLabel::sample)) {
            page.append("\n## Rendered samples beside the project\n\n")
                    .append(by(SceneLabel::kind, SceneLabel::sample));
        }
        page.append("\n## Refused\n\n").append(refused());
        page.append("\n## Where it is worst\n\n").append(worst());
        page.append(notes());
        return page.toString();
    }

    private String overall(Predicate<SceneLabel> which) {
        MarkdownTable table = new MarkdownTable(
                "figure",
                "unit",
                "n",
                "median / 95 %",
                "bias",
                "first goal",
                "the aim",
                "95 % intervals hold",
                "error / u, RMS");
        for (Measure measure : Measure.values()) {
            Spread spread = Spread.of(ledger.errors(measure, which));
            if (spread.n() > 0) {
                table.row(
                        measure.title(),
                        measure.unit(),
                        String.valueOf(spread.n()),
                        pair(spread),
                        number(spread.bias()),
                        measure.goal(),
                        measure.aim(),
                        share(ledger.intervals(measure, which)),
                        rms(ledger.intervals(measure, which)));
            }
        }
        return table.toString();
    }

    /** 1 when the stated uncertainty is the true one; less when it is too wide. */
    private static String rms(List<Interval> intervals) {
        double squares =
                intervals.stream().mapToDouble(i -> i.score() * i.score()).sum();
        return intervals.isEmpty() ? "" : number(Math.sqrt(squares / intervals.size()));
    }

    private static String pair(Spread spread) {
        return spread.n() == 0 ? "" : number(spread.median()) + " / " + number(spread.p95());
    }

    private static String share(List<Interval> intervals) {
        if (intervals.isEmpty()) {
            return "";
        }
        long held = intervals.stream().filter(Interval::holdsTruth).count();
        return Math.round(100.0 * held / intervals.size()) + " %";
    }

    private String by(Function<SceneLabel, String> group, Predicate<SceneLabel> which) {
        List<String> groups =
                ledger.scenes().stream().filter(which).map(group).distinct().toList();
        List<String> head = new ArrayList<>(List.of("figure", "unit"));
        head.addAll(groups);
        MarkdownTable table = new MarkdownTable(head);
        for (Measure measure : Measure.values()) {
            List<String> row = new ArrayList<>(List.of(measure.title(), measure.unit()));
            for (String name : groups) {
                row.add(pair(Spread.of(ledger.errors(
                        measure,
                        label -> which.test(label) && group.apply(label).equals(name)))));
            }
            if (row.stream().skip(2).anyMatch(cell -> !cell.isEmpty())) {
                table.row(row);
            }
        }
        return table.toString();
    }

    private String coverage(Function<SceneLabel, String> group) {
        List<String> groups = ledger.scenes().stream()
                .filter(label -> !label.sample())
                .map(group)
                .distinct()
                .toList();
        List<String> head = new ArrayList<>(List.of("figure"));
        head.addAll(groups);
        MarkdownTable table = new MarkdownTable(head);
        for (Measure measure : Measure.values()) {
            List<String> row = new ArrayList<>(List.of(measure.title()));
            for (String name : groups) {
                row.add(share(ledger.intervals(
                        measure, label -> !label.sample() && group.apply(label).equals(name))));
            }
            if (row.stream().skip(1).anyMatch(cell -> !cell.isEmpty())) {
                table.row(row);
            }
        }
        return table.toString();
    }

    private String refused() {
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "%d of %d photographs with a lesion were refused (a site laid on a narrow limb may turn away). On skin without a"
                        + " lesion one was found at %d of %d comparisons.%n%n",
                ledger.refusedPhotos(),
                ledger.photos(),
                ledger.falseLesions(),
                ledger.bareVisits()));
        MarkdownTable table = new MarkdownTable("code", "photographs", "comparisons");
        Map<String, Integer> photos = ledger.refusals();
        List<String> codes = new ArrayList<>(photos.keySet());
        ledger.comparisonRefusals().keySet().stream()
                .filter(code -> !codes.contains(code))
                .forEach(codes::add);
        for (String code : codes) {
            table.row(
                    code,
                    String.valueOf(photos.getOrDefault(code, 0)),
                    String.valueOf(ledger.comparisonRefusals().getOrDefault(code, 0)));
        }
        return text.append(table.isEmpty() ? "" : table.toString()).toString();
    }

    private String worst() {
        MarkdownTable table = new MarkdownTable("figure", "unit", "scene", "surface", "error");
        for (Measure measure : LISTED) {
            List<Entry> worst = ledger.entries(measure, label -> true)
                    .sorted(Comparator.comparingDouble((Entry e) -> -Math.abs(e.error())))
                    .limit(WORST_LISTED)
                    .toList();
            for (Entry entry : worst) {
                table.row(
                        measure.title(),
                        measure.unit(),
                        entry.scene().name(),
                        entry.scene().surface(),
                        number(entry.error()));
            }
        }
        return table.toString();
    }

    private String notes() {
        if (ledger.notes().isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder("\n## Notes\n\n");
        ledger.notes().forEach(note -> text.append("- ").append(note).append("\n"));
        return text.toString();
    }
}
