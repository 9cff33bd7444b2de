package org.needlewise.verdict.series;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.needlewise.verdict.series.SeriesProblem.Kind;

/** Makes a reading of the cells of one row. The first thing that is wrong is named. */
final class RowParser {
    /** A plain decimal number: neither "NaN" nor hexadecimal nor a type suffix, all of which Java would take. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    /** No size, contrast or index of skin comes near; beyond it sums of squares would overflow. */
    private static final double LARGEST = 1e9;

    private RowParser() {}

    static RowResult parse(Map<String, String> cells, int line) {
        String name = cell(cells, "measure");
        Optional<Measure> measure = Measure.named(name);
        if (measure.isEmpty()) {
            return RowResult.bad(line, Kind.UNKNOWN_MEASURE, measure, name, Measure.names());
        }
        if (cell(cells, "site").isEmpty()) {
            return RowResult.bad(line, Kind.NO_SITE, measure);
        }
        if (cell(cells, "photo").isEmpty()) {
            return RowResult.bad(line, Kind.NO_PHOTO, measure);
        }
        Optional<Role> role = role(cell(cells, "role"));
        if (role.isEmpty()) {
            return RowResult.bad(line, Kind.UNKNOWN_ROLE, measure, cell(cells, "role"));
        }
        Optional<LocalDate> visit = date(cell(cells, "visit_date"));
        if (visit.isEmpty()) {
            return RowResult.bad(line, Kind.BAD_DATE, measure, cell(cells, "visit_date"));
        }
        return numbers(cells, line, measure.get(), role.get(), visit.get());
    }

    private static RowResult numbers(Map<String, String> cells, int line, Measure measure, Role role, LocalDate visit) {
        Optional<Measure> known = Optional.of(measure);
        OptionalDouble value = number(cell(cells, "value"));
        if (value.isEmpty()) {
            return RowResult.bad(line, Kind.BAD_VALUE, known, cell(cells, "value"));
        }
        if (value.getAsDouble() < 0 && measure.scale() == MeasureScale.RATIO) {
            return RowResult.bad(line, Kind.NEGATIVE_SIZE, known, measure.column(), cell(cells, "value"));
        }
        if (Math.abs(value.getAsDouble()) > LARGEST) {
            return RowResult.bad(line, Kind.BEYOND_RANGE, known, cell(cells, "value"));
        }
        OptionalDouble u = number(cell(cells, "u"));
        if (u.isEmpty() || u.getAsDouble() < 0) {
            return RowResult.bad(line, Kind.BAD_U, known, cell(cells, "u"));
        }
        if (role == Role.CONTROL && cell(cells, "pair").isEmpty()) {
            return RowResult.bad(line, Kind.CONTROL_WITHOUT_PAIR, known, cell(cells, "site"));
        }
        return RowResult.good(new Reading(
                line,
                cell(cells, "pair"),
                cell(cells, "site"),
                role,
                visit,
                cell(cells, "photo"),
                measure,
                value.getAsDouble(),
                u.getAsDouble()));
    }

    private static String cell(Map<String, String> cells, String name) {
        return cells.getOrDefault(name, "");
    }

    private static Optional<Role> role(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "treated" -> Optional.of(Role.TREATED);
            case "control" -> Optional.of(Role.CONTROL);
            default -> Optional.empty();
        };
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }

    private static OptionalDouble number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            return OptionalDouble.empty();
        }
        double value = Double.parseDouble(text);
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
