package org.needlewise.benchmarks.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.needlewise.imaging.card.CardFinder;
import org.needlewise.imaging.card.CardSighting;
import org.needlewise.imaging.raster.MillimetreGrid;
import org.needlewise.imaging.raster.SkinPicture;
import org.needlewise.imaging.reading.PhotoReader;
import org.needlewise.imaging.reading.ReadPhoto;
import org.needlewise.imaging.surface.FittedSurface;
import org.needlewise.imaging.unroll.Unroller;
import org.needlewise.model.card.CardLayout;
import org.needlewise.model.measurement.Outcome;
import org.needlewise.model.measurement.Outcome.Measured;
import org.needlewise.model.photo.Photo;
import org.needlewise.model.site.Outline.PixelPoint;

/**
 * A photograph unrolled around its landmarks.
 *
 * @param landmarks x, y in samples of the picture; empty where hidden
 * @param pxPerMm pixels of the photograph for a millimetre of skin in the middle
 */
public record UnrolledSkin(SkinPicture picture, List<Optional<PixelPoint>> landmarks, double pxPerMm) {
    private static final double MARGIN_MM = 12;

    public UnrolledSkin {
        landmarks = List.copyOf(landmarks);
    }

    /**
     * Unrolls by this project's own card and surface.
     *
     * @param samplesPerMm fineness of the picture
     * @return empty when the card is not found
     */
    public static Optional<UnrolledSkin> of(
            Photo photo, CardLayout card, List<Optional<PixelPoint>> landmarksPx, double samplesPerMm) {
        try {
            if (!(new PhotoReader().read(photo) instanceof Measured<ReadPhoto> readable)) {
                return Optional.empty();
            }
            try (ReadPhoto read = readable.value()) {
                Outcome<CardSighting> found = new CardFinder(card, 1).find(read);
                return found instanceof Measured<CardSighting> seen
                        ? Optional.of(around(read, seen.value().fit().surface(0), card, landmarksPx, samplesPerMm))
                        : Optional.empty();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static UnrolledSkin around(
            ReadPhoto read,
            FittedSurface surface,
            CardLayout card,
            List<Optional<PixelPoint>> landmarksPx,
            double samplesPerMm) {
        List<Optional<double[]>> mm = landmarksPx.stream()
                .map(p -> p.map(px -> surface.toSkin(px.x(), px.y())).filter(at -> Double.isFinite(at[0])))
                .toList();
        List<double[]> seen = mm.stream().flatMap(Optional::stream).toList();
        double[] low = {0, 0};
        double[] high = {0, 0};
        for (int axis = 0; axis < 2; axis++) {
            int k = axis;
            low[k] = seen.stream().mapToDouble(p -> p[k]).min().orElse(surface.referenceXMm()) - MARGIN_MM;
            high[k] = seen.stream().mapToDouble(p -> p[k]).max().orElse(surface.referenceYMm()) + MARGIN_MM;
        }
        MillimetreGrid grid =
                new MillimetreGrid(low[0], low[1], samplesPerMm, (int) (samplesPerMm * (high[0] - low[0])), (int)
                        (samplesPerMm * (high[1] - low[1])));
        List<Optional<PixelPoint>> landmarks = new ArrayList<>();
        mm.forEach(p -> landmarks.add(p.map(at -> new PixelPoint(grid.xPx(at[0]), grid.yPx(at[1])))));
        double middle = surface.pxPerMm((low[0] + high[0]) / 2, (low[1] + high[1]) / 2);
        return new UnrolledSkin(new Unroller(read, surface, card).unroll(grid), landmarks, middle);
    }
}
