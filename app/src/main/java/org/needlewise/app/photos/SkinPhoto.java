package org.needlewise.app.photos;

import java.time.Instant;
import java.util.Optional;

/**
 * A photograph as it is kept.
 *
 * @param fileName as it came, for people only
 * @param sha256 of the file as kept, without location
 * @param overlayKey picture with card (and site, once measured) drawn in
 * @param unrolledKey the site laid on the baseline, once measured
 * @param widthPx upright
 * @param heightPx upright
 * @param takenAt by the camera's clock
 * @param check empty until it was looked at
 * @param deletedAt in the trash since
 */
public record SkinPhoto(
        PhotoId id,
        VisitId visit,
        String fileName,
        String sha256,
        String vaultKey,
        Optional<String> overlayKey,
        Optional<String> thumbnailKey,
        Optional<String> unrolledKey,
        long bytes,
        int widthPx,
        int heightPx,
        Optional<Instant> takenAt,
        Optional<PhotoCheck> check,
        Instant createdAt,
        Optional<Instant> deletedAt) {
    /** True when card, surface, colour and quality are good enough to measure. */
    public boolean accepted() {
        return check.isPresent() && check.get().accepted();
    }
}
