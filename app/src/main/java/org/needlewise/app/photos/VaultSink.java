package org.needlewise.app.photos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.vault.PhotoVault;
import org.needlewise.imaging.OutputPicture;
import org.needlewise.imaging.OutputPicture.Kind;
import org.needlewise.imaging.PictureSink;

/** Puts the engine's pictures of a measured visit into the vault as they come. */
final class VaultSink implements PictureSink {
    private final PersonId person;
    private final PhotoVault vault;
    private final Map<String, String> overlays = new HashMap<>();
    private final Map<String, String> unrolled = new HashMap<>();
    private final Map<Kind, String> aligned = new HashMap<>();
    private Optional<Double> pxPerMm = Optional.empty();

    VaultSink(PersonId person, PhotoVault vault) {
        this.person = person;
        this.vault = vault;
    }

    @Override
    public boolean isWanted() {
        return true;
    }

    @Override
    public boolean isWanted(Kind kind) {
        return kind != Kind.SITE_MASK && kind != Kind.UNROLLED;
    }

    @Override
    public boolean isWanted(Kind kind, Optional<String> visit) {
        return isWanted(kind) && visit.filter("baseline"::equals).isEmpty();
    }

    @Override
    public void accept(OutputPicture picture) {
        switch (picture.kind()) {
            case OVERLAY -> overlays.put(picture.photo(), put(picture));
            case BARE_SITE -> unrolled.put(picture.photo(), put(picture));
            case ALIGNED_BEFORE, ALIGNED_AFTER -> {
                aligned.put(picture.kind(), put(picture));
                pxPerMm = picture.pxPerMm();
            }
            case SITE_MASK, UNROLLED -> {
                // The overlay shows it, and the pair that lies skin on skin.
            }
        }
    }

    Optional<String> overlay(PhotoId photo) {
        return Optional.ofNullable(overlays.get(photo.toString()));
    }

    Optional<String> unrolled(PhotoId photo) {
        return Optional.ofNullable(unrolled.get(photo.toString()));
    }

    Optional<String> aligned(Kind kind) {
        return Optional.ofNullable(aligned.get(kind));
    }

    Optional<Double> pxPerMm() {
        return pxPerMm;
    }

    private String put(OutputPicture picture) {
        try {
            return vault.put(person.value(), "derived.jpg", Jpegs.of(picture.image()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
