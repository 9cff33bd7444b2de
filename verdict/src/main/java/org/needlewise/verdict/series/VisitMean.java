package org.needlewise.verdict.series;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Several photographs of a visit as one number, where photographs cannot be told apart any more.
 *
 * @param first a reading that says site, visit and measure
 * @param value arithmetic mean, in the measure's unit
 * @param u standard uncertainty of the mean of independent readings, in the measure's unit
 */
public record VisitMean(Reading first, double value, double u) {

    private record Place(String pair, String site, java.time.LocalDate visit, Measure measure) {}

    /** One for each site, visit and measure, by visit. */
    public static List<VisitMean> of(List<Reading> readings) {
        Map<Place, List<Reading>> places = readings.stream()
                .sorted(Comparator.comparing(Reading::visit).thenComparing(Reading::line))
                .collect(Collectors.groupingBy(
                        reading -> new Place(reading.pair(), reading.site(), reading.visit(), reading.measure()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return places.values().stream().map(VisitMean::ofOne).toList();
    }

    private static VisitMean ofOne(List<Reading> readings) {
        double sum = readings.stream().mapToDouble(Reading::value).sum();
        double variance = readings.stream()
                .mapToDouble(reading -> reading.u() * reading.u())
                .sum();
        return new VisitMean(readings.get(0), sum / readings.size(), Math.sqrt(variance) / readings.size());
    }
}
