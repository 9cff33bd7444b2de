package org.needlewise.app.web;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.needlewise.app.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A form that is sent twice (double click, back button, a lost connection) does its work once. */
@Component
public class Submissions {
    private final JdbcClient jdbc;
    private final Clock clock;

    Submissions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A key for a form about to be shown, for its hidden field {@code submission}. */
    public UUID next() {
        return UUID.randomUUID();
    }

    /**
     * Does the work unless this form did it before.
     *
     * @param work gives where to go next; at most 200 characters
     * @return where the first time led to
     */
    @Transactional
    public String once(PersonId person, UUID submission, Supplier<String> work) {
        Optional<String> before = jdbc.sql("select outcome from submission where id = ? and person_id = ?")
                .params(submission, person.value())
                .query(String.class)
                .optional();
        if (before.isPresent()) {
            return before.get();
        }
        String outcome = work.get();
        jdbc.sql("insert into submission (id, person_id, outcome, received_at) values (?, ?, ?, ?)")
                .params(submission, person.value(), outcome, OffsetDateTime.now(clock))
                .update();
        return outcome;
    }
}
