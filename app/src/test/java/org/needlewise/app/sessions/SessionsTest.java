package org.needlewise.app.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.needlewise.app.RunningApplication;
import org.needlewise.app.TestLife;
import org.needlewise.app.devices.DeviceDraft;
import org.needlewise.app.devices.DeviceEvent;
import org.needlewise.app.devices.DeviceId;
import org.needlewise.app.devices.Devices;
import org.needlewise.app.devices.OwnDevice;
import org.needlewise.app.guidance.Guidance;
import org.needlewise.app.healing.CheckIns;
import org.needlewise.app.people.People;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.planning.Plans;
import org.needlewise.app.screening.Clearances;
import org.needlewise.app.sites.SiteId;
import org.needlewise.app.sites.Sites;
import org.needlewise.app.web.Refused;
import org.needlewise.protocol.dose.Device;
import org.needlewise.protocol.healing.LockState;
import org.needlewise.protocol.healing.RedFlag;
import org.needlewise.protocol.knowledge.Finding;
import org.needlewise.protocol.knowledge.Knowledge;
import org.needlewise.protocol.screening.Clearance;
import org.needlewise.protocol.screening.Given;
import org.needlewise.protocol.screening.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A session may begin only when nothing stands against it; its steps are kept once; what bled is over. */
class SessionsTest {
    private static final LocalDate TODAY = LocalDate.now();
    private static final String CONCERN = "striae-albae";

    @RegisterExtension
    static final RunningApplication APP = RunningApplication.alone();

