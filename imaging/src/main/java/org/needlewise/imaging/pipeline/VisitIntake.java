package org.needlewise.imaging.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.needlewise.imaging.Progress;
import org.needlewise.imaging.card.CardFinder;
import org.needlewise.imaging.card.CardSighting;
import org.needlewise.imaging.colour.ColourCalibration;
import org.needlewise.imaging.colour.PatchReading;
import org.needlewise.imaging.colour.PrintProfile;
import org.needlewise.imaging.colour.PrintProfile.CalibratedCard;
import org.needlewise.imaging.reading.PhotoReader;
import org.needlewise.imaging.reading.ReadPhoto;
import org.needlewise.imaging.surface.SurfaceFit;
import org.needlewise.model.card.CardLayout;
import org.needlewise.model.measurement.Outcome;
import org.needlewise.model.measurement.Outcome.Measured;
import org.needlewise.model.measurement.Outcome.Refused;
import org.needlewise.model.measurement.Refusal;
import org.needlewise.model.photo.Photo;

/** The first stages for all photographs of a visit: reading, card, joint surface, colour. */
final class VisitIntake {
    /** A joint fit that leaves more residual than this against the single fits means the skin changed its shape. */
    private static final double JOINT_RESIDUAL_GROWTH = 1.25;

    private final CardLayout layout;
    private final CardFinder finder;
    private final PhotoReader reader = new PhotoReader();

    VisitIntake(CardLayout layout, double printScale) {
        this.layout = layout;
        this.finder = new CardFinder(layout, printScale);
    }

    /**
     * Sees a visit. The caller closes it.
     *
     * @param profile this print's colours from an earlier visit; empty when this is the first
     * @throws UncheckedIOException when a file cannot be read at all
     */
    SeenVisit see(List<Photo> photos, Optional<PrintProfile> profile, Progress progress) {
        List<Outcome<Sighted>> sighted = new ArrayList<>();
        try {
            for (Photo photo : photos) {
                sighted.add(sight(photo));
                progress.step(photo.name());
            }
            return coloured(withJointFit(sighted), profile);
        } catch (RuntimeException e) {
            sighted.forEach(VisitIntake::closeQuietly);
            throw e;
        }
    }

    /** A photograph with card and surface, before colour. */
    private record Sighted(ReadPhoto read, CardSighting sighting, SurfaceFit fit, int index) {}

    private Outcome<Sighted> sight(Photo photo) {
        Outcome<ReadPhoto> read;
        try {
            read = reader.read(photo);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read.then(picture -> {
            Outcome<CardSighting> found = finder.find(picture);
            if (found instanceof Measured<CardSighting> seen) {
                return Outcome.measured(
                        new Sighted(picture, seen.value(), seen.value().fit(), 0));
            }
            picture.close();
            return new Refused<>(((Refused<CardSighting>) found).refusals());
        });
    }

    private List<Outcome<Sighted>> withJointFit(List<Outcome<Sighted>> sighted) {
        List<Sighted> seen = new ArrayList<>();
        for (Outcome<Sighted> outcome : sighted) {
            if (outcome instanceof Measured<Sighted> measured) {
                seen.add(measured.value());
            }
        }
        if (seen.size() < 2) {
            return sighted;
        }
        SurfaceFit joint = jointly(seen);
        if (joint.curvesBothWays()) {
            // Each photograph alone may have mistaken edges far out on the card's arms; the others tell where they are.
            for (int i = 0; i < seen.size(); i++) {
                Sighted s = seen.get(i);
                CardSighting again = finder.lookAgain(s.read(), s.sighting(), joint, i);
                seen.set(i, new Sighted(s.read(), again, again.fit(), 0));
            }
            joint = jointly(seen);
        }
        if (agrees(joint, seen)) {
            for (int i = 0; i < seen.size(); i++) {
                seen.set(i, new Sighted(seen.get(i).read(), seen.get(i).sighting(), joint, i));
            }
        }
        List<Outcome<Sighted>> fitted = new ArrayList<>();
        int next = 0;
        for (Outcome<Sighted> outcome : sighted) {
            fitted.add(outcome instanceof Measured<Sighted> ? Outcome.measured(seen.get(next++)) : outcome);
        }
        return fitted;
    }

    private SurfaceFit jointly(List<Sighted> seen) {
        return finder.fitter()
                .fine(
                        seen.stream().map(s -> s.sighting().geometry()).toList(),
                        seen.stream().map(s -> s.sighting().edges()).toList(),
                        seen.stream().map(Sighted::fit).toList());
    }

    private static boolean agrees(SurfaceFit joint, List<Sighted> alone) {
        for (int i = 0; i < alone.size(); i++) {
            if (joint.residualPx(i) > JOINT_RESIDUAL_GROWTH * alone.get(i).fit().residualPx(0)) {
                return false;
            }
        }
        return true;
    }

    private SeenVisit coloured(List<Outcome<Sighted>> sighted, Optional<PrintProfile> known) {
        List<Outcome<List<PatchReading>>> readings = new ArrayList<>();
        List<CalibratedCard> cards = new ArrayList<>();
        for (Outcome<Sighted> outcome : sighted) {
            Outcome<List<PatchReading>> read = outcome.then(s ->
                    Outcome.measured(new PatchSampling(s.read(), s.fit().surface(s.index())).read(layout)));
            readings.add(read);
            if (read instanceof Measured<List<PatchReading>> measured
                    && ColourCalibration.calibrate(measured.value(), layout)
                            instanceof Measured<ColourCalibration> calibration) {
                cards.add(new CalibratedCard(measured.value(), calibration.value()));
            }
        }
        Optional<PrintProfile> profile = known;
        if (profile.isEmpty() && !layout.certified() && !cards.isEmpty()) {
            profile = Optional.of(PrintProfile.learn(cards));
        }
        List<Outcome<SeenPhoto>> seen = new ArrayList<>();
        for (int i = 0; i < sighted.size(); i++) {
            seen.add(seen(sighted.get(i), readings.get(i), profile));
        }
        return new SeenVisit(seen, profile);
    }

    private Outcome<SeenPhoto> seen(
            Outcome<Sighted> sighted, Outcome<List<PatchReading>> readings, Optional<PrintProfile> profile) {
        return sighted.then(s -> readings.then(r -> {
            Outcome<ColourCalibration> calibration = profile.isPresent()
                    ? ColourCalibration.calibrate(r, layout, profile.get())
                    : ColourCalibration.calibrate(r, layout);
            if (calibration instanceof Refused<ColourCalibration>) {
                s.read().close();
            }
            return calibration.then(
                    c -> gated(new SeenPhoto(s.read(), layout, s.sighting(), s.fit(), s.index(), r, c)));
        }));
    }

    private static Outcome<SeenPhoto> gated(SeenPhoto photo) {
        List<Refusal> refusals = PhotoGate.byCard(photo);
        if (refusals.isEmpty()) {
            return Outcome.measured(photo);
        }
        photo.close();
        return new Refused<>(refusals);
    }

    private static void closeQuietly(Outcome<Sighted> outcome) {
        if (outcome instanceof Measured<Sighted> measured) {
            measured.value().read().close();
        }
    }
}
