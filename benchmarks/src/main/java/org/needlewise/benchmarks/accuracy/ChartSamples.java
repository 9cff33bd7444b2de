package org.needlewise.benchmarks.accuracy;

import static org.needlewise.benchmarks.report.MarkdownTable.number;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.needlewise.benchmarks.report.MarkdownTable;
import org.needlewise.benchmarks.report.Spread;
import org.needlewise.benchmarks.report.WorkFolder;
import org.needlewise.imaging.MeasureRequest;
import org.needlewise.imaging.PhotoResult;
import org.needlewise.imaging.PhotoResult.CardFinding;
import org.needlewise.imaging.PictureSink;
import org.needlewise.imaging.Progress;
import org.needlewise.imaging.SkinMeter;
import org.needlewise.imaging.card.CardLayoutReader;
import org.needlewise.model.card.CardLayout;
import org.needlewise.model.photo.Photo;

/**
 * Real photographs of a certified colour chart between four tags (JTvD/arcu_colorchecker, MIT licence): card found,
 * colours of patches that the fit has not seen, size of a printed rectangle.
 */
final class ChartSamples {
    private static final String CLASSIC = "colorchecker-classic-a3";
    private static final String MINI = "colorchecker-mini-a4";
    private static final String BLANK = "mini-blank.jpg";

    private final SkinMeter meter;
    private final Path folder;

    ChartSamples(SkinMeter meter, Path folder) {
        this.meter = meter;
        this.folder = folder;
    }

    /** A section in Markdown; empty where the photographs are missing. */
    String section() throws IOException {
        if (!Files.isDirectory(folder)) {
            return "";
        }
        MarkdownTable table =
                new MarkdownTable("photograph", "tags", "residual px", "surface", "left-out ΔE00", "refused");
        List<Double> residuals = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            row(table, "classic-" + i + ".jpg", CLASSIC, residuals);
        }
        for (int i = 1; i <= 3; i++) {
            row(table, "mini-" + i + ".jpg", MINI, residuals);
        }
        Spread spread = Spread.of(residuals);
        Optional<double[]> rectangle = new PrintedRectangle(layout(MINI)).measure(new Photo(folder.resolve(BLANK)));
        return "\n## Real photographs of a colour chart between four tags\n\n" + table
                + "\nLeave-one-out ΔE00: median " + number(spread.median()) + ", largest " + number(spread.p95())
                + " (peers 4.3–5.0, first goal 3.5, the aim 2.5). Printed rectangle of nominal 63.5 × 109 mm: "
                + rectangle
                        .map(r -> String.format(Locale.ROOT, "%.2f × %.2f mm", r[0], r[1]))
                        .orElse("card not found")
                + " (peer with one homography 63.30 × 108.50 mm; the print's scale is not certified).\n";
    }

    private void row(MarkdownTable table, String name, String layout, List<Double> residuals) throws IOException {
        MeasureRequest request = new MeasureRequest(
                List.of(new Photo(folder.resolve(name))), layout(layout), Optional.empty(), Optional.empty());
        PhotoResult result =
                meter.measure(request, PictureSink.none(), Progress.silent()).get(0);
        Optional<CardFinding> card = result.card();
        result.colour().ifPresent(c -> residuals.add(c.residualDeltaE00()));
        table.row(
                name,
                card.map(c -> String.valueOf(c.markers())).orElse("–"),
                number(card.map(CardFinding::residualPx).orElse(Double.NaN)),
                result.surface().map(s -> s.kind().toString()).orElse("–"),
                number(result.colour().map(c -> c.residualDeltaE00()).orElse(Double.NaN)),
                String.join(
                        ", ",
                        result.refusals().stream().map(r -> r.code().code()).toList()));
    }

    private static CardLayout layout(String name) throws IOException {
        try (WorkFolder work = WorkFolder.make();
                InputStream in = Objects.requireNonNull(ChartSamples.class.getResourceAsStream(name + ".json"))) {
            Path file = work.path().resolve(name + ".json");
            Files.copy(in, file);
            return CardLayoutReader.read(file);
        }
    }
}
