package org.needlewise.app.planning;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.needlewise.app.people.PersonId;
import org.needlewise.protocol.planning.BlockedDays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Days on which no session may be: holidays in the sun, swimming, sport, no time. */
@Repository
public class Diary {
    /** Kinds that the protocol tells apart; each keeps days before and after free too. */
    public static final List<String> KINDS = List.of("sun", "swimming", "sport", "busy");

    private final JdbcClient jdbc;
    private final Clock clock;

    Diary(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All of a person, earliest first. */
    public List<BlockedDay> all(PersonId person) {
        return jdbc.sql("select * from blocked_days where person_id = ? order by from_day, to_day, id")
                .param(person.value())
                .query((row, number) -> new BlockedDay(
                        row.getObject("id", UUID.class),
                        new BlockedDays(
                                row.getObject("from_day", LocalDate.class),
                                row.getObject("to_day", LocalDate.class),
                                row.getString("reason"))))
                .list();
    }

    public UUID add(PersonId person, BlockedDays days) {
        if (!KINDS.contains(days.kind()) || days.to().isBefore(days.from())) {
            throw new IllegalArgumentException("no days to keep free: " + days);
        }
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into blocked_days (id, person_id, from_day, to_day, reason, created_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(id, person.value(), days.from(), days.to(), days.kind(), OffsetDateTime.now(clock))
                .update();
        return id;
    }

    public void remove(PersonId person, UUID id) {
        jdbc.sql("delete from blocked_days where id = ? and person_id = ?")
                .params(id, person.value())
                .update();
    }
}
