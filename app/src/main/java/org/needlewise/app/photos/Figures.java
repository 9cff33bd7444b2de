package org.needlewise.app.photos;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.needlewise.app.photos.VisitFinding.Figure;
import org.needlewise.imaging.CompareResult.Change;
import org.needlewise.model.measurement.Measurement;
import org.needlewise.model.quantity.Percent;
import org.needlewise.model.quantity.Quantity;
import org.needlewise.verdict.series.Measure;
import org.needlewise.verdict.series.MeasuredFigures;

/** The engine's figures under the names that series use. */
final class Figures {
    private Figures() {}

    static List<Figure> of(Measurement m) {
        List<Figure> figures = new ArrayList<>();
        MeasuredFigures.of(m).forEach((measure, quantity) -> figures.add(figure(measure, quantity)));
        return figures;
    }

    static List<Figure> of(Change change) {
        List<Figure> figures = new ArrayList<>();
        add(figures, "areaPct", change.area());
        add(figures, "widthPct", change.width());
        add(figures, "contrastPct", change.contrast());
        add(figures, "roughnessPct", change.roughness());
        add(figures, Measure.STRAIN.column(), change.strain());
        return figures;
    }

    private static Figure figure(Measure measure, Quantity quantity) {
        return new Figure(measure.column(), quantity.value(), quantity.u());
    }

    private static void add(List<Figure> figures, String name, Optional<Percent> percent) {
        percent.ifPresent(p -> figures.add(new Figure(name, p.value(), p.u())));
    }
}
