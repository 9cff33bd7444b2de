package org.needlewise.imaging.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.needlewise.imaging.CompareResult.Change;
import org.needlewise.imaging.CompareResult.RegionChange;
import org.needlewise.model.measurement.Measurement;
import org.needlewise.model.quantity.Percent;
import org.needlewise.model.quantity.Quantity;

/** Changes from one visit's means to another's. */
final class VisitChange {
    private VisitChange() {}

    /** The change of each region that both visits have. */
    static List<RegionChange> ofRegions(
            List<Measurement> baseline, List<Measurement> followup, Optional<Percent> strain) {
        List<RegionChange> changes = new ArrayList<>();
        for (Measurement before : baseline) {
            for (Measurement after : followup) {
                if (before.id().equals(after.id())) {
                    changes.add(new RegionChange(before.id(), between(List.of(before), List.of(after), strain)));
                }
            }
        }
        return changes;
    }

    /** The change of all regions together: areas added, the rest weighted by baseline area. */
    static Change between(List<Measurement> baseline, List<Measurement> followup, Optional<Percent> strain) {
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
                relative(sum(before), sum(after)),
                relative(
                        weighted(before, before, m -> Optional.of(m.width())),
                        weighted(before, after, m -> Optional.of(m.width()))),
                relative(
                        weighted(before, before, m -> Optional.of(m.contrast().dE00())),
                        weighted(before, after, m -> Optional.of(m.contrast().dE00()))),
                relative(
                        weighted(before, before, Measurement::roughness),
                        weighted(before, after, Measurement::roughness)),
                strain);
    }

    private record Estimate(double value, double variance) {}

    private interface Measure {
        Optional<? extends Quantity> of(Measurement measurement);
    }

    private static Optional<Estimate> sum(List<Measurement> all) {
        return weightedBy(all, all, m -> Optional.of(m.area()), m -> 1);
    }

    private static Optional<Estimate> weighted(List<Measurement> weights, List<Measurement> values, Measure measure) {
        return weightedBy(weights, values, measure, m -> m.area().value());
    }

    private static Optional<Estimate> weightedBy(
            List<Measurement> weights,
            List<Measurement> values,
            Measure measure,
            ToDoubleFunction<Measurement> weight) {
        double sum = 0;
        double variance = 0;
        for (int i = 0; i < values.size(); i++) {
            Optional<? extends Quantity> quantity = measure.of(values.get(i));
            if (quantity.isEmpty()) {
                return Optional.empty();
            }
            double w = weight.applyAsDouble(weights.get(i));
            sum += w * quantity.get().value();
            variance += w * w * quantity.get().u() * quantity.get().u();
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(new Estimate(sum, variance));
    }

    /** Relative change in percent with first-order propagation; empty where the baseline is not above zero. */
    private static Optional<Percent> relative(Optional<Estimate> before, Optional<Estimate> after) {
        if (before.isEmpty() || after.isEmpty() || !(before.get().value() > 0)) {
            return Optional.empty();
        }
        double ratio = after.get().value() / before.get().value();
        double b = before.get().value();
        double u = Math.sqrt(
                after.get().variance() / (b * b) + ratio * ratio * before.get().variance() / (b * b));
        return Optional.of(new Percent(100 * (ratio - 1), 100 * u));
    }
}
