package org.needlewise.imaging;

import java.util.List;
import java.util.Optional;
import org.needlewise.model.measurement.Measurement;
import org.needlewise.model.measurement.Refusal;
import org.needlewise.model.quantity.Percent;
import org.needlewise.model.site.Outline.PixelPoint;

/**
 * What the comparison of two visits gave.
 *
 * @param baseline one result for each baseline photograph
 * @param followup one result for each follow-up photograph
 * @param baselineSummary mean over the accepted baseline photographs; empty when none was accepted
 * @param followupSummary the same for the follow-up
 * @param change of all regions together, follow-up against baseline; empty when there is none to give
 * @param regionChanges change of each region
 * @param registration how well the skin of both visits was matched; empty when it was not
 * @param points one entry for each point asked for: the same skin in the first follow-up photograph, or empty
 * @param refusals why there is no change, if there is none
 */
public record CompareResult(
        List<PhotoResult> baseline,
        List<PhotoResult> followup,
        Optional<VisitSummary> baselineSummary,
        Optional<VisitSummary> followupSummary,
        Optional<Change> change,
        List<RegionChange> regionChanges,
        Optional<RegistrationFinding> registration,
        List<Optional<PixelPoint>> points,
        List<Refusal> refusals) {
    public CompareResult {
        baseline = List.copyOf(baseline);
        followup = List.copyOf(followup);
        regionChanges = List.copyOf(regionChanges);
        points = List.copyOf(points);
        refusals = List.copyOf(refusals);
    }

    /**
     * A visit as one.
     *
     * @param photos accepted photographs behind it
     * @param regions mean over them, one for each region
     */
    public record VisitSummary(int photos, List<Measurement> regions) {
        public VisitSummary {
            regions = List.copyOf(regions);
        }
    }

    /**
     * Follow-up against baseline, in percent of the baseline. What cannot be told is empty.
     *
     * @param area extent
     * @param width extent and regeneration
     * @param contrast fading: CIEDE2000 between site and surround
     * @param roughness regeneration: fine texture against the surround
     * @param strain tightening: areal strain of the skin between natural landmarks, negative where it shrank
     */
    public record Change(
            Optional<Percent> area,
            Optional<Percent> width,
            Optional<Percent> contrast,
            Optional<Percent> roughness,
            Optional<Percent> strain) {}

    /** The change of one region. */
    public record RegionChange(String id, Change change) {}

    /**
     * How well the skin was matched.
     *
     * @param residualMm forward-backward residual over the site, median, millimetres
     * @param matches matches that survived
     */
    public record RegistrationFinding(double residualMm, int matches) {}
}
