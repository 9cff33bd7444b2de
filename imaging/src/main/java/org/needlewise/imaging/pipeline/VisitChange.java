package org.needlewise.imaging.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.needlewise.imaging.CompareResult.Change;
import org.needlewise.imaging.CompareResult.RegionChange;
import org.needlewise.imaging.colour.ColourCalibration;
import org.needlewise.imaging.lesion.Lesion;
import org.needlewise.model.card.CardLayout;
import org.needlewise.model.measurement.Measurement;
import org.needlewise.model.quantity.DeltaE;
import org.needlewise.model.quantity.Percent;
import org.needlewise.model.quantity.Quantity;

/**
 * Changes from one visit's means to another's.
 *
 * <p>Both visits are measured by the same method on the same skin, the later along the earlier's outline. What that gets
 * wrong alike is no error of the change: a shared part S of standard uncertainties enters with S₂ − r S₁, r the ratio of
 * the visits, and each visit's own part in full (GUM 5.2, correlated input quantities). Of areas the outlines say
 * themselves what is left ({@link org.needlewise.imaging.lesion.Lesion#changeUncertaintyMm2}); surface and scale are each
 * visit's own. Of a contrast the print's inks are shared, and most of the rest: blotches of the same skin under the mark
 * and beside it. Of width and roughness a fixed part is, set from rendered pairs.
 */
final class VisitChange {
    /** Where a line ends and how its edge is drawn: the same skin, the same outline carried over. */
    private static final double WIDTH_OWN = 0.3;
    /** A boundary that has moved is wrong in another way than before: share of the change of width. */
    private static final double WIDTH_MOVED = 0.12;

    private static final double ROUGHNESS_OWN = 0.87;
    /** Of a contrast's uncertainty but for the inks', what other light, pose and place of the card make anew. */
    private static final double CONTRAST_OWN = 0.45;
    /** What a contrast of unchanged skin moves by between visits however strong it is, ΔE00; see contrast.md. */
    static final double CONTRAST_REPEATS = 0.12;
    /** The inks' share of a contrast is not quite the same where the contrast has changed: share of the change. */
    private static final double INKS_BEND = 0.05;

    private VisitChange() {}

    /**
     * What is known of both visits together.
     *
     * @param outlines of each region, by id
     * @param print share of a contrast that the print's inks may be out by; 0 where they are certified
     */
    record Shared(Map<String, Outlines> outlines, double print) {
        static final Shared NONE = new Shared(Map.of(), 0);

        /**
         * Standard uncertainties that are owed to the outlines, mm².
         *
         * @param before of the baseline's area
         * @param after of the follow-up's area
         * @param change of the follow-up's area where the baseline's is taken as it is
         */
        record Outlines(double before, double after, double change) {}

        static Shared of(List<SiteRegion> regions, MeasuredVisit before, MeasuredVisit after, CardLayout card) {
            Map<String, Outlines> outlines = new HashMap<>();
            int both = Math.min(before.lesions().size(), after.lesions().size());
            for (int i = 0; i < Math.min(regions.size(), both); i++) {
                String id = regions.get(i).id();
                Optional<Lesion> later = after.lesions().get(i);
                before.lesions().get(i).ifPresent(b -> later.ifPresent(a -> outlines.put(id, outlines(b, a))));
            }
            return new Shared(outlines, card.certified() ? 0 : ColourCalibration.PRINT_SCALE);
        }

        private static Outlines outlines(Lesion before, Lesion after) {
            return new Outlines(
                    before.uncertainty().totalMm2(),
                    after.uncertainty().totalMm2(),
                    after.changeUncertaintyMm2(before));
        }
    }

    /** The change of each region that both visits have. */
    static List<RegionChange> ofRegions(
            List<Measurement> baseline, List<Measurement> followup, Shared shared, Optional<Percent> strain) {
        List<RegionChange> changes = new ArrayList<>();
        for (Measurement before : baseline) {
            for (Measurement after : followup) {
                if (before.id().equals(after.id())) {
                    changes.add(
                            new RegionChange(before.id(), between(List.of(before), List.of(after), shared, strain)));
                }
            }
        }
        return changes;
    }

