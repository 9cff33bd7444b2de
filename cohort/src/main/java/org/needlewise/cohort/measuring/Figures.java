package org.needlewise.cohort.measuring;

import java.util.ArrayList;
import java.util.List;
import org.needlewise.cohort.measuring.MeasuredRow.Figure;
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

    static Figure strain(Percent strain) {
        return figure(Measure.STRAIN, strain);
    }

    private static Figure figure(Measure measure, Quantity quantity) {
        return new Figure(measure.column(), quantity.value(), quantity.u());
    }
}
