package org.needlewise.imaging.card;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.needlewise.imaging.quality.PictureBlur;
import org.needlewise.imaging.reading.ReadPhoto;
import org.needlewise.imaging.surface.CardObservations;
import org.needlewise.imaging.surface.PhotoGeometry;
import org.needlewise.imaging.surface.SurfaceFit;
import org.needlewise.imaging.surface.SurfaceFitter;
import org.needlewise.imaging.vision.Tag;
import org.needlewise.imaging.vision.TagDetector;
import org.needlewise.imaging.vision.TagDictionary;
import org.needlewise.model.card.CardLayout;
import org.needlewise.model.card.CardLayout.CardPoint;
import org.needlewise.model.card.CardLayout.Marker;
import org.needlewise.model.measurement.Outcome;
import org.needlewise.model.measurement.RefusalCode;

/** Finds one card layout in photographs: tags first, then every edge that its print has. */
public final class CardFinder {
    /** Two tags fix a limb; of a card with more, two must be seen all the same. */
    private static final int FEWEST_MARKERS = 2;

    private static final int FEWEST_EDGE_POINTS = 40;
    private static final double WORST_RESIDUAL_PX = 2.5;
    private static final int SECOND_LOOKS = 3;
    private static final double CORNER_SIGMA_PX = 1;
    /** A strip this narrow can follow skin that curves both ways. */
    private static final double STRIP_HALF_WIDTH_MM = 20;

    private final CardLayout layout;
    private final TagDictionary dictionary;
    private final List<LayoutEdge> edges;
    private final Map<Integer, Marker> markers = new HashMap<>();
    private final SurfaceFitter fitter;

    /**
     * @param printScale true millimetres per nominal millimetre of the layout
     * @throws IllegalArgumentException if the layout names a dictionary or a tag that does not exist
     */
    public CardFinder(CardLayout layout, double printScale) {
        this.layout = layout;
        this.dictionary = TagDictionary.named(layout.dictionary())
                .orElseThrow(() -> new IllegalArgumentException("no tag dictionary named " + layout.dictionary()));
        this.edges = LayoutEdge.of(layout, dictionary);
        for (Marker marker : layout.markers()) {
            markers.put(marker.id(), marker);
        }
        CardPoint reference = layout.markers().get(0).centre();
        double[] referenceMm = {reference.xMm() * printScale, reference.yMm() * printScale};
        this.fitter = new SurfaceFitter(referenceMm, printScale, isMadeOfStrips(reference));
    }

    /** The fitter for this card, for fits over several sightings. */
    public SurfaceFitter fitter() {
        return fitter;
    }

    /** Looks for the card in one photograph. */
    public Outcome<CardSighting> find(ReadPhoto photo) {
        int enough = Math.max(FEWEST_MARKERS, markers.size() - 1);
        List<Tag> tags = TagDetector.detect(photo.picture(), dictionary, List.copyOf(markers.keySet()), enough);
        List<Tag> own = tags.stream().filter(t -> markers.containsKey(t.id())).toList();
        if (tags.isEmpty()) {
            return Outcome.refused(
                    PictureBlur.isBlurredAllOver(photo.picture()) ? RefusalCode.BLURRED : RefusalCode.NO_CARD);
        }
        if (own.isEmpty()) {
            return Outcome.refused(RefusalCode.WRONG_CARD, layout.name());
        }
        if (own.stream().map(Tag::id).distinct().count() < own.size()) {
            return Outcome.refused(RefusalCode.CARD_SEEN_TWICE);
        }
        if (own.size() < Math.min(FEWEST_MARKERS, markers.size())) {
            return Outcome.refused(RefusalCode.CARD_CUT_OR_COVERED, own.size() + " of " + markers.size() + " tags");
        }
        PhotoGeometry geometry = geometry(photo);
        SurfaceFit coarse = fitter.coarse(geometry, corners(own));
        EdgeSampler sampler = new EdgeSampler(photo.picture(), photo.light());
        List<LayoutEdge> visible = edgesOf(own);
        CardObservations seen = sampler.sample(visible, coarse.surface(0));
        if (seen.count() < FEWEST_EDGE_POINTS) {
            // Tags are read through much blur; their edges then show no plateaus any more.
            return Outcome.refused(RefusalCode.BLURRED);
        }
        SurfaceFit better = fitter.limb(geometry, seen, coarse);
        CardObservations again = sampler.sample(edges, better.surface(0));
        SurfaceFit fit = fitter.fine(List.of(geometry), List.of(again), List.of(better));
        for (int i = 0; i < SECOND_LOOKS && fit.curvesBothWays() && (i == 0 || !fitter.isSettled(fit, geometry)); i++) {
            // Found by a simpler shape, edges far out on the arms were missed or mistaken.
            again = sampler.sample(edges, fit.surface(0));
            fit = fitter.fine(List.of(geometry), List.of(again), List.of(fit));
        }
        if (!(fit.residualPx(0) < WORST_RESIDUAL_PX)) {
            return Outcome.refused(RefusalCode.SURFACE_NOT_FITTED);
        }
        return Outcome.measured(new CardSighting(own.size(), geometry, again, sampler.edgeSigmaPx(), fit));
    }

