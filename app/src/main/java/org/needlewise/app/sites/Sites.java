package org.needlewise.app.sites;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.trash.Trash;
import org.needlewise.app.trash.TrashKind;
import org.needlewise.app.vault.SealedColumn;
import org.needlewise.app.vault.Sealer;
import org.needlewise.app.web.Refused;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Sites as they are kept. */
@Repository
public class Sites {
    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final JsonMapper json;
    private final Trash trash;
    private final Clock clock;

    Sites(JdbcClient jdbc, Sealer sealer, JsonMapper json, Trash trash, Clock clock) {
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.json = json;
        this.trash = trash;
        this.clock = clock;
    }

    /** All sites of a person that are not in the trash, oldest first. */
    public List<BodySite> all(PersonId person) {
        return jdbc.sql("select * from site where person_id = ? and deleted_at is null order by created_at, id")
                .param(person.value())
                .query(this::site)
                .list();
    }

    /** What lies in the trash, last thrown away first. */
    public List<BodySite> trash(PersonId person) {
        return jdbc.sql("select * from site where person_id = ? and deleted_at > ? order by deleted_at desc")
                .params(person.value(), trash.since())
                .query(this::site)
                .list();
    }

    /** One site, also from the trash; refused as not found when it is not this person's, or gone for good. */
    public BodySite get(PersonId person, SiteId id) {
        return jdbc.sql("select * from site where id = ? and person_id = ? and (deleted_at is null or deleted_at > ?)")
                .params(id.value(), person.value(), trash.since())
                .query(this::site)
                .optional()
                .orElseThrow(Refused::notFound);
    }

    /**
     * One site as the record of sessions needs it, also when it is gone for good: then it has region, concern and area,
     * but no name, and lies nowhere.
     */
    public BodySite ofRecord(PersonId person, SiteId id) {
        return jdbc.sql("select * from site where id = ? and person_id = ?")
                .params(id.value(), person.value())
                .query(this::site)
                .optional()
                .orElseThrow(Refused::notFound);
    }

    /** Takes away what the record of sessions does not need. */
    void reduce(PersonId person, SiteId id) {
        jdbc.sql("update site set label = ?, map_outline = ?, mark_since = null where id = ? and person_id = ?")
                .param(sealed(person, id, SealedColumn.SITE_LABEL, ""))
                .param(sealed(person, id, SealedColumn.SITE_MAP_OUTLINE, points(MapOutline.nowhere())))
                .param(id.value())
                .param(person.value())
                .update();
    }

    public SiteId add(PersonId person, SiteDraft draft) {
        SiteId id = new SiteId(UUID.randomUUID());
        jdbc.sql(
                        "insert into site (label, region, body_view, map_outline, concern, mark_since, area_cm2, id, person_id,"
                                + " created_at, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)")
                .params(written(person, id, draft))
                .param(id.value())
                .param(person.value())
                .param(OffsetDateTime.now(clock))
                .update();
        return id;
    }

    /** @throws OptimisticLockingFailureException when somebody else changed it meanwhile */
    public void change(PersonId person, SiteId id, SiteDraft draft, int version) {
        mustBeOne(jdbc.sql("update site set label = ?, region = ?, body_view = ?, map_outline = ?, concern = ?,"
                        + " mark_since = ?, area_cm2 = ?, version = version + 1"
                        + " where id = ? and person_id = ? and version = ?")
                .params(written(person, id, draft))
                .param(id.value())
                .param(person.value())
                .param(version)
                .update());
    }

    /** Into the trash; {@link #restore} takes it out again within thirty days. */
    public void throwAway(PersonId person, SiteId id) {
        trash.throwAway(TrashKind.SITE, person, id.value());
    }

    public void restore(PersonId person, SiteId id) {
        trash.restore(TrashKind.SITE, person, id.value());
    }

    private static void mustBeOne(int rows) {
        if (rows != 1) {
            throw new OptimisticLockingFailureException("site changed meanwhile");
        }
    }

    /** What a draft says, in the order label, region, body_view, map_outline, concern, mark_since, area_cm2. */
    private List<@Nullable Object> written(PersonId person, SiteId id, SiteDraft draft) {
        MapOutline outline = draft.outline();
        return Arrays.asList(
                sealed(person, id, SealedColumn.SITE_LABEL, draft.label()),
                sealed(person, id, SealedColumn.SITE_REGION, draft.region()),
                sealed(person, id, SealedColumn.SITE_BODY_VIEW, outline.view().name()),
                sealed(person, id, SealedColumn.SITE_MAP_OUTLINE, points(outline)),
                sealed(person, id, SealedColumn.SITE_CONCERN, draft.concern()),
                draft.markSince()
                        .map(since -> sealed(person, id, SealedColumn.SITE_MARK_SINCE, since.toString()))
                        .orElse(null),
                draft.areaCm2().orElse(null));
    }

    private byte[] sealed(PersonId person, SiteId id, SealedColumn column, String text) {
        return sealer.seal(person.value(), column, id.value(), text);
    }

    private String points(MapOutline outline) {
        return json.writeValueAsString(outline.points());
    }

    private BodySite site(ResultSet row, int number) throws SQLException {
        MapOutline.Point[] points =
                json.readValue(sealer.open(row, SealedColumn.SITE_MAP_OUTLINE), MapOutline.Point[].class);
        Optional<MarkSince> since = row.getBytes("mark_since") == null
                ? Optional.empty()
                : Optional.of(MarkSince.parse(sealer.open(row, SealedColumn.SITE_MARK_SINCE)));
        double area = row.getDouble("area_cm2");
        Optional<Double> areaCm2 = row.wasNull() ? Optional.empty() : Optional.of(area);
        return new BodySite(
                new SiteId(row.getObject("id", UUID.class)),
                sealer.open(row, SealedColumn.SITE_LABEL),
                sealer.open(row, SealedColumn.SITE_REGION),
                new MapOutline(MapOutline.View.valueOf(sealer.open(row, SealedColumn.SITE_BODY_VIEW)), List.of(points)),
                sealer.open(row, SealedColumn.SITE_CONCERN),
                since,
                areaCm2,
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("deleted_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getInt("version"));
    }
}
