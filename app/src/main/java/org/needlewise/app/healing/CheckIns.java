package org.needlewise.app.healing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.needlewise.app.devices.DeviceId;
import org.needlewise.app.devices.Devices;
import org.needlewise.app.guidance.Guidance;
import org.needlewise.app.people.People;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.people.Profile;
import org.needlewise.app.screening.Screenings;
import org.needlewise.app.sessions.NeedlingSession;
import org.needlewise.app.sites.SiteId;
import org.needlewise.app.vault.SealedColumn;
import org.needlewise.app.vault.Sealer;
import org.needlewise.app.web.Refused;
import org.needlewise.protocol.healing.CheckInAnswers;
import org.needlewise.protocol.healing.CheckInResult;
import org.needlewise.protocol.screening.Given;
import org.needlewise.protocol.screening.Person;
import org.needlewise.protocol.screening.SkinType;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Check-ins as they are kept, beside the other questionnaires; nothing answered is ever changed. */
@Service
public class CheckIns {
    private static final String KIND = "check-in";

    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final JsonMapper json;
    private final People people;
    private final Screenings screenings;
    private final Devices devices;
    private final Guidance guidance;
    private final Clock clock;

    CheckIns(
            JdbcClient jdbc,
            Sealer sealer,
            JsonMapper json,
            People people,
            Screenings screenings,
            Devices devices,
            Guidance guidance,
            Clock clock) {
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.json = json;
        this.people = people;
        this.screenings = screenings;
        this.devices = devices;
        this.guidance = guidance;
        this.clock = clock;
    }

    /** All of a person, latest first. */
    public List<HealingCheck> all(PersonId person, Locale locale) {
        return jdbc.sql("select * from questionnaire where person_id = ? and kind = ? and session_id is not null"
                        + " order by answered_on desc, created_at desc")
                .params(person.value(), KIND)
                .query((row, number) -> check(row, locale))
                .list();
    }

    /** One of them; refused as not found when it is not this person's. */
    public HealingCheck get(PersonId person, UUID id, Locale locale) {
        return all(person, locale).stream()
                .filter(check -> check.id().equals(id))
                .findFirst()
                .orElseThrow(Refused::notFound);
    }

    /**
     * Keeps what was answered about one site of a session, and uses up the head or device that the findings discard.
     *
     * @param at when it was answered, which may be earlier than now for answers given without a connection
     * @return id of what was kept
     * @throws Refused when the session is not over or the birth date is not known
     */
    @Transactional
    public UUID answer(
            PersonId person,
            NeedlingSession session,
            SiteId site,
            Instant at,
            Map<String, Given> signs,
            Map<String, Given> findings) {
        Instant end = session.endedAt().orElseThrow(() -> new Refused(HttpStatus.CONFLICT, "healing.too-early"));
        Instant now = Instant.now(clock);
        Instant when = at.isBefore(end) || at.isAfter(now) ? now : at;
        CheckInAnswers answers = new CheckInAnswers(
                LocalDate.ofInstant(when, clock.getZone()),
                protocolPerson(person),
                site.toString(),
                session.heldOn(),
                devices.ofRecord(person, new DeviceId(session.device()))
                        .device()
                        .needleLengthMm(),
                (int) Duration.between(end, when).toHours(),
                signs,
                findings);
        CheckInResult result = guidance.in(Locale.ENGLISH).checkIn(answers);
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into questionnaire (id, person_id, kind, answered_on, answers, result, status, session_id,"
                        + " created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(id)
                .param(person.value())
                .param(KIND)
                .param(answers.today())
                .param(sealer.seal(
                        person.value(), SealedColumn.QUESTIONNAIRE_ANSWERS, id, json.writeValueAsString(answers)))
                .param(sealer.seal(
                        person.value(), SealedColumn.QUESTIONNAIRE_RESULT, id, json.writeValueAsString(result)))
                .param("answered")
                .param(session.id())
                .param(OffsetDateTime.now(clock))
                .update();
        devices.discard(person, new DeviceId(session.device()), result.discard(), answers.today(), session.id());
        return id;
    }

    /** With the skin type that warning signs go by. */
    private Person protocolPerson(PersonId person) {
        Profile profile = people.get(person).profile();
        return new Person(
                profile.birthDate().orElseThrow(() -> new Refused(HttpStatus.CONFLICT, "sessions.no-screening")),
                SkinType.values()[screenings.careSkinType(person) - 1],
                profile.heightCm().orElse(null),
                profile.weightKg().orElse(null));
    }

    private HealingCheck check(ResultSet row, Locale locale) throws SQLException {
        CheckInAnswers answers =
                json.readValue(sealer.open(row, SealedColumn.QUESTIONNAIRE_ANSWERS), CheckInAnswers.class);
        return new HealingCheck(
                row.getObject("id", UUID.class),
                row.getObject("session_id", UUID.class),
                row.getObject("answered_on", LocalDate.class),
                answers,
                guidance.in(locale).checkIn(answers));
    }
}
