package org.needlewise.e2e;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.needlewise.app.devices.DeviceDraft;
import org.needlewise.app.devices.Devices;
import org.needlewise.app.guidance.Guidance;
import org.needlewise.app.people.People;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.people.Profile;
import org.needlewise.app.photos.Outlines;
import org.needlewise.app.photos.PhotoIntake;
import org.needlewise.app.photos.VisitId;
import org.needlewise.app.photos.Visits;
import org.needlewise.app.screening.Screenings;
import org.needlewise.app.sites.DrawnPair;
import org.needlewise.app.sites.MapOutline;
import org.needlewise.app.sites.MapOutline.Point;
import org.needlewise.app.sites.MarkSince;
import org.needlewise.app.sites.Pairs;
import org.needlewise.app.sites.SiteDraft;
import org.needlewise.app.sites.SiteId;
import org.needlewise.app.sites.Sites;
import org.needlewise.e2e.Photographs.Place;
import org.needlewise.protocol.Protocol;
import org.needlewise.protocol.dose.Device;
import org.needlewise.protocol.screening.Answer;
import org.needlewise.protocol.screening.Questionnaire;
import org.needlewise.protocol.screening.Stage;

/** Somebody's life with Needlewise so far, written down by the application's own services. */
final class Life {
    private static final String CONCERN = "striae-rubrae";
    private static final int BASELINE_DAYS_AGO = 20;

    private final Served served;
    private final PersonId person;

    Life(Served served) {
        this.served = served;
        this.person = served.person();
    }

    /** A pair, screened and photographed, with a device; only today's questions are missing for a session. */
    DrawnPair untilTheFirstSession() {
        SiteId left = site("Left hip", 60);
        SiteId right = site("Right hip", 40);
        DrawnPair pair = served.bean(Pairs.class).draw(person, left, right);
        People people = served.bean(People.class);
        people.save(
                person,
                new Profile(
                        Optional.of(LocalDate.of(1991, 4, 5)),
                        Optional.of(168.0),
                        Optional.of(64.0),
                        Optional.of(2),
                        Optional.of(100.0)),
                people.get(person).version());
        noToAll(Stage.ENROLMENT, pair.treated());
        served.bean(Devices.class).add(person, roller());
        LocalDate baseline = served.today().minusDays(BASELINE_DAYS_AGO);
        photograph(pair.treated(), baseline, Photographs.first(Place.TREATED), Place.TREATED);
        photograph(pair.control(), baseline, Photographs.first(Place.CONTROL), Place.CONTROL);
        return pair;
    }

    /** The same, and today's questions are answered: a session may begin. */
    DrawnPair readyForASession() {
        DrawnPair pair = untilTheFirstSession();
        noToAll(Stage.SESSION, pair.treated());
        return pair;
    }

    /** A photograph of a place, with its outline when it is the first. */
    VisitId photograph(SiteId site, LocalDate on, byte[] jpeg, Place place) {
        Visits visits = served.bean(Visits.class);
        VisitId visit = visits.begin(person, site, on).id();
        served.bean(PhotoIntake.class).add(person, visit, "photograph.jpg", jpeg);
        Outlines outlines = served.bean(Outlines.class);
        if (outlines.ofSite(person, site).isEmpty()) {
            outlines.baselinePhoto(person, site)
                    .ifPresent(photo -> outlines.save(person, photo.id(), List.of(Photographs.lasso(place)), false));
        }
        return visit;
    }

    /** One more photograph into the first visit of a place. */
    void another(SiteId site, byte[] jpeg) {
        VisitId first = served.bean(Visits.class).ofSite(person, site).get(0).id();
        served.bean(PhotoIntake.class).add(person, first, "another.jpg", jpeg);
    }

    SiteId site(String label, double x) {
        List<Point> outline =
                List.of(new Point(x - 2, 75), new Point(x + 2, 75), new Point(x + 2, 85), new Point(x - 2, 85));
        return served.bean(Sites.class)
                .add(
                        person,
                        new SiteDraft(
                                label,
                                "flank",
                                new MapOutline(MapOutline.View.FRONT, outline),
                                CONCERN,
                                Optional.of(MarkSince.monthOf(served.today().minusMonths(20))),
                                Optional.of(40.0)));
    }

    private void noToAll(Stage stage, SiteId site) {
        Protocol protocol = served.bean(Guidance.class).in(Locale.ENGLISH);
        served.bean(Screenings.class)
                .screen(
                        person,
                        stage,
                        served.today(),
                        no(protocol.questionnaire(stage)),
                        Map.of(site, no(protocol.questionnaire(stage, CONCERN))),
                        Locale.ENGLISH);
    }

    private static Map<String, Answer> no(Questionnaire questionnaire) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        questionnaire.items().forEach(item -> answers.put(item.id(), Answer.NO));
        return answers;
    }

    private DeviceDraft roller() {
        return new DeviceDraft(
                "Roller 0.3 mm",
                Device.classicRoller(0.3, new Device.Head(0, null)),
                served.today(),
                Optional.of(1_990L),
                Optional.of("EUR"));
    }
}
