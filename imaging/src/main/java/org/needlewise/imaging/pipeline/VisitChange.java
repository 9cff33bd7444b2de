package org.needlewise.imaging.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.needlewise.imaging.CompareResult.Change;
import org.needlewise.imaging.CompareResult.RegionChange;
import org.needlewise.imaging.colour.ColourCalibration;
import org.needlewise.imaging.lesion.AreaUncertainty;
import org.needlewise.model.card.CardLayout;
import org.needlewise.model.measurement.Measurement;
import org.needlewise.model.quantity.Percent;
import org.needlewise.model.quantity.Quantity;

/**
 * Changes from one visit's means to another's.
 *
 * <p>Both visits are measured by the same method on the same skin, the later along the earlier's outline. What that gets
 * wrong alike is no error of the change: a shared part S of standard uncertainties enters with S₂ − r S₁, r the ratio of
 * the visits, and each visit's own part in full (GUM 5.2, correlated input quantities). Areas say themselves which part
 * is shared ({@link AreaUncertainty#sharedMm2}); of a contrast it is what the print's
 * inks are out by; of width and roughness a fixed part, set from rendered pairs.
 */
final class VisitChange {
    /** Where a line ends and how its edge is drawn: the same skin, the same outline carried over. */
    private static final double WIDTH_SHARED = 0.85;

    private static final double ROUGHNESS_SHARED = 0.5;
    /** Other light, blur and registration move the boundary of an unchanged lesion by this share of its area. */
    private static final double AREA_REPEATS = 0.005;
    /** A boundary that has moved is wrong in another way than before: this share of what the area has changed by. */
    private static final double AREA_MOVED = 0.12;

    private VisitChange() {}

    /**
     * What both visits get wrong alike.
     *
     * @param before of the baseline's areas, mm² by region id
     * @param after of the follow-up's areas
     * @param print share of a contrast that the print's inks may be out by; 0 where they are certified
     */
    record Shared(Map<String, Double> before, Map<String, Double> after, double print) {
        static final Shared NONE = new Shared(Map.of(), Map.of(), 0);

        static Shared of(List<SiteRegion> regions, MeasuredVisit before, MeasuredVisit after, CardLayout card) {
            return new Shared(
                    byId(regions, before), byId(regions, after), card.certified() ? 0 : ColourCalibration.PRINT_SCALE);
        }

        private static Map<String, Double> byId(List<SiteRegion> regions, MeasuredVisit visit) {
            Map<String, Double> shared = new HashMap<>();
            for (int i = 0; i < Math.min(regions.size(), visit.lesions().size()); i++) {
                String id = regions.get(i).id();
                visit.lesions()
                        .get(i)
                        .ifPresent(l -> shared.put(id, l.uncertainty().sharedMm2()));
            }
            return shared;
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
                relative(areas(before, shared.before()), areas(after, shared.after()), AREA_MOVED),
                relative(before, after, m -> Optional.of(m.width()), q -> WIDTH_SHARED * q.u()),
                relative(
                        before,
                        after,
                        m -> Optional.of(m.contrast().dE00()),
                        q -> Math.min(q.u(), shared.print() * q.value())),
                relative(before, after, Measurement::roughness, q -> ROUGHNESS_SHARED * q.u()),
                strain);
    }

    /**
     * A sum over regions.
     *
     * @param ownVariance of errors that the other visit does not have
     * @param shared standard uncertainty of errors that it has, too
     */
    private record Estimate(double value, double ownVariance, double shared) {}

    private interface Measure {
        Optional<? extends Quantity> of(Measurement measurement);
    }

    private static Optional<Estimate> areas(List<Measurement> all, Map<String, Double> sharedById) {
        double sum = 0;
        double own = 0;
        double shared = 0;
        for (Measurement m : all) {
            double alike =
                    Math.min(sharedById.getOrDefault(m.id(), 0.0), m.area().u());
            sum += m.area().value();
            double repeats = alike > 0 ? AREA_REPEATS * m.area().value() : 0;
            own += m.area().u() * m.area().u() - alike * alike + repeats * repeats;
            shared += alike;
        }
        return all.isEmpty() ? Optional.empty() : Optional.of(new Estimate(sum, own, shared));
    }

    private static Optional<Percent> relative(
            List<Measurement> before, List<Measurement> after, Measure measure, ToDoubleFunction<Quantity> alike) {
        return relative(weighted(before, before, measure, alike), weighted(before, after, measure, alike), 0);
    }

    /**
     * Values added up with the areas of other measurements as weights.
     *
     * @param alike which part of a value's standard uncertainty the other visit shares
     */
    private static Optional<Estimate> weighted(
            List<Measurement> weights, List<Measurement> values, Measure measure, ToDoubleFunction<Quantity> alike) {
        double sum = 0;
        double own = 0;
        double shared = 0;
        for (int i = 0; i < values.size(); i++) {
            Optional<? extends Quantity> quantity = measure.of(values.get(i));
            if (quantity.isEmpty()) {
                return Optional.empty();
            }
            double w = weights.get(i).area().value();
            double u = w * quantity.get().u();
            double same = w * alike.applyAsDouble(quantity.get());
            sum += w * quantity.get().value();
            own += u * u - same * same;
            shared += same;
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(new Estimate(sum, own, shared));
    }

    /**
     * Relative change in percent with first-order propagation; empty where the baseline is not above zero.
     *
     * @param moved share of the change that shared errors do not cancel in
     */
    private static Optional<Percent> relative(Optional<Estimate> before, Optional<Estimate> after, double moved) {
        if (before.isEmpty() || after.isEmpty() || !(before.get().value() > 0)) {
            return Optional.empty();
        }
        double b = before.get().value();
        double ratio = after.get().value() / b;
        double alike = after.get().shared() - ratio * before.get().shared();
        double left = before.get().shared() > 0 ? moved * (after.get().value() - b) : 0;
        double variance =
                after.get().ownVariance() + ratio * ratio * before.get().ownVariance() + alike * alike + left * left;
        return Optional.of(new Percent(100 * (ratio - 1), 100 * Math.sqrt(variance) / b));
    }
}
