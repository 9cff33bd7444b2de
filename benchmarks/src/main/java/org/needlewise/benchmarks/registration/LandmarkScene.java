package org.needlewise.benchmarks.registration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.needlewise.imaging.card.CardFinder;
import org.needlewise.imaging.card.CardSighting;
import org.needlewise.imaging.raster.MillimetreGrid;
import org.needlewise.imaging.raster.SkinPicture;
import org.needlewise.imaging.reading.PhotoReader;
import org.needlewise.imaging.reading.ReadPhoto;
import org.needlewise.imaging.registration.SkinPoint;
import org.needlewise.imaging.surface.FittedSurface;
import org.needlewise.imaging.unroll.Unroller;
import org.needlewise.model.card.CardLayout;
import org.needlewise.model.card.StandardCards;
import org.needlewise.model.measurement.Outcome;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A folder of rendered photographs with truth.json, unrolled on demand. */
final class LandmarkScene {
    private static final double MARGIN_MM = 12;
    private static final double MOST_MM = 175;
    private static final double PX_PER_MM = 8;

    private final Path folder;
    private final JsonNode truth;
    private final CardLayout card;

    /** An unrolled photograph and its landmarks in skin millimetres, null where hidden. */
    record UnrolledPhoto(SkinPicture picture, List<Optional<SkinPoint>> landmarks) {}

    LandmarkScene(Path folder) throws IOException {
        this.folder = folder;
        this.truth = JsonMapper.builder()
                .build()
                .readTree(folder.resolve("truth.json").toFile());
        this.card = "card-s".equals(truth.get("card").asString()) ? StandardCards.CARD_S : StandardCards.CARD_L;
    }

    String name() {
        return String.valueOf(folder.getFileName());
    }

    List<String> photos() {
        return new ArrayList<>(truth.get("photos").propertyNames());
    }

    /** Empty when the photograph is refused. */
    Optional<UnrolledPhoto> unroll(String photo) {
        try {
            byte[] file = Files.readAllBytes(folder.resolve(photo + ".jpg"));
            Outcome<ReadPhoto> read = new PhotoReader().read(photo, file);
            if (!(read instanceof Outcome.Measured<ReadPhoto> readable)) {
                return Optional.empty();
            }
            try (ReadPhoto open = readable.value()) {
                Outcome<CardSighting> found = new CardFinder(card, 1).find(open);
                return found instanceof Outcome.Measured<CardSighting> sighting
                        ? Optional.of(unroll(photo, open, sighting.value().fit().surface(0)))
                        : Optional.empty();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private UnrolledPhoto unroll(String photo, ReadPhoto open, FittedSurface surface) {
        List<Optional<SkinPoint>> landmarks = new ArrayList<>();
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (JsonNode point : truth.get("photos").get(photo).get("landmarks_px")) {
            Optional<SkinPoint> landmark = Optional.empty();
            if (!point.isNull()) {
                double[] mm =
                        surface.toSkin(point.get(0).asDouble(), point.get(1).asDouble());
                if (Double.isFinite(mm[0] + mm[1])) {
                    landmark = Optional.of(new SkinPoint(mm[0], mm[1]));
                    left = Math.min(left, mm[0]);
                    right = Math.max(right, mm[0]);
                    top = Math.min(top, mm[1]);
                    bottom = Math.max(bottom, mm[1]);
                }
            }
            landmarks.add(landmark);
        }
        int width = (int) (PX_PER_MM * Math.min(MOST_MM, right - left + 2 * MARGIN_MM));
        int height = (int) (PX_PER_MM * Math.min(MOST_MM, bottom - top + 2 * MARGIN_MM));
        MillimetreGrid grid = new MillimetreGrid(left - MARGIN_MM, top - MARGIN_MM, PX_PER_MM, width, height);
        return new UnrolledPhoto(new Unroller(open, surface, card).unroll(grid), landmarks);
    }
}
