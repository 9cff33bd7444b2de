package org.needlewise.cli.output;

import java.util.List;
import org.needlewise.imaging.CompareResult;
import org.needlewise.model.quantity.Quantity;

/** Two visits as a table: measure, before, after, change. */
public final class CompareTable {
    private CompareTable() {}

    /** The table, how well the visits were matched, and how every photograph fared. */
    public static String text(CompareResult result) {
        StringBuilder text = new StringBuilder();
        TextTable table = new TextTable("region", "measure", "before", "after", "change %", "95 % interval");
        ChangeRow.of(result).forEach(row -> table.row(cells(row)));
        if (!table.isEmpty()) {
            text.append(table.text()).append("\n± is the half-width of the 95 % interval.\n\n");
        }
        result.refusals()
                .forEach(refusal ->
                        text.append("Refused: ").append(Words.refusal(refusal)).append('\n'));
        result.registration()
                .ifPresent(found -> text.append("Skin laid on skin by ")
                        .append(found.matches())
                        .append(" matches, residual ")
                        .append(Figures.fixed(found.residualMm(), 2))
                        .append(" mm.\n"));
        if (!result.points().isEmpty()) {
            long found =
                    result.points().stream().filter(point -> point.isPresent()).count();
            text.append(found)
                    .append(" of ")
                    .append(result.points().size())
                    .append(" points found again; --json lists them.\n");
        }
        text.append("Baseline\n").append(Words.photos(result.baseline()));
        text.append("Follow-up\n").append(Words.photos(result.followup()));
        return text.toString();
    }

    private static List<String> cells(ChangeRow row) {
        String unit = row.measure().unit();
        return List.of(
                row.region(),
                row.measure().label() + (unit.isEmpty() ? "" : " " + unit),
                row.before().map(CompareTable::figure).orElse("–"),
                row.after().map(CompareTable::figure).orElse("–"),
                row.change().map(Figures::signedPlusMinus).orElse("–"),
                row.change().map(Figures::interval).orElse("–"));
    }

    private static String figure(Quantity quantity) {
        return Figures.plusMinus(quantity);
    }
}
