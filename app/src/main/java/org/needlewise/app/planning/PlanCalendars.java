package org.needlewise.app.planning;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.needlewise.app.guidance.Guidance;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.vault.SealedColumn;
import org.needlewise.app.vault.Sealer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The plan as a calendar. The last text is kept, so that entries that move keep their identity. */
@Service
public class PlanCalendars {
    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final Plans plans;
    private final Guidance guidance;
    private final Clock clock;

    PlanCalendars(JdbcClient jdbc, Sealer sealer, Plans plans, Guidance guidance, Clock clock) {
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.plans = plans;
        this.guidance = guidance;
        this.clock = clock;
    }

    /** The calendar of today; none before the first plan. */
    @Transactional
    public Optional<String> text(PersonId person, Locale locale) {
        Optional<String> last = last(person);
        Optional<String> text = plans.current(person, locale)
                .map(current -> guidance.in(locale).calendar().text(current.plan(), last));
        text.filter(now -> !last.equals(Optional.of(now))).ifPresent(now -> keep(person, now));
        return text.or(() -> last);
    }

    private Optional<String> last(PersonId person) {
        return jdbc
                .sql("select id, person_id, result from plan where person_id = ? and superseded_at is null"
                        + " order by created_at desc")
                .param(person.value())
                .query((row, number) -> sealer.open(row, SealedColumn.PLAN_RESULT))
                .list()
                .stream()
                .findFirst();
    }

    private void keep(PersonId person, String text) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.sql("update plan set superseded_at = ? where person_id = ? and superseded_at is null")
                .params(now, person.value())
                .update();
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into plan (id, person_id, made_on, request, result, created_at) values (?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        person.value(),
                        LocalDate.now(clock),
                        new byte[0],
                        sealer.seal(person.value(), SealedColumn.PLAN_RESULT, id, text),
                        now)
                .update();
    }
}
