package org.needlewise.app.photos;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.needlewise.app.jobs.Job;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.vault.PhotoVault;
import org.needlewise.imaging.MeasureRequest;
import org.needlewise.imaging.OutputPicture;
import org.needlewise.imaging.PhotoResult;
import org.needlewise.imaging.PictureSink;
import org.needlewise.imaging.Progress;
import org.needlewise.imaging.SkinMeter;
import org.needlewise.model.card.CardLayout;
import org.needlewise.model.measurement.RefusalCode;
import org.needlewise.model.photo.Photo;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Looks at a photograph as it arrives: card, surface, colour, quality. As a job it looks again at one that was kept but
 * could not be looked at.
 */
@Component
class PhotoChecker implements Job {
    static final String NAME = "check-photo";

    private final SkinMeter meter;
    private final PhotoVault vault;
    private final Photos photos;
    private final Cards cards;
    private final JdbcClient jdbc;

    PhotoChecker(SkinMeter meter, PhotoVault vault, Photos photos, Cards cards, JdbcClient jdbc) {
        this.meter = meter;
        this.vault = vault;
        this.photos = photos;
        this.cards = cards;
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String subject) {
        PhotoId id = new PhotoId(UUID.fromString(subject));
        jdbc.sql("select person_id from photo where id = ? and checked is null")
                .param(id.value())
                .query(UUID.class)
                .optional()
                .ifPresent(owner -> check(new PersonId(owner), id));
    }

    /** Looks at it and writes down what was found. */
    SkinPhoto check(PersonId person, PhotoId id) {
        SkinPhoto photo = photos.get(person, id);
        try {
            Photo file = vault.photo(person.value(), photo.vaultKey(), id.toString());
            Drawing drawing = new Drawing();
            PhotoResult result = measured(person, file, drawing);
            Optional<String> overlay = drawing.picture == null
                    ? Optional.empty()
                    : Optional.of(vault.put(person.value(), "overlay.jpg", Jpegs.of(drawing.picture)));
            photos.checked(person, id, PhotoCheck.of(result), overlay);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return photos.get(person, id);
    }

    /** With the card that is there; the first one's answer when none is. */
    private PhotoResult measured(PersonId person, Photo file, Drawing drawing) {
        PhotoResult first = null;
        for (CardLayout card : Cards.all()) {
            MeasureRequest request =
                    new MeasureRequest(List.of(file), card, cards.printLengthMm(person, card), Optional.empty());
            PhotoResult result =
                    meter.measure(request, drawing, Progress.silent()).get(0);
            if (result.refusals().stream().noneMatch(r -> isAboutAnotherCard(r.code()))) {
                return result;
            }
            first = first == null ? result : first;
        }
        if (first == null) {
            throw new IllegalStateException("there is no card at all");
        }
        return first;
    }

    private static boolean isAboutAnotherCard(RefusalCode code) {
        return code == RefusalCode.NO_CARD || code == RefusalCode.WRONG_CARD;
    }

    /** Keeps the picture that has the card drawn in. */
    private static final class Drawing implements PictureSink {
        private @Nullable BufferedImage picture;

        @Override
        public boolean isWanted() {
            return true;
        }

        @Override
        public boolean isWanted(OutputPicture.Kind kind) {
            return kind == OutputPicture.Kind.OVERLAY;
        }

        @Override
        public void accept(OutputPicture output) {
            if (isWanted(output.kind())) {
                picture = output.image();
            }
        }
    }
}
