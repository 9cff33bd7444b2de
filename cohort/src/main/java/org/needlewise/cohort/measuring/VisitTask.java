package org.needlewise.cohort.measuring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.needlewise.model.study.StudyRecord;
import org.needlewise.model.study.StudySite;
import org.needlewise.model.study.StudyVisit;

/**
 * What there is to measure of one visit. Two of these are equal exactly when they would give the same numbers.
 *
 * @param archive path of the file
 * @param participant of the record
 * @param site with its card
 * @param reference the site's earliest outlined visit
 * @param visit to be measured; may be the reference itself
 */
public record VisitTask(String archive, String participant, StudySite site, StudyVisit reference, StudyVisit visit) {

    /** All visits of a record that can be measured: those of sites with a card and an outline. */
    public static List<VisitTask> of(String archive, StudyRecord study) {
        List<VisitTask> tasks = new ArrayList<>();
        for (StudySite site : study.sites()) {
            List<StudyVisit> visits = study.visits().stream()
                    .filter(visit ->
                            visit.site().equals(site.id()) && !visit.photos().isEmpty())
                    .sorted(Comparator.comparingInt(StudyVisit::day).thenComparing(StudyVisit::id))
                    .toList();
            Optional<StudyVisit> reference =
                    visits.stream().filter(visit -> visit.outline().isPresent()).findFirst();
            if (site.card().isPresent() && reference.isPresent()) {
                visits.forEach(
                        visit -> tasks.add(new VisitTask(archive, study.participant(), site, reference.get(), visit)));
            }
        }
        return tasks;
    }

    boolean isReference() {
        return reference.id().equals(visit.id());
    }

    /** The photographs that the outline is drawn on first. */
    static List<StudyVisit.Photograph> outlinedFirst(StudyVisit visit) {
        List<StudyVisit.Photograph> ordered = new ArrayList<>(visit.photos());
        visit.outline()
                .ifPresent(outline -> visit.photos().stream()
                        .filter(photo -> photo.id().equals(outline.photo()))
                        .findFirst()
                        .ifPresent(drawn -> {
                            ordered.remove(drawn);
                            ordered.add(0, drawn);
                        }));
        return ordered;
    }
}
