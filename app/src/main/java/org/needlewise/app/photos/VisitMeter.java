package org.needlewise.app.photos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.photos.VisitFinding.Figure;
import org.needlewise.app.vault.PhotoVault;
import org.needlewise.imaging.CompareRequest;
import org.needlewise.imaging.CompareResult;
import org.needlewise.imaging.MeasureRequest;
import org.needlewise.imaging.OutputPicture.Kind;
import org.needlewise.imaging.PhotoResult;
import org.needlewise.imaging.PictureSink;
import org.needlewise.imaging.Progress;
import org.needlewise.imaging.SkinMeter;
import org.needlewise.model.card.CardLayout;
import org.needlewise.model.photo.Photo;
import org.needlewise.model.photo.Visit;
import org.needlewise.model.site.Outline.PixelPoint;
import org.needlewise.verdict.series.Measure;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Has the engine measure a visit and writes down what it gave. */
@Component
class VisitMeter {
    private final SkinMeter meter;
    private final PhotoVault vault;
    private final Photos photos;
    private final Measurements measurements;
    private final TransactionTemplate transaction;
    private final Clock clock;

    VisitMeter(
            SkinMeter meter,
            PhotoVault vault,
            Photos photos,
            Measurements measurements,
            TransactionTemplate transaction,
            Clock clock) {
        this.meter = meter;
        this.vault = vault;
        this.photos = photos;
        this.measurements = measurements;
        this.transaction = transaction;
        this.clock = clock;
    }

    void measure(Task task) {
        VaultSink sink = new VaultSink(task.person(), vault);
        Answer answer = task.isReference() ? baseline(task, sink) : followup(task, sink);
        VisitMeasurement measurement = new VisitMeasurement(
                task.visit().id(),
                task.outline().visit(),
                Optional.of(task.ownOutline().id()),
                SkinMeter.VERSION,
                answer.finding(),
                sink.aligned(Kind.ALIGNED_BEFORE),
                sink.aligned(Kind.ALIGNED_AFTER),
                Instant.now(clock));
        List<String> former = new ArrayList<>(
                measurements.pictures(task.person(), task.visit().id()));
        // All rows at once, files after that: a stop in between leaves files that nothing names, never half a result.
        transaction.executeWithoutResult(status -> {
            measurements.replace(task.person(), task.visit().site(), measurement, answer.readings());
            (task.isReference() ? task.reference() : task.photos())
                    .forEach(photo -> former.addAll(drawn(task.person(), photo, sink)));
        });
        former.forEach(key -> delete(task.person(), key));
    }

    /** Takes back what measuring a visit gave, with its pictures. */
    void forget(PersonId person, VisitId visit) {
        measurements.pictures(person, visit).forEach(key -> delete(person, key));
        measurements.remove(person, visit);
    }

    private record Answer(VisitFinding finding, List<SiteReading> readings) {}