    /** The change of all regions together: areas added, the rest weighted by baseline area. */
    static Change between(
            List<Measurement> baseline, List<Measurement> followup, Shared shared, Optional<Percent> strain) {
        List<Measurement> before = new ArrayList<>();
        List<Measurement> after = new ArrayList<>();
        for (Measurement b : baseline) {
            for (Measurement f : followup) {
                if (b.id().equals(f.id())) {
                    before.add(b);
                    after.add(f);
                }
            }
        }
        return new Change(
                area(before, after, shared),
                relative(before, after, m -> Optional.of(Parts.of(m.width(), 0, WIDTH_OWN)), WIDTH_MOVED),
                relative(before, after, m -> Optional.of(contrast(m, shared)), INKS_BEND),
                relative(before, after, m -> m.roughness().map(q -> Parts.of(q, 0, ROUGHNESS_OWN)), 0),
                strain);
    }

    private static Parts contrast(Measurement m, Shared shared) {
        DeltaE contrast = m.contrast().dE00();
        return Parts.of(contrast, shared.print() * contrast.value(), CONTRAST_OWN)
                .withOwn(CONTRAST_REPEATS);
    }

    /**
     * A value and its standard uncertainties.
     *
     * @param own of errors that the other visit does not have
     * @param shared of errors that it has as large
     * @param scale of errors that it has in proportion to its value
     */
    private record Parts(double value, double own, double shared, double scale) {
        /**
         * @param scale at most the whole uncertainty
         * @param ownShare share of the rest that is each visit's own
         */
        static Parts of(Quantity quantity, double scale, double ownShare) {
            double inScale = Math.min(quantity.u(), scale);
            double rest = Math.sqrt(quantity.u() * quantity.u() - inScale * inScale);
            return new Parts(quantity.value(), ownShare * rest, Math.sqrt(1 - ownShare * ownShare) * rest, inScale);
        }

        Parts withOwn(double more) {
            return new Parts(value, Math.hypot(own, more), shared, scale);
        }
    }

    private static Optional<Percent> area(List<Measurement> before, List<Measurement> after, Shared shared) {
        double b = before.stream().mapToDouble(m -> m.area().value()).sum();
        double a = after.stream().mapToDouble(m -> m.area().value()).sum();
        if (!(b > 0)) {
            return Optional.empty();
        }
        double variance = 0;
        for (int i = 0; i < before.size(); i++) {
            Shared.Outlines outlines =
                    shared.outlines().getOrDefault(before.get(i).id(), new Shared.Outlines(0, 0, 0));
            variance += square(outlines.change())
                    + beside(after.get(i), outlines.after())
                    + square(a / b) * beside(before.get(i), outlines.before());
        }
        return Optional.of(new Percent(100 * (a / b - 1), 100 * Math.sqrt(variance) / b));
    }

    /** Variance of an area that is not its outline's. */
    private static double beside(Measurement m, double outlineMm2) {
        return Math.max(0, square(m.area().u()) - square(outlineMm2));
    }

    /**
     * Relative change, weighted by baseline areas; empty where a value is missing or the baseline is not above zero.
     *
     * @param changed standard uncertainty that is a share of the change itself
     */
    private static Optional<Percent> relative(
            List<Measurement> before,
            List<Measurement> after,
            Function<Measurement, Optional<Parts>> measure,
            double changed) {
        double b = 0;
        double a = 0;
        for (int i = 0; i < before.size(); i++) {
            Optional<Parts> first = measure.apply(before.get(i));
            Optional<Parts> second = measure.apply(after.get(i));
            if (first.isEmpty() || second.isEmpty()) {
                return Optional.empty();
            }
            double weight = before.get(i).area().value();
            b += weight * first.get().value();
            a += weight * second.get().value();
        }
        if (!(b > 0)) {
            return Optional.empty();
        }
        double ratio = a / b;
        double u = Math.hypot(u(before, after, measure, ratio) / b, changed * (ratio - 1));
        return Optional.of(new Percent(100 * (ratio - 1), 100 * u));
    }

    /** Standard uncertainty of the later sum minus the ratio times the earlier. */
    private static double u(
            List<Measurement> before,
            List<Measurement> after,
            Function<Measurement, Optional<Parts>> measure,
            double ratio) {
        double own = 0;
        double shared = 0;
        double scale = 0;
        for (int i = 0; i < before.size(); i++) {
            double weight = before.get(i).area().value();
            Parts first = measure.apply(before.get(i)).orElseThrow();
            Parts second = measure.apply(after.get(i)).orElseThrow();
            own += square(weight * second.own()) + square(ratio * weight * first.own());
            shared += weight * (second.shared() - ratio * first.shared());
            scale += weight * (second.scale() - ratio * first.scale());
        }
        return Math.sqrt(own + square(shared) + square(scale));
    }

    private static double square(double x) {
        return x * x;
    }
}
