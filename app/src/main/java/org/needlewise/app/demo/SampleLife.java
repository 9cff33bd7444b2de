package org.needlewise.app.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.needlewise.app.demo.SamplePhotographs.Moment;
import org.needlewise.app.demo.SamplePhotographs.SampleSite;
import org.needlewise.app.devices.DeviceDraft;
import org.needlewise.app.devices.DeviceId;
import org.needlewise.app.devices.Devices;
import org.needlewise.app.guidance.Guidance;
import org.needlewise.app.people.CurrentPerson;
import org.needlewise.app.people.People;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.people.Profile;
import org.needlewise.app.photos.Measuring;
import org.needlewise.app.photos.Outlines;
import org.needlewise.app.photos.PhotoIntake;
import org.needlewise.app.photos.VisitId;
import org.needlewise.app.photos.Visits;
import org.needlewise.app.screening.Screenings;
import org.needlewise.app.sites.MapOutline;
import org.needlewise.app.sites.MapOutline.Point;
import org.needlewise.app.sites.Pairs;
import org.needlewise.app.sites.SiteDraft;
import org.needlewise.app.sites.SiteId;
import org.needlewise.app.sites.Sites;
import org.needlewise.imaging.Progress;
import org.needlewise.protocol.Protocol;
import org.needlewise.protocol.dose.Device;
import org.needlewise.protocol.dose.Geometry;
import org.needlewise.protocol.screening.Answer;
import org.needlewise.protocol.screening.Questionnaire;
import org.needlewise.protocol.screening.Stage;
import org.springframework.stereotype.Component;

/** Fills an empty record with a year: two pairs of stretch marks and a scar, sessions, photographs, their measuring. */
@Component
public class SampleLife {
    private static final double EFFECT_DAYS = 70;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(300);
    private static final int BIRTH_YEARS = 34;

    private final CurrentPerson current;
    private final People people;
    private final Sites sites;
    private final Pairs pairs;
    private final Devices devices;
    private final Screenings screenings;
    private final Guidance guidance;
    private final SampleSessions sessions;
    private final Visits visits;
    private final PhotoIntake intake;
    private final Outlines outlines;
    private final Measuring measuring;
    private final Clock clock;

    SampleLife(
            CurrentPerson current,
            People people,
            Sites sites,
            Pairs pairs,
            Devices devices,
            Screenings screenings,
            Guidance guidance,
            SampleSessions sessions,
            Visits visits,
            PhotoIntake intake,
            Outlines outlines,
            Measuring measuring,
            Clock clock) {
        this.current = current;
        this.people = people;
        this.sites = sites;
        this.pairs = pairs;
        this.devices = devices;
        this.screenings = screenings;
        this.guidance = guidance;
        this.sessions = sessions;
        this.visits = visits;
        this.intake = intake;
        this.outlines = outlines;
        this.measuring = measuring;
        this.clock = clock;
    }

    /** Whether there is something already. */
    public boolean isThere() {
        return !sites.all(current.id()).isEmpty();
    }

    /**
     * Fills the record; returns when everything is measured.
     *
     * @param locale language of the names that a person would have given
     */
    public void fill(SamplePhotographs photographs, Progress progress, Locale locale) throws InterruptedException {
        PersonId person = current.id();
        LocalDate today = LocalDate.now(clock);
        SampleYear year = SampleYear.endingOn(today);
        progress.begin(SampleSite.values().length * year.visits().size() * 2);
        Map<SampleSite, SiteId> places = places(person, today, locale);
        List<SiteId> treated = treated(person, places);
        care(person, year, treated);
        for (int number = 0; number < year.visits().size(); number++) {
            LocalDate day = year.visits().get(number);
            for (Map.Entry<SampleSite, SiteId> place : places.entrySet()) {
                boolean isTreated = treated.contains(place.getValue());
                photograph(person, place, number, day, year, isTreated, photographs);
                progress.step("photograph");
            }
        }
        waitForMeasuring(progress, SampleSite.values().length * year.visits().size());
    }

    private Map<SampleSite, SiteId> places(PersonId person, LocalDate today, Locale locale) {
        boolean german = Locale.GERMAN.getLanguage().equals(locale.getLanguage());
        Map<SampleSite, SiteId> places = new EnumMap<>(SampleSite.class);
        LocalDate young = today.minusMonths(20).withDayOfMonth(1);
        LocalDate old = today.minusYears(9).withDayOfMonth(1);
        place(
                person,
                places,
                SampleSite.LEFT_HIP,
                german ? "Linke Hüfte" : "Left hip",
                "flank",
                "striae-rubrae",
                young,
                box(60, 80, 2.2, 6));
        place(
                person,
                places,
                SampleSite.RIGHT_HIP,
                german ? "Rechte Hüfte" : "Right hip",
                "flank",
                "striae-rubrae",
                young,
                box(40, 80, 2.2, 6));
        place(
                person,
                places,
                SampleSite.LEFT_THIGH,
                german ? "Linker Oberschenkel" : "Left thigh",
                "outer-thigh",
                "striae-albae",
                old,
                box(62, 112, 3, 8));
        place(
                person,
                places,
                SampleSite.RIGHT_THIGH,
                german ? "Rechter Oberschenkel" : "Right thigh",
                "outer-thigh",
                "striae-albae",
                old,
                box(38, 112, 3, 8));
        place(
                person,
                places,
                SampleSite.KNEE,
                german ? "Narbe am Schienbein" : "Scar on the shin",
                "shin",
                "scar-flat",
                old,
                box(43, 158, 1.6, 3.5));
        return places;
    }

