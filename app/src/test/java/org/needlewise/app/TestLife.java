package org.needlewise.app;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.needlewise.app.devices.DeviceDraft;
import org.needlewise.app.guidance.Guidance;
import org.needlewise.app.people.People;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.people.Profile;
import org.needlewise.app.photos.PhotoVisit;
import org.needlewise.app.photos.Visits;
import org.needlewise.app.screening.Screened;
import org.needlewise.app.screening.Screenings;
import org.needlewise.app.sites.BodySite;
import org.needlewise.app.sites.MapOutline;
import org.needlewise.app.sites.MarkSince;
import org.needlewise.app.sites.SiteDraft;
import org.needlewise.app.sites.SiteId;
import org.needlewise.protocol.Protocol;
import org.needlewise.protocol.dose.Device;
import org.needlewise.protocol.screening.Answer;
import org.needlewise.protocol.screening.Questionnaire;
import org.needlewise.protocol.screening.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who and what tests begin with: somebody who may needle, a place on the belly, a roller. */
public final class TestLife {
    private TestLife() {}

    /** Somebody of age in whom nothing stands against needling. */
    public static PersonId somebody(RunningApplication app) {
        People people = app.bean(People.class);
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

    /** A place on the belly, marked since 2019. */
    public static SiteDraft site(String label, String concern, double areaCm2) {
        MapOutline outline = new MapOutline(
                MapOutline.View.FRONT,
                List.of(new MapOutline.Point(40, 80), new MapOutline.Point(45, 80), new MapOutline.Point(45, 90)));
        return new SiteDraft(
                label, "abdomen", outline, concern, Optional.of(MarkSince.year(2019)), Optional.of(areaCm2));
    }

    /** A roller of 0.3 mm fresh out of its pack. */
    public static DeviceDraft roller(LocalDate boughtOn) {
        Device device = Device.classicRoller(0.3, new Device.Head(0, null));
        return new DeviceDraft("Roller", device, boughtOn, Optional.of(2_499L), Optional.of("EUR"));
    }

    /** Answers the questions of a stage about one site with no, but for some. */
    public static Screened screen(
            RunningApplication app,
            PersonId person,
            SiteId site,
            String concern,
            Stage stage,
            LocalDate on,
            Map<String, Answer> otherwise) {
        Protocol protocol = app.bean(Guidance.class).in(Locale.ENGLISH);
        Map<String, Answer> about = new HashMap<>(allNo(protocol.questionnaire(stage)));
        about.putAll(otherwise);
        return app.bean(Screenings.class)
                .screen(
                        person,
                        stage,
                        on,
                        about,
                        Map.of(site, allNo(protocol.questionnaire(stage, concern))),
                        Locale.ENGLISH);
    }

    private static Map<String, Answer> allNo(Questionnaire questionnaire) {
        return questionnaire.items().stream().collect(Collectors.toMap(Questionnaire.Item::id, item -> Answer.NO));
    }

    /** A visit with one area, as if photographs had been measured. */
    public static void areaReading(
            RunningApplication app, PersonId person, BodySite site, LocalDate on, double areaMm2) {
        PhotoVisit visit = app.bean(Visits.class).begin(person, site.id(), on);
        app.bean(JdbcClient.class)
                .sql("insert into reading (id, person_id, site_id, visit_id, measure, quantity, standard_uncertainty)"
                        + " values (?, ?, ?, ?, 'areaMm2', ?, 9)")
                .params(
                        UUID.randomUUID(),
                        person.value(),
                        site.id().value(),
                        visit.id().value(),
                        areaMm2)
                .update();
    }
}
