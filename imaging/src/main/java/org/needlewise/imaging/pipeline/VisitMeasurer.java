package org.needlewise.imaging.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.needlewise.imaging.colour.ColourCalibration;
import org.needlewise.imaging.lesion.Lesion;
import org.needlewise.imaging.lesion.LesionSegmenter;
import org.needlewise.imaging.raster.SkinPicture;
import org.needlewise.model.measurement.Measurement;
import org.needlewise.model.measurement.Outcome;
import org.needlewise.model.measurement.Outcome.Measured;
import org.needlewise.model.measurement.Refusal;
import org.needlewise.model.measurement.RefusalCode;

/** Measures the regions of an outline on the photographs of a visit, laid on the reference photograph. */
final class VisitMeasurer {
    private final List<SiteRegion> regions;
    private final LesionSegmenter segmenter = new LesionSegmenter();

    VisitMeasurer(List<SiteRegion> regions) {
        this.regions = List.copyOf(regions);
    }

    /**
     * Measures a visit.
     *
     * @param baseline the baseline's lesions, one a region, whose shape is carried over; empty list at the baseline itself
     */
    MeasuredVisit measure(List<Outcome<AlignedPhoto>> photos, List<Optional<Lesion>> baseline) {
        List<Outcome<SitePictures>> seen = new ArrayList<>();
        for (Outcome<AlignedPhoto> photo : photos) {
            seen.add(photo.then(p -> PhotoGate.bySite(p, regions)).then(p -> SitePictures.of(p, regions)));
        }
        List<SitePictures> usable = Outcomes.measured(seen);
        List<Measurement> means = new ArrayList<>();
        List<Optional<Lesion>> lesions = new ArrayList<>();
        List<List<Measurement>> ofUsable = new ArrayList<>();
        usable.forEach(photo -> ofUsable.add(new ArrayList<>()));
        List<Refusal> refusals = new ArrayList<>();
        for (int r = 0; r < regions.size() && !usable.isEmpty(); r++) {
            SiteRegion region = regions.get(r);
            int index = r;
            List<SkinPicture> pictures =
                    usable.stream().map(p -> p.regions().get(index)).toList();
            SkinPicture meanPicture = MeanPicture.of(pictures);
            Optional<Lesion> carried = baseline.isEmpty() ? Optional.empty() : baseline.get(r);
            Outcome<Lesion> found = !baseline.isEmpty() && carried.isEmpty()
                    ? Outcome.refused(RefusalCode.NO_LESION)
                    : lesion(region, meanPicture, carried);
            refusals.addAll(Outcomes.refusals(found));
            lesions.add(found instanceof Measured<Lesion> m ? Optional.of(m.value()) : Optional.empty());
            if (found instanceof Measured<Lesion> measured) {
                refusals.addAll(
                        measureRegion(region, usable, pictures, meanPicture, measured.value(), means, ofUsable));
            }
        }
        List<Refusal> reasons = new ArrayList<>();
        if (usable.isEmpty()) {
            reasons.add(new Refusal(RefusalCode.NO_ACCEPTED_PHOTO));
        } else if (means.isEmpty()) {
            reasons.addAll(refusals);
        }
        List<Outcome<AlignedPhoto>> accepted = new ArrayList<>();
        for (Outcome<SitePictures> outcome : seen) {
            accepted.add(outcome.then(p -> Outcome.measured(p.photo())));
        }
        return new MeasuredVisit(accepted, spread(accepted, ofUsable), means, lesions, reasons);
    }

    private List<Refusal> measureRegion(
            SiteRegion region,
            List<SitePictures> usable,
            List<SkinPicture> pictures,
            SkinPicture meanPicture,
            Lesion mean,
            List<Measurement> means,
            List<List<Measurement>> perPhoto) {
        double variance = 0;
        for (int k = 0; k < usable.size(); k++) {
            ColourCalibration calibration = usable.get(k).photo().photo().calibration();
            SkinPicture picture = pictures.get(k);
            double relativeU = SurfaceUncertainty.relativeArea(usable.get(k).photo(), region);
            variance += relativeU * relativeU;
            if (usable.size() > 1) {
                Outcome<Measurement> measured = lesion(region, picture, Optional.of(mean))
                        .then(own -> RegionMeter.measure(region.id(), own, picture, relativeU, calibration));
                keep(measured, perPhoto.get(k));
            }
        }
        // Errors of the surface are shared by a visit's photographs: the mean has their typical size, not less.
        double typical = Math.sqrt(variance / usable.size());
        ColourCalibration calibration = usable.get(0).photo().photo().calibration();
        Outcome<Measurement> measured = RegionMeter.measure(region.id(), mean, meanPicture, typical, calibration);
        keep(measured, means);
        if (usable.size() == 1) {
            // One photograph is its own mean.
            keep(measured, perPhoto.get(0));
        }
        return Outcomes.refusals(measured);
    }

    private static void keep(Outcome<Measurement> outcome, List<Measurement> in) {
        if (outcome instanceof Measured<Measurement> measured) {
            in.add(measured.value());
        }
    }

    private Outcome<Lesion> lesion(SiteRegion region, SkinPicture picture, Optional<Lesion> carried) {
        if (region.exact()) {
            return RegionMeter.taken(region, picture);
        }
        return carried.isPresent()
                ? segmenter.follow(carried.get(), picture)
                : segmenter.segment(picture, region.inside());
    }

    /** Back to one list a photograph, empty for those that were refused. */
    private static List<List<Measurement>> spread(
            List<Outcome<AlignedPhoto>> photos, List<List<Measurement>> ofAligned) {
        List<List<Measurement>> all = new ArrayList<>();
        int next = 0;
        for (Outcome<AlignedPhoto> photo : photos) {
            all.add(photo instanceof Measured<AlignedPhoto> ? ofAligned.get(next++) : List.of());
        }
        return all;
    }
}
