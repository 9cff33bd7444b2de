package org.needlewise.verdict.series;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.needlewise.verdict.series.SeriesProblem.Kind;

/** Finds rows that do not go together: said twice, contradicting, sites in two roles, pairs that are not pairs. */
final class Consistency {
    private Consistency() {}

    static Series check(List<Reading> readings, List<SeriesProblem> problems) {
        List<SeriesProblem> all = new ArrayList<>(problems);
        List<Reading> kept = withoutRepeats(readings, all);
        kept = withoutTwoRoles(kept, all);
        kept = withWholePairs(kept, all);
        all.sort(Comparator.comparingInt(SeriesProblem::line));
        return new Series(kept, all);
    }

    private static List<Reading> withoutRepeats(List<Reading> readings, List<SeriesProblem> problems) {
        Map<List<Object>, Reading> first = new LinkedHashMap<>();
        Set<List<Object>> contradicted = new HashSet<>();
        for (Reading reading : readings) {
            List<Object> key =
                    List.of(reading.pair(), reading.site(), reading.visit(), reading.photo(), reading.measure());
            Reading before = first.putIfAbsent(key, reading);
            if (before == null) {
                continue;
            }
            boolean same =
                    before.value() == reading.value() && before.u() == reading.u() && before.role() == reading.role();
            problems.add(
                    problem(reading, same ? Kind.SAID_TWICE : Kind.CONTRADICTION, Integer.toString(before.line())));
            if (!same) {
                contradicted.add(key);
            }
        }
        contradicted.forEach(first::remove);
        return new ArrayList<>(first.values());
    }

    /** A site of a pair (or a single site) is treated or control, for good. */
    private static List<Reading> withoutTwoRoles(List<Reading> readings, List<SeriesProblem> problems) {
        Map<List<String>, Reading> first = new LinkedHashMap<>();
        Set<List<String>> wrong = new HashSet<>();
        Set<List<Object>> told = new HashSet<>();
        for (Reading reading : readings) {
            List<String> site = List.of(reading.pair(), reading.site());
            Reading before = first.putIfAbsent(site, reading);
            if (before != null && before.role() != reading.role()) {
                wrong.add(site);
                if (told.add(List.of(site, reading.measure()))) {
                    problems.add(
                            problem(reading, Kind.SITE_IN_TWO_ROLES, reading.site(), Integer.toString(before.line())));
                }
            }
        }
        return readings.stream()
                .filter(r -> !wrong.contains(List.of(r.pair(), r.site())))
                .toList();
    }

    /** A pair has at most one treated and one control site. */
    private static List<Reading> withWholePairs(List<Reading> readings, List<SeriesProblem> problems) {
        Map<List<Object>, String> siteOf = new LinkedHashMap<>();
        Set<String> wrong = new HashSet<>();
        Set<List<Object>> told = new HashSet<>();
        for (Reading reading : readings) {
            if (reading.pair().isEmpty()) {
                continue;
            }
            String before = siteOf.putIfAbsent(List.of(reading.pair(), reading.role()), reading.site());
            if (before != null && !before.equals(reading.site())) {
                wrong.add(reading.pair());
                if (told.add(List.of(reading.pair(), reading.measure()))) {
                    problems.add(problem(reading, Kind.PAIR_NOT_TWO_SITES, reading.pair(), before, reading.site()));
                }
            }
        }
        return readings.stream().filter(r -> !wrong.contains(r.pair())).toList();
    }

    private static SeriesProblem problem(Reading reading, Kind kind, String... details) {
        return SeriesProblem.of(reading.line(), kind, Optional.of(reading.measure()), details);
    }
}
