package org.needlewise.imaging;

import java.util.List;
import java.util.Optional;
import org.needlewise.model.card.CardLayout;
import org.needlewise.model.photo.Visit;
import org.needlewise.model.site.Outline;
import org.needlewise.model.site.Outline.PixelPoint;
import org.needlewise.model.site.PointPair;

/**
 * Two visits of the same skin to be compared.
 *
 * @param printLengthMm measured length of the card's print-check line in millimetres; empty when it was not measured
 * @param outline drawn on one of the baseline's photographs; empty when only the registration is asked for
 * @param points points in the first baseline photograph, to be found again in the first follow-up photograph
 * @param manualPairs point pairs given by hand for skin that offers too little; three or more, or none
 */
public record CompareRequest(
        Visit baseline,
        Visit followup,
        CardLayout card,
        Optional<Double> printLengthMm,
        Optional<Outline> outline,
        List<PixelPoint> points,
        List<PointPair> manualPairs) {
    public CompareRequest {
        points = List.copyOf(points);
        manualPairs = List.copyOf(manualPairs);
        if (!manualPairs.isEmpty() && manualPairs.size() < 3) {
            throw new IllegalArgumentException(manualPairs.size() + " point pairs given, needs 3 or more");
        }
        PrintLength.check(card, printLengthMm);
    }

    /** Print scale: measured over nominal length of the print-check line; 1 when it was not measured. */
    public double printScale() {
        return PrintLength.scale(card, printLengthMm);
    }
}