    @Test
    void doesNotBeginWithoutPlanQuestionsAndDevice() {
        PersonId person = APP.bean(People.class).create();
        Readiness readiness = APP.bean(Gatekeeper.class).readiness(person, Locale.ENGLISH);
        assertThat(readiness.isReady()).isFalse();
        assertThat(readiness.obstacles())
                .extracting(Obstacle::key)
                .contains("sessions.no-screening", "sessions.no-device", "sessions.no-plan");
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> sessions().start(person, Locale.ENGLISH));
    }

    @Test
    void doesNotBeginBeforeTheBaselineIsTaken() {
        PersonId person = ready(TODAY);
        assertThat(APP.bean(Gatekeeper.class).readiness(person, Locale.GERMAN).obstacles())
                .extracting(Obstacle::key)
                .containsExactly("sessions.too-early");
    }

    @Test
    void keepsEveryStepOnceAndTellsTwoTabsApart() {
        PersonId person = ready(TODAY.minusDays(20));
        UUID id = sessions().start(person, Locale.ENGLISH);
        assertThat(sessions().start(person, Locale.ENGLISH)).isEqualTo(id);
        SessionZone zone = sessions().get(person, id).zones().get(0);
        ZoneStep step = new ZoneStep(1, 40, 2, false, false, zone.version());
        SessionZone kept = sessions().step(person, id, zone.id(), step);
        assertThat(kept.passesDone()).isEqualTo(1);
        assertThat(sessions().step(person, id, zone.id(), step).version()).isEqualTo(kept.version());
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() ->
                        sessions().step(person, id, zone.id(), new ZoneStep(3, 99, 2, false, false, zone.version())));
        assertThat(sessions().get(person, id).zones().get(0).passesDone()).isEqualTo(1);
    }

    @Test
    void bloodEndsTheZoneAndTheHeadForGood() {
        PersonId person = ready(TODAY.minusDays(20));
        UUID id = sessions().start(person, Locale.ENGLISH);
        SessionZone zone = sessions().get(person, id).zones().get(0);
        SessionZone bled = sessions().step(person, id, zone.id(), new ZoneStep(2, 60, 4, true, true, 0));
        assertThat(bled.state()).isEqualTo("stopped");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() ->
                        sessions().step(person, id, zone.id(), new ZoneStep(3, 70, 4, false, false, bled.version())));
        sessions().finish(person, id);
        sessions().finish(person, id);
        assertThat(sessions().get(person, id).state()).isEqualTo("stopped");
        Devices devices = APP.bean(Devices.class);
        Device used = devices.inUse(person).orElseThrow().device();
        assertThat(used.head().uses()).isEqualTo(1);
        assertThat(devices.check(person, used, Locale.ENGLISH).refusals()).isNotEmpty();
    }

    @Test
    void aWarningSignLocksUntilAClinicianAllows() {
        PersonId person = ready(TODAY.minusDays(20));
        UUID id = sessions().start(person, Locale.ENGLISH);
        SessionZone zone = sessions().get(person, id).zones().get(0);
        sessions().step(person, id, zone.id(), new ZoneStep(zone.passesPlanned(), 200, 3, false, false, 0));
        assertThat(APP.bean(Gatekeeper.class).locks(person, sessions().get(person, id), Locale.ENGLISH))
                .isEmpty();
        sessions().finish(person, id);
        assertThat(sessions().get(person, id).state()).isEqualTo("done");
        Knowledge knowledge = APP.bean(Guidance.class).in(Locale.ENGLISH).knowledge();
        Map<String, Given> findings = no(knowledge.findings());
        findings.put("pus", Given.YES);
        CheckIns checkIns = APP.bean(CheckIns.class);
        UUID check = checkIns.answer(
                person, sessions().get(person, id), zone.site(), Instant.now(), no(knowledge.signs()), findings);
        assertThat(checkIns.get(person, check, Locale.GERMAN).result().locks()).isNotEmpty();
        Gatekeeper gatekeeper = APP.bean(Gatekeeper.class);
        assertThat(gatekeeper.readiness(person, Locale.ENGLISH).isReady()).isFalse();
        assertThat(gatekeeper.locks(person, sessions().get(person, id), Locale.ENGLISH))
                .isNotEmpty();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> checkIns.get(APP.bean(People.class).create(), check, Locale.ENGLISH));
    }

    @Test
    void anInfectionUsesUpTheHeadAndNoClearanceBringsItBack() {
        PersonId person = ready(TODAY.minusDays(20));
        NeedlingSession session = needled(person);
        SiteId site = session.zones().get(0).site();
        answer(person, session, "pus");
        answer(person, session, "pus");
        Devices devices = APP.bean(Devices.class);
        OwnDevice roller = devices.inUse(person).orElseThrow();
        assertThat(roller.device().damage()).isEqualTo("finding");
        assertThat(devices.log(person, roller.id()))
                .extracting(DeviceEvent::kind)
                .containsExactly("finding", "used");
        APP.bean(Clearances.class).add(person, new Clearance("flag-pus", site.toString(), TODAY, "Dr. Example"));
        assertThat(locks(person)).extracting(LockState::what).containsExactly(RedFlag.Lock.HEAD);
        devices.newHead(person, roller.id(), TODAY);
        assertThat(locks(person)).isEmpty();
        assertThat(devices.inUse(person).orElseThrow().device().damage()).isEqualTo("none");
        answer(person, session, "pus");
        assertThat(devices.inUse(person).orElseThrow().device().damage()).isEqualTo("none");
    }

    @Test
    void anInfectionLocksEverythingAlsoWhenItsPlaceIsThrownAway() {
        PersonId person = ready(TODAY.minusDays(20));
        NeedlingSession session = needled(person);
        answer(person, session, "pus");
        SiteId other = APP.bean(Sites.class).add(person, TestLife.site("Right belly", CONCERN, 20));
        TestLife.screen(APP, person, other, CONCERN, Stage.ENROLMENT, TODAY, Map.of());
        APP.bean(Sites.class).throwAway(person, session.zones().get(0).site());
        assertThat(locks(person)).extracting(LockState::what).contains(RedFlag.Lock.PLAN);
    }

    @Test
    void aSharedDeviceIsNeverUsedAgain() {
        PersonId person = ready(TODAY.minusDays(20));
        answer(person, needled(person), "shared-device");
        Devices devices = APP.bean(Devices.class);
        assertThat(devices.inUse(person)).isEmpty();
        OwnDevice shared = devices.all(person).get(0);
        devices.unretire(person, shared.id());
        devices.newHead(person, shared.id(), TODAY);
        assertThat(locks(person)).extracting(LockState::what).containsExactly(RedFlag.Lock.DEVICE);
        DeviceDraft mine = TestLife.roller(TODAY);
        devices.change(
                person, shared.id(), mine, devices.get(person, shared.id()).version());
        assertThat(devices.get(person, shared.id()).device().owner()).isEqualTo("shared");
        devices.add(person, mine);
        assertThat(locks(person)).isEmpty();
    }

    @Test
    void noMoreSkinIsReadyThanMayBeOpenAtATime() {
        PersonId person = TestLife.somebody(APP);
        for (String label : List.of("One", "Two")) {
            SiteId site = APP.bean(Sites.class).add(person, TestLife.site(label, CONCERN, 300));
            TestLife.screen(APP, person, site, CONCERN, Stage.ENROLMENT, TODAY, Map.of());
            TestLife.screen(APP, person, site, CONCERN, Stage.SESSION, TODAY, Map.of());
            photographed(person, site, TODAY.minusDays(200));
            grown(person, site);
        }
        APP.bean(Devices.class).add(person, TestLife.roller(TODAY));
        Readiness readiness = APP.bean(Gatekeeper.class).readiness(person, Locale.ENGLISH);
        assertThat(readiness.zones().stream()
                        .mapToDouble(Readiness.ReadyZone::areaCm2)
                        .sum())
                .isEqualTo(300);
    }

    private static NeedlingSession needled(PersonId person) {
        UUID id = sessions().start(person, Locale.ENGLISH);
        SessionZone zone = sessions().get(person, id).zones().get(0);
        sessions().step(person, id, zone.id(), new ZoneStep(zone.passesPlanned(), 200, 3, false, false, 0));
        sessions().finish(person, id);
        return sessions().get(person, id);
    }

    private static void answer(PersonId person, NeedlingSession session, String finding) {
        Knowledge knowledge = APP.bean(Guidance.class).in(Locale.ENGLISH).knowledge();
        Map<String, Given> findings = no(knowledge.findings());
        findings.put(finding, Given.YES);
        APP.bean(CheckIns.class)
                .answer(person, session, session.zones().get(0).site(), Instant.now(), no(knowledge.signs()), findings);
    }

    private static List<LockState> locks(PersonId person) {
        return APP.bean(Plans.class)
                .current(person, Locale.ENGLISH)
                .orElseThrow()
                .plan()
                .locks();
    }

    private static Map<String, Given> no(List<Finding> asked) {
        return asked.stream().collect(Collectors.toMap(Finding::id, finding -> Given.NO));
    }

    private static Sessions sessions() {
        return APP.bean(Sessions.class);
    }

    /** Somebody with a screened site, a device, and a baseline that began on a day. */
    private static PersonId ready(LocalDate baseline) {
        PersonId person = TestLife.somebody(APP);
        SiteId site = APP.bean(Sites.class).add(person, TestLife.site("Left belly", CONCERN, 20));
        TestLife.screen(APP, person, site, CONCERN, Stage.ENROLMENT, TODAY, Map.of());
        TestLife.screen(APP, person, site, CONCERN, Stage.SESSION, TODAY, Map.of());
        APP.bean(Devices.class).add(person, TestLife.roller(TODAY));
        photographed(person, site, baseline);
        assertThat(APP.bean(Plans.class).current(person, Locale.ENGLISH)).isPresent();
        return person;
    }

    /** Four sessions at a place that have long healed, with a device that is no longer used. */
    private static void grown(PersonId person, SiteId site) {
        Devices devices = APP.bean(Devices.class);
        DeviceId roller = devices.add(person, TestLife.roller(TODAY.minusDays(190)));
        devices.retire(person, roller, TODAY.minusDays(30), "by-hand");
        JdbcClient jdbc = APP.bean(JdbcClient.class);
        Knowledge knowledge = APP.bean(Guidance.class).in(Locale.ENGLISH).knowledge();
        for (int weeks = 4; weeks <= 16; weeks += 4) {
            LocalDate on = TODAY.minusWeeks(weeks);
            OffsetDateTime then = on.atTime(12, 0).atOffset(java.time.ZoneOffset.UTC);
            UUID session = UUID.randomUUID();
            jdbc.sql("insert into needling_session (id, person_id, held_on, state, device_id, started_at, ended_at,"
                            + " created_at, version) values (?, ?, ?, 'done', ?, ?, ?, ?, 0)")
                    .params(session, person.value(), on, roller.value(), then, then, then)
                    .update();
            jdbc.sql("insert into session_zone (id, person_id, session_id, site_id, zone, area_cm2, passes_planned,"
                            + " passes_done, directions, seconds, bled, state, version)"
                            + " values (?, ?, ?, ?, 1, 100, 8, 8, 4, 60, false, 'done', 0)")
                    .params(UUID.randomUUID(), person.value(), session, site.value())
                    .update();
            APP.bean(CheckIns.class)
                    .answer(
                            person,
                            sessions().get(person, session),
                            site,
                            Instant.now(),
                            no(knowledge.signs()),
                            no(knowledge.findings()));
        }
    }

    private static void photographed(PersonId person, SiteId site, LocalDate on) {
        JdbcClient jdbc = APP.bean(JdbcClient.class);
        UUID visit = UUID.randomUUID();
        OffsetDateTime now = OffsetDateTime.now();
        jdbc.sql(
                        "insert into visit (id, person_id, site_id, visited_on, created_at, version) values (?, ?, ?, ?, ?, 0)")
                .params(visit, person.value(), site.value(), on, now)
                .update();
        jdbc.sql("insert into photo (id, person_id, visit_id, file_name, sha256, vault_key, bytes, width_px, height_px,"
                        + " created_at) values (?, ?, ?, ?, ?, 'key', 1, 1, 1, ?)")
                .params(UUID.randomUUID(), person.value(), visit, new byte[1], new byte[32], now)
                .update();
    }
}
