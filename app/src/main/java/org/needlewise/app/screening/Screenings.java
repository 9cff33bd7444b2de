package org.needlewise.app.screening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.needlewise.app.guidance.Guidance;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.sites.SiteId;
import org.needlewise.app.vault.SealedColumn;
import org.needlewise.app.vault.Sealer;
import org.needlewise.app.web.Refused;
import org.needlewise.protocol.screening.Answer;
import org.needlewise.protocol.screening.Answers;
import org.needlewise.protocol.screening.Screening;
import org.needlewise.protocol.screening.SkinType;
import org.needlewise.protocol.screening.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Answered questionnaires and what came of them. Nothing answered is ever changed; answering again adds another. */
@Service
public class Screenings {
    static final String DRAFT = "draft";
    private static final String ANSWERED = "answered";
    private static final String ALL_ANSWERED =
            "select * from questionnaire where person_id = ? and kind = ? and status <> '" + DRAFT
                    + "' order by answered_on desc, created_at desc";

    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final JsonMapper json;
    private final Guidance guidance;
    private final AnswersOfToday today;
    private final Clock clock;

    Screenings(JdbcClient jdbc, Sealer sealer, JsonMapper json, Guidance guidance, AnswersOfToday today, Clock clock) {
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.json = json;
        this.guidance = guidance;
        this.today = today;
        this.clock = clock;
    }

    /** The last enrolment; a plan rests on {@link #answersToday} of it. */
    public Optional<Screened> latest(PersonId person, Locale locale) {
        return all(person, Stage.ENROLMENT, locale).stream().findFirst();
    }

    /** The questionnaire before a session, if it was answered today. */
    public Optional<Screened> todays(PersonId person, Locale locale) {
        LocalDate day = LocalDate.now(clock);
        return all(person, Stage.SESSION, locale).stream()
                .findFirst()
                .filter(screened -> screened.answeredOn().equals(day));
    }

    /** All of a stage, latest first. */
    public List<Screened> all(PersonId person, Stage stage, Locale locale) {
        return jdbc.sql(ALL_ANSWERED)
                .params(person.value(), stage.toString())
                .query((row, number) -> screened(person, row, locale))
                .list();
    }

    /** One of them; refused as not found when it is not this person's. */
    public Screened get(PersonId person, UUID id, Locale locale) {
        return jdbc.sql("select * from questionnaire where id = ? and person_id = ? and kind in (?, ?) and status <> '"
                        + DRAFT + "'")
                .params(id, person.value(), Stage.ENROLMENT.toString(), Stage.SESSION.toString())
                .query((row, number) -> screened(person, row, locale))
                .optional()
                .orElseThrow(Refused::notFound);
    }

    /** The answers of the last enrolment on today's date, with today's profile, treated sites and clearances. */
    public Optional<Answers> answersToday(PersonId person) {
        return jdbc
                .sql(ALL_ANSWERED)
                .params(person.value(), Stage.ENROLMENT.toString())
                .query((row, number) -> answers(row))
                .list()
                .stream()
                .findFirst()
                .map(answers -> today.renewed(person, answers));
    }

    /** Skin type, 1 to 6, that aftercare and warning signs go by; the most careful before anything is answered. */
    public int careSkinType(PersonId person) {
        return answersToday(person).map(Answers::careSkinType).orElse(SkinType.UNKNOWN.number());
    }

    /**
     * Screens and keeps answers and result.
     *
     * @param day the day on which the answers were given
     * @param aboutPerson answers by question; what is missing counts as yes
     * @param aboutSites answers by question for every site that is to be needled
     * @throws Refused when the birth date is not known, or a site is not this person's
     */
    @Transactional
    public Screened screen(
            PersonId person,
            Stage stage,
            LocalDate day,
            Map<String, Answer> aboutPerson,
            Map<SiteId, Map<String, Answer>> aboutSites,
            Locale locale) {
        Answers answers = today.answers(person, stage, day, aboutPerson, aboutSites);
        Screening result = guidance.in(locale).screen(answers);
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into questionnaire (id, person_id, kind, answered_on, answers, result, status,"
                        + " created_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .param(id)
                .param(person.value())
                .param(stage.toString())
                .param(day)
                .param(sealer.seal(
                        person.value(), SealedColumn.QUESTIONNAIRE_ANSWERS, id, json.writeValueAsString(answers)))
                .param(sealer.seal(
                        person.value(), SealedColumn.QUESTIONNAIRE_RESULT, id, json.writeValueAsString(result)))
                .param(ANSWERED)
                .param(OffsetDateTime.now(clock))
                .update();
        return new Screened(id, stage, day, answers, result, result);
    }

    /** Whether nickel gives a rash, as said at the last enrolment; not known counts as yes, not asked yet as no. */
    public boolean nickelAllergy(PersonId person) {
        return answersToday(person)
                .map(Answers::answers)
                .map(answers -> {
                    @Nullable Answer nickel = answers.get("nickel");
                    return nickel == null || nickel.countsAsYes();
                })
                .orElse(false);
    }

    private Answers answers(ResultSet row) throws SQLException {
        return json.readValue(sealer.open(row, SealedColumn.QUESTIONNAIRE_ANSWERS), Answers.class);
    }

    private Screened screened(PersonId person, ResultSet row, Locale locale) throws SQLException {
        Answers answers = answers(row);
        Screening then = json.readValue(sealer.open(row, SealedColumn.QUESTIONNAIRE_RESULT), Screening.class);
        return new Screened(
                row.getObject("id", UUID.class),
                answers.stage(),
                row.getObject("answered_on", LocalDate.class),
                answers,
                RetoldScreening.in(guidance.in(locale), then),
                guidance.in(locale).screen(today.renewed(person, answers)));
    }
}