    private void place(
            PersonId person,
            Map<SampleSite, SiteId> places,
            SampleSite sample,
            String label,
            String region,
            String concern,
            LocalDate since,
            List<Point> outline) {
        places.put(
                sample,
                sites.add(
                        person,
                        new SiteDraft(
                                label,
                                region,
                                new MapOutline(MapOutline.View.FRONT, outline),
                                concern,
                                Optional.of(since),
                                Optional.of(sample == SampleSite.KNEE ? 8.0 : 40.0))));
    }

    private static List<Point> box(double x, double y, double halfWidth, double halfHeight) {
        List<Point> points = new ArrayList<>();
        int corners = 14;
        for (int i = 0; i < corners; i++) {
            double angle = 2 * Math.PI * i / corners;
            points.add(new Point(x + halfWidth * Math.cos(angle), y + halfHeight * Math.sin(angle)));
        }
        return points;
    }

    private List<SiteId> treated(PersonId person, Map<SampleSite, SiteId> places) {
        List<SiteId> treated = new ArrayList<>();
        treated.add(pairs.draw(person, of(places, SampleSite.LEFT_HIP), of(places, SampleSite.RIGHT_HIP))
                .treated());
        treated.add(pairs.draw(person, of(places, SampleSite.LEFT_THIGH), of(places, SampleSite.RIGHT_THIGH))
                .treated());
        treated.add(of(places, SampleSite.KNEE));
        return treated;
    }

    private static SiteId of(Map<SampleSite, SiteId> places, SampleSite sample) {
        SiteId id = places.get(sample);
        if (id == null) {
            throw new IllegalStateException("no sample site " + sample);
        }
        return id;
    }

    private void care(PersonId person, SampleYear year, List<SiteId> treated) {
        LocalDate before = year.baseline().get(0).minusDays(1);
        people.save(
                person,
                new Profile(
                        Optional.of(before.minusYears(BIRTH_YEARS)),
                        Optional.of(168.0),
                        Optional.of(64.0),
                        Optional.of(2),
                        Optional.empty()),
                people.get(person).version());
        screen(person, before, treated);
        DeviceId device = devices.add(person, roller(before));
        int pain = 4;
        for (LocalDate day : year.sessions()) {
            devices.used(person, device, day, sessions.held(person, day, device, treated, pain));
            pain = Math.max(2, pain - 1);
        }
    }

    private void screen(PersonId person, LocalDate day, List<SiteId> treated) {
        Protocol protocol = guidance.in(Locale.ENGLISH);
        Map<SiteId, Map<String, Answer>> aboutSites = new LinkedHashMap<>();
        for (SiteId site : treated) {
            aboutSites.put(
                    site,
                    allNo(protocol.questionnaire(
                            Stage.ENROLMENT, sites.get(person, site).concern())));
        }
        screenings.screen(
                person,
                Stage.ENROLMENT,
                day,
                allNo(protocol.questionnaire(Stage.ENROLMENT)),
                aboutSites,
                Locale.ENGLISH);
    }

    private static Map<String, Answer> allNo(Questionnaire questionnaire) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        questionnaire.items().forEach(item -> answers.put(item.id(), Answer.NO));
        return answers;
    }

    private static DeviceDraft roller(LocalDate boughtOn) {
        return new DeviceDraft(
                "Roller 0.3 mm",
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
                boughtOn,
                Optional.of(1_990L),
                Optional.of("EUR"));
    }

    private void photograph(
            PersonId person,
            Map.Entry<SampleSite, SiteId> place,
            int number,
            LocalDate day,
            SampleYear year,
            boolean isTreated,
            SamplePhotographs photographs) {
        double sinceFirst = Math.max(0, ChronoUnit.DAYS.between(year.firstSession(), day));
        double effect = isTreated ? 1 - Math.exp(-sinceFirst / EFFECT_DAYS) : 0;
        double natural = ChronoUnit.DAYS.between(year.baseline().get(0), day) / 365.0;
        VisitId visit = visits.begin(person, place.getValue(), day).id();
        int index = 1;
        for (byte[] jpeg : photographs.take(new Moment(place.getKey(), number, effect, natural))) {
            intake.addToMeasureLater(person, visit, day + "-" + index + ".jpg", jpeg);
            index++;
        }
        if (number == 0) {
            outlines.baselinePhoto(person, place.getValue())
                    .ifPresent(photo -> outlines.save(person, photo.id(), photographs.lasso(place.getKey()), false));
        }
        measuring.refresh(person, place.getValue());
    }

    private void waitForMeasuring(Progress progress, int all) throws InterruptedException {
        int told = 0;
        while (true) {
            int left = measuring.pending().size();
            for (; told < all - left; told++) {
                progress.step("measure");
            }
            if (left == 0) {
                return;
            }
            Thread.sleep(LOOK_AGAIN.toMillis());
        }
    }
}
