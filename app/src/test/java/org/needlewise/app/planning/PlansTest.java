package org.needlewise.app.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.needlewise.app.RunningApplication;
import org.needlewise.app.TestLife;
import org.needlewise.app.devices.DeviceId;
import org.needlewise.app.devices.Devices;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.screening.Clearances;
import org.needlewise.app.screening.Screened;
import org.needlewise.app.screening.Screenings;
import org.needlewise.app.sites.SiteId;
import org.needlewise.app.sites.Sites;
import org.needlewise.protocol.planning.BlockedDays;
import org.needlewise.protocol.screening.Answer;
import org.needlewise.protocol.screening.Clearance;
import org.needlewise.protocol.screening.Decision;
import org.needlewise.protocol.screening.Stage;

/** From answers over the device to the plan, without a page. */
class PlansTest {
    private static final LocalDate TODAY = LocalDate.now();
    private static final String CONCERN = "striae-albae";

    @RegisterExtension
    static final RunningApplication APP = RunningApplication.alone();

    @Test
    void plansNothingBeforeTheQuestionsAreAnswered() {
        PersonId person = TestLife.somebody(APP);
        site(person);
        assertThat(plans().current(person, Locale.ENGLISH)).isEmpty();
        assertThat(plans().next(person, Locale.ENGLISH)).isEmpty();
    }

    @Test
    void laysThePlanFromAnswersSiteDeviceAndKeptFreeDays() {
        PersonId person = TestLife.somebody(APP);
        SiteId site = site(person);
        enrol(person, site, Map.of());
        APP.bean(Devices.class).add(person, TestLife.roller(TODAY));
        APP.bean(Diary.class).add(person, new BlockedDays(TODAY.plusDays(1), TODAY.plusDays(9), "busy"));
        CurrentPlan current = plans().current(person, Locale.GERMAN).orElseThrow();
        assertThat(current.plan().accepted()).isTrue();
        assertThat(current.plan().refusals()).isEmpty();
        NextSession next = plans().next(person, Locale.GERMAN).orElseThrow();
        assertThat(next.site().id()).isEqualTo(site);
        assertThat(next.day().date())
                .satisfiesAnyOf(
                        day -> assertThat(day).isEqualTo(TODAY),
                        day -> assertThat(day).isAfter(TODAY.plusDays(9)));
    }

    @Test
    void aRecordedClearanceLiftsAReferralAndNothingElse() {
        PersonId person = TestLife.somebody(APP);
        SiteId site = site(person);
        Screened referred = enrol(person, site, Map.of("anticoagulant", Answer.YES, "koebner", Answer.YES));
        assertThat(referred.now().decision().allows()).isFalse();
        referred.now().rules().stream()
                .filter(rule -> rule.clearable())
                .forEach(rule -> APP.bean(Clearances.class)
                        .add(person, new Clearance(rule.rule(), rule.site(), TODAY, "Dr. Example")));
        Screened now = screenings().latest(person, Locale.ENGLISH).orElseThrow();
        assertThat(now.then().decision()).isEqualTo(referred.then().decision());
        assertThat(now.now().rules()).filteredOn(rule -> rule.clearable()).allMatch(rule -> rule.clearedBy() != null);
    }

    @Test
    void tellsAStoredResultInTheReadersLanguage() {
        PersonId person = TestLife.somebody(APP);
        SiteId site = site(person);
        enrol(person, site, Map.of("keloid", Answer.YES));
        assertThat(screenings()
                        .latest(person, Locale.GERMAN)
                        .orElseThrow()
                        .then()
                        .says())
                .isNotEqualTo(screenings()
                        .latest(person, Locale.ENGLISH)
                        .orElseThrow()
                        .then()
                        .says());
        assertThat(screenings()
                        .latest(person, Locale.GERMAN)
                        .orElseThrow()
                        .then()
                        .decision())
                .isEqualTo(Decision.NEVER);
    }

    @Test
    void countsTheUsesOfAHeadOnceForEachSession() {
        PersonId person = TestLife.somebody(APP);
        Devices devices = APP.bean(Devices.class);
        DeviceId roller = devices.add(person, TestLife.roller(TODAY));
        UUID session = UUID.randomUUID();
        devices.used(person, roller, TODAY, session);
        devices.used(person, roller, TODAY, session);
        assertThat(devices.get(person, roller).device().head().uses()).isEqualTo(1);
        devices.damaged(person, roller, TODAY, "dropped");
        assertThat(devices.check(person, devices.get(person, roller).device(), Locale.ENGLISH)
                        .refusals())
                .isNotEmpty();
        devices.newHead(person, roller, TODAY);
        assertThat(devices.check(person, devices.get(person, roller).device(), Locale.ENGLISH)
                        .refusals())
                .isEmpty();
        assertThat(devices.log(person, roller)).hasSize(3);
    }

    private static Screened enrol(PersonId person, SiteId site, Map<String, Answer> otherwise) {
        return TestLife.screen(APP, person, site, CONCERN, Stage.ENROLMENT, TODAY, otherwise);
    }

    private static SiteId site(PersonId person) {
        return APP.bean(Sites.class).add(person, TestLife.site("Left belly", CONCERN, 60));
    }

    private static Screenings screenings() {
        return APP.bean(Screenings.class);
    }

    private static Plans plans() {
        return APP.bean(Plans.class);
    }
}
