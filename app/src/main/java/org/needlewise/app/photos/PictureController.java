package org.needlewise.app.photos;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.needlewise.app.people.CurrentPerson;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.vault.PhotoVault;
import org.needlewise.app.web.Refused;
import org.needlewise.imaging.SkinMeter;
import org.needlewise.imaging.UprightPicture;
import org.needlewise.model.measurement.Outcome;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Hands out pictures of skin: to their owner, and for the owner's own browser to keep. */
@Controller
class PictureController {
    private static final Duration KEPT = Duration.ofHours(12);
    private static final int VIEW_PX = 1600;
    private static final Map<String, MediaType> TYPES = Map.of(
            "jpg", MediaType.IMAGE_JPEG,
            "png", MediaType.IMAGE_PNG,
            "webp", MediaType.parseMediaType("image/webp"),
            "tif", MediaType.parseMediaType("image/tiff"),
            "heic", MediaType.parseMediaType("image/heic"));

    private final CurrentPerson current;
    private final Photos photos;
    private final Measurements measurements;
    private final PhotoVault vault;
    private final SkinMeter meter;

    PictureController(
            CurrentPerson current, Photos photos, Measurements measurements, PhotoVault vault, SkinMeter meter) {
        this.current = current;
        this.photos = photos;
        this.measurements = measurements;
        this.vault = vault;
        this.meter = meter;
    }

    @GetMapping("/photos/picture/{photo}/{kind}")
    ResponseEntity<byte[]> picture(@PathVariable("photo") UUID id, @PathVariable("kind") String kind)
            throws IOException {
        SkinPhoto photo = photos.get(current.id(), new PhotoId(id));
        return switch (kind) {
            case "thumbnail" -> kept(photo.thumbnailKey());
            case "overlay" -> kept(photo.overlayKey().or(photo::thumbnailKey));
            case "unrolled" -> kept(photo.unrolledKey());
            case "view" -> view(photo);
            case "original" -> original(photo);
            default -> throw Refused.notFound();
        };
    }

    @GetMapping("/photos/aligned/{visit}/{side}")
    ResponseEntity<byte[]> aligned(@PathVariable("visit") UUID id, @PathVariable("side") String side)
            throws IOException {
        Optional<VisitMeasurement> measured = measurements.of(current.id(), new VisitId(id));
        return kept(measured.flatMap(m -> side.equals("before") ? m.beforeKey() : m.afterKey()));
    }

    /** Upright and without anything drawn in. */
    private ResponseEntity<byte[]> view(SkinPhoto photo) throws IOException {
        PersonId person = current.id();
        Outcome<UprightPicture> seen =
                meter.look(vault.photo(person.value(), photo.vaultKey(), photo.fileName()), VIEW_PX);
        if (seen instanceof Outcome.Measured<UprightPicture> upright) {
            byte[] file = Jpegs.of(upright.value().image());
            return answer("jpg", file).body(file);
        }
        throw Refused.notFound();
    }

    private ResponseEntity<byte[]> original(SkinPhoto photo) throws IOException {
        byte[] file = read(photo.vaultKey());
        return answer(ending(photo.vaultKey()), file)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(photo.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(file);
    }

    private ResponseEntity<byte[]> kept(Optional<String> key) throws IOException {
        String there = key.orElseThrow(Refused::notFound);
        byte[] file = read(there);
        return answer(ending(there), file).body(file);
    }

    private ResponseEntity.BodyBuilder answer(String ending, byte[] file) {
        return ResponseEntity.ok()
                .cacheControl(
                        current.isProtected()
                                ? CacheControl.noStore()
                                : CacheControl.maxAge(KEPT).cachePrivate())
                .contentType(TYPES.getOrDefault(ending, MediaType.APPLICATION_OCTET_STREAM))
                .contentLength(file.length);
    }

    private byte[] read(String key) throws IOException {
        try (InputStream in = vault.open(current.id().value(), key)) {
            return in.readAllBytes();
        }
    }

    private static String ending(String key) {
        return key.substring(key.lastIndexOf('.') + 1);
    }
}
