package org.needlewise.app.photos;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.needlewise.app.jobs.Jobs;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * What looking after everybody's photographs needs to know and to set right. Asks only for keys and states, which are
 * never sealed, so it works while records are locked.
 */
@Service
public class Repairs {
    private static final List<String> PHOTO_KEYS = List.of("vault_key", "overlay_key", "thumbnail_key", "unrolled_key");
    private static final List<String> MEASURED_KEYS = List.of("before_key", "after_key");

    private final JdbcClient jdbc;
    private final Jobs jobs;

    Repairs(JdbcClient jdbc, @Lazy Jobs jobs) {
        this.jdbc = jdbc;
        this.jobs = jobs;
    }

    /** Keys of all pictures that rows name, by owner. */
    public Map<UUID, Set<String>> namedKeys() {
        Map<UUID, Set<String>> named = new HashMap<>();
        collect("select person_id, vault_key, overlay_key, thumbnail_key, unrolled_key from photo", PHOTO_KEYS, named);
        collect("select person_id, before_key, after_key from visit_measurement", MEASURED_KEYS, named);
        return named;
    }

    private void collect(String sql, List<String> columns, Map<UUID, Set<String>> named) {
        jdbc.sql(sql).query(row -> {
            Set<String> keys = named.computeIfAbsent(row.getObject("person_id", UUID.class), owner -> new HashSet<>());
            for (String column : columns) {
                @Nullable String key = row.getString(column);
                if (key != null) {
                    keys.add(key);
                }
            }
        });
    }

    /** Photographs whose own file is not among these, with their owner. */
    public Map<UUID, UUID> photosWithout(Set<String> there) {
        Map<UUID, UUID> lost = new HashMap<>();
        jdbc.sql("select id, person_id, vault_key from photo").query(row -> {
            if (!there.contains(row.getString("vault_key"))) {
                lost.put(row.getObject("id", UUID.class), row.getObject("person_id", UUID.class));
            }
        });
        return lost;
    }

    /**
     * Queues photographs that were kept but never looked at.
     *
     * @return how many
     */
    public int lookAgain() {
        List<UUID> photos = jdbc.sql("select id from photo where checked is null and deleted_at is null")
                .query(UUID.class)
                .list();
        photos.forEach(photo -> jobs.enqueue(PhotoChecker.NAME, photo.toString()));
        return photos.size();
    }

    /**
     * Queues every visit with photographs for measuring, which is done with quickly where the measurement fits; forgets
     * measurements before that whose pictures are not among these.
     *
     * @return how many were forgotten
     */
    public int measureAgain(Set<String> there) {
        Set<UUID> forgotten = new HashSet<>();
        jdbc.sql("select m.visit_id, m.before_key, m.after_key, p.unrolled_key from visit_measurement m"
                        + " left join photo p on p.visit_id = m.visit_id and p.deleted_at is null")
                .query(row -> {
                    UUID visit = row.getObject("visit_id", UUID.class);
                    Stream.of("before_key", "after_key", "unrolled_key")
                            .map(column -> text(row, column))
                            .filter(Objects::nonNull)
                            .filter(key -> !there.contains(key))
                            .forEach(key -> forgotten.add(visit));
                });
        for (UUID visit : forgotten) {
            jdbc.sql("update photo set unrolled_key = null where visit_id = ?")
                    .param(visit)
                    .update();
            jdbc.sql("delete from reading where visit_id = ?").param(visit).update();
            jdbc.sql("delete from visit_measurement where visit_id = ?")
                    .param(visit)
                    .update();
        }
        visitsToMeasure().forEach(visit -> jobs.enqueue(Measuring.NAME, visit.toString()));
        return forgotten.size();
    }

    /** Visits with accepted photographs and no measurement, at sites with an outline. */
    private List<UUID> visitsToMeasure() {
        return new ArrayList<>(jdbc.sql("select distinct v.id from visit v join photo p on p.visit_id = v.id"
                        + " join site_outline o on o.site_id = v.site_id and o.superseded_at is null"
                        + " left join visit_measurement m on m.visit_id = v.id"
                        + " where v.deleted_at is null and p.deleted_at is null and p.accepted = true"
                        + " and m.visit_id is null")
                .query(UUID.class)
                .list());
    }

    private static @Nullable String text(java.sql.ResultSet row, String column) {
        try {
            return row.getString(column);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException("no column " + column, e);
        }
    }
}
