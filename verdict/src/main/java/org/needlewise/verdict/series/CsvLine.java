package org.needlewise.verdict.series;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One line of a CSV file by RFC 4180: commas, optional double quotes, doubled to stand for themselves. */
public final class CsvLine {
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\t]");
    private static final Pattern NUMBER = Pattern.compile("[+-]?[\\d.]+([eE][+-]?\\d+)?");

    private CsvLine() {}

    /** The fields, stripped of blanks around them; empty when a quote is not closed on the line. */
    static Optional<List<String>> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                field.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString().strip());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString().strip());
        return quoted ? Optional.empty() : Optional.of(fields);
    }

    /**
     * A line of these fields, without its end. A line break within a field becomes a blank. Text that a spreadsheet would
     * take for a formula gets an apostrophe before it; numbers are left alone.
     */
    public static String of(List<String> fields) {
        return fields.stream().map(CsvLine::cell).collect(Collectors.joining(","));
    }

    private static String cell(String field) {
        String line = field.replaceAll("\\R", " ");
        boolean isFormula =
                FORMULA.matcher(line).lookingAt() && !NUMBER.matcher(line).matches();
        String safe = isFormula ? "'" + line : line;
        return safe.contains(",") || safe.contains("\"") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