    private Answer baseline(Task task, VaultSink sink) {
        List<PhotoResult> results = measured(task, task.reference(), task.outline(), sink);
        List<SiteReading> readings = readings(task, task.reference(), results);
        if (!readings.isEmpty()) {
            // Against itself the skin has not moved: the zero from which later strain is counted.
            readings.add(visitReading(task, new Figure(Measure.STRAIN.column(), 0, 0)));
        }
        List<Why> reasons = readings.isEmpty()
                ? results.stream()
                        .flatMap(result -> Why.of(result.refusals()).stream())
                        .distinct()
                        .toList()
                : List.of();
        return new Answer(
                new VisitFinding(
                        task.ids(),
                        task.printLengthMm(),
                        reasons,
                        photoReasons(task.reference(), results),
                        List.of(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        List.of(),
                        sink.pxPerMm()),
                readings);
    }

    private Answer followup(Task task, VaultSink sink) {
        CardLayout card = task.card();
        List<PixelPoint> corners =
                task.outline().polygons().stream().flatMap(List::stream).toList();
        CompareResult result = meter.compare(
                new CompareRequest(
                        new Visit("baseline", files(task.person(), task.reference())),
                        new Visit("followup", files(task.person(), task.photos())),
                        card,
                        task.printLengthMm(),
                        Optional.of(task.outline().forEngine()),
                        corners,
                        task.landmarks()),
                sink,
                Progress.silent());
        Optional<CompareResult> corrected = task.correction().map(correction -> alone(task, correction));
        List<PhotoResult> results = corrected.map(CompareResult::baseline).orElse(result.followup());
        List<SiteReading> readings = readings(task, task.photos(), results);
        List<Figure> all = result.change().map(Figures::of).orElse(List.of());
        // The other changes rest on the outline that was carried over, which the person found wrong.
        List<Figure> change = corrected.isEmpty()
                ? all
                : all.stream()
                        .filter(figure -> figure.name().equals(Measure.STRAIN.column()))
                        .toList();
        change.stream()
                .filter(figure -> figure.name().equals(Measure.STRAIN.column()))
                .forEach(figure -> readings.add(visitReading(task, figure)));
        return new Answer(
                new VisitFinding(
                        task.ids(),
                        task.printLengthMm(),
                        Why.of(result.refusals()),
                        photoReasons(task.photos(), results),
                        figures(corrected.map(CompareResult::baselineSummary).orElse(result.followupSummary())),
                        figures(result.baselineSummary()),
                        change,
                        result.registration().map(CompareResult.RegistrationFinding::residualMm),
                        carried(task.outline(), result.points()),
                        sink.pxPerMm()),
                readings);
    }

    /** A visit by its own outline. Compared with itself, so that its mean is given too. */
    private CompareResult alone(Task task, SiteOutline outline) {
        Visit visit = new Visit("visit", files(task.person(), task.photos()));
        return meter.compare(
                new CompareRequest(
                        visit,
                        visit,
                        task.card(),
                        task.printLengthMm(),
                        Optional.of(outline.forEngine()),
                        List.of(),
                        List.of()),
                PictureSink.none(),
                Progress.silent());
    }

    private List<PhotoResult> measured(Task task, List<SkinPhoto> ofVisit, SiteOutline outline, PictureSink sink) {
        CardLayout card = task.card();
        return meter.measure(
                new MeasureRequest(
                        files(task.person(), ofVisit), card, task.printLengthMm(), Optional.of(outline.forEngine())),
                sink,
                Progress.silent());
    }

    private static List<Figure> figures(Optional<CompareResult.VisitSummary> summary) {
        return summary.flatMap(visit -> visit.regions().stream().findFirst())
                .map(Figures::of)
                .orElse(List.of());
    }

    private List<Photo> files(PersonId person, List<SkinPhoto> list) {
        List<Photo> files = new ArrayList<>();
        for (SkinPhoto photo : list) {
            try {
                files.add(
                        vault.photo(person.value(), photo.vaultKey(), photo.id().toString()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }

    private static List<SiteReading> readings(Task task, List<SkinPhoto> list, List<PhotoResult> results) {
        List<SiteReading> readings = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            Optional<PhotoId> photo = Optional.of(list.get(i).id());
            results.get(i).regions().stream()
                    .flatMap(region -> Figures.of(region).stream())
                    .map(f -> new SiteReading(task.visit().id(), task.visit().on(), photo, f.name(), f.value(), f.u()))
                    .forEach(readings::add);
        }
        return readings;
    }

    private static SiteReading visitReading(Task task, Figure figure) {
        return new SiteReading(
                task.visit().id(), task.visit().on(), Optional.empty(), figure.name(), figure.value(), figure.u());
    }

    private static Map<String, List<Why>> photoReasons(List<SkinPhoto> list, List<PhotoResult> results) {
        Map<String, List<Why>> reasons = new HashMap<>();
        for (int i = 0; i < list.size(); i++) {
            if (!results.get(i).accepted()) {
                reasons.put(list.get(i).id().toString(), Why.of(results.get(i).refusals()));
            }
        }
        return reasons;
    }

    /** The outline's corners as they were found again; corners that were not are left out. */
    private static List<List<PixelPoint>> carried(SiteOutline outline, List<Optional<PixelPoint>> points) {
        List<List<PixelPoint>> polygons = new ArrayList<>();
        int next = 0;
        for (List<PixelPoint> polygon : outline.polygons()) {
            List<PixelPoint> found = points.subList(next, next + polygon.size()).stream()
                    .flatMap(Optional::stream)
                    .toList();
            next += polygon.size();
            if (found.size() >= 3) {
                polygons.add(found);
            }
        }
        return polygons;
    }

    /** @return keys of the pictures that these replace */
    private List<String> drawn(PersonId person, SkinPhoto photo, VaultSink sink) {
        Optional<String> overlay = sink.overlay(photo.id());
        photos.drawn(person, photo.id(), overlay.or(photo::overlayKey), sink.unrolled(photo.id()));
        return Stream.of(overlay.flatMap(key -> photo.overlayKey()), photo.unrolledKey())
                .flatMap(Optional::stream)
                .toList();
    }

    private void delete(PersonId person, String key) {
        try {
            vault.delete(person.value(), key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
