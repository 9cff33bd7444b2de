package org.needlewise.app.photos;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.needlewise.app.jobs.Job;
import org.needlewise.app.jobs.Jobs;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.sites.SiteId;
import org.needlewise.app.vault.RecordLocked;
import org.needlewise.imaging.SkinMeter;
import org.needlewise.model.site.PointPair;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Keeps the measurements of a site's visits in step with its photographs, its outline and the engine. Subject of the job:
 * the visit.
 */
@Service
public class Measuring implements Job {
    static final String NAME = "measure-visit";
    private static final int MOST_ROUNDS = 5;
    private static final int LOCKS = 64;

    /** Two visits may be measured at once, one visit only once: who comes second finds it measured. */
    private final Object[] measured = Stream.generate(Object::new).limit(LOCKS).toArray();

    /** Photographs that a visit was being measured from when it went wrong, until the program ends. */
    private final Map<VisitId, List<String>> failed = new ConcurrentHashMap<>();

    private final Visits visits;
    private final Photos photos;
    private final Outlines outlines;
    private final Measurements measurements;
    private final Landmarks landmarks;
    private final VisitMeter meter;
    private final Cards cards;
    private final Jobs jobs;
    private final JdbcClient jdbc;

    Measuring(
            Visits visits,
            Photos photos,
            Outlines outlines,
            Measurements measurements,
            Landmarks landmarks,
            VisitMeter meter,
            Cards cards,
            @Lazy Jobs jobs,
            JdbcClient jdbc) {
        this.visits = visits;
        this.photos = photos;
        this.outlines = outlines;
        this.measurements = measurements;
        this.landmarks = landmarks;
        this.meter = meter;
        this.cards = cards;
        this.jobs = jobs;
        this.jdbc = jdbc;
    }

    /** Where the measuring of a visit stands. */
    public enum State {
        /** There is no accepted photograph. */
        NO_PHOTO,
        /** The site has no outline. */
        NO_OUTLINE,
        /** It is queued or going on. */
        MEASURING,
        /** It went wrong on our side; tried again when anything changes, and at the next start. */
        FAILED,
        /** There is a result that fits photographs, outline and engine. */
        DONE
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Queues every visit of a site whose measurement no longer fits; others are left alone. */
    public void refresh(PersonId person, SiteId site) {
        for (PhotoVisit visit : visits.ofSite(person, site)) {
            if (isStale(person, visit) && !hasFailed(person, visit)) {
                jobs.enqueue(NAME, visit.id().toString());
            }
        }
    }

    /** Measures a visit anew although nothing that was measured has changed. */
    void again(PersonId person, PhotoVisit visit) {
        synchronized (lock(visit.id())) {
            meter.forget(person, visit.id());
            failed.remove(visit.id());
        }
        refresh(person, visit.site());
    }

    public State state(PersonId person, PhotoVisit visit) {
        if (photos.accepted(person, visit.id()).isEmpty()) {
            return State.NO_PHOTO;
        }
        if (outlines.ofSite(person, visit.site()).isEmpty()) {
            return State.NO_OUTLINE;
        }
        if (!isStale(person, visit)) {
            return State.DONE;
        }
        return hasFailed(person, visit) ? State.FAILED : State.MEASURING;
    }

    private boolean hasFailed(PersonId person, PhotoVisit visit) {
        List<String> ids = failed.get(visit.id());
        return ids != null
                && task(person, visit).map(Task::ids).filter(ids::equals).isPresent();
    }

    /** Visits of whatever site that are queued or being measured. */
    public Set<String> pending() {
        return jobs.pending(NAME);
    }

    @Override
    public void run(String subject) {
        UUID id = UUID.fromString(subject);
        Optional<UUID> owner = jdbc.sql("select person_id from visit where id = ?")
                .param(id)
                .query(UUID.class)
                .optional();
        owner.ifPresent(person -> measure(new PersonId(person), new VisitId(id)));
    }

    /** Measures a visit now, unless its measurement fits already. What changes meanwhile is measured as well. */
    public void measure(PersonId person, VisitId id) {
        synchronized (lock(id)) {
            for (int round = 0; round < MOST_ROUNDS; round++) {
                PhotoVisit visit = visits.get(person, id);
                if (!isStale(person, visit)) {
                    return;
                }
                Optional<Task> task = task(person, visit);
                if (task.isPresent()) {
                    measure(task.get());
                } else {
                    meter.forget(person, id);
                }
            }
        }
    }

    private Object lock(VisitId id) {
        return measured[Math.floorMod(id.hashCode(), LOCKS)];
    }

    /** The queue tries a few times more; when it has given up, the page says so instead of waiting for ever. */
    private void measure(Task task) {
        try {
            meter.measure(task);
            failed.remove(task.visit().id());
        } catch (RecordLocked e) {
            throw e;
        } catch (RuntimeException e) {
            failed.put(task.visit().id(), task.ids());
            throw e;
        }
    }

    private boolean isStale(PersonId person, PhotoVisit visit) {
        Optional<VisitMeasurement> last = measurements.of(person, visit.id());
        Optional<Task> task = task(person, visit);
        if (task.isEmpty() || last.isEmpty()) {
            return task.isPresent() != last.isPresent();
        }
        VisitMeasurement measurement = last.get();
        return !measurement.engineVersion().equals(SkinMeter.VERSION)
                || !measurement.reference().equals(task.get().outline().visit())
                || !measurement
                        .outline()
                        .equals(Optional.of(task.get().ownOutline().id()))
                || !measurement.finding().photos().equals(task.get().ids())
                || !measurement.finding().printLengthMm().equals(task.get().printLengthMm());
    }

    /** What there is to measure of a visit; empty without outline or accepted photograph. */
    Optional<Task> task(PersonId person, PhotoVisit visit) {
        Optional<SiteOutline> outline = outlines.ofSite(person, visit.site());
        if (outline.isEmpty() || visit.deletedAt().isPresent()) {
            return Optional.empty();
        }
        SiteOutline drawn = outline.get();
        List<SkinPhoto> reference = Task.first(drawn.photo(), photos.accepted(person, drawn.visit()));
        if (reference.isEmpty()) {
            return Optional.empty();
        }
        Optional<Double> print = cards.printLengthMm(person, Task.card(reference));
        if (drawn.visit().equals(visit.id())) {
            return Optional.of(
                    new Task(person, visit, drawn, Optional.empty(), reference, List.of(), List.of(), print));
        }
        List<SkinPhoto> own = photos.accepted(person, visit.id());
        if (own.isEmpty()) {
            return Optional.empty();
        }
        Optional<SiteOutline> correction = outlines.ofVisit(person, visit.site(), visit.id());
        List<SkinPhoto> ordered =
                correction.map(c -> Task.first(c.photo(), own)).orElse(own);
        List<PointPair> shown = landmarks
                .of(person, visit.id())
                .filter(found -> found.baseline().equals(reference.get(0).id())
                        && found.followup().equals(ordered.get(0).id()))
                .map(Landmarks.Found::pairs)
                .orElse(List.of());
        return Optional.of(new Task(person, visit, drawn, correction, reference, ordered, shown, print));
    }
}
