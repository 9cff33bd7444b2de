package org.needlewise.app.screening;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.vault.Sealer;
import org.needlewise.app.web.Refused;
import org.needlewise.protocol.screening.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Answers given so far, one draft for each stage: a back button or a lost connection loses nothing. */
@Repository
class Drafts {
    private static final String OF_STAGE =
            " from questionnaire where person_id = ? and kind = ? and status = '" + Screenings.DRAFT + "'";

    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final JsonMapper json;
    private final Clock clock;

    Drafts(JdbcClient jdbc, Sealer sealer, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.json = json;
        this.clock = clock;
    }

    Optional<DraftAnswers> get(PersonId person, Stage stage) {
        return jdbc
                .sql("select answers" + OF_STAGE)
                .params(person.value(), stage.toString())
                .query((row, number) ->
                        json.readValue(sealer.open(person.value(), row.getBytes("answers")), DraftAnswers.class))
                .list()
                .stream()
                .findFirst();
    }

    /** Puts this draft in the place of an earlier one. */
    @Transactional
    void begin(PersonId person, Stage stage, DraftAnswers draft) {
        delete(person, stage);
        jdbc.sql("insert into questionnaire (id, person_id, kind, answered_on, answers, result, status, created_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        person.value(),
                        stage.toString(),
                        draft.startedOn(),
                        sealed(person, draft),
                        new byte[0],
                        Screenings.DRAFT,
                        OffsetDateTime.now(clock))
                .update();
    }

    /** @throws Refused when the draft is gone: finished in another tab */
    @Transactional
    void change(PersonId person, Stage stage, UnaryOperator<DraftAnswers> change) {
        DraftAnswers draft = get(person, stage).orElseThrow(() -> Refused.badInput("screening.draft-gone"));
        jdbc.sql("update questionnaire set answers = ? where person_id = ? and kind = ? and status = '"
                        + Screenings.DRAFT + "'")
                .params(sealed(person, change.apply(draft)), person.value(), stage.toString())
                .update();
    }

    void delete(PersonId person, Stage stage) {
        jdbc.sql("delete" + OF_STAGE).params(person.value(), stage.toString()).update();
    }

    private byte[] sealed(PersonId person, DraftAnswers draft) {
        return sealer.seal(person.value(), json.writeValueAsString(draft));
    }
}
