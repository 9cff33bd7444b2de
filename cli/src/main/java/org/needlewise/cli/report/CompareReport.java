package org.needlewise.cli.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.needlewise.cli.output.ChangeRow;
import org.needlewise.cli.output.ChangeRow.Measure;
import org.needlewise.cli.output.Figures;
import org.needlewise.cli.output.PictureFolder;
import org.needlewise.cli.output.Words;
import org.needlewise.imaging.CompareResult;
import org.needlewise.imaging.OutputPicture.Kind;
import org.needlewise.imaging.PhotoResult;
import org.needlewise.model.quantity.Percent;
import org.needlewise.model.quantity.Quantity;

/** Two visits as a page: plain words, the aligned pair, a table, and how every photograph fared. */
public final class CompareReport {
    public static final String FILE_NAME = "report.html";

    private static final List<String> HEADS =
            List.of("Measure", "Before", "After", "Change", "95 % interval", "What it means");

    private CompareReport() {}

    /** Writes the page into the folder that the pictures lie in. */
    public static void write(PictureFolder folder, CompareResult result) {
        List<ChangeRow> rows = ChangeRow.of(result);
        String body = pair(folder)
                + table(rows)
                + matching(result)
                + PhotoSection.of("Baseline photographs", "baseline", result.baseline(), folder)
                + PhotoSection.of("Follow-up photographs", "followup", result.followup(), folder);
        Html.writePage(
                folder.path().resolve(FILE_NAME),
                Map.of("title", "Before and after", "lead", lead(result), "body", body));
    }

    private static String lead(CompareResult result) {
        StringBuilder lead = new StringBuilder();
        result.change().ifPresent(change -> {
            sentence(lead, "The area changed by ", change.area());
            sentence(lead, "The colour contrast changed by ", change.contrast());
            sentence(lead, "The mean width changed by ", change.width());
        });
        result.refusals().forEach(refusal -> lead.append(Html.paragraph(Words.refusal(refusal))));
        lead.append("<p class=\"note\">")
                .append(accepted(result.baseline()))
                .append(" baseline and ")
                .append(accepted(result.followup()))
                .append(" follow-up photographs were used.</p>\n");
        return lead.toString();
    }

    private static String accepted(List<PhotoResult> results) {
        return results.stream().filter(PhotoResult::accepted).count() + " of " + results.size();
    }

    private static void sentence(StringBuilder lead, String words, Optional<Percent> change) {
        change.ifPresent(percent -> lead.append("<p>")
                .append(Html.text(words))
                .append("<strong>")
                .append(Html.text(percentWithSign(percent)))
                .append("</strong>.</p>\n"));
    }

    /** Such as {@code −15.2 % ± 3.1 %}. */
    private static String percentWithSign(Percent percent) {
        return Html.unbroken(Figures.signedPlusMinus(percent).replace(" ±", " % ±") + " %");
    }

    private static String pair(PictureFolder folder) {
        Optional<String> before = folder.firstOf(Kind.ALIGNED_BEFORE);
        Optional<String> after = folder.firstOf(Kind.ALIGNED_AFTER);
        if (before.isEmpty() || after.isEmpty()) {
            return "";
        }
        return Html.resource("pair.html")
                .replace("{{before}}", Html.address(before.get()))
                .replace("{{after}}", Html.address(after.get()));
    }

    private static String table(List<ChangeRow> rows) {
        List<String> regions = rows.stream().map(ChangeRow::region).distinct().toList();
        StringBuilder section = new StringBuilder();
        for (String region : regions) {
            section.append("<section><h2>")
                    .append(regions.size() == 1 ? "Figures" : Html.text("Figures of " + region))
                    .append("</h2>\n");
            section.append(Html.table(
                    HEADS,
                    rows.stream()
                            .filter(row -> row.region().equals(region))
                            .map(CompareReport::cells)
                            .toList()));
            section.append("<p class=\"note\">± is the half-width of the 95 % interval: in 95 of 100 such measurements"
                    + " the true value lies inside. Colour (fading) and structure (width, roughness) are never mixed in"
                    + " one score.</p></section>\n");
        }
        return section.toString();
    }

    private static List<String> cells(ChangeRow row) {
        Measure measure = row.measure();
        String name = measure.label().substring(0, 1).toUpperCase(Locale.ROOT)
                + measure.label().substring(1)
                + (measure.unit().isEmpty() ? "" : ", " + measure.unit());
        return List.of(
                name,
                row.before().map(CompareReport::figure).orElse(Html.NOTHING),
                row.after().map(CompareReport::figure).orElse(Html.NOTHING),
                row.change().map(CompareReport::percentWithSign).orElse(Html.NOTHING),
                row.change()
                        .map(change -> Figures.interval(change) + Html.unbroken(" %"))
                        .orElse(Html.NOTHING),
                Meaning.of(row));
    }

    private static String figure(Quantity quantity) {
        return Html.unbroken(Figures.plusMinus(quantity));
    }

    private static String matching(CompareResult result) {
        return result.registration()
                .map(found -> "<section><h2>How well the visits were matched</h2>\n"
                        + Html.paragraph("The skin of both visits was laid on each other by " + found.matches()
                                + " details of the skin itself, not by the card; they agree within "
                                + Figures.fixed(found.residualMm(), 2) + " mm.")
                        + "</section>\n")
                .orElse("");
    }
}
