package org.needlewise.verdict.series;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A row that nothing is computed from, and why.
 *
 * @param line line of the file, from 1
 * @param kind what is wrong
 * @param measure whose row it is, where that can be read
 * @param details what fills the text's places
 */
public record SeriesProblem(int line, Kind kind, Optional<Measure> measure, List<String> details) {

    /** What can be wrong; texts are under {@code problem.NAME} in the messages. */
    public enum Kind {
        WRONG_COLUMN_COUNT,
        UNCLOSED_QUOTE,
        NO_SITE,
        UNKNOWN_ROLE,
        BAD_DATE,
        NO_PHOTO,
        UNKNOWN_MEASURE,
        BAD_VALUE,
        NEGATIVE_SIZE,
        BEYOND_RANGE,
        BAD_U,
        SAID_TWICE,
        CONTRADICTION,
        SITE_IN_TWO_ROLES,
        PAIR_NOT_TWO_SITES,
        CONTROL_WITHOUT_PAIR;

        /** The series contradicts itself: until it is mended nothing is said about the measure. */
        public boolean isContradiction() {
            return this == CONTRADICTION || this == SITE_IN_TWO_ROLES || this == PAIR_NOT_TWO_SITES;
        }
    }

    public SeriesProblem {
        details = List.copyOf(details);
    }

    static SeriesProblem of(int line, Kind kind, Optional<Measure> measure, String... details) {
        return new SeriesProblem(line, kind, measure, Arrays.asList(details));
    }
}
