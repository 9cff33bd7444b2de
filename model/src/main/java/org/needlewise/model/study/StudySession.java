package org.needlewise.model.study;

import java.util.List;
import java.util.Optional;

/**
 * A session that was held.
 *
 * @param day from the first session, which is day 0
 * @param zones what was needled
 */
public record StudySession(int day, List<Zone> zones) {
    public StudySession {
        StudyFormat.day(day);
        zones = List.copyOf(zones);
    }

    /**
     * A needled zone of a site.
     *
     * @param needleMm nominal needle length
     * @param holesPerCm2 density of the session by the protocol's formula
     * @param pain 0 to 10, if it was said
     * @param bled whether dots of blood ended it
     */
    public record Zone(
            String site, double needleMm, double areaCm2, double holesPerCm2, Optional<Integer> pain, boolean bled) {
        public Zone {
            StudyFormat.id(site);
            StudyFormat.positive(needleMm, "needle length");
            StudyFormat.positive(areaCm2, "area");
            if (!(holesPerCm2 >= 0 && Double.isFinite(holesPerCm2))) {
                throw new IllegalArgumentException("holes per cm² " + holesPerCm2);
            }
        }
    }
}
