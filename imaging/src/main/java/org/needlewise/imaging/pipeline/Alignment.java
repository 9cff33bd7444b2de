package org.needlewise.imaging.pipeline;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.needlewise.imaging.raster.MillimetreGrid;
import org.needlewise.imaging.registration.AffineMap;
import org.needlewise.imaging.registration.PreparedSkin;
import org.needlewise.imaging.registration.Registrar;
import org.needlewise.imaging.registration.Registration;
import org.needlewise.imaging.registration.SkinPointPair;
import org.needlewise.imaging.registration.Start;
import org.needlewise.model.measurement.Outcome;

/** Lays photographs on the skin of one reference photograph. */
final class Alignment {
    /** Registration needs skin around the site, but not all of the limb. */
    private static final double CONTEXT_MM = 35;

    private static final double PX_PER_MM = 5;

    private final Supplier<PreparedSkin> reference;
    private final double[] centreMm;

    /** @param siteBoxMm left, top, right, bottom of the site on the reference's skin */
    Alignment(SeenPhoto reference, double[] siteBoxMm) {
        this.reference = new Supplier<>() {
            private @Nullable PreparedSkin prepared;

            @Override
            public PreparedSkin get() {
                if (prepared == null) {
                    MillimetreGrid grid = VisibleSkin.gridAround(reference, siteBoxMm, CONTEXT_MM, PX_PER_MM);
                    prepared = PreparedSkin.of(reference.unrolled(grid));
                }
                return prepared;
            }
        };
        this.centreMm = new double[] {(siteBoxMm[0] + siteBoxMm[2]) / 2, (siteBoxMm[1] + siteBoxMm[3]) / 2};
    }

    /** Registers one photograph. */
    Outcome<AlignedPhoto> align(SeenPhoto photo, Start start) {
        PreparedSkin moving = PreparedSkin.of(photo.unrolled(VisibleSkin.grid(photo, PX_PER_MM)));
        return Registrar.register(reference.get(), moving, start)
                .then(r -> Outcome.measured(AlignedPhoto.registered(photo, r)));
    }

    /** Where a photograph of the same visit is expected if the card has not been moved. */
    Start sameCardPlaceAs(AlignedPhoto earlier) {
        if (earlier.registration().isEmpty()) {
            return new Start.Guess(AffineMap.identity());
        }
        Registration r = earlier.registration().get();
        double[] j = r.jacobian(centreMm[0], centreMm[1]);
        var at = r.toMoving(centreMm[0], centreMm[1]);
        return new Start.Guess(new AffineMap(
                j[0],
                j[1],
                at.xMm() - j[0] * centreMm[0] - j[1] * centreMm[1],
                j[2],
                j[3],
                at.yMm() - j[2] * centreMm[0] - j[3] * centreMm[1]));
    }

    static Start byHand(List<SkinPointPair> pairs) {
        return new Start.ByHand(pairs);
    }
}
