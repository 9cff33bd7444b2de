package org.needlewise.app.photos;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.needlewise.imaging.PhotoResult;

/**
 * What was found when a photograph arrived.
 *
 * @param reasons why it is refused; empty when it is accepted
 * @param card name of the card
 * @param markers tags of the card that were found
 * @param surface plane, cylinder, cone or two-curvatures
 * @param colourResidual CIEDE2000 left after calibration
 */
public record PhotoCheck(
        List<Why> reasons,
        Optional<String> card,
        Optional<Integer> markers,
        Optional<String> surface,
        Optional<Double> colourResidual) {
    public PhotoCheck {
        reasons = List.copyOf(reasons);
    }

    static PhotoCheck of(PhotoResult result) {
        return new PhotoCheck(
                Why.of(result.refusals()),
                result.card().map(PhotoResult.CardFinding::name),
                result.card().map(PhotoResult.CardFinding::markers),
                result.surface().map(surface -> surface.kind().name().toLowerCase(Locale.ROOT)),
                result.colour().map(PhotoResult.ColourFinding::residualDeltaE00));
    }

    public boolean accepted() {
        return reasons.isEmpty();
    }
}
