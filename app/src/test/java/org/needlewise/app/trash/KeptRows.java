package org.needlewise.app.trash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.needlewise.app.RunningApplication;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.sites.SiteId;
import org.needlewise.app.vault.PhotoVault;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes rows as features leave them, and tells which rows and pictures of a person there are. */
final class KeptRows {
    /** Nobody opens it here. */
    private static final byte[] SEALED = {1};

    private final RunningApplication app;
    private final JdbcClient jdbc;

    KeptRows(RunningApplication app) {
        this.app = app;
        this.jdbc = app.bean(JdbcClient.class);
    }

    /** A visit with one outlined and measured photograph, four pictures of it in the vault, and two of its measuring. */
    UUID photograph(PersonId person, UUID visit, SiteId site) {
        OffsetDateTime now = OffsetDateTime.now();
        UUID photo = UUID.randomUUID();
        UUID outline = UUID.randomUUID();
        jdbc.sql("insert into photo (id, person_id, visit_id, file_name, sha256, vault_key, overlay_key, thumbnail_key,"
                        + " unrolled_key, bytes, width_px, height_px, accepted, created_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, 1, 1, 1, true, ?)")
                .params(photo, person.value(), visit, SEALED, SEALED)
                .params(picture(person), picture(person), picture(person), picture(person))
                .param(now)
                .update();
        jdbc.sql("insert into site_outline (id, person_id, site_id, photo_id, polygons, exact, created_at)"
                        + " values (?, ?, ?, ?, ?, true, ?)")
                .params(outline, person.value(), site.value(), photo, SEALED, now)
                .update();
        jdbc.sql("insert into landmark_pairs"
                        + " (visit_id, person_id, baseline_photo_id, followup_photo_id, pairs, created_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(visit, person.value(), photo, photo, SEALED, now)
                .update();
        jdbc.sql("insert into visit_measurement (visit_id, person_id, reference_visit_id, outline_id, engine_version,"
                        + " result, before_key, after_key, measured_at) values (?, ?, ?, ?, '0', ?, ?, ?, ?)")
                .params(visit, person.value(), visit, outline, SEALED, picture(person), picture(person), now)
                .update();
        reading(person, site, visit, photo);
        return photo;
    }

    /** A later visit that was measured against an earlier one. */
    void measureAgainst(PersonId person, SiteId site, UUID reference, UUID visit) {
        jdbc.sql("insert into visit_measurement (visit_id, person_id, reference_visit_id, engine_version, result,"
                        + " before_key, measured_at) values (?, ?, ?, '0', ?, ?, ?)")
                .params(visit, person.value(), reference, SEALED, picture(person), OffsetDateTime.now())
                .update();
        reading(person, site, visit, null);
    }

    private void reading(PersonId person, SiteId site, UUID visit, @Nullable UUID photo) {
        jdbc.sql("insert into reading (id, person_id, site_id, visit_id, photo_id, measure, quantity,"
                        + " standard_uncertainty) values (?, ?, ?, ?, ?, 'areaMm2', 900, 9)")
                .param(UUID.randomUUID())
                .params(person.value(), site.value(), visit)
                .param(photo)
                .update();
    }

    /** A rating that is not finished. */
    void rating(PersonId person, SiteId site, UUID photo) {
        jdbc.sql("insert into blinded_rating (id, person_id, site_id, items, created_at) values (?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), person.value(), site.value(), "[\"" + photo + "\"]", OffsetDateTime.now())
                .update();
    }

    /** A session of the past. */
    UUID session(PersonId person, UUID device, SiteId site, int passes) {
        UUID session = UUID.randomUUID();
        OffsetDateTime then = OffsetDateTime.now().minusDays(60);
        jdbc.sql("insert into needling_session (id, person_id, held_on, state, device_id, started_at, ended_at,"
                        + " created_at, version) values (?, ?, ?, 'done', ?, ?, ?, ?, 0)")
                .params(session, person.value(), LocalDate.now().minusDays(60), device, then, then, then)
                .update();
        jdbc.sql("insert into session_zone (id, person_id, session_id, site_id, zone, area_cm2, passes_planned,"
                        + " passes_done, directions, seconds, bled, state, version)"
                        + " values (?, ?, ?, ?, 1, 20, 8, ?, 4, 100, false, 'done', 0)")
                .params(UUID.randomUUID(), person.value(), session, site.value(), passes)
                .update();
        return session;
    }

    private String picture(PersonId person) {
        try {
            return app.bean(PhotoVault.class)
                    .put(person.value(), "skin.jpg", "picture".getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As if so many days had passed since it was thrown away. */
    void age(String table, UUID id, int days) {
        jdbc.sql("update " + table + " set deleted_at = ? where id = ? and deleted_at is not null")
                .params(OffsetDateTime.now().minusDays(days), id)
                .update();
    }

    /** All rows of a person by table; without what throwing away and taking back changes. */
    Map<String, List<Map<String, Object>>> all(PersonId person) {
        Map<String, List<Map<String, Object>>> rows = new TreeMap<>();
        for (String table : tables()) {
            List<Map<String, Object>> found = jdbc.sql("select * from " + table + " where person_id = ?")
                    .param(person.value())
                    .query()
                    .listOfRows();
            found.forEach(row -> row.remove("version"));
            found.forEach(row -> row.replaceAll((column, value) -> value instanceof byte[] b ? new String(b) : value));
            if (!found.isEmpty()) {
                rows.put(table, found);
            }
        }
        return rows;
    }

    private List<String> tables() {
        return jdbc.sql(
                        "select lower(table_name) from information_schema.columns where lower(column_name) = 'person_id'")
                .query(String.class)
                .list();
    }

    /** Files of a person in the vault. */
    long pictures(PersonId person) {
        Path vault = app.folder().resolve("vault").resolve(person.toString());
        if (!Files.exists(vault)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(vault)) {
            return files.filter(Files::isRegularFile).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
