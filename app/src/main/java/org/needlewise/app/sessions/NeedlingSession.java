package org.needlewise.app.sessions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A session as it is kept.
 *
 * @param state {@code running}, {@code done} or {@code stopped}
 * @param device the device it is made with
 * @param version of the row, for two tabs at once
 */
public record NeedlingSession(
        UUID id,
        LocalDate heldOn,
        String state,
        UUID device,
        Instant startedAt,
        Optional<Instant> endedAt,
        List<SessionZone> zones,
        int version) {
    public NeedlingSession {
        zones = List.copyOf(zones);
    }

    public boolean isRunning() {
        return state.equals("running");
    }

    /** Whether a needle touched skin at all. */
    public boolean isNeedled() {
        return zones.stream().anyMatch(zone -> zone.passesDone() > 0);
    }

    public boolean hasBled() {
        return zones.stream().anyMatch(SessionZone::bled);
    }
}
