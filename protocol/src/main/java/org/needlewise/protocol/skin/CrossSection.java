package org.needlewise.protocol.skin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.needlewise.protocol.rules.Rule;

/**
 * Skin under a classic roller. Depths count from the surface, in millimetres.
 *
 * <p>Measures: which layer a needle reaches, and how far channels stand apart. Unit: mm, holes per cm². Method: ranges of
 * thickness by place, share of the nominal length that was measured, density of the roller. Assumes: every channel ends
 * somewhere within the measured range, any depth alike; channels fall at random. Fails when: skin is thinner or thicker
 * than most, or is stretched. Reference: evidence 4.1, 4.2.
 *
 * @param region place on the body
 * @param horny dead outermost layer
 * @param epidermis epidermis with it
 * @param skin epidermis and dermis; fat lies below
 * @param accepted false when some rule stands against this dose at this place
 * @param refusals those rules
 * @param notes what the picture rests on
 * @param needleMm nominal needle length
 * @param needleWidthMm thickness of a needle's shaft
 * @param needleCapMm longest needle at this place for this concern, or null where no needle is
 * @param reach least and greatest depth that needles of this length reach
 * @param least layer in which the shallowest channels end
 * @param deepest layer in which the deepest channels end
 * @param passes passes in all
 * @param holesPerCm2 density of the session
 * @param capPerCm2 density never exceeded at home
 * @param spacingMm mean distance of neighbours if channels stood in a grid
 * @param emptyShare share of 1 mm² cells without a channel
 * @param channelWidthMm width of a channel
 * @param sliceMm length and thickness of the slice in which the channels lie
 * @param channels all channels of that slice, as made by one simulated session
 */
public record CrossSection(
        String region,
        Range horny,
        Range epidermis,
        Range skin,
        boolean accepted,
        List<Rule> refusals,
        List<Rule> notes,
        double needleMm,
        double needleWidthMm,
        @Nullable Double needleCapMm,
        Range reach,
        Layer least,
        Layer deepest,
        int passes,
        double holesPerCm2,
        double capPerCm2,
        double spacingMm,
        double emptyShare,
        double channelWidthMm,
        Slice sliceMm,
        List<Channel> channels) {

    /** Lowest and highest, in mm. */
    public record Range(double lowMm, double highMm) {
        public double middleMm() {
            return (lowMm + highMm) / 2;
        }

        static Range of(List<Double> lowAndHigh) {
            return new Range(lowAndHigh.get(0), lowAndHigh.get(1));
        }
    }

    /** A piece of skin cut out for the picture. */
    public record Slice(double lengthMm, double thicknessMm) {}

    /** A channel: where along the slice, and how deep. */
    public record Channel(double alongMm, double depthMm) {}

    /** Where something ends. */
    public enum Layer {
        HORNY,
        EPIDERMIS,
        DERMIS,
        FAT
    }
}
