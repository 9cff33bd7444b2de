package org.needlewise.verdict.series;

import java.util.List;

/** What came of reading a file. */
public sealed interface SeriesOutcome {

    /** It is a series; single rows may still be bad. */
    record Read(Series series) implements SeriesOutcome {}

    /**
     * It is not: the first line lacks columns.
     *
     * @param missingColumns their names
     */
    record NotASeries(List<String> missingColumns) implements SeriesOutcome {
        public NotASeries {
            missingColumns = List.copyOf(missingColumns);
        }
    }
}
