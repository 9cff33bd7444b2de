package org.needlewise.cli.output;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** A table for a terminal: first column to the left, the others to the right. */
final class TextTable {
    private final List<List<String>> rows = new ArrayList<>();

    TextTable(String... heads) {
        rows.add(List.of(heads));
    }

    TextTable row(List<String> cells) {
        if (cells.size() != rows.get(0).size()) {
            throw new IllegalArgumentException(
                    cells.size() + " cells for " + rows.get(0).size() + " columns");
        }
        rows.add(List.copyOf(cells));
        return this;
    }

    /** The same table with its rows in the order of their first cells. */
    TextTable sortedByFirst() {
        rows.subList(1, rows.size()).sort(Comparator.comparing(row -> row.get(0)));
        return this;
    }

    boolean isEmpty() {
        return rows.size() == 1;
    }

    String text() {
        int[] widths = IntStream.range(0, rows.get(0).size())
                .map(column -> rows.stream()
                        .mapToInt(row -> width(row.get(column)))
                        .max()
                        .orElse(0))
                .toArray();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            line(text, rows.get(i), widths);
            if (i == 0) {
                text.append("─".repeat(IntStream.of(widths).sum() + 2 * (widths.length - 1)))
                        .append('\n');
            }
        }
        return text.toString();
    }

    private static void line(StringBuilder text, List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String pad = " ".repeat(widths[column] - width(cells.get(column)));
            line.append(column == 0 ? "" : "  ").append(column == 0 ? cells.get(0) + pad : pad + cells.get(column));
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }

    private static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