    private static PhotoGeometry geometry(ReadPhoto photo) {
        int width = photo.picture().width();
        int height = photo.picture().height();
        return photo.focalLengthPx().isPresent()
                ? PhotoGeometry.withFocal(width, height, photo.focalLengthPx().getAsDouble())
                : PhotoGeometry.withoutFocal(width, height);
    }

    private CardObservations corners(List<Tag> tags) {
        int n = tags.size() * 8;
        double[][] c = new double[8][n];
        int at = 0;
        for (Tag tag : tags) {
            Marker marker = java.util.Objects.requireNonNull(markers.get(tag.id()));
            double half = marker.sideMm() / 2;
            double[][] layoutCorners = {{-half, -half}, {half, -half}, {half, half}, {-half, half}};
            for (int corner = 0; corner < 4; corner++) {
                for (int axis = 0; axis < 2; axis++) {
                    c[0][at] = marker.centre().xMm() + layoutCorners[corner][0];
                    c[1][at] = marker.centre().yMm() + layoutCorners[corner][1];
                    c[2][at] = tag.cornersPx()[corner][0];
                    c[3][at] = tag.cornersPx()[corner][1];
                    c[4][at] = axis == 0 ? 1 : 0;
                    c[5][at] = axis == 0 ? 0 : 1;
                    c[7][at] = CORNER_SIGMA_PX;
                    at++;
                }
            }
        }
        return new CardObservations(c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7]);
    }

    /** Looks for the card's edges once more, where a fit over the visit says they are. */
    public CardSighting lookAgain(ReadPhoto photo, CardSighting first, SurfaceFit joint, int index) {
        CardObservations again = new EdgeSampler(photo.picture(), photo.light()).sample(edges, joint.surface(index));
        SurfaceFit fit = fitter.alone(first.geometry(), again, joint, index);
        return new CardSighting(first.markers(), first.geometry(), again, first.edgeSigmaPx(), fit);
    }

    /** Edges near the tags that were found: the coarse fit may be off far from them. */
    private List<LayoutEdge> edgesOf(List<Tag> tags) {
        List<LayoutEdge> near = new ArrayList<>();
        for (LayoutEdge edge : edges) {
            for (Tag tag : tags) {
                Marker marker = java.util.Objects.requireNonNull(markers.get(tag.id()));
                double reach = 0.5 * marker.sideMm() + 0.5;
                if (Math.abs((edge.x0() + edge.x1()) / 2 - marker.centre().xMm()) < reach
                        && Math.abs((edge.y0() + edge.y1()) / 2
                                        - marker.centre().yMm())
                                < reach) {
                    near.add(edge);
                    break;
                }
            }
        }
        return near;
    }

    private boolean isMadeOfStrips(CardPoint reference) {
        return layout.markers().stream()
                .allMatch(m -> Math.min(
                                Math.abs(m.centre().xMm() - reference.xMm()),
                                Math.abs(m.centre().yMm() - reference.yMm()))
                        < STRIP_HALF_WIDTH_MM / 2);
    }
}
