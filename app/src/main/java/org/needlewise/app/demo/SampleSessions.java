package org.needlewise.app.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.needlewise.app.devices.DeviceId;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.sites.SiteId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sessions of the past, written as a finished session leaves them. */
@Component
class SampleSessions {
    private static final int PASSES = 8;
    private static final int DIRECTIONS = 4;
    private static final int SECONDS = 540;
    private static final double AREA_CM2 = 40;
    static final LocalTime EVENING = LocalTime.of(20, 0);

    private final JdbcClient jdbc;

    SampleSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UUID held(PersonId person, LocalDate day, DeviceId device, List<SiteId> treated, int pain) {
        UUID session = UUID.randomUUID();
        OffsetDateTime begin =
                day.atTime(EVENING).atZone(ZoneId.systemDefault()).toOffsetDateTime();
        jdbc.sql("insert into needling_session (id, person_id, held_on, state, device_id, started_at, ended_at,"
                        + " created_at, version) values (?, ?, ?, 'done', ?, ?, ?, ?, 0)")
                .params(session, person.value(), day, device.value(), begin, begin.plusSeconds(SECONDS), begin)
                .update();
        for (SiteId site : treated) {
            jdbc.sql("insert into session_zone (id, person_id, session_id, site_id, zone, area_cm2, passes_planned,"
                            + " passes_done, directions, seconds, pain, bled, state, version)"
                            + " values (?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?, false, 'done', 0)")
                    .params(
                            UUID.randomUUID(),
                            person.value(),
                            session,
                            site.value(),
                            AREA_CM2,
                            PASSES,
                            PASSES,
                            DIRECTIONS,
                            SECONDS / treated.size(),
                            pain)
                    .update();
        }
        return session;
    }
}
