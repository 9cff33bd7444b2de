package org.needlewise.imaging;

import java.util.List;
import java.util.Optional;
import org.needlewise.model.measurement.Measurement;
import org.needlewise.model.measurement.Refusal;
import org.needlewise.model.quantity.Millimetres;

/**
 * What one photograph gave.
 *
 * @param photo file name
 * @param accepted true when its numbers count
 * @param refusals why not; empty when accepted
 * @param card the card as found; empty when none was
 * @param surface the skin's shape under the card; empty when it could not be fitted
 * @param colour colour calibration; empty when there was none
 * @param regions one measurement for each region of the outline; empty when refused or without outline
 */
public record PhotoResult(
        String photo,
        boolean accepted,
        List<Refusal> refusals,
        Optional<CardFinding> card,
        Optional<SurfaceFinding> surface,
        Optional<ColourFinding> colour,
        List<Measurement> regions) {
    public PhotoResult {
        refusals = List.copyOf(refusals);
        regions = List.copyOf(regions);
        if (accepted != refusals.isEmpty()) {
            throw new IllegalArgumentException(
                    photo + (accepted ? " is accepted and has refusals" : " is refused without a reason"));
        }
    }

    /**
     * The card as found.
     *
     * @param name of the layout
     * @param markers tags found
     * @param residualPx root mean square distance between seen and modelled card points, pixels
     * @param printScale printed over nominal size
     */
    public record CardFinding(String name, int markers, double residualPx, double printScale) {}

    /**
     * The skin's shape under the card.
     *
     * @param radius radius of curvature with its standard uncertainty; empty for a plane
     * @param secondRadius radius across the first one, negative for a saddle; only with two curvatures
     */
    public record SurfaceFinding(Kind kind, Optional<Millimetres> radius, Optional<Millimetres> secondRadius) {
        /** The plane: no radius. */
        public static SurfaceFinding plane() {
            return new SurfaceFinding(Kind.PLANE, Optional.empty(), Optional.empty());
        }

        /** A cylinder of this radius. */
        public static SurfaceFinding cylinder(Millimetres radius) {
            return new SurfaceFinding(Kind.CYLINDER, Optional.of(radius), Optional.empty());
        }

        /** Which family of surfaces the data chose. */
        public enum Kind {
            PLANE,
            CYLINDER,
            CONE,
            TWO_CURVATURES
        }
    }

    /**
     * Colour calibration.
     *
     * @param residualDeltaE00 leave-one-patch-out residual, CIEDE2000
     * @param patches patches used
     */
    public record ColourFinding(double residualDeltaE00, int patches) {}
}
