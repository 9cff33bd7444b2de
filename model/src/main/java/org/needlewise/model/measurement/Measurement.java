package org.needlewise.model.measurement;

import java.util.Optional;
import org.needlewise.model.quantity.Degrees;
import org.needlewise.model.quantity.DeltaE;
import org.needlewise.model.quantity.LabDifference;
import org.needlewise.model.quantity.Millimetres;
import org.needlewise.model.quantity.OpticalIndex;
import org.needlewise.model.quantity.Ratio;
import org.needlewise.model.quantity.SquareMillimetres;

/**
 * What was measured of one region in one photograph, or of one region as the mean of a visit.
 *
 * @param id region id, as in the outline
 * @param area skin area covered by the lesion
 * @param length total length of the centre lines
 * @param width area over length
 * @param count separate lesions
 * @param hiddenMm2 area of the region that the card, the horizon or the frame hides; reported, not guessed
 * @param contrast lesion minus surround, in colour
 * @param erythema erythema index, lesion minus surround
 * @param melanin melanin index, lesion minus surround
 * @param ita individual typology angle of the surround
 * @param roughness fine texture of the lesion over that of its surround
 */
public record Measurement(
        String id,
        SquareMillimetres area,
        Millimetres length,
        Millimetres width,
        int count,
        double hiddenMm2,
        Contrast contrast,
        OpticalIndex erythema,
        OpticalIndex melanin,
        Degrees ita,
        Optional<Ratio> roughness) {

    /** Colour difference lesion minus surround. */
    public record Contrast(LabDifference dL, LabDifference da, LabDifference db, DeltaE dE00) {}
}
