package org.needlewise.app.photos;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.trash.Trash;
import org.needlewise.app.trash.TrashKind;
import org.needlewise.app.vault.SealedColumn;
import org.needlewise.app.vault.Sealer;
import org.needlewise.app.web.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Photographs as they are kept; their pictures lie in the vault. */
@Repository
public class Photos {
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Sealer sealer;
    private final Trash trash;
    private final Clock clock;

    Photos(JdbcClient jdbc, JsonMapper json, Sealer sealer, Trash trash, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.sealer = sealer;
        this.trash = trash;
        this.clock = clock;
    }

    /** One photograph, also from the trash; refused as not found when it is not this person's. */
    public SkinPhoto get(PersonId person, PhotoId id) {
        return jdbc.sql("select * from photo where id = ? and person_id = ?")
                .params(id.value(), person.value())
                .query(this::photo)
                .optional()
                .orElseThrow(Refused::notFound);
    }

    /** Photographs of a visit that are not in the trash, in the order in which they came. */
    public List<SkinPhoto> ofVisit(PersonId person, VisitId visit) {
        return jdbc.sql("select * from photo where person_id = ? and visit_id = ? and deleted_at is null"
                        + " order by created_at, id")
                .params(person.value(), visit.value())
                .query(this::photo)
                .list();
    }

    /** Photographs of a visit in the trash, last thrown away first. */
    public List<SkinPhoto> trash(PersonId person, VisitId visit) {
        return jdbc.sql("select * from photo where person_id = ? and visit_id = ? and deleted_at > ?"
                        + " order by deleted_at desc")
                .params(person.value(), visit.value(), trash.since())
                .query(this::photo)
                .list();
    }

    /** Those that can be measured. */
    public List<SkinPhoto> accepted(PersonId person, VisitId visit) {
        return ofVisit(person, visit).stream().filter(SkinPhoto::accepted).toList();
    }

    Optional<SkinPhoto> withContent(PersonId person, VisitId visit, String sha256) {
        // Sealed hashes cannot be searched for; a visit has few photographs.
        return Stream.concat(ofVisit(person, visit).stream(), trash(person, visit).stream())
                .filter(photo -> photo.sha256().equals(sha256))
                .findFirst();
    }

    void add(PersonId person, SkinPhoto photo) {
        jdbc.sql("insert into photo (id, person_id, visit_id, file_name, sha256, vault_key, thumbnail_key, bytes,"
                        + " width_px, height_px, taken_at, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(photo.id().value())
                .param(person.value())
                .param(photo.visit().value())
                .param(sealed(person, photo.id(), SealedColumn.PHOTO_FILE_NAME, photo.fileName()))
                .param(sealed(person, photo.id(), SealedColumn.PHOTO_SHA256, photo.sha256()))
                .param(photo.vaultKey())
                .param(photo.thumbnailKey().orElse(null))
                .param(photo.bytes())
                .param(photo.widthPx())
                .param(photo.heightPx())
                .param(photo.takenAt().map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null))
                .param(photo.createdAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void checked(PersonId person, PhotoId id, PhotoCheck check, Optional<String> overlayKey) {
        jdbc.sql("update photo set accepted = ?, checked = ?, overlay_key = ? where id = ? and person_id = ?")
                .param(check.accepted())
                .param(sealed(person, id, SealedColumn.PHOTO_CHECKED, json.writeValueAsString(check)))
                .param(overlayKey.orElse(null))
                .param(id.value())
                .param(person.value())
                .update();
    }

    void drawn(PersonId person, PhotoId id, Optional<String> overlayKey, Optional<String> unrolledKey) {
        jdbc.sql("update photo set overlay_key = ?, unrolled_key = ? where id = ? and person_id = ?")
                .param(overlayKey.orElse(null))
                .param(unrolledKey.orElse(null))
                .param(id.value())
                .param(person.value())
                .update();
    }

    void throwAway(PersonId person, PhotoId id) {
        trash.throwAway(TrashKind.PHOTO, person, id.value());
    }

    void restore(PersonId person, PhotoId id) {
        trash.restore(TrashKind.PHOTO, person, id.value());
    }

    private byte[] sealed(PersonId person, PhotoId id, SealedColumn column, String text) {
        return sealer.seal(person.value(), column, id.value(), text);
    }

    private Optional<PhotoCheck> checked(ResultSet row) throws SQLException {
        return row.getBytes("checked") == null
                ? Optional.empty()
                : Optional.of(json.readValue(sealer.open(row, SealedColumn.PHOTO_CHECKED), PhotoCheck.class));
    }

    private SkinPhoto photo(ResultSet row, int number) throws SQLException {
        return new SkinPhoto(
                new PhotoId(row.getObject("id", UUID.class)),
                new VisitId(row.getObject("visit_id", UUID.class)),
                sealer.open(row, SealedColumn.PHOTO_FILE_NAME),
                sealer.open(row, SealedColumn.PHOTO_SHA256),
                row.getString("vault_key"),
                Optional.ofNullable(row.getString("overlay_key")),
                Optional.ofNullable(row.getString("thumbnail_key")),
                Optional.ofNullable(row.getString("unrolled_key")),
                row.getLong("bytes"),
                row.getInt("width_px"),
                row.getInt("height_px"),
                instant(row, "taken_at"),
                checked(row),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "deleted_at"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
