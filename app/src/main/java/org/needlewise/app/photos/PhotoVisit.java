package org.needlewise.app.photos;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.needlewise.app.sites.SiteId;

/**
 * One occasion on which a site was photographed.
 *
 * @param on day, as the person says
 * @param deletedAt in the trash since
 * @param version of the row, for two tabs at once
 */
public record PhotoVisit(
        VisitId id, SiteId site, LocalDate on, Instant createdAt, Optional<Instant> deletedAt, int version) {}
