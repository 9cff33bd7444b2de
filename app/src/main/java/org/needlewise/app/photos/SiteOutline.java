package org.needlewise.app.photos;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.needlewise.model.site.Outline;
import org.needlewise.model.site.Outline.PixelPoint;
import org.needlewise.model.site.Outline.Polygon;

/**
 * An outline of a site on one of its photographs. The one on the baseline is carried over to all later visits; one on a
 * later visit corrects it for that visit.
 *
 * @param polygons in pixels of the upright photograph, together one region by the even-odd rule
 * @param exact true when the polygons are the mark itself, false when they were drawn loosely around it
 */
public record SiteOutline(
        UUID id, PhotoId photo, VisitId visit, List<List<PixelPoint>> polygons, boolean exact, Instant createdAt) {
    private static final String REGION = "all";

    public SiteOutline {
        polygons = polygons.stream().map(List::copyOf).toList();
    }

    /** As the engine takes it. */
    Outline forEngine() {
        return new Outline(
                photo.toString(),
                exact,
                polygons.stream().map(points -> new Polygon(REGION, points)).toList());
    }
}
