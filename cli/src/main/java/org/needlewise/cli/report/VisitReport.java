package org.needlewise.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.needlewise.cli.output.Figures;
import org.needlewise.cli.output.PictureFolder;
import org.needlewise.imaging.OutputPicture.Kind;
import org.needlewise.imaging.PhotoResult;
import org.needlewise.model.measurement.Measurement;

/** One visit as a page. */
public final class VisitReport {
    public static final String FILE_NAME = "report.html";

    private static final List<String> HEADS = List.of(
            "Photograph",
            "Region",
            "Area mm²",
            "Length mm",
            "Mean width mm",
            "Marks",
            "Colour contrast ΔE",
            "Hidden mm²");

    private VisitReport() {}

    /** Writes the page into the folder that the pictures lie in. */
    public static void write(PictureFolder folder, List<PhotoResult> results) {
        long accepted = results.stream().filter(PhotoResult::accepted).count();
        String lead = accepted + " of " + results.size() + (results.size() == 1 ? " photograph" : " photographs")
                + " could be measured.";
        Html.writePage(
                folder.path().resolve(FILE_NAME),
                Map.of(
                        "title",
                        "One visit",
                        "lead",
                        Html.paragraph(lead),
                        "body",
                        figures(results) + unrolled(folder) + PhotoSection.of("Photographs", "", results, folder)));
    }

    private static String figures(List<PhotoResult> results) {
        List<List<String>> rows = new ArrayList<>();
        results.forEach(result -> result.regions().forEach(region -> rows.add(cells(result, region))));
        return rows.isEmpty()
                ? ""
                : "<section><h2>Figures</h2>\n" + Html.table(HEADS, rows)
                        + "<p class=\"note\">± is the half-width of the 95 % interval.</p></section>\n";
    }

    private static String unrolled(PictureFolder folder) {
        return folder.firstOf(Kind.UNROLLED)
                .map(file -> "<section><h2>The skin, unrolled</h2>\n"
                        + Html.figure(file, "As if the skin lay flat, in true millimetres") + "</section>\n")
                .orElse("");
    }

    private static List<String> cells(PhotoResult result, Measurement region) {
        return List.of(
                result.photo(),
                region.id(),
                Html.unbroken(Figures.plusMinus(region.area())),
                Html.unbroken(Figures.plusMinus(region.length())),
                Html.unbroken(Figures.plusMinus(region.width())),
                Integer.toString(region.count()),
                Html.unbroken(Figures.plusMinus(region.contrast().dE00())),
                Figures.fixed(region.hiddenMm2(), 1));
    }
}
