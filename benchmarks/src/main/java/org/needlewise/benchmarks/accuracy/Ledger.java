package org.needlewise.benchmarks.accuracy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.needlewise.imaging.PhotoResult;
import org.needlewise.model.measurement.Refusal;
import org.needlewise.model.quantity.Quantity;

/** Every figure of a run. Not for several threads. */
final class Ledger {
    private static final double NORMAL_95 = 1.96;

    private final List<Entry> entries = new ArrayList<>();
    private final List<Interval> intervals = new ArrayList<>();
    private final Map<String, Integer> refusals = new TreeMap<>();
    private final Map<String, Integer> comparisonRefusals = new TreeMap<>();
    private final List<String> notes = new ArrayList<>();
    private int photos;
    private int refusedPhotos;
    private int bareVisits;
    private int falseLesions;

    /** A signed error. */
    record Entry(Measure measure, SceneLabel scene, double error) {}

    /**
     * A 95 % interval.
     *
     * @param score error over standard uncertainty
     */
    record Interval(Measure measure, SceneLabel scene, double score) {
        boolean holdsTruth() {
            return Math.abs(score) <= NORMAL_95;
        }
    }

    void error(Measure measure, SceneLabel scene, double error) {
        entries.add(new Entry(measure, scene, error));
    }

    /** An absolute error, and whether the interval held. */
    void quantity(Measure measure, SceneLabel scene, Quantity read, double truth) {
        error(measure, scene, read.value() - truth);
        interval(measure, scene, read, truth);
    }

    /** An error in percent of truth, and whether the interval held. */
    void relative(Measure measure, SceneLabel scene, Quantity read, double truth) {
        error(measure, scene, 100 * (read.value() / truth - 1));
        interval(measure, scene, read, truth);
    }

    private void interval(Measure measure, SceneLabel scene, Quantity read, double truth) {
        double error = read.value() - truth;
        intervals.add(new Interval(measure, scene, error == 0 ? 0 : error / read.u()));
    }

    void photos(List<PhotoResult> results) {
        for (PhotoResult result : results) {
            photos++;
            if (!result.accepted()) {
                refusedPhotos++;
                result.refusals().stream()
                        .map(r -> r.code().code() + " " + r.code())
                        .distinct()
                        .forEach(code -> refusals.merge(code, 1, Integer::sum));
            }
        }
    }

    void comparison(SceneLabel scene, String what, List<Refusal> reasons) {
        for (Refusal reason : reasons) {
            comparisonRefusals.merge(reason.code().code() + " " + reason.code(), 1, Integer::sum);
            note(scene.name() + " (" + scene.surface() + "), " + what + ": " + reason.code());
        }
    }

    void bareVisit(boolean lesionFound) {
        bareVisits++;
        falseLesions += lesionFound ? 1 : 0;
    }

    void note(String sentence) {
        notes.add(sentence);
    }

    List<Double> errors(Measure measure, Predicate<SceneLabel> which) {
        return entries(measure, which).map(Entry::error).toList();
    }

    Stream<Entry> entries(Measure measure, Predicate<SceneLabel> which) {
        return entries.stream().filter(e -> e.measure() == measure && which.test(e.scene()));
    }

    List<Interval> intervals(Measure measure, Predicate<SceneLabel> which) {
        return intervals.stream()
                .filter(i -> i.measure() == measure && which.test(i.scene()))
                .toList();
    }

    List<SceneLabel> scenes() {
        return entries.stream().map(Entry::scene).distinct().toList();
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    Map<String, Integer> refusals() {
        return refusals;
    }

    Map<String, Integer> comparisonRefusals() {
        return comparisonRefusals;
    }

    int photos() {
        return photos;
    }

    int refusedPhotos() {
        return refusedPhotos;
    }

    int bareVisits() {
        return bareVisits;
    }

    int falseLesions() {
        return falseLesions;
    }
}
