package org.needlewise.cohort.measuring;

import java.util.List;
import java.util.Locale;
import org.needlewise.model.measurement.Refusal;

/**
 * One photograph, or one visit as a whole, as it is kept.
 *
 * @param photo id of the photograph, {@link #WHOLE_VISIT} for what belongs to none
 * @param refusals codes; empty when accepted
 * @param reason the first refusal in English; empty when accepted
 * @param figures what was measured
 */
public record MeasuredRow(String photo, List<String> refusals, String reason, List<Figure> figures) {
    /** Stands for a photograph where the visit is meant. */
    public static final String WHOLE_VISIT = "visit";

    public MeasuredRow {
        refusals = List.copyOf(refusals);
        figures = List.copyOf(figures);
    }

    /**
     * A number.
     *
     * @param measure column of a series
     * @param u standard uncertainty, in the same unit
     */
    public record Figure(String measure, double value, double u) {}

    static MeasuredRow measured(String photo, List<Figure> figures) {
        return new MeasuredRow(photo, List.of(), "", figures);
    }

    static MeasuredRow refused(String photo, List<Refusal> refusals) {
        return new MeasuredRow(
                photo,
                refusals.stream().map(refusal -> refusal.code().code()).toList(),
                refusals.get(0).text(Locale.ENGLISH),
                List.of());
    }

    public boolean accepted() {
        return refusals.isEmpty();
    }
}
