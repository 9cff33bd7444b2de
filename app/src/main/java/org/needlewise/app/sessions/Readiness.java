package org.needlewise.app.sessions;

import java.util.List;
import java.util.Optional;
import org.needlewise.app.devices.OwnDevice;
import org.needlewise.app.screening.Screened;
import org.needlewise.app.sites.BodySite;

/**
 * Whether there may be a session now.
 *
 * @param obstacles everything that stands against it; empty when nothing does
 * @param zones what would be needled today
 * @param device what with
 * @param screened today's answers
 */
public record Readiness(
        List<Obstacle> obstacles, List<ReadyZone> zones, Optional<OwnDevice> device, Optional<Screened> screened) {
    public Readiness {
        obstacles = List.copyOf(obstacles);
        zones = List.copyOf(zones);
    }

    public boolean isReady() {
        return obstacles.isEmpty() && !zones.isEmpty();
    }

    /** A zone whose day has come. */
    public record ReadyZone(BodySite site, int number, double areaCm2, int passes, int directions) {}
}
