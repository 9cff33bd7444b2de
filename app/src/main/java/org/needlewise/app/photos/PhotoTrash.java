package org.needlewise.app.photos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.needlewise.app.jobs.Job;
import org.needlewise.app.jobs.Jobs;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.vault.PhotoVault;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Removes for good what has lain in the trash for thirty days: looked after at every start. */
@Component
@Lazy(false)
class PhotoTrash implements Job {
    static final String NAME = "empty-photo-trash";
    private static final Period KEPT = Period.ofDays(30);
    private static final String EVERYTHING = "all";

    private final JdbcClient jdbc;
    private final Photos photos;
    private final PhotoVault vault;
    private final Jobs jobs;
    private final Clock clock;

    PhotoTrash(JdbcClient jdbc, Photos photos, PhotoVault vault, @Lazy Jobs jobs, Clock clock) {
        this.jdbc = jdbc;
        this.photos = photos;
        this.vault = vault;
        this.jobs = jobs;
        this.clock = clock;
    }

    private record Owned(UUID id, UUID owner) {}

    @EventListener(ApplicationReadyEvent.class)
    void started() {
        jobs.enqueue(NAME, EVERYTHING);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String subject) {
        OffsetDateTime before = OffsetDateTime.now(clock).minus(KEPT);
        owned("select id, person_id from visit where deleted_at < ?", before).forEach(this::removeVisit);
        owned("select id, person_id from photo where deleted_at < ?", before).forEach(this::removePhoto);
    }

    private List<Owned> owned(String sql, Object parameter) {
        return jdbc.sql(sql)
                .param(parameter)
                .query((row, number) ->
                        new Owned(row.getObject("id", UUID.class), row.getObject("person_id", UUID.class)))
                .list();
    }

    private void removeVisit(Owned visit) {
        jdbc.sql("select before_key, after_key from visit_measurement where visit_id = ? or reference_visit_id = ?")
                .params(visit.id(), visit.id())
                .query((row, number) -> Stream.of(row.getString(1), row.getString(2)))
                .list()
                .forEach(keys -> keys.forEach(key -> {
                    if (key != null) {
                        delete(visit.owner(), key);
                    }
                }));
        execute("delete from reading where visit_id = ?", visit.id());
        execute("delete from visit_measurement where visit_id = ?", visit.id());
        execute("delete from visit_measurement where reference_visit_id = ?", visit.id());
        owned("select id, person_id from photo where visit_id = ?", visit.id()).forEach(this::removePhoto);
        execute("delete from visit where id = ?", visit.id());
    }

    /** Files first: a stop in between leaves a row that the next start removes. */
    private void removePhoto(Owned row) {
        SkinPhoto photo = photos.get(new PersonId(row.owner()), new PhotoId(row.id()));
        delete(row.owner(), photo.vaultKey());
        Stream.of(photo.overlayKey(), photo.thumbnailKey(), photo.unrolledKey())
                .flatMap(key -> key.stream())
                .forEach(key -> delete(row.owner(), key));
        execute("delete from reading where photo_id = ?", row.id());
        execute(
                "update visit_measurement set outline_id = null where outline_id in"
                        + " (select id from site_outline where photo_id = ?)",
                row.id());
        execute("delete from site_outline where photo_id = ?", row.id());
        execute("delete from photo where id = ?", row.id());
    }

    private void execute(String sql, UUID id) {
        jdbc.sql(sql).param(id).update();
    }

    private void delete(UUID owner, String key) {
        try {
            vault.delete(owner, key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
