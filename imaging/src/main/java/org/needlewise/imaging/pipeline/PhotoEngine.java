package org.needlewise.imaging.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.needlewise.imaging.CompareRequest;
import org.needlewise.imaging.CompareResult;
import org.needlewise.imaging.MeasureRequest;
import org.needlewise.imaging.PhotoResult;
import org.needlewise.imaging.PictureSink;
import org.needlewise.imaging.Progress;
import org.needlewise.imaging.SkinMeter;
import org.needlewise.imaging.UprightPicture;
import org.needlewise.imaging.reading.PhotoReader;
import org.needlewise.imaging.vision.NativePicture;
import org.needlewise.model.measurement.Outcome;
import org.needlewise.model.measurement.Outcome.Measured;
import org.needlewise.model.photo.Photo;
import org.needlewise.model.site.Outline;

/**
 * The photo engine. Stages: read, find the card, fit the skin's surface over the visit, calibrate colour, unroll, register
 * to the photograph the outline was drawn on, segment on the mean of the visit's photographs, measure.
 *
 * <p>Stateless and deterministic.
 */
public final class PhotoEngine implements SkinMeter {

    @Override
    public List<PhotoResult> measure(MeasureRequest request, PictureSink pictures, Progress progress) {
        List<Photo> photos = request.photos();
        progress.begin(photos.size() + 1);
        VisitIntake intake = new VisitIntake(request.card(), request.printScale());
        try (SeenVisit visit = intake.see(photos, Optional.empty(), progress)) {
            VisitPictures drawn = new VisitPictures(pictures, Optional.empty());
            if (request.outline().isEmpty()) {
                drawn.cards(visit);
                return Findings.of(photos, visit, List.of(), List.of(), List.of());
            }
            int index = referenceIndex(photos, request.outline());
            Outcome<SeenPhoto> reference = visit.photos().get(index);
            Outcome<Session> opened = reference.then(photo -> Session.open(photo, request.outline(), List.of()));
            if (!(opened instanceof Measured<Session> session)) {
                return Findings.of(photos, visit, List.of(), List.of(), Session.notOpened(reference, opened));
            }
            List<Outcome<AlignedPhoto>> aligned = session.value().alignOwnVisit(visit, index);
            MeasuredVisit measured = new VisitMeasurer(session.value().regions()).measure(aligned, List.of());
            drawn.site(session.value(), measured);
            progress.step("measured");
            return Findings.of(photos, visit, measured.photos(), measured.perPhoto(), measured.refusals());
        }
    }

    @Override
    public CompareResult compare(CompareRequest request, PictureSink pictures, Progress progress) {
        return new Comparison(request, pictures, progress).run();
    }

    @Override
    public Outcome<UprightPicture> look(Photo photo, int longestSide) {
        try {
            return new PhotoReader().read(photo).then(read -> {
                try (read) {
                    NativePicture picture = read.picture();
                    int by = Reduction.by(picture, longestSide);
                    return Outcome.measured(
                            new UprightPicture(Reduction.reduced(picture, by), picture.width(), picture.height()));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The photograph that the outline was drawn on, else the first. */
    static int referenceIndex(List<Photo> photos, Optional<Outline> outline) {
        for (int i = 0; i < photos.size(); i++) {
            String name = photos.get(i).name();
            if (outline.isPresent() && outline.get().photo().equals(name)) {
                return i;
            }
        }
        return 0;
    }
}
