package org.needlewise.verdict.series;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Splits one line of a CSV file by RFC 4180: commas, optional double quotes, doubled to stand for themselves. */
final class CsvLine {
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
}
