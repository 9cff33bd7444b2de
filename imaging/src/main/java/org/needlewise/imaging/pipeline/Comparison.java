package org.needlewise.imaging.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.needlewise.imaging.CompareRequest;
import org.needlewise.imaging.CompareResult;
import org.needlewise.imaging.CompareResult.Change;
import org.needlewise.imaging.CompareResult.RegionChange;
import org.needlewise.imaging.CompareResult.RegistrationFinding;
import org.needlewise.imaging.CompareResult.VisitSummary;
import org.needlewise.imaging.PhotoResult;
import org.needlewise.imaging.PictureSink;
import org.needlewise.imaging.Progress;
import org.needlewise.imaging.pipeline.VisitChange.Shared;
import org.needlewise.imaging.registration.Registration;
import org.needlewise.imaging.registration.SkinPoint;
import org.needlewise.imaging.registration.SkinPointPair;
import org.needlewise.model.measurement.Outcome;
import org.needlewise.model.measurement.Outcome.Measured;
import org.needlewise.model.measurement.Refusal;
import org.needlewise.model.photo.Photo;
import org.needlewise.model.quantity.Percent;
import org.needlewise.model.site.Outline.PixelPoint;
import org.needlewise.model.site.PointPair;

/** One comparison of two visits, from request to result. */
final class Comparison {
    private final CompareRequest request;
    private final PictureSink pictures;
    private final Progress progress;
    private final List<Photo> before;
    private final List<Photo> after;

    Comparison(CompareRequest request, PictureSink pictures, Progress progress) {
        this.request = request;
        this.pictures = pictures;
        this.progress = progress;
        this.before = request.baseline().photos();
        this.after = request.followup().photos();
    }

    CompareResult run() {
        progress.begin(before.size() + after.size() + 3);
        VisitIntake intake = new VisitIntake(request.card(), request.printScale());
        int index = firstReference();
        try (SeenVisit baseline = intake.see(before, Optional.empty(), progress);
                SeenVisit followup = intake.see(after, baseline.profile(), progress)) {
            if (request.outline().isEmpty()) {
                index = firstSeen(baseline, index);
            }
            Outcome<SeenPhoto> reference = baseline.photos().get(index);
            Outcome<Session> opened = reference.then(photo -> Session.open(photo, request.outline(), askedOn(photo)));
            if (!(opened instanceof Measured<Session> session)) {
                return refused(baseline, followup, Session.notOpened(reference, opened));
            }
            return compared(session.value(), baseline, followup, index);
        }
    }

    private int firstReference() {
        return PhotoEngine.referenceIndex(before, request.outline());
    }

    /** Skin under the points asked for. They are in the first photograph; near enough when the reference is another. */
    private List<double[]> askedOn(SeenPhoto reference) {
        List<double[]> skin = new ArrayList<>();
        for (PixelPoint point : request.points()) {
            double[] at = reference.surface().toSkin(point.x(), point.y());
            if (!Double.isNaN(at[0])) {
                skin.add(at);
            }
        }
        return skin;
    }

    /** Without an outline any photograph in which the card was found serves as reference. */
    private static int firstSeen(SeenVisit visit, int otherwise) {
        for (int i = 0; i < visit.photos().size(); i++) {
            if (visit.photo(i).isPresent()) {
                return i;
            }
        }
        return otherwise;
    }

