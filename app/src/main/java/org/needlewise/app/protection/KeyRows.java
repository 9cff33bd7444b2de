package org.needlewise.app.protection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.vault.Protection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Wrapped keys as they are kept. */
@Repository
class KeyRows {
    private final JdbcClient jdbc;
    private final Clock clock;

    KeyRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<KeyRow> of(PersonId person) {
        return jdbc.sql("select * from record_key where person_id = ?")
                .param(person.value())
                .query(KeyRows::row)
                .optional();
    }

    Optional<KeyRow> named(byte[] name) {
        return jdbc.sql("select * from record_key where sign_in_name = ?")
                .param(name)
                .query(KeyRows::row)
                .optional();
    }

    /** How many people have a record of their own here, protected or not. */
    int people() {
        return jdbc.sql("select count(*) from person").query(Integer.class).single();
    }

    void add(KeyRow row, byte @Nullable [] name) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.sql("insert into record_key (person_id, state, sign_in_name, passphrase_salt, memory_kib, iterations,"
                        + " lanes, by_passphrase, by_recovery, created_at, changed_at, version)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)")
                .param(row.person().value())
                .param(Protection.TURNING_ON.name())
                .param(name)
                .param(row.salt())
                .param(row.hash().memoryKib())
                .param(row.hash().iterations())
                .param(row.hash().lanes())
                .param(row.byPassphrase())
                .param(row.byRecovery())
                .param(now)
                .param(now)
                .update();
    }

    void passphrase(KeyRow row) {
        jdbc.sql("update record_key set passphrase_salt = ?, memory_kib = ?, iterations = ?, lanes = ?,"
                        + " by_passphrase = ?, changed_at = ?, version = version + 1 where person_id = ?")
                .param(row.salt())
                .param(row.hash().memoryKib())
                .param(row.hash().iterations())
                .param(row.hash().lanes())
                .param(row.byPassphrase())
                .param(OffsetDateTime.now(clock))
                .param(row.person().value())
                .update();
    }

    void recovery(PersonId person, byte[] byRecovery) {
        jdbc.sql("update record_key set by_recovery = ?, changed_at = ?, version = version + 1 where person_id = ?")
                .params(byRecovery, OffsetDateTime.now(clock), person.value())
                .update();
    }

    void name(PersonId person, byte[] name) {
        jdbc.sql("update record_key set sign_in_name = ?, version = version + 1 where person_id = ?")
                .params(name, person.value())
                .update();
    }

    void state(PersonId person, Protection state) {
        jdbc.sql("update record_key set state = ?, changed_at = ?, version = version + 1 where person_id = ?")
                .params(state.name(), OffsetDateTime.now(clock), person.value())
                .update();
    }

    /** When the row was last changed, such as by turning protection on or off. */
    Instant changedAt(PersonId person) {
        return jdbc.sql("select changed_at from record_key where person_id = ?")
                .param(person.value())
                .query((row, number) -> row.getObject("changed_at", OffsetDateTime.class))
                .single()
                .toInstant();
    }

    void delete(PersonId person) {
        jdbc.sql("delete from record_key where person_id = ?")
                .param(person.value())
                .update();
    }

    private static KeyRow row(ResultSet row, int number) throws SQLException {
        return new KeyRow(
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getBytes("sign_in_name") != null,
                row.getBytes("passphrase_salt"),
                new SlowHash(row.getInt("memory_kib"), row.getInt("iterations"), row.getInt("lanes")),
                row.getBytes("by_passphrase"),
                row.getBytes("by_recovery"));
    }
}
