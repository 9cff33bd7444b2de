package org.needlewise.verdict.series;

import java.util.Optional;

/** One row: a reading or a problem, never both. */
record RowResult(Optional<Reading> reading, Optional<SeriesProblem> problem) {
    static RowResult good(Reading reading) {
        return new RowResult(Optional.of(reading), Optional.empty());
    }

    static RowResult bad(int line, SeriesProblem.Kind kind, Optional<Measure> measure, String... details) {
        return new RowResult(Optional.empty(), Optional.of(SeriesProblem.of(line, kind, measure, details)));
    }
}
