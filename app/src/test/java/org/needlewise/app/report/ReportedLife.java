package org.needlewise.app.report;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import org.needlewise.app.FullLife;
import org.needlewise.app.RunningApplication;
import org.needlewise.app.TestLife;
import org.needlewise.app.devices.DeviceId;
import org.needlewise.app.devices.Devices;
import org.needlewise.app.healing.CheckIns;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.photos.PhotoVisit;
import org.needlewise.app.photos.VisitFinding;
import org.needlewise.app.photos.Visits;
import org.needlewise.app.sessions.Sessions;
import org.needlewise.app.sites.BodySite;
import org.needlewise.app.sites.Pairs;
import org.needlewise.app.sites.SiteId;
import org.needlewise.app.sites.Sites;
import org.needlewise.app.vault.PhotoVault;
import org.needlewise.app.vault.SealedColumn;
import org.needlewise.app.vault.Sealer;
import org.needlewise.protocol.screening.Given;
import org.needlewise.protocol.screening.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * A pair of sites over a year, one of them smaller by two fifths after two sessions, with a sign of inflammation once.
 *
 * @param treated named {@code Hip & <thigh>}
 */
record ReportedLife(BodySite treated, BodySite control) {
    static final LocalDate TODAY = LocalDate.now(ZoneId.systemDefault());
    static final String LABEL = "Hip & <thigh>";
    private static final String CONCERN = "striae-albae";
    private static final int WEEKS = 50;
    private static final int[] SESSION_WEEKS_AGO = {35, 20};

    static ReportedLife fill(RunningApplication app, PersonId person) throws IOException {
        Sites sites = app.bean(Sites.class);
        SiteId one = sites.add(person, TestLife.site(LABEL, CONCERN, 40));
        SiteId two = sites.add(person, TestLife.site(LABEL, CONCERN, 40));
        var pair = app.bean(Pairs.class).draw(person, one, two);
        ReportedLife life = new ReportedLife(sites.get(person, pair.treated()), sites.get(person, pair.control()));
        TestLife.screen(app, person, life.treated().id(), CONCERN, Stage.ENROLMENT, TODAY.minusWeeks(WEEKS), Map.of());
        SplittableRandom random = new SplittableRandom(4);
        for (int week = 0; week < WEEKS - 2; week += 4) {
            LocalDate on = TODAY.minusWeeks(WEEKS - week);
            double share = 1 - 0.4 * Math.min(1, Math.max(0, (week - 14) / 16.0));
            TestLife.areaReading(app, person, life.treated(), on, 900 * share * (1 + random.nextGaussian(0, 0.01)));
            TestLife.areaReading(app, person, life.control(), on, 900 * (1 + random.nextGaussian(0, 0.01)));
        }
        picture(app, person, life.treated());
        DeviceId device = app.bean(Devices.class).add(person, TestLife.roller(TODAY.minusWeeks(WEEKS)));
        for (int weeks : SESSION_WEEKS_AGO) {
            session(app, person, life.treated(), device, TODAY.minusWeeks(weeks));
        }
        return life;
    }

    String query() {
        return "site=" + treated.id() + "&site=" + control.id();
    }

    /** The last visit laid on the first. */
    private static void picture(RunningApplication app, PersonId person, BodySite site) throws IOException {
        List<PhotoVisit> visits = app.bean(Visits.class).ofSite(person, site.id());
        UUID last = visits.get(visits.size() - 1).id().value();
        VisitFinding finding = new VisitFinding(
                List.of(),
                Optional.empty(),
                List.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.of(0.1),
                List.of(),
                Optional.of(10.0));
        PhotoVault vault = app.bean(PhotoVault.class);
        app.bean(JdbcClient.class)
                .sql("insert into visit_measurement (visit_id, person_id, reference_visit_id, engine_version, result,"
                        + " before_key, after_key, measured_at) values (?, ?, ?, 'e7', ?, ?, ?, ?)")
                .param(last)
                .param(person.value())
                .param(visits.get(0).id().value())
                .param(app.bean(Sealer.class)
                        .seal(
                                person.value(),
                                SealedColumn.MEASUREMENT_RESULT,
                                last,
                                app.bean(JsonMapper.class).writeValueAsString(finding)))
                .param(vault.put(person.value(), "before.jpg", FullLife.jpeg()))
                .param(vault.put(person.value(), "after.jpg", FullLife.jpeg()))
                .param(OffsetDateTime.now(ZoneId.systemDefault()))
                .update();
    }

    private static void session(RunningApplication app, PersonId person, BodySite site, DeviceId device, LocalDate on) {
        UUID session = UUID.randomUUID();
        OffsetDateTime then = on.atTime(20, 0).atZone(ZoneId.systemDefault()).toOffsetDateTime();
        JdbcClient jdbc = app.bean(JdbcClient.class);
        jdbc.sql("insert into needling_session (id, person_id, held_on, state, device_id, started_at, ended_at,"
                        + " created_at, version) values (?, ?, ?, 'done', ?, ?, ?, ?, 0)")
                .params(session, person.value(), on, device.value(), then, then, then)
                .update();
        jdbc.sql("insert into session_zone (id, person_id, session_id, site_id, zone, area_cm2, passes_planned,"
                        + " passes_done, directions, seconds, pain, bled, state, version)"
                        + " values (?, ?, ?, ?, 1, 40, 8, 8, 4, 100, 3, true, 'done', 0)")
                .params(UUID.randomUUID(), person.value(), session, site.id().value())
                .update();
        Instant dayAfter = then.plusDays(1).toInstant();
        app.bean(CheckIns.class)
                .answer(
                        person,
                        app.bean(Sessions.class).get(person, session),
                        site.id(),
                        dayAfter,
                        Map.of(),
                        Map.of("pus", Given.YES));
    }
}
