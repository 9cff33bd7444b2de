package org.needlewise.app.report;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.needlewise.app.devices.DeviceId;
import org.needlewise.app.devices.Devices;
import org.needlewise.app.devices.OwnDevice;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.sessions.NeedlingSession;
import org.needlewise.app.sessions.Sessions;
import org.springframework.stereotype.Component;

/** Sessions that were held, zone by zone. */
@Component
class HeldZones {
    private final Sessions sessions;
    private final Devices devices;

    HeldZones(Sessions sessions, Devices devices) {
        this.sessions = sessions;
        this.devices = devices;
    }

    /** Those of the chosen sites, oldest first. */
    List<HeldZone> of(PersonId person, Scope scope) {
        Map<UUID, OwnDevice> known = new HashMap<>();
        return sessions.all(person).stream()
                .filter(NeedlingSession::isNeedled)
                .sorted(Comparator.comparing(NeedlingSession::heldOn)
                        .thenComparing(NeedlingSession::startedAt)
                        .thenComparing(NeedlingSession::id))
                .flatMap(session -> scope.sites().stream()
                        .flatMap(site -> session.zones().stream()
                                .filter(zone -> zone.site().equals(site.id()) && zone.passesDone() > 0)
                                .map(zone -> new HeldZone(
                                        session,
                                        site,
                                        zone,
                                        known.computeIfAbsent(
                                                session.device(), id -> devices.ofRecord(person, new DeviceId(id)))))))
                .toList();
    }
}
