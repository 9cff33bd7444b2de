package org.needlewise.app.screening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.vault.SealedColumn;
import org.needlewise.app.vault.Sealer;
import org.needlewise.protocol.screening.Clearance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What clinicians allowed, as the person recorded it. */
@Repository
public class Clearances {
    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final JsonMapper json;
    private final Clock clock;

    Clearances(JdbcClient jdbc, Sealer sealer, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.json = json;
        this.clock = clock;
    }

    /** All that were not taken back, latest first. */
    public List<RecordedClearance> all(PersonId person) {
        return jdbc.sql("select * from clearance where person_id = ? and revoked_at is null"
                        + " order by given_on desc, created_at desc")
                .param(person.value())
                .query(this::clearance)
                .list();
    }

    /** Records what a clinician allowed. */
    public UUID add(PersonId person, Clearance clearance) {
        UUID id = UUID.randomUUID();
        Details details = new Details(clearance.site(), clearance.by());
        jdbc.sql("insert into clearance (id, person_id, rule_id, given_on, details, created_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        person.value(),
                        sealer.seal(person.value(), SealedColumn.CLEARANCE_RULE, id, clearance.rule()),
                        clearance.date(),
                        sealer.seal(
                                person.value(), SealedColumn.CLEARANCE_DETAILS, id, json.writeValueAsString(details)),
                        OffsetDateTime.now(clock))
                .update();
        return id;
    }

    /** Takes a clearance back; it lifts nothing any more. */
    public void revoke(PersonId person, UUID id) {
        jdbc.sql("update clearance set revoked_at = ? where id = ? and person_id = ? and revoked_at is null")
                .params(OffsetDateTime.now(clock), id, person.value())
                .update();
    }

    private RecordedClearance clearance(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Details details = json.readValue(sealer.open(row, SealedColumn.CLEARANCE_DETAILS), Details.class);
        return new RecordedClearance(
                id,
                new Clearance(
                        sealer.open(row, SealedColumn.CLEARANCE_RULE),
                        details.site(),
                        row.getObject("given_on", LocalDate.class),
                        details.by()));
    }

    private record Details(@Nullable String site, String by) {}
}
