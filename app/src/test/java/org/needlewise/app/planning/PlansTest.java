package org.needlewise.app.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.needlewise.app.NeedlewiseApplication;
import org.needlewise.app.ServeSettings;
import org.needlewise.app.devices.DeviceDraft;
import org.needlewise.app.devices.DeviceId;
import org.needlewise.app.devices.Devices;
import org.needlewise.app.guidance.Guidance;
import org.needlewise.app.people.People;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.people.Profile;
import org.needlewise.app.screening.Clearances;
import org.needlewise.app.screening.Screened;
import org.needlewise.app.screening.Screenings;
import org.needlewise.app.sites.MapOutline;
import org.needlewise.app.sites.SiteDraft;
import org.needlewise.app.sites.SiteId;
import org.needlewise.app.sites.Sites;
import org.needlewise.protocol.dose.Device;
import org.needlewise.protocol.dose.Geometry;
import org.needlewise.protocol.planning.BlockedDays;
import org.needlewise.protocol.screening.Answer;
import org.needlewise.protocol.screening.Clearance;
import org.needlewise.protocol.screening.Decision;
import org.needlewise.protocol.screening.Questionnaire;
import org.needlewise.protocol.screening.Stage;
import org.springframework.context.ConfigurableApplicationContext;

/** From answers over the device to the plan, without a page. */
class PlansTest {
    private static final LocalDate TODAY = LocalDate.now();

    @TempDir
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static ConfigurableApplicationContext running;

    @BeforeAll
    static void start() {
        running = NeedlewiseApplication.start(new ServeSettings(0, folder, false));
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @Test
    void plansNothingBeforeTheQuestionsAreAnswered() {
        PersonId person = somebody();
        site(person);
        assertThat(plans().current(person, Locale.ENGLISH)).isEmpty();
        assertThat(plans().next(person, Locale.ENGLISH)).isEmpty();
    }

    @Test
    void laysThePlanFromAnswersSiteDeviceAndKeptFreeDays() {
        PersonId person = somebody();
        SiteId site = site(person);
        enrol(person, site, Map.of());
        running.getBean(Devices.class).add(person, roller());
        running.getBean(Diary.class).add(person, new BlockedDays(TODAY.plusDays(1), TODAY.plusDays(9), "busy"));
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
        PersonId person = somebody();
        SiteId site = site(person);
        Screened referred = enrol(person, site, Map.of("anticoagulant", Answer.YES, "koebner", Answer.YES));
        assertThat(referred.now().decision().allows()).isFalse();
        referred.now().rules().stream()
                .filter(rule -> rule.clearable())
                .forEach(rule -> running.getBean(Clearances.class)
                        .add(person, new Clearance(rule.rule(), rule.site(), TODAY, "Dr. Example")));
        Screened now = screenings().latest(person, Locale.ENGLISH).orElseThrow();
        assertThat(now.then().decision()).isEqualTo(referred.then().decision());
        assertThat(now.now().rules()).filteredOn(rule -> rule.clearable()).allMatch(rule -> rule.clearedBy() != null);
    }

    @Test
    void tellsAStoredResultInTheReadersLanguage() {
        PersonId person = somebody();
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
        PersonId person = somebody();
        Devices devices = running.getBean(Devices.class);
        DeviceId roller = devices.add(person, roller());
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

    static Screened enrol(PersonId person, SiteId site, Map<String, Answer> otherwise) {
        var protocol = running.getBean(Guidance.class).in(Locale.ENGLISH);
        Map<String, Answer> about = new HashMap<>(no(protocol.questionnaire(Stage.ENROLMENT)));
        about.putAll(otherwise);
        return screenings()
                .screen(
                        person,
                        Stage.ENROLMENT,
                        TODAY,
                        about,
                        Map.of(site, no(protocol.questionnaire(Stage.ENROLMENT, "striae-albae"))),
                        Locale.ENGLISH);
    }

    private static Map<String, Answer> no(Questionnaire questionnaire) {
        return questionnaire.items().stream().collect(Collectors.toMap(Questionnaire.Item::id, item -> Answer.NO));
    }

    private static PersonId somebody() {
        People people = running.getBean(People.class);
        PersonId person = people.create();
        people.save(
                person,
                new Profile(
                        Optional.of(LocalDate.of(1990, 2, 28)),
                        Optional.of(168.0),
                        Optional.of(64.0),
                        Optional.of(2),
                        Optional.empty()),
                0);
        return person;
    }

    private static SiteId site(PersonId person) {
        MapOutline outline = new MapOutline(
                MapOutline.View.FRONT,
                List.of(new MapOutline.Point(40, 80), new MapOutline.Point(45, 80), new MapOutline.Point(45, 90)));
        return running.getBean(Sites.class)
                .add(
                        person,
                        new SiteDraft(
                                "Left belly",
                                "abdomen",
                                outline,
                                "striae-albae",
                                Optional.of(LocalDate.of(2019, 1, 1)),
                                Optional.of(60.0)));
    }

    private static DeviceDraft roller() {
        return new DeviceDraft(
                "Roller",
                new Device(
                        "roller",
                        0.3,
                        "yes",
                        new Geometry.Roller(192, 20, 20),
                        "round",
                        "steel",
                        "none",
                        "no",
                        "me-only",
                        "none",
                        new Device.Head(0, null)),
                TODAY,
                Optional.of(2_499L),
                Optional.of("EUR"));
    }

    private static Screenings screenings() {
        return running.getBean(Screenings.class);
    }

    private static Plans plans() {
        return running.getBean(Plans.class);
    }
}
