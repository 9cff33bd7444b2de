package org.needlewise.app.photos;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.sites.SiteId;
import org.needlewise.app.sites.Sites;
import org.needlewise.app.trash.Trash;
import org.needlewise.app.trash.TrashKind;
import org.needlewise.app.web.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Visits as they are kept. A site has at most one a day. */
@Repository
public class Visits {
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private final JdbcClient jdbc;
    private final Sites sites;
    private final Trash trash;
    private final Clock clock;

    Visits(JdbcClient jdbc, Sites sites, Trash trash, Clock clock) {
        this.jdbc = jdbc;
        this.sites = sites;
        this.trash = trash;
        this.clock = clock;
    }

    /** The site's visit of that day, begun now if there is none. */
    @Transactional
    public PhotoVisit begin(PersonId person, SiteId site, LocalDate on) {
        check(on);
        sites.get(person, site);
        Optional<PhotoVisit> there = ofSite(person, site).stream()
                .filter(visit -> visit.on().equals(on))
                .findFirst();
        if (there.isPresent()) {
            return there.get();
        }
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        "insert into visit (id, person_id, site_id, visited_on, created_at, version) values (?, ?, ?, ?, ?, 0)")
                .params(id, person.value(), site.value(), on, OffsetDateTime.now(clock))
                .update();
        return get(person, new VisitId(id));
    }

    private void check(LocalDate on) {
        if (on.isAfter(LocalDate.now(clock))) {
            throw Refused.badInput("photos.date.future");
        }
        if (on.isBefore(EARLIEST)) {
            throw Refused.badInput("photos.date.early");
        }
    }

    /** One visit, also from the trash; refused as not found when it is not this person's. */
    public PhotoVisit get(PersonId person, VisitId id) {
        return jdbc.sql("select * from visit where id = ? and person_id = ?")
                .params(id.value(), person.value())
                .query(Visits::visit)
                .optional()
                .orElseThrow(Refused::notFound);
    }

    /** Visits of a site that are not in the trash, oldest first. */
    public List<PhotoVisit> ofSite(PersonId person, SiteId site) {
        return jdbc.sql("select * from visit where person_id = ? and site_id = ? and deleted_at is null"
                        + " order by visited_on, created_at, id")
                .params(person.value(), site.value())
                .query(Visits::visit)
                .list();
    }

    /** Visits of a site in the trash, last thrown away first. */
    public List<PhotoVisit> trash(PersonId person, SiteId site) {
        return jdbc.sql("select * from visit where person_id = ? and site_id = ? and deleted_at > ?"
                        + " order by deleted_at desc")
                .params(person.value(), site.value(), trash.since())
                .query(Visits::visit)
                .list();
    }

    /** Another day for a visit that was dated wrongly. */
    @Transactional
    public void redate(PersonId person, VisitId id, LocalDate on, int version) {
        check(on);
        PhotoVisit visit = get(person, id);
        boolean taken = ofSite(person, visit.site()).stream()
                .anyMatch(other -> other.on().equals(on) && !other.id().equals(id));
        if (taken) {
            throw Refused.badInput("photos.date.taken");
        }
        int rows = jdbc.sql("update visit set visited_on = ?, version = version + 1"
                        + " where id = ? and person_id = ? and version = ?")
                .params(on, id.value(), person.value(), version)
                .update();
        if (rows != 1) {
            throw Refused.changedMeanwhile();
        }
    }

    /** Into the trash with all its photographs; {@link #restore} takes it out again within thirty days. */
    public void throwAway(PersonId person, VisitId id) {
        trash.throwAway(TrashKind.VISIT, person, id.value());
    }

    public void restore(PersonId person, VisitId id) {
        trash.restore(TrashKind.VISIT, person, id.value());
    }

    private static PhotoVisit visit(ResultSet row, int number) throws SQLException {
        return new PhotoVisit(
                new VisitId(row.getObject("id", UUID.class)),
                new SiteId(row.getObject("site_id", UUID.class)),
                row.getObject("visited_on", LocalDate.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("deleted_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getInt("version"));
    }
}
