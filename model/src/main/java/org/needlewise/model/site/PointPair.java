package org.needlewise.model.site;

import org.needlewise.model.site.Outline.PixelPoint;

/**
 * The same skin point in two photographs, as a person found it.
 *
 * @param baseline in pixels of the first baseline photograph
 * @param followup in pixels of the first follow-up photograph
 */
public record PointPair(PixelPoint baseline, PixelPoint followup) {}
