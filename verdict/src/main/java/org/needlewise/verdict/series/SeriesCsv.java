package org.needlewise.verdict.series;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads {@code SERIES.csv}; {@link TrialsCsv} writes it. Columns by name in any order: pair, site, role, visit_date, photo, measure, value, u; others
 * are passed over. Blank lines are skipped, a byte-order mark too. A bad row is named and left out, never repaired.
 */
public final class SeriesCsv {
    /** The columns that must be there. */
    public static final List<String> COLUMNS =
            List.of("pair", "site", "role", "visit_date", "photo", "measure", "value", "u");

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private SeriesCsv() {}

    /** Reads the whole text of a file; a text without any line is an empty series. */
    public static SeriesOutcome read(String text) {
        String[] lines = (text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text).split("\r\n|\r|\n", -1);
        int head = 0;
        while (head < lines.length && lines[head].isBlank()) {
            head++;
        }
        if (head == lines.length) {
            return new SeriesOutcome.Read(new Series(List.of(), List.of()));
        }
        List<String> names = CsvLine.fields(lines[head]).orElse(List.of());
        List<String> missing =
                COLUMNS.stream().filter(name -> !names.contains(name)).toList();
        List<String> repeated = COLUMNS.stream()
                .filter(name -> names.indexOf(name) != names.lastIndexOf(name))
                .toList();
        if (!missing.isEmpty() || !repeated.isEmpty()) {
            return new SeriesOutcome.NotASeries(missing, repeated);
        }
        return new SeriesOutcome.Read(rows(Arrays.asList(lines), head, names));
    }

    private static Series rows(List<String> lines, int head, List<String> names) {
        List<Reading> readings = new ArrayList<>();
        List<SeriesProblem> problems = new ArrayList<>();
        for (int i = head + 1; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) {
                continue;
            }
            RowResult row = row(lines.get(i), i + 1, names);
            row.reading().ifPresent(readings::add);
            row.problem().ifPresent(problems::add);
        }
        return Consistency.check(readings, problems);
    }

    private static RowResult row(String text, int line, List<String> names) {
        Optional<List<String>> fields = CsvLine.fields(text);
        if (fields.isEmpty()) {
            return RowResult.bad(line, SeriesProblem.Kind.UNCLOSED_QUOTE, Optional.empty());
        }
        if (fields.get().size() != names.size()) {
            return RowResult.bad(
                    line,
                    SeriesProblem.Kind.WRONG_COLUMN_COUNT,
                    Optional.empty(),
                    Integer.toString(fields.get().size()),
                    Integer.toString(names.size()));
        }
        Map<String, String> cells = new HashMap<>();
        for (String name : Set.copyOf(COLUMNS)) {
            cells.put(name, fields.get().get(names.indexOf(name)));
        }
        return RowParser.parse(cells, line);
    }
}
