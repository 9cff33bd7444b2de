package org.needlewise.app.study;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.needlewise.app.devices.DeviceId;
import org.needlewise.app.devices.Devices;
import org.needlewise.app.guidance.Guidance;
import org.needlewise.app.healing.CheckIns;
import org.needlewise.app.healing.HealingCheck;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.sessions.NeedlingSession;
import org.needlewise.app.sessions.SessionZone;
import org.needlewise.app.sessions.Sessions;
import org.needlewise.app.sites.DrawnPair;
import org.needlewise.app.sites.Pairs;
import org.needlewise.app.sites.SiteId;
import org.needlewise.app.sites.Sites;
import org.needlewise.model.study.StudyCheckIn;
import org.needlewise.model.study.StudyPair;
import org.needlewise.model.study.StudySession;
import org.needlewise.protocol.dose.Device;
import org.needlewise.protocol.dose.DoseRequest;
import org.springframework.stereotype.Component;

/** What was done to the skin and what came of it, in days from the first session. */
@Component
class TreatedDays {
    private final Sessions sessions;
    private final Pairs pairs;
    private final Sites sites;
    private final Devices devices;
    private final CheckIns checkIns;
    private final Guidance guidance;

    TreatedDays(Sessions sessions, Pairs pairs, Sites sites, Devices devices, CheckIns checkIns, Guidance guidance) {
        this.sessions = sessions;
        this.pairs = pairs;
        this.sites = sites;
        this.devices = devices;
        this.checkIns = checkIns;
        this.guidance = guidance;
    }

    static int day(LocalDate first, LocalDate on) {
        return (int) ChronoUnit.DAYS.between(first, on);
    }

    /** Day of the first session that needled one of these sites, or any. */
    Optional<LocalDate> first(PersonId person, Optional<StudyNames> names) {
        return sessions.all(person).stream()
                .filter(session -> needled(session)
                        .anyMatch(zone -> names.isEmpty() || names.get().has(zone.site())))
                .map(NeedlingSession::heldOn)
                .min(Comparator.naturalOrder());
    }

    /** Pairs of which both sites were chosen. */
    List<StudyPair> pairs(PersonId person, StudyNames names) {
        List<StudyPair> found = new ArrayList<>();
        for (DrawnPair pair : pairs.all(person)) {
            if (names.has(pair.treated()) && names.has(pair.control())) {
                found.add(new StudyPair("p" + (found.size() + 1), names.of(pair.treated()), names.of(pair.control())));
            }
        }
        return found;
    }

    List<StudySession> sessions(PersonId person, StudyNames names, LocalDate first) {
        return sessions.all(person).stream()
                .sorted(Comparator.comparing(NeedlingSession::heldOn).thenComparing(NeedlingSession::startedAt))
                .map(session -> new StudySession(
                        day(first, session.heldOn()),
                        needled(session)
                                .filter(zone -> names.has(zone.site()))
                                .map(zone -> zone(person, session, zone, names))
                                .toList()))
                .filter(session -> !session.zones().isEmpty())
                .toList();
    }

    /** Answers after sessions about the chosen sites. */
    List<StudyCheckIn> checkIns(PersonId person, StudyNames names, LocalDate first) {
        return checkIns.all(person, Locale.ENGLISH).stream()
                .filter(check -> names.has(site(check)))
                .sorted(Comparator.comparing(HealingCheck::answeredOn).thenComparing(HealingCheck::id))
                .map(check -> new StudyCheckIn(
                        names.of(site(check)),
                        day(first, check.answeredOn()),
                        StudyCheckIn.Action.valueOf(check.result().action().name()),
                        check.result().flags().stream()
                                .map(flag -> flag.finding().toLowerCase(Locale.ROOT))
                                .toList()))
                .toList();
    }

    private static SiteId site(HealingCheck check) {
        return new SiteId(UUID.fromString(check.answers().site()));
    }

    private static Stream<SessionZone> needled(NeedlingSession session) {
        return session.zones().stream().filter(zone -> zone.passesDone() > 0);
    }

    private StudySession.Zone zone(PersonId person, NeedlingSession session, SessionZone zone, StudyNames names) {
        Device device = devices.ofRecord(person, new DeviceId(session.device())).device();
        return new StudySession.Zone(
                names.of(zone.site()),
                device.needleLengthMm(),
                zone.areaCm2(),
                holesPerCm2(person, session, zone, device),
                zone.pain(),
                zone.bled());
    }

    /** By the protocol's own formula. */
    private double holesPerCm2(PersonId person, NeedlingSession session, SessionZone zone, Device device) {
        var site = sites.ofRecord(person, zone.site());
        return guidance.in(Locale.ENGLISH)
                .dose(new DoseRequest(
                        session.heldOn(),
                        device,
                        site.region(),
                        site.concern(),
                        zone.passesDone(),
                        zone.directions(),
                        zone.areaCm2(),
                        null,
                        false,
                        List.of(),
                        zone.id().getMostSignificantBits()))
                .holesPerCm2();
    }
}
