package org.needlewise.app.settings;

import java.io.IOException;
import java.util.List;
import org.needlewise.app.people.People;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.vault.Compaction;
import org.needlewise.app.vault.Keyring;
import org.needlewise.app.vault.PhotoVault;
import org.needlewise.app.vault.Protections;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Deletes everything of a person, rows first and pictures then; nothing goes to the trash. */
@Service
public class Erasure {
    /** Tables with rows of a person, in an order that no reference stands in the way of. */
    static final List<String> TABLES = List.of(
            "reading",
            "visit_measurement",
            "landmark_pairs",
            "site_outline",
            "photo",
            "visit",
            "session_zone",
            "needling_session",
            "device_event",
            "device",
            "questionnaire",
            "clearance",
            "plan",
            "remark",
            "expense",
            "calendar_feed",
            "blinded_rating",
            "told_answer",
            "blocked_days",
            "passkey",
            "record_key",
            "submission",
            "site_pair",
            "site");

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final People people;
    private final PhotoVault vault;
    private final Keyring keyring;
    private final Protections protections;
    private final Compaction compaction;

    Erasure(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            People people,
            PhotoVault vault,
            Keyring keyring,
            Protections protections,
            Compaction compaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.people = people;
        this.vault = vault;
        this.keyring = keyring;
        this.protections = protections;
        this.compaction = compaction;
    }

    /** @throws IOException when a picture could not be deleted; rows are gone by then, and it may be tried again */
    public void deleteEverything(PersonId person) throws IOException {
        transaction.executeWithoutResult(status -> {
            TABLES.forEach(table -> jdbc.sql("delete from " + table + " where person_id = ?")
                    .param(person.value())
                    .update());
            people.delete(person);
        });
        vault.deleteAll(person.value());
        keyring.lock(person.value());
        protections.changed(person.value());
        compaction.compact();
    }
}
