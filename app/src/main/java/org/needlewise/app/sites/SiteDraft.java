package org.needlewise.app.sites;

import java.util.Optional;

/** What a person says of a site; see {@link BodySite}. */
public record SiteDraft(
        String label,
        String region,
        MapOutline outline,
        String concern,
        Optional<MarkSince> markSince,
        Optional<Double> areaCm2) {
    private static final int LONGEST_LABEL = 60;
    private static final double LARGEST_AREA_CM2 = 10_000;

    public SiteDraft {
        label = label.strip();
        if (label.isEmpty() || label.length() > LONGEST_LABEL) {
            throw new IllegalArgumentException("a site's name has 1 to " + LONGEST_LABEL + " characters");
        }
        areaCm2.ifPresent(area -> {
            if (!(area > 0 && area <= LARGEST_AREA_CM2)) {
                throw new IllegalArgumentException("area of " + area + " cm²");
            }
        });
    }
}
