package org.needlewise.imaging.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.needlewise.imaging.raster.MillimetreGrid;
import org.needlewise.imaging.registration.SkinPointPair;
import org.needlewise.imaging.registration.Start;
import org.needlewise.model.card.CardLayout;
import org.needlewise.model.card.CardLayout.CardPoint;
import org.needlewise.model.measurement.Outcome;
import org.needlewise.model.measurement.Outcome.Measured;
import org.needlewise.model.measurement.Outcome.Refused;
import org.needlewise.model.measurement.Refusal;
import org.needlewise.model.measurement.RefusalCode;
import org.needlewise.model.site.Outline;
import org.needlewise.model.site.Outline.Polygon;

/** One site followed from the photograph its outline was drawn on: its regions, and what is laid on its skin. */
final class Session {
    private static final double VIEW_MARGIN_MM = 8;
    private static final double VIEW_PX_PER_MM = 10;
    private static final double VIEW_LONGEST_SIDE = 1200;

    private final SeenPhoto reference;
    private final List<SiteRegion> regions;
    private final double[] boxMm;
    private final Alignment alignment;

    private Session(SeenPhoto reference, List<SiteRegion> regions, double[] boxMm, List<double[]> alsoMm) {
        this.reference = reference;
        this.regions = regions;
        this.boxMm = boxMm;
        this.alignment = new Alignment(reference, including(boxMm, alsoMm));
    }

    /**
     * Opens a session, or says why the outline cannot be used.
     *
     * @param alsoMm points of the reference's skin beyond the site that are to be found again, too
     */
    static Outcome<Session> open(SeenPhoto reference, Optional<Outline> outline, List<double[]> alsoMm) {
        List<SiteRegion> regions = new ArrayList<>();
        double[] box = {Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
        if (outline.isPresent()) {
            for (Map.Entry<String, List<Polygon>> entry :
                    outline.get().regions().entrySet()) {
                Outcome<SiteRegion> placed =
                        SiteRegion.place(entry.getKey(), outline.get().exact(), entry.getValue(), reference);
                if (placed instanceof Refused<SiteRegion> refused) {
                    return new Refused<>(refused.refusals());
                }
                SiteRegion region = ((Measured<SiteRegion>) placed).value();
                regions.add(region);
                double[] own = region.boxMm();
                box = new double[] {
                    Math.min(box[0], own[0]), Math.min(box[1], own[1]),
                    Math.max(box[2], own[2]), Math.max(box[3], own[3])
                };
            }
        } else {
            box = aroundCard(reference.layout(), reference.surface().printScale());
        }
        return Outcome.measured(new Session(reference, regions, box, alsoMm));
    }

    private static double[] including(double[] box, List<double[]> points) {
        double[] wider = box.clone();
        for (double[] p : points) {
            wider[0] = Math.min(wider[0], p[0]);
            wider[1] = Math.min(wider[1], p[1]);
            wider[2] = Math.max(wider[2], p[0]);
            wider[3] = Math.max(wider[3], p[1]);
        }
        return wider;
    }

    List<SiteRegion> regions() {
        return regions;
    }

    SeenPhoto reference() {
        return reference;
    }

    /** Grid over the whole site with a rim of skin, for pictures that people look at. */
    MillimetreGrid viewGrid() {
        double width = boxMm[2] - boxMm[0] + 2 * VIEW_MARGIN_MM;
        double height = boxMm[3] - boxMm[1] + 2 * VIEW_MARGIN_MM;
        double pxPerMm = Math.min(VIEW_PX_PER_MM, VIEW_LONGEST_SIDE / Math.max(width, height));
        return new MillimetreGrid(
                boxMm[0] - VIEW_MARGIN_MM, boxMm[1] - VIEW_MARGIN_MM, pxPerMm, (int) Math.ceil(width * pxPerMm), (int)
                        Math.ceil(height * pxPerMm));
    }

    /** Whether a skin point of the reference belongs to the site's box. */
    boolean contains(double xMm, double yMm) {
        return xMm >= boxMm[0] && yMm >= boxMm[1] && xMm <= boxMm[2] && yMm <= boxMm[3];
    }

    /** Lays the reference's own visit on the reference; the card usually has not been moved. */
    List<Outcome<AlignedPhoto>> alignOwnVisit(SeenVisit visit, int referenceIndex) {
        AlignedPhoto self = AlignedPhoto.reference(reference);
        List<Outcome<AlignedPhoto>> aligned = new ArrayList<>();
        for (int i = 0; i < visit.photos().size(); i++) {
            aligned.add(
                    i == referenceIndex
                            ? Outcome.measured(self)
                            : visit.photos().get(i).then(p -> alignment.align(p, alignment.sameCardPlaceAs(self))));
        }
        return aligned;
    }

    /**
     * Lays another visit on the reference: the first photograph anywhere and at any angle, the others near it.
     *
     * @param pairs point pairs by hand, reference to the visit's first photograph; empty when there are none
     */
    List<Outcome<AlignedPhoto>> alignOtherVisit(SeenVisit visit, List<SkinPointPair> pairs) {
        List<Outcome<AlignedPhoto>> aligned = new ArrayList<>();
        Optional<AlignedPhoto> earlier = Optional.empty();
        for (int i = 0; i < visit.photos().size(); i++) {
            Start start = earlier.isPresent()
                    ? alignment.sameCardPlaceAs(earlier.get())
                    : i == 0 && !pairs.isEmpty() ? new Start.ByHand(pairs) : new Start.Unknown();
            Outcome<AlignedPhoto> outcome = visit.photos().get(i).then(p -> alignment.align(p, start));
            if (earlier.isEmpty() && outcome instanceof Measured<AlignedPhoto> measured) {
                earlier = Optional.of(measured.value());
            }
            aligned.add(outcome);
        }
        return aligned;
    }

    /** Why there is no session: the outline cannot be used, or the photograph it was drawn on. */
    static List<Refusal> notOpened(Outcome<SeenPhoto> reference, Outcome<Session> session) {
        return reference instanceof Refused<SeenPhoto>
                ? List.of(new Refusal(RefusalCode.REFERENCE_PHOTO_REFUSED))
                : Outcomes.refusals(session);
    }

    private static double[] aroundCard(CardLayout layout, double printScale) {
        double[] box = {Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
        for (CardPoint p : layout.outline()) {
            box[0] = Math.min(box[0], p.xMm() * printScale);
            box[1] = Math.min(box[1], p.yMm() * printScale);
            box[2] = Math.max(box[2], p.xMm() * printScale);
            box[3] = Math.max(box[3], p.yMm() * printScale);
        }
        return box;
    }
}
