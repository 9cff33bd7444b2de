package org.needlewise.benchmarks.accuracy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.needlewise.benchmarks.report.Spread;
import org.needlewise.imaging.card.CardFinder;
import org.needlewise.imaging.card.CardSighting;
import org.needlewise.imaging.reading.PhotoReader;
import org.needlewise.imaging.reading.ReadPhoto;
import org.needlewise.imaging.surface.FittedSurface;
import org.needlewise.imaging.vision.NativePicture;
import org.needlewise.model.card.CardLayout;
import org.needlewise.model.measurement.Outcome.Measured;
import org.needlewise.model.photo.Photo;

/** Measures a grey rectangle printed between four tags, along lines across its middle. */
final class PrintedRectangle {
    private static final double MIDDLE_X_MM = 52.639;
    private static final double MIDDLE_Y_MM = 75.139;
    private static final double HALF_WIDTH_MM = 31.75;
    private static final double HALF_HEIGHT_MM = 54.5;
    private static final double REACH_MM = 2.5;
    private static final double STEP_MM = 0.05;
    private static final int LINES = 15;

    private final CardLayout layout;

    PrintedRectangle(CardLayout layout) {
        this.layout = layout;
    }

    /** Width and height in millimetres; empty when the card is not found. */
    Optional<double[]> measure(Photo photo) throws IOException {
        if (!(new PhotoReader().read(photo) instanceof Measured<ReadPhoto> readable)) {
            return Optional.empty();
        }
        try (ReadPhoto read = readable.value()) {
            if (!(new CardFinder(layout, 1).find(read) instanceof Measured<CardSighting> seen)) {
                return Optional.empty();
            }
            FittedSurface surface = seen.value().fit().surface(0);
            return Optional.of(new double[] {
                extent(read.picture(), surface, true), extent(read.picture(), surface, false),
            });
        }
    }

    private double extent(NativePicture picture, FittedSurface surface, boolean across) {
        double half = across ? HALF_WIDTH_MM : HALF_HEIGHT_MM;
        double other = across ? HALF_HEIGHT_MM : HALF_WIDTH_MM;
        List<Double> lengths = new ArrayList<>();
        for (int line = 0; line < LINES; line++) {
            double side = other * 0.8 * (2.0 * line / (LINES - 1) - 1);
            double low = edge(picture, surface, across, side, -half, -1);
            double high = edge(picture, surface, across, side, half, 1);
            lengths.add(high - low);
        }
        return Spread.medianOf(lengths);
    }

    /** Where the grey crosses half-way to the paper, going outwards, in millimetres from the middle. */
    private double edge(
            NativePicture picture, FittedSurface surface, boolean across, double side, double nominal, int outwards) {
        double inner = value(picture, surface, across, side, nominal - outwards * REACH_MM);
        double outer = value(picture, surface, across, side, nominal + outwards * REACH_MM);
        double half = (inner + outer) / 2;
        double before = inner;
        for (double at = -REACH_MM; at <= REACH_MM; at += STEP_MM) {
            double now = value(picture, surface, across, side, nominal + outwards * at);
            if ((before - half) * (now - half) <= 0 && before != now) {
                double back = (now - half) / (now - before);
                return nominal + outwards * (at - back * STEP_MM);
            }
            before = now;
        }
        return Double.NaN;
    }

    private static double value(
            NativePicture picture, FittedSurface surface, boolean across, double side, double along) {
        double[] px =
                surface.layoutToPhoto(MIDDLE_X_MM + (across ? along : side), MIDDLE_Y_MM + (across ? side : along));
        int x = (int) Math.floor(px[0]);
        int y = (int) Math.floor(px[1]);
        double fx = px[0] - x;
        double fy = px[1] - y;
        return (1 - fy) * ((1 - fx) * green(picture, x, y) + fx * green(picture, x + 1, y))
                + fy * ((1 - fx) * green(picture, x, y + 1) + fx * green(picture, x + 1, y + 1));
    }

    /** Green light, 0 to 1, by the power law that sRGB comes near to. */
    private static double green(NativePicture picture, int x, int y) {
        ByteBuffer pixels = picture.pixels();
        return Math.pow((pixels.get(3 * (y * picture.width() + x) + 1) & 0xff) / 255.0, 2.2);
    }
}
