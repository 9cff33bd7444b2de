package org.needlewise.app.photos;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A visit as it was measured.
 *
 * @param reference visit on whose skin it was laid; the visit itself at the baseline
 * @param outline that it was measured with
 * @param beforeKey the baseline's site in the vault; empty at the baseline
 * @param afterKey this visit's site on the same grid
 */
public record VisitMeasurement(
        VisitId visit,
        VisitId reference,
        Optional<UUID> outline,
        String engineVersion,
        VisitFinding finding,
        Optional<String> beforeKey,
        Optional<String> afterKey,
        Instant measuredAt) {}
