package org.needlewise.cli.output;

import java.util.List;
import org.needlewise.imaging.PhotoResult;
import org.needlewise.model.measurement.Measurement;

/** One visit as a table: a row for each photograph and region. */
public final class MeasureTable {
    private MeasureTable() {}

    /** The table, and below it how every photograph fared. */
    public static String text(List<PhotoResult> results) {
        TextTable table = new TextTable(
                "photo",
                "region",
                "area mm²",
                "length mm",
                "width mm",
                "count",
                "contrast ΔE00",
                "redness",
                "hidden mm²");
        for (PhotoResult result : results) {
            result.regions().forEach(region -> table.row(cells(result, region)));
        }
        String figures = table.isEmpty() ? "" : table.text() + "\n± is the half-width of the 95 % interval.\n\n";
        return figures + "Photographs\n" + Words.photos(results);
    }

    private static List<String> cells(PhotoResult result, Measurement region) {
        return List.of(
                result.photo(),
                region.id(),
                Figures.plusMinus(region.area()),
                Figures.plusMinus(region.length()),
                Figures.plusMinus(region.width()),
                Integer.toString(region.count()),
                Figures.plusMinus(region.contrast().dE00()),
                Figures.signedPlusMinus(region.erythema()),
                Figures.fixed(region.hiddenMm2(), 1));
    }
}
