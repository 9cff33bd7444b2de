package org.needlewise.verdict.contrast;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import org.needlewise.verdict.looks.LookRule;
import org.needlewise.verdict.series.Measure;
import org.needlewise.verdict.series.MeasureScale;
import org.needlewise.verdict.series.Reading;
import org.needlewise.verdict.series.Role;
import org.needlewise.verdict.statespace.UnitSeries;

/** Groups the readings of one measure by pair, site and visit, and forms the numbers that are compared. */
public final class ContrastBuilder {
    private static final double MOST_PHOTO_SHARE = 0.9;
    private static final double USUAL_SPACING_DAYS = 14;

    private final Measure measure;
    private final LocalDate firstSession;
    private final List<Reading> readings;
    private final MeasureScale scale;

    private ContrastBuilder(Measure measure, LocalDate firstSession, List<Reading> readings) {
        this.measure = measure;
        this.firstSession = firstSession;
        this.readings = readings;
        boolean vanished = readings.stream().anyMatch(r -> r.value() <= 0);
        this.scale = measure.scale() == MeasureScale.RATIO && vanished ? MeasureScale.TOWARDS_ZERO : measure.scale();
    }

    /** All that is to be compared of one measure. */
    public static Contrasts build(Measure measure, LocalDate firstSession, List<Reading> readings) {
        return new ContrastBuilder(measure, firstSession, readings).build();
    }

    private Contrasts build() {
        DoubleUnaryOperator toScale = scale == MeasureScale.RATIO ? Math::log : value -> value;
        Map<String, Map<Role, SiteVisits>> pairs = new TreeMap<>();
        Map<String, SiteVisits> singles = new TreeMap<>();
        bySite().forEach((key, rows) -> {
            SiteVisits site = SiteVisits.of(rows, toScale);
            if (rows.get(0).pair().isEmpty()) {
                singles.put(rows.get(0).site(), site);
            } else {
                pairs.computeIfAbsent(rows.get(0).pair(), pair -> new TreeMap<>())
                        .put(rows.get(0).role(), site);
            }
        });
        List<UnitSeries> units = new ArrayList<>();
        int unmatched = 0;
        for (Map.Entry<String, Map<Role, SiteVisits>> entry : pairs.entrySet()) {
            Map<Role, SiteVisits> pair = entry.getValue();
            SiteVisits treated = pair.get(Role.TREATED);
            SiteVisits control = pair.get(Role.CONTROL);
            if (treated != null && control != null) {
                SortedSet<LocalDate> days = bothSeen(treated, control);
                SortedSet<LocalDate> any = new TreeSet<>(treated.visits().keySet());
                any.addAll(control.visits().keySet());
                unmatched += any.size() - days.size();
                if (!days.isEmpty()) {
                    units.add(difference(days, treated, control));
                }
            } else if (treated != null) {
                singles.put("pair " + entry.getKey(), treated);
            }
        }
        boolean paired = !units.isEmpty();
        if (!paired) {
            singles.values().forEach(site -> units.add(alone(site)));
        }
        int incomplete = leaveOutIncomplete(units);
        List<SiteVisits> all = new ArrayList<>(singles.values());
        pairs.values().forEach(pair -> all.addAll(pair.values()));
        return new Contrasts(
                units,
                paired,
                scale,
                Math.abs(baselineMean()),
                spacing(units),
                unmatched,
                singles.size(),
                incomplete,
                all.stream().map(site -> baselineOf(site)).toList(),
                isConstant());
    }

    private java.util.SortedMap<LocalDate, List<Double>> baselineOf(SiteVisits site) {
        return site.visits().headMap(firstSession.plusDays(1));
    }

    private Map<List<String>, List<Reading>> bySite() {
        return readings.stream()
                .collect(Collectors.groupingBy(
                        r -> List.of(r.pair(), r.site()), java.util.LinkedHashMap::new, Collectors.toList()));
    }

    private static SortedSet<LocalDate> bothSeen(SiteVisits treated, SiteVisits control) {
        SortedSet<LocalDate> days = new TreeSet<>(treated.visits().keySet());
        days.retainAll(control.visits().keySet());
        return days;
    }

