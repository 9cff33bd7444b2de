package org.needlewise.verdict.contrast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import org.needlewise.verdict.series.Reading;

/**
 * One site: its photographs by visit, on the scale of comparison.
 *
 * @param visits photographs' values by date, none empty
 */
record SiteVisits(SortedMap<LocalDate, List<Double>> visits) {

    static SiteVisits of(Collection<Reading> readings, DoubleUnaryOperator scale) {
        SortedMap<LocalDate, List<Double>> visits = new TreeMap<>();
        for (Reading reading : readings) {
            visits.computeIfAbsent(reading.visit(), day -> new ArrayList<>()).add(scale.applyAsDouble(reading.value()));
        }
        return new SiteVisits(visits);
    }

    double mean(LocalDate visit) {
        return values(visit).stream().mapToDouble(Double::doubleValue).sum() / photos(visit);
    }

    int photos(LocalDate visit) {
        return values(visit).size();
    }

    boolean has(LocalDate visit) {
        return visits.containsKey(visit);
    }

    /** Sum of squared deviations of photographs from their visit's mean. */
    double squaresWithin() {
        double sum = 0;
        for (LocalDate visit : visits.keySet()) {
            double mean = mean(visit);
            for (double value : values(visit)) {
                sum += (value - mean) * (value - mean);
            }
        }
        return sum;
    }

    /** Degrees of freedom of {@link #squaresWithin}. */
    int dofWithin() {
        return visits.values().stream().mapToInt(photos -> photos.size() - 1).sum();
    }

    private List<Double> values(LocalDate visit) {
        return visits.getOrDefault(visit, List.of());
    }
}
