package org.needlewise.cli.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Pieces of a page. Whatever comes from outside passes {@link #text} or {@link #address} first. */
final class Html {
    /** Stands in a cell that has no value; narrow screens leave such cells out. */
    static final String NOTHING = "–";

    private static final char NO_BREAK_SPACE = '\u00a0';

    private Html() {}

    /** A figure that stays on one line. */
    static String unbroken(String figure) {
        return figure.replace(' ', NO_BREAK_SPACE);
    }

    /** Text that cannot be mistaken for markup, also inside quoted attributes. */
    static String text(String raw) {
        return raw.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;")
                .replace("{", "&#123;");
    }

    /** Relative address of a file beside the page. */
    static String address(String fileName) {
        return "./" + URLEncoder.encode(fileName, UTF_8).replace("+", "%20");
    }

    static String paragraph(String raw) {
        return "<p>" + text(raw) + "</p>\n";
    }

    static String figure(String fileName, String caption) {
        return "<figure><a href=\"" + address(fileName) + "\"><img loading=\"lazy\" src=\"" + address(fileName)
                + "\" alt=\"" + text(caption) + "\"></a><figcaption>" + text(caption) + "</figcaption></figure>\n";
    }

    /** A row; on a narrow screen every cell shows its column's name before it. */
    static String row(List<String> heads, List<String> cells) {
        StringBuilder row = new StringBuilder("<tr>");
        for (int i = 0; i < cells.size(); i++) {
            String tag = i == 0 ? "th scope=\"row\"" : "td";
            row.append('<')
                    .append(tag)
                    .append(cells.get(i).equals(NOTHING) ? " class=\"nothing\"" : "")
                    .append(" data-head=\"")
                    .append(text(heads.get(i)))
                    .append("\">")
                    .append(text(cells.get(i)))
                    .append(i == 0 ? "</th>" : "</td>");
        }
        return row.append("</tr>\n").toString();
    }

    static String table(List<String> heads, List<List<String>> rows) {
        StringBuilder table = new StringBuilder("<table><thead><tr>");
        heads.forEach(
                head -> table.append("<th scope=\"col\">").append(text(head)).append("</th>"));
        table.append("</tr></thead><tbody>\n");
        rows.forEach(row -> table.append(row(heads, row)));
        return table.append("</tbody></table>\n").toString();
    }

    /** Fills {@code {{name}}} in the page's template and writes it. Values are markup already. */
    static void writePage(Path file, Map<String, String> values) {
        String page = resource("page.html");
        for (Map.Entry<String, String> value : values.entrySet()) {
            page = page.replace("{{" + value.getKey() + "}}", value.getValue());
        }
        try {
            Files.writeString(file, page);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be written", e);
        }
    }

    static String resource(String name) {
        try (InputStream in = Html.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("resource " + name + " is missing");
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("resource " + name + " cannot be read", e);
        }
    }
}
