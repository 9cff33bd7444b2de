package org.needlewise.app.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.needlewise.app.progress.Course;
import org.needlewise.app.progress.Course.Point;

/**
 * What was measured at each visit of a site, with uncertainty and interval.
 *
 * @param columns one a measure
 * @param rows one a visit, oldest first
 */
record FigureTable(List<Column> columns, List<Row> rows) {
    /** @param unit as it is written; empty for a ratio */
    record Column(String measure, String unit) {}

    /** @param cells one a column; empty where that was not measured */
    record Row(LocalDate on, List<Optional<Cell>> cells) {}

    /**
     * A figure in words.
     *
     * @param u standard uncertainty
     * @param low lower end of the 95 % interval
     * @param high upper end
     */
    record Cell(String value, String u, String low, String high) {}

    FigureTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** The figures of a site's visits. */
    static FigureTable of(List<Course> courses, Locale locale) {
        List<Course> measured =
                courses.stream().filter(course -> !visits(course).isEmpty()).toList();
        List<String> days = measured.stream()
                .flatMap(course -> visits(course).stream())
                .map(Point::day)
                .distinct()
                .sorted()
                .toList();
        return new FigureTable(
                measured.stream()
                        .map(course -> new Column(course.measure(), course.unit()))
                        .toList(),
                days.stream()
                        .map(day -> new Row(
                                LocalDate.parse(day),
                                measured.stream()
                                        .map(course -> cell(course, day, locale))
                                        .toList()))
                        .toList());
    }

    private static Optional<Cell> cell(Course course, String day, Locale locale) {
        int digits = digits(course);
        return known(course)
                .filter(point -> point.day().equals(day))
                .findFirst()
                .map(point -> new Cell(
                        text(point.value(), digits, locale),
                        text(point.u(), digits, locale),
                        text(point.low(), digits, locale),
                        text(point.high(), digits, locale)));
    }

    /** Without what is known by definition: a change of the first visit against itself. */
    private static Stream<Point> known(Course course) {
        return visits(course).stream().filter(point -> point.u() > 0);
    }

    private static List<Point> visits(Course course) {
        return course.lines().stream().flatMap(line -> line.visits().stream()).toList();
    }

    /** As many digits as the smallest uncertainty bears, the same down the column. */
    private static int digits(Course course) {
        double u = known(course).mapToDouble(Point::u).min().orElse(1);
        return u >= 5 ? 0 : u >= 0.5 ? 1 : u >= 0.05 ? 2 : 3;
    }

    private static String text(double value, int digits, Locale locale) {
        String text = String.format(locale, "%." + digits + "f", value);
        boolean isZero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
        return (isZero ? text.replace("-", "") : text).replace('-', '\u2212');
    }
}
