package org.needlewise.imaging.pipeline;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.needlewise.imaging.colour.PatchReading;
import org.needlewise.imaging.reading.ReadPhoto;
import org.needlewise.imaging.surface.FittedSurface;
import org.needlewise.imaging.vision.LumaChroma;
import org.needlewise.model.card.CardLayout;
import org.needlewise.model.card.CardLayout.CardPoint;
import org.needlewise.model.card.CardLayout.Patch;

/** Reads the colours of the card's patches and bare paper in one photograph, well inside their edges. */
final class PatchSampling {
    private static final int SAMPLES_A_SIDE = 24;
    private static final double INNER_SHARE = 0.62;
    private static final double PAPER_SIDE_MM = 1.6;

    private final ReadPhoto photo;
    private final FittedSurface surface;
    private final ByteBuffer pixels;
    private final boolean lumaChroma;

    PatchSampling(ReadPhoto photo, FittedSurface surface) {
        this.photo = photo;
        this.surface = surface;
        this.pixels = photo.picture().pixels();
        this.lumaChroma = photo.picture().isOfLumaChroma();
    }

    /** All areas of the card that are inside the frame; positions in true millimetres. */
    List<PatchReading> read(CardLayout layout) {
        List<PatchReading> readings = new ArrayList<>();
        for (Patch patch : layout.patches()) {
            read(patch.name(), patch.centre(), INNER_SHARE * patch.widthMm(), INNER_SHARE * patch.heightMm())
                    .ifPresent(readings::add);
        }
        for (CardPoint white : layout.white()) {
            read(PatchReading.PAPER, white, PAPER_SIDE_MM, PAPER_SIDE_MM).ifPresent(readings::add);
        }
        return readings;
    }

    private Optional<PatchReading> read(String name, CardPoint centre, double widthMm, double heightMm) {
        int n = SAMPLES_A_SIDE * SAMPLES_A_SIDE;
        float[][] linear = new float[3][n];
        float[] rgb = new float[3];
        double[] encoded = new double[3];
        int width = photo.picture().width();
        int height = photo.picture().height();
        int count = 0;
        for (int i = 0; i < SAMPLES_A_SIDE; i++) {
            for (int j = 0; j < SAMPLES_A_SIDE; j++) {
                double x = centre.xMm() + widthMm * ((i + 0.5) / SAMPLES_A_SIDE - 0.5);
                double y = centre.yMm() + heightMm * ((j + 0.5) / SAMPLES_A_SIDE - 0.5);
                double[] px = surface.layoutToPhoto(x, y);
                long column = Math.round(px[0]);
                long row = Math.round(px[1]);
                if (column < 0 || row < 0 || column >= width || row >= height) {
                    return Optional.empty();
                }
                int at = 3 * (int) (row * width + column);
                int blue = pixels.get(at) & 0xff;
                int green = pixels.get(at + 1) & 0xff;
                int red = pixels.get(at + 2) & 0xff;
                if (lumaChroma) {
                    LumaChroma.unrounded(red, green, blue, encoded);
                    photo.light().toLinear(encoded[0], encoded[1], encoded[2], rgb, 0);
                } else {
                    photo.light().toLinear(red, green, blue, rgb, 0);
                }
                for (int c = 0; c < 3; c++) {
                    linear[c][count] = rgb[c];
                }
                count++;
            }
        }
        double scale = surface.printScale();
        double[] onSkin = surface.paperToSkin(centre.xMm() * scale, centre.yMm() * scale);
        return Optional.of(PatchReading.of(name, Arrays.copyOf(linear, 3), new CardPoint(onSkin[0], onSkin[1])));
    }
}
