package org.needlewise.verdict.series;

import java.util.List;

/** What came of reading a file. */
public sealed interface SeriesOutcome {

    /** It is a series; single rows may still be bad. */
    record Read(Series series) implements SeriesOutcome {}

    /**
     * It is not: the first line lacks columns, or has one of them twice.
     *
     * @param missingColumns names of those that are lacking
     * @param repeatedColumns names of those of which nobody can know which is meant
     */
    record NotASeries(List<String> missingColumns, List<String> repeatedColumns) implements SeriesOutcome {
        public NotASeries {
            missingColumns = List.copyOf(missingColumns);
            repeatedColumns = List.copyOf(repeatedColumns);
        }
    }
}
