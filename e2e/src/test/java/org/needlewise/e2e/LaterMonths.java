package org.needlewise.e2e;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.needlewise.app.devices.Devices;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.photos.PhotoVisit;
import org.needlewise.app.photos.Visits;
import org.needlewise.app.sites.DrawnPair;
import org.needlewise.app.sites.SiteId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The months that nobody wants to wait for in a test: sessions and readings written as a session and a measurement leave
 * them. The treated area goes down by a quarter, the other stays, and every visit scatters by one percent.
 */
final class LaterMonths {
    /** From the first session to the day of the verdict, and a little more. */
    static final int WEEKS = 24;

    private static final int SESSIONS = 5;
    private static final int WEEKS_BETWEEN_SESSIONS = 2;
    private static final List<Integer> VISIT_WEEKS = List.of(8, 11, 14, 17, 20, 23);
    private static final double TREATED_MM2 = 690;
    private static final double CONTROL_MM2 = 300;
    private static final double EFFECT = 0.25;
    private static final double WEEKS_TO_FULL_EFFECT = 10;
    private static final double SCATTER = 0.01;
    private static final long SEED = 11;
    private static final LocalTime EVENING = LocalTime.of(20, 0);

    private final Served served;
    private final PersonId person;
    private final SplittableRandom random = new SplittableRandom(SEED);

    LaterMonths(Served served) {
        this.served = served;
        this.person = served.person();
    }

    /** Writes two more baseline visits and all that follows the first session; the clock has moved already. */
    void write(DrawnPair pair, LocalDate firstSession) {
        for (int day = 1; day <= 2; day++) {
            bothSides(pair, firstSession.minusDays(day + 5L), 0);
        }
        IntStream.rangeClosed(1, SESSIONS)
                .mapToObj(number -> firstSession.plusWeeks((long) number * WEEKS_BETWEEN_SESSIONS))
                .forEach(day -> session(pair.treated(), day));
        VISIT_WEEKS.forEach(week ->
                bothSides(pair, firstSession.plusWeeks(week), EFFECT * Math.min(1, week / WEEKS_TO_FULL_EFFECT)));
    }

    private void bothSides(DrawnPair pair, LocalDate day, double effect) {
        reading(pair.treated(), day, TREATED_MM2 * (1 - effect));
        reading(pair.control(), day, CONTROL_MM2);
    }

    private void reading(SiteId site, LocalDate day, double areaMm2) {
        PhotoVisit visit = served.bean(Visits.class).begin(person, site, day);
        served.bean(JdbcClient.class)
                .sql("insert into reading (id, person_id, site_id, visit_id, measure, quantity, standard_uncertainty)"
                        + " values (?, ?, ?, ?, 'areaMm2', ?, ?)")
                .param(UUID.randomUUID())
                .param(person.value())
                .param(site.value())
                .param(visit.id().value())
                .param(areaMm2 * (1 + random.nextGaussian(0, SCATTER)))
                .param(areaMm2 * SCATTER)
                .update();
    }

    /** A session as a finished one is kept. */
    UUID session(SiteId site, LocalDate day) {
        UUID session = UUID.randomUUID();
        OffsetDateTime begin =
                day.atTime(EVENING).atZone(served.clock().getZone()).toOffsetDateTime();
        UUID device =
                served.bean(Devices.class).inUse(person).orElseThrow().id().value();
        JdbcClient jdbc = served.bean(JdbcClient.class);
        jdbc.sql("insert into needling_session (id, person_id, held_on, state, device_id, started_at, ended_at,"
                        + " created_at, version) values (?, ?, ?, 'done', ?, ?, ?, ?, 0)")
                .params(session, person.value(), day, device, begin, begin.plusMinutes(9), begin)
                .update();
        jdbc.sql("insert into session_zone (id, person_id, session_id, site_id, zone, area_cm2, passes_planned,"
                        + " passes_done, directions, seconds, pain, bled, state, version)"
                        + " values (?, ?, ?, ?, 1, 40, 8, 8, 4, 540, 3, false, 'done', 0)")
                .params(UUID.randomUUID(), person.value(), session, site.value())
                .update();
        return session;
    }
}
