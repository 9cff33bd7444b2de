package org.needlewise.cohort.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.needlewise.cohort.judging.Count;
import org.needlewise.cohort.judging.Flow;
import org.needlewise.cohort.judging.GroupResult;
import org.needlewise.cohort.judging.GroupResult.MeasureResult;
import org.needlewise.cohort.judging.PersonTrial.Standing;
import org.needlewise.verdict.pooling.DoseResponse;
import org.needlewise.verdict.pooling.PooledEffect;
import org.needlewise.verdict.series.CsvLine;

/** The results as tables: a head and rows of text, numbers with a point. */
public final class CohortTables {
    private static final String LINE_END = "\r\n";

    private CohortTables() {}

    /** Effects on the scale of comparison: logarithms of ratios where {@code scale} says so. */
    public static List<List<String>> pooled(List<GroupResult> groups) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "concern",
                "protocol",
                "measure",
                "scale",
                "people",
                "effect",
                "ci_low",
                "ci_high",
                "prediction_low",
                "prediction_high",
                "tau2",
                "tau2_low",
                "tau2_high",
                "i2_percent",
                "q",
                "q_p",
                "dose_slope",
                "dose_slope_low",
                "dose_slope_high",
                "dose_p",
                "asymmetry_p"));
        for (GroupResult group : groups) {
            for (MeasureResult measure : group.measures()) {
                measure.pooled().ifPresent(pooled -> rows.add(row(group, measure, pooled)));
            }
        }
        return rows;
    }

    private static List<String> row(GroupResult group, MeasureResult measure, PooledEffect p) {
        Optional<DoseResponse> dose = measure.dose();
        return List.of(
                group.group().concern(),
                group.group().protocol(),
                measure.measure(),
                measure.percent() ? "log-ratio" : "unit",
                Integer.toString(p.people()),
                text(p.mean().value()),
                text(p.mean().low()),
                text(p.mean().high()),
                text(p.prediction().low()),
                text(p.prediction().high()),
                text(p.tauSquared().value()),
                text(p.tauSquared().low()),
                text(p.tauSquared().high()),
                text(p.iSquaredPercent()),
                text(p.q()),
                text(p.qP()),
                dose.map(line -> text(line.slope().value())).orElse(""),
                dose.map(line -> text(line.slope().low())).orElse(""),
                dose.map(line -> text(line.slope().high())).orElse(""),
                dose.map(line -> text(line.p())).orElse(""),
                measure.asymmetry().map(line -> text(line.p())).orElse(""));
    }

    /** Shares of the four answers; few people are written {@code few}. */
    public static List<List<String>> answers(List<GroupResult> groups) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("concern", "protocol", "measure", "answer", "people", "of", "share_low", "share_high"));
        for (GroupResult group : groups) {
            group.answers().forEach((answer, count) -> rows.add(row(group, "all together", answer, count)));
            for (MeasureResult measure : group.measures()) {
                measure.answers().forEach((answer, count) -> rows.add(row(group, measure.measure(), answer, count)));
            }
        }
        return rows;
    }

    /** Harm after sessions. */
    public static List<List<String>> harm(List<GroupResult> groups) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("concern", "protocol", "treated", "what", "people", "of", "share_low", "share_high"));
        for (GroupResult group : groups) {
            harm(group, "told to stop or worse", group.stopped(), rows);
            harm(group, "told to see a clinician or worse", group.clinician(), rows);
        }
        return rows;
    }

    /** Who was left out, and why. */
    public static List<List<String>> flow(Flow flow) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("what", "why", "count"));
        rows.add(List.of("archives", "found", Integer.toString(flow.archives())));
        flow.refusedArchives().forEach((code, n) -> rows.add(List.of("archives", code, Integer.toString(n))));
        rows.add(List.of("people", "used", Integer.toString(flow.people())));
        rows.add(List.of("photographs", "found", Integer.toString(flow.photographs())));
        flow.refusedPhotographs().forEach((code, n) -> rows.add(List.of("photographs", code, Integer.toString(n))));
        for (Standing standing : Standing.values()) {
            rows.add(List.of("trials", standing.name(), Integer.toString(flow.with(standing))));
        }
        return rows;
    }

    /** As a CSV file. */
    public static String csv(List<List<String>> rows) {
        return rows.stream().map(row -> CsvLine.of(row) + LINE_END).collect(Collectors.joining());
    }

    private static void harm(GroupResult group, String what, Count count, List<List<String>> rows) {
        rows.add(List.of(
                group.group().concern(),
                group.group().protocol(),
                Integer.toString(group.people()),
                what,
                count.text(),
                Integer.toString(count.of()),
                count.of() == 0 ? "" : text(count.low()),
                count.of() == 0 ? "" : text(count.high())));
    }

    private static List<String> row(GroupResult group, String measure, String answer, Count count) {
        boolean none = count.of() == 0;
        return List.of(
                group.group().concern(),
                group.group().protocol(),
                measure,
                answer,
                count.text(),
                Integer.toString(count.of()),
                none ? "" : text(count.low()),
                none ? "" : text(count.high()));
    }

    private static String text(double value) {
        return Double.toString(value);
    }

    static <K> int sum(Map<K, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
