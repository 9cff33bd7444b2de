package org.needlewise.app.photos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.trash.Belongings;
import org.needlewise.app.trash.Removal;
import org.needlewise.app.trash.Trash;
import org.needlewise.app.trash.TrashKind;
import org.needlewise.app.vault.PhotoVault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Visits go with their site, photographs and measurements with their visit, pictures and outlines with their photograph.
 * Files go before rows: a stop in between leaves a row that is removed again.
 */
@Component
class PhotoBelongings implements Belongings {
    private final JdbcClient jdbc;
    private final Photos photos;
    private final VisitMeter meter;
    private final PhotoVault vault;
    private final Trash trash;

    PhotoBelongings(JdbcClient jdbc, Photos photos, VisitMeter meter, PhotoVault vault, Trash trash) {
        this.jdbc = jdbc;
        this.photos = photos;
        this.meter = meter;
        this.vault = vault;
        this.trash = trash;
    }

    @Override
    public void remove(Removal removal) {
        PersonId owner = removal.owner();
        switch (removal.kind()) {
            case SITE ->
                ids("select id from visit where site_id = ? and person_id = ?", owner, removal.id())
                        .forEach(visit -> trash.removeForGood(TrashKind.VISIT, owner, visit));
            case VISIT -> removeOfVisit(owner, removal.id());
            case PHOTO -> removeOfPhoto(owner, new PhotoId(removal.id()));
            default -> {
                // Nothing of ours hangs on it.
            }
        }
    }

    private List<UUID> ids(String sql, PersonId owner, UUID id) {
        return jdbc.sql(sql).params(id, owner.value()).query(UUID.class).list();
    }

    /** With the measurements of other visits that rest on this one: without their reference they mean nothing. */
    private void removeOfVisit(PersonId owner, UUID visit) {
        Stream.concat(
                        Stream.of(visit),
                        ids(
                                "select visit_id from visit_measurement where reference_visit_id = ? and person_id = ?",
                                owner,
                                visit)
                                .stream())
                .map(VisitId::new)
                .forEach(measured -> meter.forget(owner, measured));
        ids("select id from photo where visit_id = ? and person_id = ?", owner, visit)
                .forEach(photo -> trash.removeForGood(TrashKind.PHOTO, owner, photo));
    }

    private void removeOfPhoto(PersonId owner, PhotoId id) {
        SkinPhoto photo = photos.get(owner, id);
        delete(owner, Optional.of(photo.vaultKey()), photo.overlayKey(), photo.thumbnailKey(), photo.unrolledKey());
        execute("delete from reading where photo_id = ? and person_id = ?", owner, id);
        execute(
                "update visit_measurement set outline_id = null where outline_id in"
                        + " (select id from site_outline where photo_id = ? and person_id = ?)",
                owner,
                id);
        execute("delete from landmark_pairs where baseline_photo_id = ? and person_id = ?", owner, id);
        execute("delete from landmark_pairs where followup_photo_id = ? and person_id = ?", owner, id);
        execute("delete from site_outline where photo_id = ? and person_id = ?", owner, id);
    }

    private void execute(String sql, PersonId owner, PhotoId id) {
        jdbc.sql(sql).params(id.value(), owner.value()).update();
    }

    @SafeVarargs
    private void delete(PersonId owner, Optional<String>... keys) {
        for (String key : Stream.of(keys).flatMap(Optional::stream).toList()) {
            try {
                vault.delete(owner.value(), key);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
