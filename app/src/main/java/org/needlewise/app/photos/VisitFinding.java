package org.needlewise.app.photos;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.needlewise.model.measurement.RefusalCode;
import org.needlewise.model.site.Outline.PixelPoint;

/**
 * What measuring a visit gave, as it is kept.
 *
 * @param photos ids of the photographs it was measured from, the reference visit's first
 * @param printLengthMm of the card's line, as the person had measured it then
 * @param reasons why there are no numbers; empty when there are
 * @param photoReasons why single photographs were left out, by id
 * @param visit figures of the visit as one, {@code areaMm2} and the like; empty at the baseline
 * @param baseline figures of the baseline as one, measured beside this visit; empty at the baseline
 * @param change in percent of the baseline; empty at the baseline
 * @param residualMm how well the skin of both visits lies on each other, millimetres
 * @param carried the outline carried over to the visit's first photograph
 * @param pxPerMm scale of the aligned pictures
 */
public record VisitFinding(
        List<String> photos,
        Optional<Double> printLengthMm,
        List<Why> reasons,
        Map<String, List<Why>> photoReasons,
        List<Figure> visit,
        List<Figure> baseline,
        List<Figure> change,
        Optional<Double> residualMm,
        List<List<PixelPoint>> carried,
        Optional<Double> pxPerMm) {
    private static final Set<String> UNMATCHED = Set.of(
            RefusalCode.SKIN_DOES_NOT_MATCH.code(),
            RefusalCode.TOO_FEW_MATCHES.code(),
            RefusalCode.LANDMARKS_DISAGREE.code());

    public VisitFinding {
        photos = List.copyOf(photos);
        reasons = List.copyOf(reasons);
        photoReasons = Map.copyOf(photoReasons);
        visit = List.copyOf(visit);
        baseline = List.copyOf(baseline);
        change = List.copyOf(change);
        carried = List.copyOf(carried);
    }

    /** Whether the skin was not found again: then the person may show where it is. */
    boolean isUnmatched() {
        return Stream.concat(reasons.stream(), photoReasons.values().stream().flatMap(List::stream))
                .map(Why::code)
                .anyMatch(UNMATCHED::contains);
    }

    /**
     * A figure with its standard uncertainty in the same unit.
     *
     * @param name column of a series, or of a change
     */
    public record Figure(String name, double value, double u) {}
}
