package org.needlewise.app.sites;

import java.time.Instant;
import java.util.Optional;

/**
 * A place on the body that is followed.
 *
 * @param label the person's own name for it
 * @param region id of the protocol's region
 * @param outline on the body map
 * @param concern id of the protocol's concern
 * @param markSince roughly since when the mark is there
 * @param areaCm2 area that would be needled, square centimetres, as estimated by the person or measured
 * @param deletedAt in the trash since
 * @param version of the row, for two tabs at once
 */
public record BodySite(
        SiteId id,
        String label,
        String region,
        MapOutline outline,
        String concern,
        Optional<MarkSince> markSince,
        Optional<Double> areaCm2,
        Instant createdAt,
        Optional<Instant> deletedAt,
        int version) {}
