package org.needlewise.benchmarks.accuracy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.needlewise.benchmarks.accuracy.BenchmarkScene.Later;
import org.needlewise.imaging.CompareRequest;
import org.needlewise.imaging.CompareResult;
import org.needlewise.imaging.CompareResult.VisitSummary;
import org.needlewise.imaging.MeasureRequest;
import org.needlewise.imaging.PhotoResult;
import org.needlewise.imaging.PictureSink;
import org.needlewise.imaging.Progress;
import org.needlewise.imaging.SkinMeter;
import org.needlewise.model.measurement.Measurement;
import org.needlewise.model.measurement.Refusal;
import org.needlewise.model.quantity.Percent;
import org.needlewise.model.site.Outline;
import org.needlewise.model.site.Outline.PixelPoint;

/** Sends a scene through the engine and writes down how far its answers are from truth. */
final class SceneMeasurer {
    private final SkinMeter meter;
    private final Ledger ledger;

    SceneMeasurer(SkinMeter meter, Ledger ledger) {
        this.meter = meter;
        this.ledger = ledger;
    }

    void measure(BenchmarkScene scene) {
        exactArea(scene);
        List<List<Measurement>> lights = new ArrayList<>();
        for (Later later : Later.values()) {
            List<BenchmarkPhoto> photos = scene.later().getOrDefault(later, List.of());
            if (!photos.isEmpty()) {
                CompareResult result = compare(scene, photos, later);
                ledger.comparison(scene.label(), later.name().toLowerCase(Locale.ROOT), unexpected(scene, result));
                judge(scene, photos, later, result);
                if (later == Later.TREATED) {
                    lights.add(regions(result.baseline()));
                } else if (later == Later.UNCHANGED) {
                    lights.add(regions(result.followup()));
                }
            }
        }
        if (lights.size() == 2 && scene.hasLesion()) {
            lights(scene, lights);
        }
    }

    private static List<Refusal> unexpected(BenchmarkScene scene, CompareResult result) {
        return scene.hasLesion() ? result.refusals() : List.of();
    }

    private static List<Measurement> regions(List<PhotoResult> results) {
        return results.stream().flatMap(r -> r.regions().stream()).toList();
    }

    private void exactArea(BenchmarkScene scene) {
        if (scene.exact().isEmpty()) {
            return;
        }
        List<BenchmarkPhoto> first = scene.baseline().subList(0, 1);
        List<PhotoResult> results = meter.measure(
                new MeasureRequest(BenchmarkScene.photos(first), scene.card(), Optional.empty(), scene.exact()),
                PictureSink.none(),
                Progress.silent());
        for (Measurement region : regions(results)) {
            ledger.relative(
                    Measure.AREA_EXACT,
                    scene.label(),
                    region.area(),
                    first.get(0).truth().areaMm2());
        }
    }

    private CompareResult compare(BenchmarkScene scene, List<BenchmarkPhoto> followup, Later later) {
        Outline outline = scene.lasso();
        List<PixelPoint> points =
                later == Later.TREATED ? visible(scene.baseline().get(0)) : List.of();
        CompareRequest request = new CompareRequest(
                BenchmarkScene.visit("baseline", scene.baseline()),
                BenchmarkScene.visit("followup", followup),
                scene.card(),
                Optional.empty(),
                Optional.of(outline),
                points,
                List.of());
        PictureSink pictures = later == Later.TREATED && scene.hasLesion()
                ? new LabelOverlap(scene.folder(), lack -> ledger.error(Measure.OVERLAP, scene.label(), lack))
                : PictureSink.none();
        CompareResult result = meter.compare(request, pictures, Progress.silent());
        if (later == Later.TREATED) {
            ledger.photos(scene.hasLesion() ? result.baseline() : List.of());
        }
        ledger.photos(scene.hasLesion() ? result.followup() : List.of());
        return result;
    }

    private static List<PixelPoint> visible(BenchmarkPhoto photo) {
        return photo.truth().landmarksPx().stream().flatMap(Optional::stream).toList();
    }

    private void judge(BenchmarkScene scene, List<BenchmarkPhoto> later, Later what, CompareResult result) {
        if (!scene.hasLesion()) {
            boolean found =
                    result.baselineSummary().map(s -> !s.regions().isEmpty()).orElse(false);
            ledger.bareVisit(found);
        }
        if (what == Later.TREATED) {
            photoFigures(scene, scene.baseline(), result.baseline());
            photoFigures(scene, later, result.followup());
            result.baselineSummary().ifPresent(summary -> visitArea(scene, scene.baseline(), summary));
            result.followupSummary().ifPresent(summary -> visitArea(scene, later, summary));
            registration(scene, later.get(0), result);
            strain(scene, later.get(0), result);
        }
        if (scene.hasLesion()) {
            changes(scene, later, what, result);
        }
    }

