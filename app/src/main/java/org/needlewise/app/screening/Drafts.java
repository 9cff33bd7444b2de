package org.needlewise.app.screening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.vault.SealedColumn;
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
        return kept(person, stage).map(Draft::answers);
    }

    private Optional<Draft> kept(PersonId person, Stage stage) {
        return jdbc
                .sql("select id, person_id, answers" + OF_STAGE)
                .params(person.value(), stage.toString())
                .query(this::draft)
                .list()
                .stream()
                .findFirst();
    }

    /** Puts this draft in the place of an earlier one. */
    @Transactional
    void begin(PersonId person, Stage stage, DraftAnswers draft) {
        delete(person, stage);
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into questionnaire (id, person_id, kind, answered_on, answers, result, status, created_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        person.value(),
                        stage.toString(),
                        draft.startedOn(),
                        sealed(person, id, draft),
                        new byte[0],
                        Screenings.DRAFT,
                        OffsetDateTime.now(clock))
                .update();
    }

    /** @throws Refused when the draft is gone: finished in another tab */
    @Transactional
    void change(PersonId person, Stage stage, UnaryOperator<DraftAnswers> change) {
        Draft draft = kept(person, stage).orElseThrow(() -> Refused.badInput("screening.draft-gone"));
        jdbc.sql("update questionnaire set answers = ? where id = ? and person_id = ?")
                .params(sealed(person, draft.id, change.apply(draft.answers)), draft.id, person.value())
                .update();
    }

    void delete(PersonId person, Stage stage) {
        jdbc.sql("delete" + OF_STAGE).params(person.value(), stage.toString()).update();
    }

    private Draft draft(ResultSet row, int number) throws SQLException {
        String answers = sealer.open(row, SealedColumn.QUESTIONNAIRE_ANSWERS);
        return new Draft(row.getObject("id", UUID.class), json.readValue(answers, DraftAnswers.class));
    }

    private record Draft(UUID id, DraftAnswers answers) {}

    private byte[] sealed(PersonId person, UUID id, DraftAnswers draft) {
        return sealer.seal(person.value(), SealedColumn.QUESTIONNAIRE_ANSWERS, id, json.writeValueAsString(draft));
    }
}
