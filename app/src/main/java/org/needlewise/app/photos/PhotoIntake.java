package org.needlewise.app.photos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.needlewise.app.WithoutWords;
import org.needlewise.app.database.Durability;
import org.needlewise.app.jobs.Jobs;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.vault.PhotoVault;
import org.needlewise.imaging.SkinMeter;
import org.needlewise.imaging.UprightPicture;
import org.needlewise.imaging.privacy.CleanFile;
import org.needlewise.imaging.privacy.LocationRemover;
import org.needlewise.model.measurement.Outcome;
import org.needlewise.model.photo.Photo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Takes photographs in: location out, kept durably, looked at, measured later. */
@Service
public class PhotoIntake {
    private static final Logger LOG = LoggerFactory.getLogger(PhotoIntake.class);
    private static final int THUMBNAIL_PX = 480;
    private static final int LONGEST_NAME = 200;
    /** Pictures in memory at once: several at a time would only make each of them slower. */
    private static final int AT_ONCE = 2;

    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final Object adding = new Object();
    private final Visits visits;
    private final Photos photos;
    private final PhotoChecker checker;
    private final PhotoVault vault;
    private final SkinMeter meter;
    private final Measuring measuring;
    private final Jobs jobs;
    private final Durability durability;
    private final Clock clock;

    PhotoIntake(
            Visits visits,
            Photos photos,
            PhotoChecker checker,
            PhotoVault vault,
            SkinMeter meter,
            Measuring measuring,
            Jobs jobs,
            Durability durability,
            Clock clock) {
        this.visits = visits;
        this.photos = photos;
        this.checker = checker;
        this.vault = vault;
        this.meter = meter;
        this.measuring = measuring;
        this.jobs = jobs;
        this.durability = durability;
        this.clock = clock;
    }

    /**
     * Takes one photograph into a visit. When this returns {@link Arrival.Kept}, the file outlives a loss of power.
     *
     * @param fileName as the person's device calls it
     * @param bytes of the file; imaging's limits hold
     */
    public Arrival add(PersonId person, VisitId visitId, String fileName, byte[] bytes) {
        Arrival arrival = addToMeasureLater(person, visitId, fileName, bytes);
        measuring.refresh(person, visits.get(person, visitId).site());
        return arrival;
    }

    /**
     * The same when more photographs of the visit are about to come: nothing is measured until {@link #add} or
     * {@link Measuring#refresh} is called.
     */
    public Arrival addToMeasureLater(PersonId person, VisitId visitId, String fileName, byte[] bytes) {
        PhotoVisit visit = visits.get(person, visitId);
        places.acquireUninterruptibly();
        try {
            String name = shortened(fileName);
            Outcome<CleanFile> clean = LocationRemover.clean(bytes);
            if (clean instanceof Outcome.Refused<CleanFile> refused) {
                return new Arrival.NotTaken(name, Why.of(refused.refusals()));
            }
            CleanFile file = ((Outcome.Measured<CleanFile>) clean).value();
            String sha256 = sha256(file.bytes());
            Optional<SkinPhoto> known = photos.withContent(person, visitId, sha256);
            if (known.isPresent()) {
                return known(person, name, known.get());
            }
            Outcome<UprightPicture> seen = meter.look(new Photo(name, Photo.inMemory(file.bytes())), 2 * THUMBNAIL_PX);
            if (seen instanceof Outcome.Refused<UprightPicture> refused) {
                return new Arrival.NotTaken(name, Why.of(refused.refusals()));
            }
            return keep(person, visit, name, file, sha256, ((Outcome.Measured<UprightPicture>) seen).value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            places.release();
        }
    }

    private Arrival keep(
            PersonId person, PhotoVisit visit, String name, CleanFile file, String sha256, UprightPicture picture)
            throws IOException {
        String key = vault.put(person.value(), "photo." + file.ending(), file.bytes());
        String thumbnail =
                vault.put(person.value(), "thumbnail.jpg", Jpegs.of(Jpegs.within(picture.image(), THUMBNAIL_PX)));
        SkinPhoto photo = new SkinPhoto(
                new PhotoId(UUID.randomUUID()),
                visit.id(),
                name,
                sha256,
                key,
                Optional.empty(),
                Optional.of(thumbnail),
                Optional.empty(),
                file.bytes().length,
                picture.fullWidthPx(),
                picture.fullHeightPx(),
                takenAt(file),
                Optional.empty(),
                Instant.now(clock),
                Optional.empty());
        synchronized (adding) {
            // The same file sent twice at the same moment: the later one finds the earlier one here.
            Optional<SkinPhoto> known = photos.withContent(person, visit.id(), sha256);
            if (known.isPresent()) {
                vault.delete(person.value(), key);
                vault.delete(person.value(), thumbnail);
                return new Arrival.Known(name, known.get());
            }
            photos.add(person, photo);
        }
        durability.settle();
        return new Arrival.Kept(look(person, photo));
    }

    /** Whatever happens here, the photograph is kept. */
    private SkinPhoto look(PersonId person, SkinPhoto photo) {
        try {
            return checker.check(person, photo.id());
        } catch (RuntimeException e) {
            LOG.error("a photograph was kept but could not be looked at; it will be tried again", WithoutWords.of(e));
            jobs.enqueue(PhotoChecker.NAME, photo.id().toString());
            return photo;
        }
    }

    private Arrival known(PersonId person, String name, SkinPhoto photo) {
        if (photo.deletedAt().isPresent()) {
            photos.restore(person, photo.id());
        }
        return new Arrival.Known(name, photos.get(person, photo.id()));
    }

    private Optional<Instant> takenAt(CleanFile file) {
        ZoneId here = clock.getZone();
        return file.takenAt()
                .map(taken -> taken.offset()
                        .map(offset -> taken.local().toInstant(offset))
                        .orElseGet(() -> taken.local().atZone(here).toInstant()));
    }

    private static String shortened(String fileName) {
        String bare = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        String clean = bare.codePoints()
                .filter(c -> !Character.isISOControl(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        String named = clean.isEmpty() ? "photo" : clean;
        return named.length() > LONGEST_NAME ? named.substring(named.length() - LONGEST_NAME) : named;
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
