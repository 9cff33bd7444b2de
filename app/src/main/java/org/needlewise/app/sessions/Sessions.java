package org.needlewise.app.sessions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.needlewise.app.devices.DeviceId;
import org.needlewise.app.devices.Devices;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.sites.SiteId;
import org.needlewise.app.web.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sessions as they are kept. One runs at a time; every step is kept when it is made. */
@Service
public class Sessions {
    private final JdbcClient jdbc;
    private final Gatekeeper gatekeeper;
    private final Devices devices;
    private final Clock clock;

    Sessions(JdbcClient jdbc, Gatekeeper gatekeeper, Devices devices, Clock clock) {
        this.jdbc = jdbc;
        this.gatekeeper = gatekeeper;
        this.devices = devices;
        this.clock = clock;
    }

    /** All of a person, latest first. */
    public List<NeedlingSession> all(PersonId person) {
        return jdbc
                .sql("select * from needling_session where person_id = ? and deleted_at is null"
                        + " order by started_at desc, id")
                .param(person.value())
                .query(Sessions::session)
                .list()
                .stream()
                .map(this::withZones)
                .toList();
    }

    /** The one that is going on. */
    public Optional<NeedlingSession> running(PersonId person) {
        return all(person).stream().filter(NeedlingSession::isRunning).findFirst();
    }

    /** One of them; refused as not found when it is not this person's. */
    public NeedlingSession get(PersonId person, UUID id) {
        return jdbc.sql("select * from needling_session where id = ? and person_id = ? and deleted_at is null")
                .params(id, person.value())
                .query(Sessions::session)
                .optional()
                .map(this::withZones)
                .orElseThrow(Refused::notFound);
    }

    /**
     * Begins a session, or goes on with the one that runs.
     *
     * @throws Refused when something stands against it
     */
    @Transactional
    public UUID start(PersonId person, Locale locale) {
        Optional<NeedlingSession> running = running(person);
        if (running.isPresent()) {
            return running.get().id();
        }
        Readiness readiness = gatekeeper.readiness(person, locale);
        if (!readiness.isReady()) {
            throw new Refused(HttpStatus.CONFLICT, "sessions.not-now");
        }
        UUID id = UUID.randomUUID();
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.sql("insert into needling_session (id, person_id, held_on, state, device_id, questionnaire_id, started_at,"
                        + " created_at, version) values (?, ?, ?, 'running', ?, ?, ?, ?, 0)")
                .param(id)
                .param(person.value())
                .param(LocalDate.now(clock))
                .param(readiness.device().orElseThrow().id().value())
                .param(readiness.screened().orElseThrow().id())
                .param(now)
                .param(now)
                .update();
        readiness.zones().forEach(zone -> add(person, id, zone));
        return id;
    }

    private void add(PersonId person, UUID session, Readiness.ReadyZone zone) {
        jdbc.sql("insert into session_zone (id, person_id, session_id, site_id, zone, area_cm2, passes_planned,"
                        + " passes_done, directions, seconds, bled, state, version)"
                        + " values (?, ?, ?, ?, ?, ?, ?, 0, ?, 0, false, 'waiting', 0)")
                .params(
                        UUID.randomUUID(),
                        person.value(),
                        session,
                        zone.site().id().value(),
                        zone.number(),
                        zone.areaCm2(),
                        zone.passes(),
                        zone.directions())
                .update();
    }

    /**
     * Keeps where a zone stands. What bled is over, and cannot be taken up again.
     *
     * @throws Refused when the session is over, the step impossible, or another tab was faster
     */
    @Transactional
    SessionZone step(PersonId person, UUID id, UUID zoneId, ZoneStep step) {
        NeedlingSession session = get(person, id);
        SessionZone zone = zone(session, zoneId);
        if (step.isAlready(zone)) {
            return zone;
        }
        if (!session.isRunning()) {
            throw new Refused(HttpStatus.CONFLICT, "sessions.over");
        }
        if (!step.isPossible(zone) || zone.bled() && !step.bled()) {
            throw Refused.badInput("error.bad-input");
        }
        int rows = jdbc.sql("update session_zone set passes_done = ?, seconds = ?, pain = ?, bled = ?, state = ?,"
                        + " version = version + 1 where id = ? and person_id = ? and version = ?")
                .param(step.passesDone())
                .param(step.seconds())
                .param(step.pain())
                .param(step.bled())
                .param(step.state(zone))
                .param(zoneId)
                .param(person.value())
                .param(step.version())
                .update();
        if (rows != 1) {
            throw Refused.changedMeanwhile();
        }
        return zone(get(person, id), zoneId);
    }

    /** Ends a session; ending it again changes nothing. The use of the head is counted once. */
    @Transactional
    public void finish(PersonId person, UUID id) {
        NeedlingSession session = get(person, id);
        boolean isAllDone =
                session.zones().stream().allMatch(zone -> zone.state().equals("done"));
        int rows = jdbc.sql("update needling_session set state = ?, ended_at = ?, version = version + 1"
                        + " where id = ? and person_id = ? and state = 'running'")
                .params(isAllDone ? "done" : "stopped", OffsetDateTime.now(clock), id, person.value())
                .update();
        if (rows != 1) {
            return;
        }
        jdbc.sql("update session_zone set state = 'stopped', version = version + 1"
                        + " where session_id = ? and person_id = ? and state in ('waiting', 'running')")
                .params(id, person.value())
                .update();
        if (!session.isNeedled()) {
            return;
        }
        DeviceId device = new DeviceId(session.device());
        devices.used(person, device, session.heldOn(), id);
        if (session.hasBled()) {
            devices.damaged(person, device, session.heldOn(), "bleeding");
        }
    }

    private static SessionZone zone(NeedlingSession session, UUID id) {
        return session.zones().stream()
                .filter(zone -> zone.id().equals(id))
                .findFirst()
                .orElseThrow(Refused::notFound);
    }

    private NeedlingSession withZones(NeedlingSession session) {
        List<SessionZone> zones = jdbc.sql("select * from session_zone where session_id = ? order by site_id, zone")
                .param(session.id())
                .query(Sessions::zone)
                .list();
        return new NeedlingSession(
                session.id(),
                session.heldOn(),
                session.state(),
                session.device(),
                session.startedAt(),
                session.endedAt(),
                zones,
                session.version());
    }

    private static NeedlingSession session(ResultSet row, int number) throws SQLException {
        return new NeedlingSession(
                row.getObject("id", UUID.class),
                row.getObject("held_on", LocalDate.class),
                row.getString("state"),
                row.getObject("device_id", UUID.class),
                instant(row, "started_at").orElse(Instant.EPOCH),
                instant(row, "ended_at"),
                List.of(),
                row.getInt("version"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static SessionZone zone(ResultSet row, int number) throws SQLException {
        int pain = row.getInt("pain");
        Optional<Integer> said = row.wasNull() ? Optional.empty() : Optional.of(pain);
        return new SessionZone(
                row.getObject("id", UUID.class),
                new SiteId(row.getObject("site_id", UUID.class)),
                row.getInt("zone"),
                row.getDouble("area_cm2"),
                row.getInt("passes_planned"),
                row.getInt("passes_done"),
                row.getInt("directions"),
                row.getInt("seconds"),
                said,
                row.getBoolean("bled"),
                row.getString("state"),
                row.getInt("version"));
    }
}
