package org.needlewise.app.remarks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.trash.Trash;
import org.needlewise.app.trash.TrashKind;
import org.needlewise.app.vault.SealedColumn;
import org.needlewise.app.vault.Sealer;
import org.needlewise.app.web.Refused;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Remarks as they are kept: sealed. */
@Repository
public class Remarks {
    private static final int LONGEST = 4_000;
    private static final Map<String, String> SUBJECTS = Map.of(
            "visit", "select count(*) from visit where id = ? and person_id = ?",
            "session", "select count(*) from needling_session where id = ? and person_id = ?");

    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final Trash trash;
    private final Clock clock;

    Remarks(JdbcClient jdbc, Sealer sealer, Trash trash, Clock clock) {
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.trash = trash;
        this.clock = clock;
    }

    /** About one visit or session, with those in the trash, oldest first. */
    public List<Remark> about(PersonId person, String kind, UUID subject) {
        return jdbc.sql("select * from remark where person_id = ? and subject_kind = ? and subject_id = ?"
                        + " and (deleted_at is null or deleted_at > ?) order by created_at, id")
                .params(person.value(), kind, subject, trash.since())
                .query(this::remark)
                .list();
    }

    public Remark get(PersonId person, UUID id) {
        return jdbc.sql("select * from remark where id = ? and person_id = ?")
                .params(id, person.value())
                .query(this::remark)
                .optional()
                .orElseThrow(Refused::notFound);
    }

    /** @throws Refused when there is no such visit or session of this person, or nothing was written */
    public UUID add(PersonId person, String kind, UUID subject, String body) {
        String count = Optional.ofNullable(SUBJECTS.get(kind)).orElseThrow(Refused::notFound);
        long found = jdbc.sql(count)
                .params(subject, person.value())
                .query(Long.class)
                .single();
        if (found == 0) {
            throw Refused.notFound();
        }
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into remark (id, person_id, subject_kind, subject_id, body, created_at, version)"
                        + " values (?, ?, ?, ?, ?, ?, 0)")
                .params(id, person.value(), kind, subject, sealed(person, id, body), OffsetDateTime.now(clock))
                .update();
        return id;
    }

    /** @throws OptimisticLockingFailureException when somebody else changed it meanwhile */
    public void change(PersonId person, UUID id, String body, int version) {
        int rows = jdbc.sql("update remark set body = ?, edited_at = ?, version = version + 1"
                        + " where id = ? and person_id = ? and version = ?")
                .params(sealed(person, id, body), OffsetDateTime.now(clock), id, person.value(), version)
                .update();
        if (rows != 1) {
            throw new OptimisticLockingFailureException("remark changed meanwhile");
        }
    }

    /** Into the trash; {@link #restore} takes it out again within thirty days. */
    public void throwAway(PersonId person, UUID id) {
        trash.throwAway(TrashKind.REMARK, person, id);
    }

    public void restore(PersonId person, UUID id) {
        trash.restore(TrashKind.REMARK, person, id);
    }

    private byte[] sealed(PersonId person, UUID id, String body) {
        String words = body.strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            throw Refused.badInput("remarks.bad.body");
        }
        return sealer.seal(person.value(), SealedColumn.REMARK_BODY, id, words);
    }

    private Remark remark(ResultSet row, int number) throws SQLException {
        return new Remark(
                row.getObject("id", UUID.class),
                row.getString("subject_kind"),
                row.getObject("subject_id", UUID.class),
                sealer.open(row, SealedColumn.REMARK_BODY),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("edited_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getObject("deleted_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getInt("version"));
    }
}
