package org.needlewise.imaging.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.needlewise.imaging.PhotoResult;
import org.needlewise.imaging.PhotoResult.CardFinding;
import org.needlewise.imaging.PhotoResult.ColourFinding;
import org.needlewise.imaging.PhotoResult.SurfaceFinding;
import org.needlewise.imaging.surface.SurfaceFit;
import org.needlewise.model.measurement.Measurement;
import org.needlewise.model.measurement.Outcome;
import org.needlewise.model.measurement.Outcome.Measured;
import org.needlewise.model.measurement.Refusal;
import org.needlewise.model.photo.Photo;
import org.needlewise.model.quantity.Millimetres;

/** What each photograph gave, in the words of the results. */
final class Findings {
    private Findings() {}

    /**
     * One result a photograph.
     *
     * @param aligned what came of laying each on the reference; empty list when that was not asked for
     * @param perPhoto measurements of each; empty list when there are none
     * @param siteRefusals reasons that hold for the site in all photographs of the visit
     */
    static List<PhotoResult> of(
            List<Photo> photos,
            SeenVisit visit,
            List<Outcome<AlignedPhoto>> aligned,
            List<List<Measurement>> perPhoto,
            List<Refusal> siteRefusals) {
        List<PhotoResult> results = new ArrayList<>();
        for (int i = 0; i < photos.size(); i++) {
            Outcome<SeenPhoto> seen = visit.photos().get(i);
            List<Refusal> refusals = new ArrayList<>(Outcomes.refusals(seen));
            if (refusals.isEmpty() && !aligned.isEmpty()) {
                refusals.addAll(Outcomes.refusals(aligned.get(i)));
            }
            if (refusals.isEmpty()) {
                refusals.addAll(siteRefusals);
            }
            List<Measurement> measurements = perPhoto.isEmpty() ? List.of() : perPhoto.get(i);
            results.add(result(photos.get(i).name(), seen, refusals, refusals.isEmpty() ? measurements : List.of()));
        }
        return results;
    }

    private static PhotoResult result(
            String name, Outcome<SeenPhoto> outcome, List<Refusal> refusals, List<Measurement> measurements) {
        if (!(outcome instanceof Measured<SeenPhoto> measured)) {
            return new PhotoResult(
                    name, false, refusals, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
        }
        SeenPhoto seen = measured.value();
        CardFinding card = new CardFinding(
                seen.layout().name(),
                seen.sighting().markers(),
                seen.fit().residualPx(seen.indexInFit()),
                seen.surface().printScale());
        ColourFinding colour = new ColourFinding(
                seen.calibration().residualDeltaE00(), seen.calibration().patches());
        return new PhotoResult(
                name,
                refusals.isEmpty(),
                refusals,
                Optional.of(card),
                Optional.of(surface(seen.fit())),
                Optional.of(colour),
                measurements);
    }

    private static SurfaceFinding surface(SurfaceFit fit) {
        if (fit.kind().equals("plane")) {
            return SurfaceFinding.plane();
        }
        Millimetres radius = new Millimetres(fit.radiusMm(), fit.radiusUncertaintyMm());
        if (fit.curvesBothWays()) {
            Optional<Millimetres> second = Double.isInfinite(fit.secondRadiusMm())
                    ? Optional.empty()
                    : Optional.of(new Millimetres(fit.secondRadiusMm(), fit.secondRadiusUncertaintyMm()));
            return new SurfaceFinding(SurfaceFinding.Kind.TWO_CURVATURES, Optional.of(radius), second);
        }
        return fit.kind().equals("cone")
                ? new SurfaceFinding(SurfaceFinding.Kind.CONE, Optional.of(radius), Optional.empty())
                : SurfaceFinding.cylinder(radius);
    }
}
