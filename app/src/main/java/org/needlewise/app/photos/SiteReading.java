package org.needlewise.app.photos;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One number of one photograph, or of a visit as one.
 *
 * @param photo empty for a number of the visit as one
 * @param measure column of a series, such as {@code areaMm2}
 * @param u standard uncertainty in the measure's unit
 */
public record SiteReading(
        VisitId visit, LocalDate on, Optional<PhotoId> photo, String measure, double value, double u) {}
