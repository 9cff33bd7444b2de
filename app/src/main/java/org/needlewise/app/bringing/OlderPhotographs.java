package org.needlewise.app.bringing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.photos.Arrival;
import org.needlewise.app.photos.PhotoIntake;
import org.needlewise.app.photos.PhotoVisit;
import org.needlewise.app.photos.Photos;
import org.needlewise.app.photos.Visits;
import org.needlewise.app.sites.SiteId;
import org.needlewise.imaging.privacy.CameraTags;
import org.needlewise.imaging.privacy.CleanFile;
import org.needlewise.imaging.privacy.LocationRemover;
import org.needlewise.model.measurement.Outcome;
import org.springframework.stereotype.Service;

/** Puts photographs from before into visits of their days. */
@Service
class OlderPhotographs {
    /** A camera's clock that was never set begins in one of these years. */
    private static final int FIRST_BELIEVED_YEAR = 2003;

    private final Visits visits;
    private final Photos photos;
    private final PhotoIntake intake;
    private final Clock clock;

    OlderPhotographs(Visits visits, Photos photos, PhotoIntake intake, Clock clock) {
        this.visits = visits;
        this.photos = photos;
        this.intake = intake;
        this.clock = clock;
    }

    /**
     * Takes one photograph.
     *
     * @param told day that the person says, for photographs that tell none
     */
    Brought bring(PersonId person, SiteId site, String fileName, byte[] bytes, Optional<LocalDate> told) {
        Optional<LocalDate> camera = camera(bytes).filter(this::isBelievable);
        Optional<LocalDate> name = NamedDay.of(fileName).filter(this::isBelievable);
        boolean contradict = camera.isPresent() && name.isPresent() && !camera.equals(name);
        Optional<LocalDate> day = contradict ? told : camera.or(() -> name).or(() -> told);
        if (day.isEmpty()) {
            return new Brought.Undated(fileName, camera, name);
        }
        PhotoVisit visit = visits.begin(person, site, day.get());
        Arrival arrival = intake.addToMeasureLater(person, visit.id(), fileName, bytes);
        if (arrival instanceof Arrival.NotTaken not) {
            if (photos.ofVisit(person, visit.id()).isEmpty()) {
                visits.throwAway(person, visit.id());
            }
            return new Brought.NotTaken(not.fileName(), not.reasons());
        }
        return new Brought.Taken(arrival.fileName(), day.get(), arrival instanceof Arrival.Known);
    }

    private boolean isBelievable(LocalDate day) {
        return day.getYear() >= FIRST_BELIEVED_YEAR && !day.isAfter(LocalDate.now(clock));
    }

    private static Optional<LocalDate> camera(byte[] bytes) {
        return LocationRemover.clean(bytes) instanceof Outcome.Measured<CleanFile> file
                ? file.value().takenAt().map(CameraTags.Taken::local).map(java.time.LocalDateTime::toLocalDate)
                : Optional.empty();
    }
}
