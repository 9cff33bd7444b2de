package org.needlewise.protocol.planning;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A session that has been.
 *
 * @param site where
 * @param zone which zone of the site, from 1
 * @param date when
 * @param needleMm needle length
 * @param healed true when nothing of it can be seen any more; not known counts as false
 * @param areaCm2 how much skin, or null when nobody noted it
 */
public record PastSession(
        String site,
        int zone,
        LocalDate date,
        double needleMm,
        boolean healed,
        @Nullable Double areaCm2) {

    /** A session of which nobody noted how much skin it was. */
    public PastSession(String site, int zone, LocalDate date, double needleMm, boolean healed) {
        this(site, zone, date, needleMm, healed, null);
    }
}
