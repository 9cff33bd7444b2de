package org.needlewise.app.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.sites.SiteId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** On which days sites were needled. */
@Repository
class SessionDays {
    private final JdbcClient jdbc;

    SessionDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Days on which the site was needled, however the session ended; a finished session without zones counts for every
     * site.
     */
    List<LocalDate> of(PersonId person, SiteId site) {
        return jdbc.sql("select distinct s.held_on from needling_session s where s.person_id = ?"
                        + " and s.deleted_at is null and (exists (select 1 from session_zone z where z.session_id = s.id"
                        + " and z.site_id = ? and z.passes_done > 0) or s.state = 'done' and not exists"
                        + " (select 1 from session_zone z where z.session_id = s.id)) order by s.held_on")
                .params(person.value(), site.value())
                .query(LocalDate.class)
                .list();
    }

    /** Days on which any of the sites was treated. */
    List<LocalDate> of(PersonId person, List<UUID> sites) {
        Set<LocalDate> days = new TreeSet<>();
        sites.forEach(site -> days.addAll(of(person, new SiteId(site))));
        return List.copyOf(days);
    }
}
