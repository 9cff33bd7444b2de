package org.needlewise.verdict.contrast;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.needlewise.verdict.series.MeasureScale;
import org.needlewise.verdict.statespace.UnitSeries;

/**
 * One measure of a person, ready to be judged.
 *
 * @param units one for each pair (difference treated − control) or, where no pair is whole, for each single treated site
 * @param paired true when compared with control sites
 * @param scale what the numbers mean; {@link MeasureScale#RATIO} falls back to {@link MeasureScale#TOWARDS_ZERO} where a
 *     size has become zero
 * @param baselineSize mean of the treated sites at baseline, in the unit; percent refer to it where the scale is not
 *     logarithmic
 * @param spacingDays usual time between visits
 * @param unmatchedVisits visits of pairs where only one of the two sites was photographed
 * @param singleSites treated sites without a partner
 * @param incompleteUnits units left out for want of a baseline or of a visit after the first session
 * @param sites photographs by site and visit during the baseline, for repeatability
 * @param constant true when no number differs from any other of its site
 */
public record Contrasts(
        List<UnitSeries> units,
        boolean paired,
        MeasureScale scale,
        double baselineSize,
        double spacingDays,
        int unmatchedVisits,
        int singleSites,
        int incompleteUnits,
        List<SortedMap<LocalDate, List<Double>>> sites,
        boolean constant) {
    public Contrasts {
        units = List.copyOf(units);
        sites = List.copyOf(sites);
    }

    /** Baseline visits of the unit that has fewest. */
    public int baselineVisits() {
        return units.stream().mapToInt(UnitSeries::baselineVisits).min().orElse(0);
    }

    /** Visits after the first session, of the unit that has fewest. */
    public int followupVisits() {
        return units.stream()
                .mapToInt(unit -> unit.visits() - unit.baselineVisits())
                .min()
                .orElse(0);
    }

    /** Day of the last visit of any unit. */
    public double lastDay() {
        return units.stream()
                .mapToDouble(unit -> unit.day()[unit.visits() - 1])
                .max()
                .orElse(0);
    }
}
