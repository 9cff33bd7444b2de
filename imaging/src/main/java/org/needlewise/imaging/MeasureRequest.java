package org.needlewise.imaging;

import java.util.List;
import java.util.Optional;
import org.needlewise.model.card.CardLayout;
import org.needlewise.model.photo.Photo;
import org.needlewise.model.site.Outline;

/**
 * Photographs of one visit to be measured.
 *
 * @param printLengthMm measured length of the card's print-check line in millimetres; empty when it was not measured
 * @param outline drawn on one of the photographs; empty when only card, surface and colour are asked for
 */
public record MeasureRequest(
        List<Photo> photos, CardLayout card, Optional<Double> printLengthMm, Optional<Outline> outline) {
    public MeasureRequest {
        photos = List.copyOf(photos);
        if (photos.isEmpty()) {
            throw new IllegalArgumentException("no photograph to measure");
        }
        PrintLength.check(card, printLengthMm);
    }

    /** Print scale: measured over nominal length of the print-check line; 1 when it was not measured. */
    public double printScale() {
        return PrintLength.scale(card, printLengthMm);
    }
}
