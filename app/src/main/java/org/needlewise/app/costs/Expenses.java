package org.needlewise.app.costs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was paid, as it is kept. */
@Repository
public class Expenses {
    public static final String HOME = "HOME";
    public static final String PROFESSIONAL = "PROFESSIONAL";

    /** What money is spent on, by place. */
    public static final Map<String, List<String>> KINDS = Map.of(
            HOME, List.of("head", "care", "disinfectant", "printing", "other"),
            PROFESSIONAL, List.of("session", "consultation", "travel", "other"));

    private static final long MOST_CENTS = 100_000_000;
    private static final int LONGEST_NOTE = 400;

    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final Trash trash;
    private final Clock clock;

    Expenses(JdbcClient jdbc, Sealer sealer, Trash trash, Clock clock) {
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.trash = trash;
        this.clock = clock;
    }

    /** All that are not in the trash, latest first. */
    public List<Expense> all(PersonId person) {
        return jdbc.sql("select * from expense where person_id = ? and deleted_at is null"
                        + " order by spent_on desc, created_at desc")
                .param(person.value())
                .query(this::expense)
                .list();
    }

    /** What lies in the trash, last thrown away first. */
    public List<Expense> trash(PersonId person) {
        return jdbc.sql("select * from expense where person_id = ? and deleted_at > ?" + " order by deleted_at desc")
                .params(person.value(), trash.since())
                .query(this::expense)
                .list();
    }

    /** @throws Refused when the day lies ahead, or place, kind, amount or currency make no sense */
    public UUID add(
            PersonId person, LocalDate day, String place, String kind, long cents, String currency, String note) {
        boolean isKnown = KINDS.getOrDefault(place, List.of()).contains(kind) && currency.matches("[A-Z]{3}");
        boolean isPast = !day.isAfter(LocalDate.now(clock));
        if (!isKnown || !isPast || cents < 0 || cents > MOST_CENTS || note.length() > LONGEST_NOTE) {
            throw Refused.badInput("costs.bad");
        }
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into expense (id, person_id, spent_on, place, kind, amount_cents, currency, details,"
                        + " created_at, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)")
                .params(
                        id,
                        person.value(),
                        day,
                        place,
                        kind,
                        cents,
                        currency,
                        sealer.seal(person.value(), SealedColumn.EXPENSE_DETAILS, id, note.strip()),
                        OffsetDateTime.now(clock))
                .update();
        return id;
    }

    /** Into the trash; {@link #restore} takes it out again within thirty days. */
    public void throwAway(PersonId person, UUID id) {
        trash.throwAway(TrashKind.EXPENSE, person, id);
    }

    public void restore(PersonId person, UUID id) {
        trash.restore(TrashKind.EXPENSE, person, id);
    }

    private Expense expense(ResultSet row, int number) throws SQLException {
        return new Expense(
                row.getObject("id", UUID.class),
                row.getObject("spent_on", LocalDate.class),
                row.getString("place"),
                row.getString("kind"),
                row.getLong("amount_cents"),
                row.getString("currency"),
                sealer.open(row, SealedColumn.EXPENSE_DETAILS),
                Optional.ofNullable(row.getObject("deleted_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
