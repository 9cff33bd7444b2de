package org.needlewise.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.needlewise.imaging.CompareResult;
import org.needlewise.imaging.CompareResult.Change;
import org.needlewise.imaging.CompareResult.RegionChange;
import org.needlewise.imaging.CompareResult.VisitSummary;
import org.needlewise.model.measurement.Measurement;
import org.needlewise.model.quantity.Percent;
import org.needlewise.model.quantity.Quantity;

/**
 * One measure of one region before and after.
 *
 * @param region region id
 * @param before at the baseline; empty for what only a comparison has
 * @param after at the follow-up; empty for what only a comparison has
 * @param change percent of the baseline; empty when it cannot be told
 */
public record ChangeRow(
        String region, Measure measure, Optional<Quantity> before, Optional<Quantity> after, Optional<Percent> change) {

    /** What is told, in the order in which it is told. */
    public enum Measure {
        AREA("area", "mm²"),
        LENGTH("length", "mm"),
        WIDTH("width", "mm"),
        CONTRAST("colour contrast", "ΔE00"),
        REDNESS("redness", "index"),
        ROUGHNESS("roughness", "× surround"),
        STRAIN("skin stretch", "");

        private final String label;
        private final String unit;

        Measure(String label, String unit) {
            this.label = label;
            this.unit = unit;
        }

        public String label() {
            return label;
        }

        public String unit() {
            return unit;
        }
    }

    /** Every row that has something to say, region by region. */
    public static List<ChangeRow> of(CompareResult result) {
        List<ChangeRow> rows = new ArrayList<>();
        for (RegionChange region : result.regionChanges()) {
            Optional<Measurement> before = region(result.baselineSummary(), region.id());
            Optional<Measurement> after = region(result.followupSummary(), region.id());
            for (Measure measure : Measure.values()) {
                ChangeRow row = new ChangeRow(
                        region.id(),
                        measure,
                        before.flatMap(value(measure)),
                        after.flatMap(value(measure)),
                        change(measure, region.change()));
                if (row.before.isPresent() || row.after.isPresent() || row.change.isPresent()) {
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    private static Optional<Measurement> region(Optional<VisitSummary> visit, String id) {
        return visit.flatMap(summary -> summary.regions().stream()
                .filter(region -> region.id().equals(id))
                .findFirst());
    }

    private static Function<Measurement, Optional<Quantity>> value(Measure measure) {
        return m -> switch (measure) {
            case AREA -> Optional.of(m.area());
            case LENGTH -> Optional.of(m.length());
            case WIDTH -> Optional.of(m.width());
            case CONTRAST -> Optional.of(m.contrast().dE00());
            case REDNESS -> Optional.of(m.erythema());
            case ROUGHNESS -> m.roughness().map(ratio -> ratio);
            case STRAIN -> Optional.empty();
        };
    }

    private static Optional<Percent> change(Measure measure, Change change) {
        return switch (measure) {
            case AREA -> change.area();
            case WIDTH -> change.width();
            case CONTRAST -> change.contrast();
            case ROUGHNESS -> change.roughness();
            case STRAIN -> change.strain();
            case LENGTH, REDNESS -> Optional.empty();
        };
    }
}
