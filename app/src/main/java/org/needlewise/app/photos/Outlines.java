package org.needlewise.app.photos;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.sites.SiteId;
import org.needlewise.app.vault.SealedColumn;
import org.needlewise.app.vault.Sealer;
import org.needlewise.app.web.Refused;
import org.needlewise.model.site.Outline.PixelPoint;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Outlines with their earlier versions, which stay. */
@Repository
public class Outlines {
    private static final int MOST_POLYGONS = 40;
    private static final int MOST_POINTS = 4000;
    private static final int FEWEST_POINTS = 3;

    private final JdbcClient jdbc;
    private final Photos photos;
    private final Visits visits;
    private final JsonMapper json;
    private final Sealer sealer;
    private final Clock clock;

    Outlines(JdbcClient jdbc, Photos photos, Visits visits, JsonMapper json, Sealer sealer, Clock clock) {
        this.jdbc = jdbc;
        this.photos = photos;
        this.visits = visits;
        this.json = json;
        this.sealer = sealer;
        this.clock = clock;
    }

    /** The outline that the site is followed by: the one on its earliest visit that has one. */
    public Optional<SiteOutline> ofSite(PersonId person, SiteId site) {
        return current(person, site).stream().findFirst();
    }

    /** The outline drawn for this very visit. */
    public Optional<SiteOutline> ofVisit(PersonId person, SiteId site, VisitId visit) {
        return current(person, site).stream()
                .filter(outline -> outline.visit().equals(visit))
                .findFirst();
    }

    private List<SiteOutline> current(PersonId person, SiteId site) {
        return jdbc.sql("select o.*, v.id as visit_id from site_outline o join photo p on p.id = o.photo_id"
                        + " join visit v on v.id = p.visit_id where o.person_id = ? and o.site_id = ?"
                        + " and o.superseded_at is null and p.deleted_at is null and v.deleted_at is null"
                        + " order by v.visited_on, o.created_at desc")
                .params(person.value(), site.value())
                .query(this::outline)
                .list();
    }

    /** The photograph on which the site is to be outlined: the first accepted one of the first visit that has one. */
    public Optional<SkinPhoto> baselinePhoto(PersonId person, SiteId site) {
        Optional<SiteOutline> drawn = ofSite(person, site);
        if (drawn.isPresent()) {
            return Optional.of(photos.get(person, drawn.get().photo()));
        }
        return visits.ofSite(person, site).stream()
                .flatMap(visit -> photos.accepted(person, visit.id()).stream())
                .findFirst();
    }

    /**
     * Keeps an outline; an earlier one of the same visit stays as a version.
     *
     * @param polygons in pixels of the upright photograph
     */
    @Transactional
    public SiteOutline save(PersonId person, PhotoId photoId, List<List<PixelPoint>> polygons, boolean exact) {
        SkinPhoto photo = photos.get(person, photoId);
        check(photo, polygons);
        PhotoVisit visit = visits.get(person, photo.visit());
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.sql(
                        "update site_outline set superseded_at = ? where person_id = ? and site_id = ? and superseded_at is null"
                                + " and photo_id in (select id from photo where visit_id = ?)")
                .params(now, person.value(), visit.site().value(), visit.id().value())
                .update();
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into site_outline (id, person_id, site_id, photo_id, polygons, exact, created_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        person.value(),
                        visit.site().value(),
                        photoId.value(),
                        sealer.seal(
                                person.value(), SealedColumn.OUTLINE_POLYGONS, id, json.writeValueAsString(polygons)),
                        exact,
                        now)
                .update();
        return ofVisit(person, visit.site(), visit.id()).orElseThrow();
    }

    /** Takes a correction away again: the outline carried over from the baseline holds. */
    @Transactional
    public void dropCorrection(PersonId person, SiteId site, VisitId visit) {
        if (ofSite(person, site).filter(o -> !o.visit().equals(visit)).isPresent()) {
            jdbc.sql("update site_outline set superseded_at = ? where person_id = ? and site_id = ?"
                            + " and superseded_at is null and photo_id in (select id from photo where visit_id = ?)")
                    .params(OffsetDateTime.now(clock), person.value(), site.value(), visit.value())
                    .update();
        }
    }

    private static void check(SkinPhoto photo, List<List<PixelPoint>> polygons) {
        int points = polygons.stream().mapToInt(List::size).sum();
        boolean sound = photo.accepted()
                && photo.deletedAt().isEmpty()
                && !polygons.isEmpty()
                && polygons.size() <= MOST_POLYGONS
                && points <= MOST_POINTS
                && polygons.stream().allMatch(polygon -> polygon.size() >= FEWEST_POINTS)
                && polygons.stream()
                        .flatMap(List::stream)
                        .allMatch(p ->
                                p.x() >= -1 && p.y() >= -1 && p.x() <= photo.widthPx() && p.y() <= photo.heightPx());
        if (!sound) {
            throw Refused.badInput("photos.outline.unusable");
        }
    }

    private SiteOutline outline(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String kept = sealer.open(row, SealedColumn.OUTLINE_POLYGONS);
        PixelPoint[][] polygons = json.readValue(kept, PixelPoint[][].class);
        return new SiteOutline(
                id,
                new PhotoId(row.getObject("photo_id", UUID.class)),
                new VisitId(row.getObject("visit_id", UUID.class)),
                Arrays.stream(polygons).map(List::of).toList(),
                row.getBoolean("exact"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