    private void photoFigures(BenchmarkScene scene, List<BenchmarkPhoto> photos, List<PhotoResult> results) {
        if (!scene.hasLesion()) {
            return;
        }
        for (int i = 0; i < photos.size(); i++) {
            TrueFigures truth = photos.get(i).truth();
            for (Measurement m : results.get(i).regions()) {
                ledger.relative(Measure.AREA_LASSO, scene.label(), m.area(), truth.areaMm2());
                ledger.relative(Measure.LENGTH, scene.label(), m.length(), truth.lengthMm());
                ledger.relative(Measure.WIDTH, scene.label(), m.width(), truth.widthMm());
                ledger.quantity(Measure.CONTRAST, scene.label(), m.contrast().dE00(), truth.dE00());
                ledger.quantity(Measure.CONTRAST_L, scene.label(), m.contrast().dL(), truth.dL());
                ledger.quantity(Measure.CONTRAST_A, scene.label(), m.contrast().da(), truth.da());
                ledger.quantity(Measure.CONTRAST_B, scene.label(), m.contrast().db(), truth.db());
            }
        }
    }

    private void visitArea(BenchmarkScene scene, List<BenchmarkPhoto> photos, VisitSummary summary) {
        for (Measurement m : scene.hasLesion() ? summary.regions() : List.<Measurement>of()) {
            ledger.relative(Measure.AREA_LASSO_VISIT, scene.label(), m.area(), mean(photos, TrueFigures::areaMm2));
        }
    }

    private static double mean(List<BenchmarkPhoto> photos, ToDoubleFunction<TrueFigures> figure) {
        return photos.stream()
                .mapToDouble(p -> figure.applyAsDouble(p.truth()))
                .average()
                .orElseThrow();
    }

    private void changes(BenchmarkScene scene, List<BenchmarkPhoto> later, Later what, CompareResult result) {
        if (result.change().isEmpty()) {
            return;
        }
        CompareResult.Change change = result.change().get();
        change.area()
                .ifPresent(read -> change(scene, area(what), read, trueChange(scene, later, TrueFigures::areaMm2)));
        change.contrast()
                .ifPresent(read -> change(scene, contrast(what), read, trueChange(scene, later, TrueFigures::dE00)));
        if (what == Later.TREATED) {
            change.width().ifPresent(read -> {
                change(scene, Measure.WIDTH_CHANGE, read, trueChange(scene, later, TrueFigures::widthMm));
            });
        }
    }

    private void change(BenchmarkScene scene, Measure measure, Percent read, double truth) {
        ledger.quantity(measure, scene.label(), read, truth);
    }

    private static double trueChange(
            BenchmarkScene scene, List<BenchmarkPhoto> later, ToDoubleFunction<TrueFigures> figure) {
        return 100 * (mean(later, figure) / mean(scene.baseline(), figure) - 1);
    }

    private static Measure area(Later what) {
        return switch (what) {
            case TREATED -> Measure.AREA_CHANGE;
            case FADED -> Measure.FADED_AREA;
            case NARROWED -> Measure.NARROWED_AREA;
            case UNCHANGED -> Measure.SAME_AREA;
        };
    }

    private static Measure contrast(Later what) {
        return switch (what) {
            case TREATED -> Measure.CONTRAST_CHANGE;
            case FADED -> Measure.FADED_CONTRAST;
            case NARROWED -> Measure.NARROWED_CONTRAST;
            case UNCHANGED -> Measure.SAME_CONTRAST;
        };
    }

    private void registration(BenchmarkScene scene, BenchmarkPhoto later, CompareResult result) {
        List<Optional<PixelPoint>> still = scene.baseline().get(0).truth().landmarksPx();
        List<Optional<PixelPoint>> moved = later.truth().landmarksPx();
        int k = 0;
        for (int i = 0; i < still.size(); i++) {
            if (still.get(i).isEmpty()) {
                continue;
            }
            Optional<PixelPoint> read = result.points().get(k++);
            Optional<PixelPoint> truth = moved.get(i);
            if (read.isPresent() && truth.isPresent()) {
                double px = Math.hypot(
                        read.get().x() - truth.get().x(),
                        read.get().y() - truth.get().y());
                ledger.error(Measure.REGISTRATION, scene.label(), px / later.pxPerMm());
            }
        }
    }

    private void strain(BenchmarkScene scene, BenchmarkPhoto later, CompareResult result) {
        result.change()
                .flatMap(CompareResult.Change::strain)
                .ifPresent(read -> later.truth()
                        .strainPercent()
                        .ifPresent(truth -> ledger.quantity(Measure.STRAIN, scene.label(), read, truth)));
    }

    /** Spread of one contrast over photographs of unchanged skin under two lamps. */
    private void lights(BenchmarkScene scene, List<List<Measurement>> visits) {
        List<double[]> labs = new ArrayList<>();
        for (Measurement m : visits.stream().flatMap(List::stream).toList()) {
            labs.add(new double[] {
                m.contrast().dL().value(),
                m.contrast().da().value(),
                m.contrast().db().value(),
                m.contrast().dE00().value()
            });
        }
        if (labs.size() < 3) {
            return;
        }
        Measure[] rows = {Measure.LIGHTS_L, Measure.LIGHTS_A, Measure.LIGHTS_B, Measure.LIGHTS_DE00};
        for (int c = 0; c < rows.length; c++) {
            int component = c;
            double mean =
                    labs.stream().mapToDouble(lab -> lab[component]).average().orElseThrow();
            double sum = labs.stream()
                    .mapToDouble(lab -> Math.pow(lab[component] - mean, 2))
                    .sum();
            ledger.error(rows[c], scene.label(), Math.sqrt(sum / (labs.size() - 1)));
        }
    }
}
