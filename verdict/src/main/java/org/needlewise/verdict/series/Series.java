package org.needlewise.verdict.series;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a file held.
 *
 * @param readings usable rows, in the file's order
 * @param problems rows that are left out, by line
 */
public record Series(List<Reading> readings, List<SeriesProblem> problems) {
    public Series {
        readings = List.copyOf(readings);
        problems = List.copyOf(problems);
    }

    /** Measures that have at least one row, usable or not, in the order of {@link Measure}. */
    public Set<Measure> measures() {
        Set<Measure> found = new TreeSet<>();
        readings.forEach(reading -> found.add(reading.measure()));
        problems.forEach(problem -> problem.measure().ifPresent(found::add));
        return found;
    }

    /** Usable rows of one measure. */
    public List<Reading> of(Measure measure) {
        return readings.stream().filter(r -> r.measure() == measure).toList();
    }

    /** Problems of one measure and those of no known measure. */
    public List<SeriesProblem> problemsOf(Measure measure) {
        return problems.stream()
                .filter(problem -> problem.measure().map(m -> m == measure).orElse(true))
                .toList();
    }
}
