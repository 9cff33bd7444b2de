package org.needlewise.verdict.series;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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

    /** A site of a pair (or a single site) is treated or control, for good. Named once for each measure it takes out. */
    private static List<Reading> withoutTwoRoles(List<Reading> readings, List<SeriesProblem> problems) {
        Map<List<String>, Reading> first = new LinkedHashMap<>();
        Map<List<String>, Reading> other = new HashMap<>();
        for (Reading reading : readings) {
            List<String> site = List.of(reading.pair(), reading.site());
            Reading before = first.putIfAbsent(site, reading);
            if (before != null && before.role() != reading.role()) {
                other.putIfAbsent(site, reading);
            }
        }
        Set<List<Object>> told = new HashSet<>();
        List<Reading> kept = new ArrayList<>();
        for (Reading reading : readings) {
            List<String> site = List.of(reading.pair(), reading.site());
            Reading second = other.get(site);
            if (second == null) {
                kept.add(reading);
            } else if (told.add(List.of(site, reading.measure()))) {
                Reading against = reading.role() == second.role() ? first.getOrDefault(site, second) : second;
                problems.add(
                        problem(reading, Kind.SITE_IN_TWO_ROLES, reading.site(), Integer.toString(against.line())));
            }
        }
        return kept;
    }

    /** A pair has at most one treated and one control site. Named once for each measure it takes out. */
    private static List<Reading> withWholePairs(List<Reading> readings, List<SeriesProblem> problems) {
        Map<List<Object>, String> siteOf = new LinkedHashMap<>();
        Map<String, String[]> wrong = new HashMap<>();
        Set<List<Object>> told = new HashSet<>();
        for (Reading reading : readings) {
            if (reading.pair().isEmpty()) {
                continue;
            }
            String before = siteOf.putIfAbsent(List.of(reading.pair(), reading.role()), reading.site());
            if (before != null && !before.equals(reading.site())) {
                wrong.putIfAbsent(reading.pair(), new String[] {before, reading.site()});
                if (told.add(List.of(reading.pair(), reading.measure()))) {
                    problems.add(problem(reading, Kind.PAIR_NOT_TWO_SITES, reading.pair(), before, reading.site()));
                }
            }
        }
        List<Reading> kept = new ArrayList<>();
        for (Reading reading : readings) {
            String[] sites = wrong.get(reading.pair());
            if (sites == null) {
                kept.add(reading);
            } else if (told.add(List.of(reading.pair(), reading.measure()))) {
                problems.add(problem(reading, Kind.PAIR_NOT_TWO_SITES, reading.pair(), sites[0], sites[1]));
            }
        }
        return kept;
    }

    private static SeriesProblem problem(Reading reading, Kind kind, String... details) {
        return SeriesProblem.of(reading.line(), kind, Optional.of(reading.measure()), details);
    }
}
