package org.needlewise.imaging.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.needlewise.imaging.colour.PatchReading;
import org.needlewise.imaging.quality.PhotoQuality;
import org.needlewise.imaging.quality.PhotoQuality.EdgeSharpness;
import org.needlewise.imaging.quality.PhotoQuality.Exposure;
import org.needlewise.imaging.quality.PhotoQuality.Sharpness;
import org.needlewise.imaging.quality.PhotoQuality.SiteView;
import org.needlewise.imaging.quality.QualityGate;
import org.needlewise.imaging.surface.FittedSurface;
import org.needlewise.imaging.unroll.CardShadow;
import org.needlewise.imaging.unroll.Unroller;
import org.needlewise.model.measurement.Outcome;
import org.needlewise.model.measurement.Refusal;
import org.needlewise.model.measurement.RefusalCode;

/** Puts photographs before the quality gate: first by the card alone, then by how they show the site. */
final class PhotoGate {
    private static final double STEP_MM = 1.5;
    /** More of the site than this under the card is no slip of the outline any more. */
    private static final double LARGEST_COVERED_SHARE = 0.05;

    private static final QualityGate GATE = QualityGate.standard();

    private PhotoGate() {}

    /** Sharpness and exposure, told from the card. */
    static List<Refusal> byCard(SeenPhoto photo) {
        FittedSurface surface = photo.surface();
        double pxPerMm = surface.pxPerMm(surface.referenceXMm(), surface.referenceYMm());
        OptionalDouble sigma = photo.sighting().edgeSigmaPx();
        Optional<Sharpness> sharpness =
                sigma.isPresent() ? Optional.of(new EdgeSharpness(sigma.getAsDouble(), pxPerMm)) : Optional.empty();
        return GATE.check(new PhotoQuality(
                sharpness, Optional.of(exposure(photo.readings())), OptionalDouble.empty(), Optional.empty()));
    }

    private static Exposure exposure(List<PatchReading> readings) {
        double white = 0;
        double black = 1;
        int unusable = 0;
        for (PatchReading reading : readings) {
            double green = reading.linearRgb()[1];
            white = Math.max(white, green);
            black = Math.min(black, green);
            if (!reading.usable()) {
                unusable++;
            }
        }
        double share = readings.isEmpty() ? 0 : unusable / (double) readings.size();
        return new Exposure(white, Math.min(black, white), share, 0);
    }

    /** How the photograph shows the site: tilt, scale, frame, horizon, card. */
    static Outcome<AlignedPhoto> bySite(AlignedPhoto photo, List<SiteRegion> regions) {
        FittedSurface surface = photo.photo().surface();
        CardShadow card = new CardShadow(photo.photo().layout(), surface);
        List<double[]> views = new ArrayList<>();
        int inFrame = 0;
        int beyond = 0;
        int covered = 0;
        double[] own = new double[2];
        for (SiteRegion region : regions) {
            int step = Math.max(1, (int) Math.round(STEP_MM * region.grid().pxPerMm()));
            for (int y = 0; y < region.grid().height(); y += step) {
                for (int x = 0; x < region.grid().width(); x += step) {
                    if (region.coverage().at(0, x, y) < 0.5f) {
                        continue;
                    }
                    photo.map().apply(region.grid().xMm(x), region.grid().yMm(y), own);
                    double cosine = surface.obliquenessCosine(own[0], own[1]);
                    double tilt = Math.toDegrees(Math.acos(Math.max(-1, Math.min(1, cosine))));
                    views.add(new double[] {tilt, surface.pxPerMm(own[0], own[1])});
                    inFrame += inFrame(photo.photo(), surface.toPhoto(own[0], own[1])) ? 1 : 0;
                    beyond += cosine < Unroller.HORIZON_COSINE ? 1 : 0;
                    covered += card.covers(own[0], own[1]) ? 1 : 0;
                }
            }
        }
        if (views.isEmpty()) {
            return Outcome.measured(photo);
        }
        double n = views.size();
        SiteView view = new SiteView(median(views, 0), median(views, 1), inFrame / n, beyond / n);
        List<Refusal> refusals = new ArrayList<>(GATE.check(
                new PhotoQuality(Optional.empty(), Optional.empty(), OptionalDouble.empty(), Optional.of(view))));
        if (covered > LARGEST_COVERED_SHARE * n) {
            refusals.add(new Refusal(RefusalCode.SITE_UNDER_CARD));
        }
        return refusals.isEmpty() ? Outcome.measured(photo) : new Outcome.Refused<>(refusals);
    }

    private static boolean inFrame(SeenPhoto photo, double[] px) {
        return px[0] >= 0
                && px[1] >= 0
                && px[0] <= photo.read().picture().width() - 1.0
                && px[1] <= photo.read().picture().height() - 1.0;
    }

    private static double median(List<double[]> rows, int column) {
        double[] values = rows.stream().mapToDouble(r -> r[column]).toArray();
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
