package org.needlewise.verdict.series;

import java.util.EnumMap;
import java.util.Map;
import org.needlewise.model.measurement.Measurement;
import org.needlewise.model.quantity.Quantity;

/** The figures of a measurement under the measures of a series. */
public final class MeasuredFigures {
    private MeasuredFigures() {}

    /** @return in the order of {@link Measure}; without roughness where none was measured */
    public static Map<Measure, Quantity> of(Measurement m) {
        Map<Measure, Quantity> figures = new EnumMap<>(Measure.class);
        figures.put(Measure.AREA, m.area());
        figures.put(Measure.LENGTH, m.length());
        figures.put(Measure.WIDTH, m.width());
        figures.put(Measure.CONTRAST, m.contrast().dE00());
        figures.put(Measure.CONTRAST_L, m.contrast().dL());
        figures.put(Measure.CONTRAST_A, m.contrast().da());
        figures.put(Measure.CONTRAST_B, m.contrast().db());
        figures.put(Measure.ERYTHEMA, m.erythema());
        figures.put(Measure.MELANIN, m.melanin());
        m.roughness().ifPresent(ratio -> figures.put(Measure.ROUGHNESS, ratio));
        return figures;
    }
}
