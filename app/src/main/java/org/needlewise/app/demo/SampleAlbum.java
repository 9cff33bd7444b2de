package org.needlewise.app.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.needlewise.app.demo.SamplePhotographs.Moment;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.photos.Measuring;
import org.needlewise.app.photos.Outlines;
import org.needlewise.app.photos.PhotoIntake;
import org.needlewise.app.photos.Photos;
import org.needlewise.app.photos.VisitId;
import org.needlewise.app.photos.Visits;
import org.needlewise.imaging.Progress;
import org.springframework.stereotype.Component;

/**
 * Photographs the sites of the sample life and has them measured: the first and the last visit of every site before all
 * others, so that every page has something to show early. Measures beside the queue, so that no core idles.
 */
@Component
class SampleAlbum {
    private static final double EFFECT_DAYS = 70;
    private static final double YEAR_DAYS = 365;
    /** So many visits waiting keep the queue busy while the next ones are being photographed. */
    private static final int WAITING = 2;

    private final Visits visits;
    private final Photos photos;
    private final PhotoIntake intake;
    private final Outlines outlines;
    private final Measuring measuring;

    SampleAlbum(Visits visits, Photos photos, PhotoIntake intake, Outlines outlines, Measuring measuring) {
        this.visits = visits;
        this.photos = photos;
        this.intake = intake;
        this.outlines = outlines;
        this.measuring = measuring;
    }

    /** Returns when everything is measured. */
    void fill(
            PersonId person,
            SampleYear year,
            List<SamplePlace> places,
            SamplePhotographs photographs,
            Progress progress) {
        MeasuredSteps steps =
                new MeasuredSteps(progress, places.size() * year.visits().size());
        for (int number : year.visitsByInterest()) {
            for (SamplePlace place : places) {
                VisitId visit = visits.begin(person, place.id(), year.visits().get(number))
                        .id();
                if (isUnfinished(person, place, visit, number, year)) {
                    photograph(person, year, place, visit, number, photographs);
                }
                steps.photographed();
                if (measuring.pending().size() >= WAITING) {
                    measuring.measure(person, visit);
                }
                measuring.refresh(person, place.id());
                steps.measured(measuring.pending().size());
            }
        }
        measureTheRest(person, steps);
    }

    private boolean isUnfinished(PersonId person, SamplePlace place, VisitId visit, int number, SampleYear year) {
        return photos.ofVisit(person, visit).size() < year.photographs(number)
                || number == 0 && outlines.ofSite(person, place.id()).isEmpty();
    }

    private void photograph(
            PersonId person,
            SampleYear year,
            SamplePlace place,
            VisitId visit,
            int number,
            SamplePhotographs photographs) {
        LocalDate day = year.visits().get(number);
        int index = 1;
        for (byte[] jpeg : photographs.take(moment(year, place, number))) {
            intake.addToMeasureLater(person, visit, day + "-" + index + ".jpg", jpeg);
            index++;
        }
        if (number == 0) {
            outlines.baselinePhoto(person, place.id())
                    .ifPresent(photo -> outlines.save(person, photo.id(), photographs.lasso(place.sample()), false));
        }
    }

    private static Moment moment(SampleYear year, SamplePlace place, int number) {
        LocalDate day = year.visits().get(number);
        double sinceFirst = Math.max(0, ChronoUnit.DAYS.between(year.firstSession(), day));
        double effect = place.isTreated() ? 1 - Math.exp(-sinceFirst / EFFECT_DAYS) : 0;
        double natural = ChronoUnit.DAYS.between(year.baseline().get(0), day) / YEAR_DAYS;
        return new Moment(place.sample(), number, year.photographs(number), effect, natural);
    }

    /** From the queue's end, while the queue works from its beginning. A visit that both take is measured once. */
    private void measureTheRest(PersonId person, MeasuredSteps steps) {
        List<String> waiting = List.copyOf(measuring.pending());
        while (!waiting.isEmpty()) {
            String last = waiting.get(waiting.size() - 1);
            measuring.measure(person, new VisitId(UUID.fromString(last)));
            waiting = waiting.stream()
                    .filter(measuring.pending()::contains)
                    .filter(visit -> !visit.equals(last))
                    .toList();
            steps.measured(waiting.size());
        }
    }
}
