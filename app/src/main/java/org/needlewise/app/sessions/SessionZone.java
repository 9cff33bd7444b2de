package org.needlewise.app.sessions;

import java.util.Optional;
import java.util.UUID;
import org.needlewise.app.sites.SiteId;

/**
 * A zone of a site within a session.
 *
 * @param number of the zone, 1 when the site is not divided
 * @param passesPlanned passes in all
 * @param directions directions they are spread over
 * @param seconds needled so far
 * @param pain 0 to 10, if it was said
 * @param bled dots of blood: that ends the zone
 * @param state {@code waiting}, {@code running}, {@code done} or {@code stopped}
 */
public record SessionZone(
        UUID id,
        SiteId site,
        int number,
        double areaCm2,
        int passesPlanned,
        int passesDone,
        int directions,
        int seconds,
        Optional<Integer> pain,
        boolean bled,
        String state,
        int version) {
    public boolean isOver() {
        return state.equals("done") || state.equals("stopped");
    }
}
