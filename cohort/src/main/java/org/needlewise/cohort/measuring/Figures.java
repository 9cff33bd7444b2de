package org.needlewise.cohort.measuring;

import java.util.ArrayList;
import java.util.List;
import org.needlewise.cohort.measuring.MeasuredRow.Figure;
import org.needlewise.model.measurement.Measurement;
import org.needlewise.model.quantity.Percent;
import org.needlewise.model.quantity.Quantity;
import org.needlewise.verdict.series.Measure;

/** The engine's figures under the names that series use. */
final class Figures {
    private Figures() {}

    static List<Figure> of(Measurement m) {
        List<Figure> figures = new ArrayList<>(List.of(
                figure(Measure.AREA, m.area()),
                figure(Measure.LENGTH, m.length()),
                figure(Measure.WIDTH, m.width()),
                figure(Measure.CONTRAST, m.contrast().dE00()),
                figure(Measure.CONTRAST_L, m.contrast().dL()),
                figure(Measure.CONTRAST_A, m.contrast().da()),
                figure(Measure.CONTRAST_B, m.contrast().db()),
                figure(Measure.ERYTHEMA, m.erythema()),
                figure(Measure.MELANIN, m.melanin())));
        m.roughness().ifPresent(ratio -> figures.add(figure(Measure.ROUGHNESS, ratio)));
        return figures;
    }

    static Figure strain(Percent strain) {
        return figure(Measure.STRAIN, strain);
    }

    private static Figure figure(Measure measure, Quantity quantity) {
        return new Figure(measure.column(), quantity.value(), quantity.u());
    }
}
