package org.needlewise.app.progress;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The course of one measure, for a chart and for a table.
 *
 * @param column name of the measure in series
 * @param measure what it is called
 * @param sdcPercent smallest detectable change between two visits, percent of the baseline (points for a measure that is
 *     percent itself); null where it is not known
 * @param judged whether the verdict rests on it
 */
public record Course(
        String column,
        String measure,
        String unit,
        String family,
        List<Line> lines,
        List<String> sessions,
        @Nullable Double sdcPercent,
        boolean inPoints,
        boolean judged) {

    /**
     * One site.
     *
     * @param role treated, control or single
     * @param visits mean of each visit with its interval
     * @param photos single photographs
     */
    public record Line(String site, String role, List<Point> visits, List<Point> photos) {}

    /**
     * A value with its 95 % interval.
     *
     * @param day ISO date
     * @param u standard uncertainty in the measure's unit
     */
    public record Point(String day, double value, double u, double low, double high) {}
}