    /** A visit's value; of a measure that is best at zero its distance from zero, whichever side it lies on. */
    private double level(SiteVisits site, LocalDate visit) {
        double mean = site.mean(visit);
        return scale == MeasureScale.TOWARDS_ZERO ? Math.abs(mean) : mean;
    }

    /** Takes out the units that cannot be judged, unless none can; so that one lost pair does not silence the others. */
    private static int leaveOutIncomplete(List<UnitSeries> units) {
        List<UnitSeries> complete = units.stream()
                .filter(unit -> unit.baselineVisits() >= LookRule.LEAST_BASELINE_VISITS_FOR_HARM
                        && unit.visits() > unit.baselineVisits())
                .toList();
        int incomplete = complete.isEmpty() ? 0 : units.size() - complete.size();
        if (incomplete > 0) {
            units.retainAll(complete);
        }
        return incomplete;
    }

    /** Treated minus control, visit by visit. */
    private UnitSeries difference(SortedSet<LocalDate> days, SiteVisits treated, SiteVisits control) {
        double[] value = days.stream()
                .mapToDouble(d -> level(treated, d) - level(control, d))
                .toArray();
        double[] term = days.stream()
                .mapToDouble(d -> 1.0 / treated.photos(d) + 1.0 / control.photos(d))
                .toArray();
        double within = (treated.squaresWithin() + control.squaresWithin())
                / Math.max(1, treated.dofWithin() + control.dofWithin());
        return new UnitSeries(days(days), value, term, photoShare(value, term, within));
    }

    private UnitSeries alone(SiteVisits site) {
        SortedSet<LocalDate> days = new TreeSet<>(site.visits().keySet());
        double[] value = days.stream().mapToDouble(d -> level(site, d)).toArray();
        double[] term = days.stream().mapToDouble(d -> 1.0 / site.photos(d)).toArray();
        double within = site.squaresWithin() / Math.max(1, site.dofWithin());
        return new UnitSeries(days(days), value, term, photoShare(value, term, within));
    }

    private double[] days(SortedSet<LocalDate> days) {
        return days.stream()
                .mapToDouble(d -> ChronoUnit.DAYS.between(firstSession, d))
                .toArray();
    }

    /** Photographs' variance over that of the visits, the latter from successive differences, which a trend hardly moves. */
    private static double photoShare(double[] value, double[] term, double within) {
        double squares = 0;
        for (int i = 1; i < value.length; i++) {
            squares += (value[i] - value[i - 1]) * (value[i] - value[i - 1]) / 2;
        }
        double visits = value.length > 1 ? squares / (value.length - 1) : 0;
        double photos = within * Arrays.stream(term).average().orElse(0);
        return visits > 0 ? Math.min(MOST_PHOTO_SHARE, photos / visits) : 0;
    }

    private static double spacing(List<UnitSeries> units) {
        double[] steps = units.stream()
                .flatMapToDouble(unit -> java.util.stream.IntStream.range(1, unit.visits())
                        .mapToDouble(i -> unit.day()[i] - unit.day()[i - 1]))
                .sorted()
                .toArray();
        return steps.length == 0 ? USUAL_SPACING_DAYS : steps[steps.length / 2];
    }

    /** Mean of the treated sites up to the first session; of all their visits where there is no baseline. */
    private double baselineMean() {
        List<Reading> treated =
                readings.stream().filter(r -> r.role() == Role.TREATED).toList();
        List<Reading> before =
                treated.stream().filter(r -> !r.visit().isAfter(firstSession)).toList();
        return (before.isEmpty() ? treated : before)
                .stream().mapToDouble(Reading::value).average().orElse(0);
    }

    private boolean isConstant() {
        return !readings.isEmpty()
                && bySite().values().stream()
                        .allMatch(rows ->
                                rows.stream().map(Reading::value).distinct().count() == 1);
    }

    /** The measure, for messages. */
    @Override
    public String toString() {
        return measure.column();
    }
}
