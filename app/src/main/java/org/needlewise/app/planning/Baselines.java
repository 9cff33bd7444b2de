package org.needlewise.app.planning;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.needlewise.app.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When each site was first photographed: the first session waits for that. */
@Repository
class Baselines {
    private final JdbcClient jdbc;

    Baselines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, LocalDate> of(PersonId person) {
        Map<String, LocalDate> first = new HashMap<>();
        jdbc.sql("select v.site_id, min(v.visited_on) as first_day from visit v where v.person_id = ?"
                        + " and v.deleted_at is null and exists (select 1 from photo p where p.visit_id = v.id"
                        + " and p.deleted_at is null) group by v.site_id")
                .param(person.value())
                .query((row, number) -> first.put(
                        row.getObject("site_id", UUID.class).toString(), row.getObject("first_day", LocalDate.class)))
                .list();
        return first;
    }
}
