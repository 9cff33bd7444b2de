package org.needlewise.app.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.needlewise.app.devices.DeviceId;
import org.needlewise.app.guidance.Guidance;
import org.needlewise.app.healing.CheckIns;
import org.needlewise.app.people.People;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.people.Profile;
import org.needlewise.app.screening.Screenings;
import org.needlewise.app.sessions.NeedlingSession;
import org.needlewise.app.sessions.Sessions;
import org.needlewise.app.sites.SiteId;
import org.needlewise.app.sites.Sites;
import org.needlewise.protocol.Protocol;
import org.needlewise.protocol.knowledge.Finding;
import org.needlewise.protocol.screening.Answer;
import org.needlewise.protocol.screening.Given;
import org.needlewise.protocol.screening.Questionnaire;
import org.needlewise.protocol.screening.Stage;
import org.springframework.stereotype.Component;

/** Answers the questions of the sample life, holds its sessions, and looks after the skin afterwards. */
@Component
class SampleCare {
    private static final int BIRTH_YEARS = 34;
    private static final int DAYS_UNTIL_HEALED = 14;

    private final People people;
    private final Sites sites;
    private final Screenings screenings;
    private final Guidance guidance;
    private final SampleDevice device;
    private final SampleSessions past;
    private final Sessions sessions;
    private final CheckIns checkIns;

    SampleCare(
            People people,
            Sites sites,
            Screenings screenings,
            Guidance guidance,
            SampleDevice device,
            SampleSessions past,
            Sessions sessions,
            CheckIns checkIns) {
        this.people = people;
        this.sites = sites;
        this.screenings = screenings;
        this.guidance = guidance;
        this.device = device;
        this.past = past;
        this.sessions = sessions;
        this.checkIns = checkIns;
    }

    void fill(PersonId person, SampleYear year, List<SiteId> treated, SampleWords words) {
        LocalDate before = year.baseline().get(0).minusDays(1);
        Profile profile = new Profile(
                Optional.of(before.minusYears(BIRTH_YEARS)),
                Optional.of(168.0),
                Optional.of(64.0),
                Optional.of(2),
                Optional.empty());
        people.save(person, profile, people.get(person).version());
        screen(person, before, treated);
        DeviceId roller = device.buy(person, words.roller(), before);
        int pain = 4;
        for (LocalDate day : year.sessions()) {
            UUID session = past.held(person, day, roller, treated, pain);
            device.used(person, roller, day, session);
            pain = Math.max(2, pain - 1);
        }
        sayThatAllHasHealed(person, treated);
        device.newHead(person, roller, year.newHead());
    }

    private void screen(PersonId person, LocalDate day, List<SiteId> treated) {
        Protocol protocol = guidance.in(Locale.ENGLISH);
        Map<SiteId, Map<String, Answer>> aboutSites = new LinkedHashMap<>();
        for (SiteId site : treated) {
            String concern = sites.get(person, site).concern();
            aboutSites.put(site, allNo(protocol.questionnaire(Stage.ENROLMENT, concern)));
        }
        Map<String, Answer> aboutPerson = allNo(protocol.questionnaire(Stage.ENROLMENT));
        screenings.screen(person, Stage.ENROLMENT, day, aboutPerson, aboutSites, Locale.ENGLISH);
    }

    private static Map<String, Answer> allNo(Questionnaire questionnaire) {
        return questionnaire.items().stream().collect(Collectors.toMap(Questionnaire.Item::id, item -> Answer.NO));
    }

    /** The last check-in of the last session: no sign, no finding. */
    private void sayThatAllHasHealed(PersonId person, List<SiteId> treated) {
        NeedlingSession last = sessions.all(person).get(0);
        Instant then = last.heldOn()
                .plusDays(DAYS_UNTIL_HEALED)
                .atTime(SampleSessions.EVENING)
                .atZone(ZoneId.systemDefault())
                .toInstant();
        var knowledge = guidance.in(Locale.ENGLISH).knowledge();
        for (SiteId site : treated) {
            checkIns.answer(person, last, site, then, none(knowledge.signs()), none(knowledge.findings()));
        }
    }

    private static Map<String, Given> none(List<Finding> asked) {
        return asked.stream().collect(Collectors.toMap(Finding::id, finding -> Given.NO));
    }
}
