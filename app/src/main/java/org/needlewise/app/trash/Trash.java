package org.needlewise.app.trash;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.needlewise.app.people.PersonId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Where rows lie for thirty days before they go for good. */
@Component
public class Trash {
    private static final Period KEPT = Period.ofDays(30);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ObjectProvider<Belongings> belongings;
    private final Clock clock;

    Trash(JdbcClient jdbc, TransactionTemplate transaction, ObjectProvider<Belongings> belongings, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.belongings = belongings;
        this.clock = clock;
    }

    /** A row that is in the trash. */
    record Thrown(TrashKind kind, PersonId owner, UUID id) {}

    /** What was thrown away before this moment is gone for everybody, whether the work of removing it is done or not. */
    public OffsetDateTime since() {
        return OffsetDateTime.now(clock).minus(KEPT);
    }

    /** Puts a row into the trash. Nothing happens when it lies there already, or is another person's. */
    public void throwAway(TrashKind kind, PersonId owner, UUID id) {
        jdbc.sql("update " + kind.table() + " set deleted_at = ?" + kind.nextVersion()
                        + " where id = ? and person_id = ? and deleted_at is null")
                .params(OffsetDateTime.now(clock), id, owner.value())
                .update();
    }

    /**
     * Takes a row out again, with everything that hangs on it.
     *
     * @return whether it was in the trash, and for no longer than thirty days
     */
    public boolean restore(TrashKind kind, PersonId owner, UUID id) {
        int rows = jdbc.sql("update " + kind.table() + " set deleted_at = null" + kind.nextVersion()
                        + " where id = ? and person_id = ? and deleted_at > ?")
                .params(id, owner.value(), since())
                .update();
        return rows == 1;
    }

    /** Removes a row with all that hangs on it. */
    public void removeForGood(TrashKind kind, PersonId owner, UUID id) {
        transaction.executeWithoutResult(status -> {
            boolean isNeeded = belongings.stream().anyMatch(feature -> feature.isNeeded(kind, owner, id));
            Removal removal = new Removal(kind, owner, id, isNeeded);
            belongings.forEach(feature -> feature.remove(removal));
            if (!isNeeded) {
                jdbc.sql("delete from " + kind.table() + " where id = ? and person_id = ?")
                        .params(id, owner.value())
                        .update();
            }
        });
    }

    /** Rows of this kind that lay in the trash for more than thirty days. */
    List<Thrown> due(TrashKind kind) {
        return jdbc.sql("select id, person_id from " + kind.table() + " where deleted_at <= ?")
                .param(since())
                .query((row, number) -> new Thrown(
                        kind, new PersonId(row.getObject("person_id", UUID.class)), row.getObject("id", UUID.class)))
                .list();
    }
}
