package org.needlewise.protocol.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.needlewise.protocol.rules.Mark;
import org.needlewise.protocol.rules.WrittenTable;
import org.needlewise.protocol.rules.WrittenTable.WrittenRow;

/** A page in Markdown, put together line by line. */
final class MarkdownPage {
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
    /** Outputs with a column of their own. */
    private static final List<String> NAMED = List.of("rule", "says", "sources", "marks");

    private final StringBuilder text = new StringBuilder();

    MarkdownPage(String title) {
        text.append("# ").append(title).append('\n');
    }

    MarkdownPage text(String paragraph) {
        text.append('\n').append(paragraph).append('\n');
        return this;
    }

    MarkdownPage head(String title) {
        text.append("\n## ").append(title).append('\n');
        return this;
    }

    MarkdownPage item(String item) {
        if (text.charAt(text.length() - 2) == '.') {
            text.append('\n');
        }
        text.append("- ").append(item).append('\n');
        return this;
    }

    MarkdownPage heads(String... names) {
        text.append('\n');
        row(names);
        text.append("|").append(" --- |".repeat(names.length)).append('\n');
        return this;
    }

    MarkdownPage row(String... cells) {
        text.append(Arrays.stream(cells)
                        .map(cell -> cell.replace("|", "\\|"))
                        .collect(Collectors.joining(" | ", "| ", " |")))
                .append('\n');
        return this;
    }

    /** A decision table: one row a rule, in its words, with what it asks and what it does. */
    void table(WrittenTable table, String signedOff) {
        head(table.id()).text(table.description()).text(signedOff);
        heads("rule", "when", "does", "says", "sources", "mark", "signed off");
        for (WrittenRow row : table.rows()) {
            row(
                    row.id(),
                    when(table, row),
                    does(row),
                    unquoted(cell(row, "says")),
                    links(quoted(cell(row, "sources"))),
                    String.join(", ", quoted(cell(row, "marks"))),
                    "no");
        }
    }

    private static String cell(WrittenRow row, String output) {
        return Objects.requireNonNull(row.outputs().get(output));
    }

    private static String when(WrittenTable table, WrittenRow row) {
        List<String> parts = new ArrayList<>();
        for (String input : table.inputs()) {
            String condition = Objects.requireNonNull(row.conditions().get(input));
            if (!condition.equals("-")) {
                parts.add(input + " " + unquoted(condition));
            }
        }
        return String.join("; ", parts);
    }

    private static String does(WrittenRow row) {
        return row.outputs().entrySet().stream()
                .filter(entry -> !NAMED.contains(entry.getKey()))
                .filter(entry -> !entry.getValue().equals("null"))
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + " " + unquoted(entry.getValue()))
                .collect(Collectors.joining("; "));
    }

    private static List<String> quoted(String feel) {
        return QUOTED.matcher(feel).results().map(found -> found.group(1)).toList();
    }

    private static String unquoted(String feel) {
        return feel.replace("\"", "");
    }

    static String links(List<String> sources) {
        return sources.stream()
                .map(id -> "[" + id + "](sources.md#" + id.toLowerCase(Locale.ROOT) + ")")
                .collect(Collectors.joining(", "));
    }

    static String anchor(String id) {
        return "<a id=\"" + id.toLowerCase(Locale.ROOT) + "\"></a>" + id;
    }

    static String marks(List<Mark> marks) {
        return marks.stream().map(Mark::name).collect(Collectors.joining(", "));
    }

    static String number(double value) {
        return new BigDecimal(String.valueOf(value)).stripTrailingZeros().toPlainString();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