    private CompareResult refused(SeenVisit baseline, SeenVisit followup, List<Refusal> reasons) {
        return new CompareResult(
                Findings.of(before, baseline, List.of(), List.of(), reasons),
                Findings.of(after, followup, List.of(), List.of(), List.of()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                request.points().stream().map(p -> Optional.<PixelPoint>empty()).toList(),
                reasons);
    }

    private CompareResult compared(Session session, SeenVisit baseline, SeenVisit followup, int index) {
        List<Outcome<AlignedPhoto>> alignedBefore = session.alignOwnVisit(baseline, index);
        progress.step("baseline aligned");
        List<Outcome<AlignedPhoto>> alignedAfter =
                session.alignOtherVisit(followup, pairs(session, alignedBefore, followup));
        progress.step("follow-up aligned");
        VisitMeasurer measurer = new VisitMeasurer(session.regions());
        MeasuredVisit first = measurer.measure(alignedBefore, List.of());
        MeasuredVisit second = measurer.measure(alignedAfter, first.lesions());
        List<Refusal> reasons = new ArrayList<>();
        if (!session.regions().isEmpty()) {
            reasons.addAll(first.refusals());
        }
        if (first.refusals().isEmpty()) {
            reasons.addAll(second.refusals());
        }
        List<Registration> registrations = second.aligned().stream()
                .flatMap(p -> p.registration().stream())
                .toList();
        Optional<Percent> strain = VisitStrain.between(session, first.aligned(), second.aligned());
        new VisitPictures(pictures, Optional.of("baseline")).site(session, first);
        new VisitPictures(pictures, Optional.of("followup")).site(session, second);
        new PairPictures(pictures).draw(session, first, second);
        progress.step("measured");
        return result(session, baseline, followup, first, second, reasons, registrations, strain);
    }

    private CompareResult result(
            Session session,
            SeenVisit baseline,
            SeenVisit followup,
            MeasuredVisit first,
            MeasuredVisit second,
            List<Refusal> reasons,
            List<Registration> registrations,
            Optional<Percent> strain) {
        boolean sited = !session.regions().isEmpty();
        List<PhotoResult> baselineResults =
                Findings.of(before, baseline, first.photos(), first.perPhoto(), sited ? first.refusals() : List.of());
        List<PhotoResult> followupResults =
                Findings.of(after, followup, second.photos(), second.perPhoto(), sited ? second.refusals() : List.of());
        boolean comparable = !second.aligned().isEmpty();
        Shared shared = Shared.of(session.regions(), first, second, request.card());
        Change change = VisitChange.between(first.means(), second.means(), shared, strain);
        List<RegionChange> regionChanges = VisitChange.ofRegions(first.means(), second.means(), shared, strain);
        return new CompareResult(
                baselineResults,
                followupResults,
                summary(first),
                summary(second),
                comparable ? Optional.of(change) : Optional.empty(),
                regionChanges,
                registrations.isEmpty() ? Optional.empty() : Optional.of(finding(session, registrations)),
                mappedPoints(session, first, second),
                reasons);
    }

    private static Optional<VisitSummary> summary(MeasuredVisit visit) {
        return visit.aligned().isEmpty()
                ? Optional.empty()
                : Optional.of(new VisitSummary(visit.aligned().size(), visit.means()));
    }

    private static RegistrationFinding finding(Session session, List<Registration> registrations) {
        double[] residuals = registrations.stream()
                .mapToDouble(r -> r.residualMm(session::contains))
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        double residual = residuals.length == 0 ? registrations.get(0).residualMm() : residuals[residuals.length / 2];
        return new RegistrationFinding(
                Double.isFinite(residual) ? residual : registrations.get(0).uncertaintyMm(0, 0),
                registrations.get(0).matches());
    }

    /** Pairs by hand are in pixels of both visits' first photographs; the reference may be another one. */
    private List<SkinPointPair> pairs(Session session, List<Outcome<AlignedPhoto>> baseline, SeenVisit followup) {
        List<SkinPointPair> pairs = new ArrayList<>();
        if (!(baseline.get(0) instanceof Measured<AlignedPhoto> first)
                || followup.photo(0).isEmpty()) {
            return pairs;
        }
        for (PointPair pair : request.manualPairs()) {
            Optional<SkinPoint> still = onReference(first.value(), pair.baseline());
            double[] moved = followup.photo(0)
                    .get()
                    .surface()
                    .toSkin(pair.followup().x(), pair.followup().y());
            if (still.isPresent() && !Double.isNaN(moved[0])) {
                pairs.add(new SkinPointPair(still.get(), new SkinPoint(moved[0], moved[1])));
            }
        }
        return pairs.size() >= 3 ? pairs : List.of();
    }

    /** Reference skin under a pixel of a photograph of the reference's visit. */
    private static Optional<SkinPoint> onReference(AlignedPhoto photo, PixelPoint pixel) {
        double[] own = photo.photo().surface().toSkin(pixel.x(), pixel.y());
        if (Double.isNaN(own[0])) {
            return Optional.empty();
        }
        return Optional.of(
                photo.registration().map(r -> r.toReference(own[0], own[1])).orElse(new SkinPoint(own[0], own[1])));
    }

    private List<Optional<PixelPoint>> mappedPoints(Session session, MeasuredVisit first, MeasuredVisit second) {
        List<Optional<PixelPoint>> mapped = new ArrayList<>();
        for (PixelPoint point : request.points()) {
            Optional<PixelPoint> found = Optional.empty();
            if (first.photos().get(0) instanceof Measured<AlignedPhoto> from
                    && second.photos().get(0) instanceof Measured<AlignedPhoto> to) {
                found = onReference(from.value(), point).flatMap(p -> inPhoto(to.value(), p));
            }
            mapped.add(found);
        }
        return mapped;
    }

    /** Where reference skin is seen in a photograph; empty outside its frame or beyond its horizon. */
    private static Optional<PixelPoint> inPhoto(AlignedPhoto photo, SkinPoint point) {
        double[] own = new double[2];
        photo.map().apply(point.xMm(), point.yMm(), own);
        double[] px = photo.photo().surface().toPhoto(own[0], own[1]);
        boolean inside = px[0] >= 0
                && px[1] >= 0
                && px[0] <= photo.photo().read().picture().width() - 1.0
                && px[1] <= photo.photo().read().picture().height() - 1.0;
        boolean facing = photo.photo().surface().obliquenessCosine(own[0], own[1]) > 0.2;
        return inside && facing ? Optional.of(new PixelPoint(px[0], px[1])) : Optional.empty();
    }
}
