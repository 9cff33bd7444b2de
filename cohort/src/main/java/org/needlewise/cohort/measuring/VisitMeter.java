package org.needlewise.cohort.measuring;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.needlewise.cohort.archive.StudyFile;
import org.needlewise.imaging.CompareRequest;
import org.needlewise.imaging.CompareResult;
import org.needlewise.imaging.MeasureRequest;
import org.needlewise.imaging.PhotoResult;
import org.needlewise.imaging.PictureSink;
import org.needlewise.imaging.Progress;
import org.needlewise.imaging.SkinMeter;
import org.needlewise.model.card.CardLayout;
import org.needlewise.model.card.StandardCards;
import org.needlewise.model.measurement.Refusal;
import org.needlewise.model.measurement.RefusalCode;
import org.needlewise.model.photo.Photo;
import org.needlewise.model.photo.Visit;
import org.needlewise.model.quantity.Percent;
import org.needlewise.model.site.Outline;
import org.needlewise.model.site.PointPair;
import org.needlewise.model.study.StudyVisit;
import org.needlewise.model.study.StudyVisit.Photograph;

/** Measures a visit as the application does: the reference visit by itself, every other one against it. */
public final class VisitMeter {
    private final SkinMeter meter;

    public VisitMeter(SkinMeter meter) {
        this.meter = meter;
    }

    /** One row a photograph of the visit, and one for the visit as a whole; never fails for what is in the file. */
    public List<MeasuredRow> measure(VisitTask task, StudyFile file) {
        List<MeasuredRow> rows = new ArrayList<>();
        List<Photo> photos = whole(task.visit(), file, rows);
        Optional<CardLayout> card = task.site().card().flatMap(StandardCards::byName);
        if (photos.isEmpty()) {
            rows.add(whole(new Refusal(RefusalCode.NO_ACCEPTED_PHOTO)));
        } else if (card.isEmpty()) {
            refuse(
                    photos,
                    rows,
                    new Refusal(RefusalCode.WRONG_CARD, task.site().card().orElse("")));
        } else if (task.isReference()) {
            reference(task, photos, card.get(), rows);
        } else {
            followup(task, whole(task.reference(), file, new ArrayList<>()), photos, card.get(), rows);
        }
        return rows;
    }

    private void reference(VisitTask task, List<Photo> photos, CardLayout card, List<MeasuredRow> rows) {
        Outline outline = task.visit().outline().orElseThrow();
        if (isMissing(outline, photos)) {
            refuse(photos, rows, new Refusal(RefusalCode.REFERENCE_PHOTO_REFUSED));
            return;
        }
        List<PhotoResult> results = meter.measure(
                new MeasureRequest(photos, card, task.site().printLengthMm(), Optional.of(outline)),
                PictureSink.none(),
                Progress.silent());
        results.forEach(result -> rows.add(row(result)));
        // Against itself the skin has not moved: the zero from which later strain is counted.
        rows.add(
                results.stream().anyMatch(PhotoResult::accepted)
                        ? MeasuredRow.measured(MeasuredRow.WHOLE_VISIT, List.of(Figures.strain(new Percent(0, 0))))
                        : whole(new Refusal(RefusalCode.NO_ACCEPTED_PHOTO)));
    }

    private void followup(
            VisitTask task, List<Photo> baseline, List<Photo> photos, CardLayout card, List<MeasuredRow> rows) {
        Outline outline = task.reference().outline().orElseThrow();
        if (isMissing(outline, baseline)) {
            refuse(photos, rows, new Refusal(RefusalCode.REFERENCE_PHOTO_REFUSED));
            return;
        }
        CompareResult result = compare(task, card, baseline, photos, outline, landmarks(task, baseline, photos));
        Optional<Outline> own = task.visit().outline().filter(drawn -> !isMissing(drawn, photos));
        // An outline drawn for this very visit corrects the one that was carried over; the skin's strain stays.
        List<PhotoResult> numbers = own.map(drawn ->
                        compare(task, card, photos, photos, drawn, List.of()).baseline())
                .orElse(result.followup());
        numbers.forEach(photo -> rows.add(row(photo)));
        Optional<Percent> strain = result.change().flatMap(CompareResult.Change::strain);
        if (strain.isPresent()) {
            rows.add(MeasuredRow.measured(MeasuredRow.WHOLE_VISIT, List.of(Figures.strain(strain.get()))));
        } else if (!result.refusals().isEmpty()) {
            rows.add(MeasuredRow.refused(MeasuredRow.WHOLE_VISIT, result.refusals()));
        }
    }

    private CompareResult compare(
            VisitTask task,
            CardLayout card,
            List<Photo> baseline,
            List<Photo> followup,
            Outline outline,
            List<PointPair> landmarks) {
        return meter.compare(
                new CompareRequest(
                        new Visit("baseline", baseline),
                        new Visit("followup", followup),
                        card,
                        task.site().printLengthMm(),
                        Optional.of(outline),
                        List.of(),
                        landmarks),
                PictureSink.none(),
                Progress.silent());
    }

    private static List<PointPair> landmarks(VisitTask task, List<Photo> baseline, List<Photo> photos) {
        return task.visit()
                .landmarks()
                .filter(found -> found.baseline().equals(baseline.get(0).name())
                        && found.followup().equals(photos.get(0).name()))
                .map(StudyVisit.Landmarks::pairs)
                .orElse(List.of());
    }

    /** The visit's photographs that are whole; for each of the others a row says so. */
    private static List<Photo> whole(StudyVisit visit, StudyFile file, List<MeasuredRow> rows) {
        List<Photo> photos = new ArrayList<>();
        for (Photograph named : VisitTask.outlinedFirst(visit)) {
            Optional<Photo> photo = file.photo(named);
            photo.ifPresent(photos::add);
            if (photo.isEmpty()) {
                rows.add(MeasuredRow.refused(named.id(), List.of(new Refusal(RefusalCode.STUDY_PHOTO_DAMAGED))));
            }
        }
        return photos;
    }

    private static boolean isMissing(Outline outline, List<Photo> photos) {
        return photos.stream().noneMatch(photo -> photo.name().equals(outline.photo()));
    }

    private static void refuse(List<Photo> photos, List<MeasuredRow> rows, Refusal why) {
        photos.forEach(photo -> rows.add(MeasuredRow.refused(photo.name(), List.of(why))));
        rows.add(whole(why));
    }

    private static MeasuredRow whole(Refusal why) {
        return MeasuredRow.refused(MeasuredRow.WHOLE_VISIT, List.of(why));
    }

    private static MeasuredRow row(PhotoResult result) {
        if (!result.accepted()) {
            return MeasuredRow.refused(result.photo(), result.refusals());
        }
        Set<MeasuredRow.Figure> figures = new LinkedHashSet<>();
        result.regions().forEach(region -> figures.addAll(Figures.of(region)));
        return MeasuredRow.measured(result.photo(), List.copyOf(figures));
    }
}
