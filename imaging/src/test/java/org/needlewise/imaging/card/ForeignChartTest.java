package org.needlewise.imaging.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.needlewise.imaging.Tolerances;
import org.needlewise.imaging.colour.SharedFiles;
import org.needlewise.imaging.reading.PhotoReader;
import org.needlewise.imaging.reading.ReadPhoto;
import org.needlewise.imaging.surface.FittedSurface;
import org.needlewise.model.card.CardLayout;
import org.needlewise.model.measurement.Outcome.Measured;
import org.needlewise.model.photo.Photo;

/** Real photographs of a chart between four tags that Needlewise did not design. */
class ForeignChartTest {
    private static final double[] MIDDLE_MM = {52.639, 75.139};
    /** Measured in the same photograph with one homography; the print is not certified. */
    private static final double[] RECTANGLE_MM = {63.30, 108.50};

    private static final double PROFILE_STEP_MM = 0.05;

    @ParameterizedTest
    @ValueSource(strings = {"classic-1", "classic-2", "classic-3", "classic-4", "classic-5"})
    void findsTheClassicChart(String name) throws Exception {
        assertFound(name, "colorchecker-classic-a3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mini-1", "mini-2", "mini-3", "mini-blank"})
    void findsTheMiniChart(String name) throws Exception {
        assertFound(name, "colorchecker-mini-a4");
    }

    @Test
    void printedRectangleHasItsSides() throws Exception {
        CardLayout layout = layout("colorchecker-mini-a4");
        try (ReadPhoto photo = read("mini-blank")) {
            FittedSurface surface = sighting(photo, layout).fit().surface(0);
            assertThat(side(photo, surface, 0) / RECTANGLE_MM[0]).isCloseTo(1, within(Tolerances.CHART_RECTANGLE));
            assertThat(side(photo, surface, 1) / RECTANGLE_MM[1]).isCloseTo(1, within(Tolerances.CHART_RECTANGLE));
        }
    }

    private static void assertFound(String name, String chart) throws Exception {
        CardLayout layout = layout(chart);
        try (ReadPhoto photo = read(name)) {
            assertThat(sighting(photo, layout).markers()).isEqualTo(4);
        }
    }

    private static CardSighting sighting(ReadPhoto photo, CardLayout layout) {
        var outcome = new CardFinder(layout, 1).find(photo);
        assertThat(outcome).isInstanceOf(Measured.class);
        return ((Measured<CardSighting>) outcome).value();
    }

    /** Mean distance of the two edges of the grey rectangle along an axis of the card, in millimetres. */
    private static double side(ReadPhoto photo, FittedSurface surface, int axis) {
        double half = RECTANGLE_MM[axis] / 2;
        double other = RECTANGLE_MM[1 - axis] / 2;
        double sum = 0;
        int lines = 21;
        for (int i = 0; i < lines; i++) {
            double beside = other * 0.8 * (2.0 * i / (lines - 1) - 1);
            sum += edge(photo, surface, axis, 1, half, beside) + edge(photo, surface, axis, -1, half, beside);
        }
        return sum / lines;
    }

    /** Distance of an edge from the middle: where a sharp step of the same total light would lie. */
    private static double edge(
            ReadPhoto photo, FittedSurface surface, int axis, int sense, double half, double beside) {
        int reach = 40;
        double[] light = new double[2 * reach + 1];
        double inside = 0;
        double outside = 0;
        for (int k = 0; k < light.length; k++) {
            double along = sense * (half + (k - reach) * PROFILE_STEP_MM);
            double x = MIDDLE_MM[0] + (axis == 0 ? along : beside);
            double y = MIDDLE_MM[1] + (axis == 0 ? beside : along);
            double[] px = surface.layoutToPhoto(x, y);
            light[k] = light(photo, px[0], px[1]);
            inside += k < 16 ? light[k] / 16 : 0;
            outside += k >= light.length - 16 ? light[k] / 16 : 0;
        }
        double dark = 0;
        for (double l : light) {
            dark += (outside - l) / (outside - inside);
        }
        return half + (dark - light.length / 2.0) * PROFILE_STEP_MM;
    }

    private static double light(ReadPhoto photo, double x, double y) {
        float[] curve = photo.light().curve(1);
        ByteBuffer pixels = photo.picture().pixels();
        int x0 = (int) x;
        int y0 = (int) y;
        double sum = 0;
        for (int i = 0; i < 4; i++) {
            int at = 3 * ((y0 + i / 2) * photo.picture().width() + x0 + i % 2) + 1;
            double wx = i % 2 == 0 ? 1 - (x - x0) : x - x0;
            double wy = i / 2 == 0 ? 1 - (y - y0) : y - y0;
            sum += wx * wy * curve[pixels.get(at) & 0xff];
        }
        return sum;
    }

    private static ReadPhoto read(String name) throws IOException {
        Path file = SharedFiles.need("samples/jtvd").resolve(name + ".jpg");
        var outcome = new PhotoReader().read(new Photo(file));
        assertThat(outcome).isInstanceOf(Measured.class);
        return ((Measured<ReadPhoto>) outcome).value();
    }

    private static CardLayout layout(String name) throws URISyntaxException {
        URL url = SharedFiles.class.getResource(name + ".json");
        return CardLayoutReader.read(Path.of(Objects.requireNonNull(url).toURI()));
    }
}
