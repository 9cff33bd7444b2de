package org.needlewise.imaging.colour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.needlewise.imaging.card.CardLayoutReader;
import org.needlewise.imaging.vision.NativePicture;
import org.needlewise.imaging.vision.Tag;
import org.needlewise.imaging.vision.TagDetector;
import org.needlewise.imaging.vision.TagDictionary;
import org.needlewise.model.card.CardLayout;
import org.needlewise.model.card.CardLayout.CardPoint;
import org.needlewise.model.card.CardLayout.Marker;
import org.needlewise.model.card.CardLayout.Patch;

/** A foreign card on real photographs: a certified chart between four tags, one plane, patch centres with a margin. */
class ChartPhotographsTest {
    @Test
    void predictsInksOfRealChartsThatItHasNotSeen() throws IOException, URISyntaxException {
        Path folder = SharedFiles.need("samples/jtvd");
        List<Double> residuals = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            residuals.add(residual(folder.resolve("classic-" + i + ".jpg"), layout("colorchecker-classic-a3")));
        }
        for (int i = 1; i <= 3; i++) {
            residuals.add(residual(folder.resolve("mini-" + i + ".jpg"), layout("colorchecker-mini-a4")));
        }
        double mean = residuals.stream().mapToDouble(d -> d).average().orElseThrow();
        assertThat(mean).as("leave-one-out ΔE00 %s", residuals).isLessThan(ColourTolerances.CHART_LEFT_OUT);
    }

    private static CardLayout layout(String name) throws URISyntaxException {
        URL url = ChartPhotographsTest.class.getResource(name + ".json");
        assertThat(url).isNotNull();
        return CardLayoutReader.read(Path.of(Objects.requireNonNull(url).toURI()));
    }

    private static double residual(Path photo, CardLayout layout) throws IOException {
        Optional<NativePicture> decoded = NativePicture.decode(Files.readAllBytes(photo), 1);
        try (NativePicture picture = decoded.orElseThrow()) {
            double[] homography = homography(picture, layout);
            List<PatchReading> readings = new ArrayList<>();
            for (Patch patch : layout.patches()) {
                double half = 0.4 * patch.widthMm();
                readings.add(read(picture, homography, patch.name(), patch.centre(), half));
            }
            for (CardPoint white : layout.white()) {
                readings.add(read(
                        picture,
                        homography,
                        PatchReading.PAPER,
                        white,
                        layout.markers().get(0).sideMm() / 14));
            }
            return Repeatability.measured(ColourCalibration.calibrate(readings, layout))
                    .residualDeltaE00();
        }
    }

    private static PatchReading read(NativePicture picture, double[] h, String name, CardPoint centre, double half) {
        int side = 24;
        float[][] samples = new float[3][side * side];
        ByteBuffer pixels = picture.pixels();
        for (int i = 0; i < side * side; i++) {
            double x = centre.xMm() + half * (2.0 * (i % side) / (side - 1) - 1);
            double y = centre.yMm() + half * (2.0 * (i / side) / (side - 1) - 1);
            double w = h[6] * x + h[7] * y + 1;
            int u = (int) Math.round((h[0] * x + h[1] * y + h[2]) / w);
            int v = (int) Math.round((h[3] * x + h[4] * y + h[5]) / w);
            for (int c = 0; c < 3; c++) {
                int encoded = pixels.get(3 * (v * picture.width() + u) + 2 - c) & 0xff;
                samples[c][i] = (float) CieLab.linearOfSrgb(encoded / 255.0);
            }
        }
        return PatchReading.of(name, samples, centre);
    }

    /** Millimetres to pixels by least squares over all tag corners, {@code [8]}, the ninth element 1. */
    private static double[] homography(NativePicture picture, CardLayout layout) {
        TagDictionary dictionary = TagDictionary.named(layout.dictionary()).orElseThrow();
        List<Integer> ids = layout.markers().stream().map(Marker::id).toList();
        double[][] normal = new double[8][8];
        double[][] right = new double[8][1];
        for (Tag tag : TagDetector.detect(picture, dictionary, ids, ids.size())) {
            Marker marker = layout.markers().get(ids.indexOf(tag.id()));
            for (int k = 0; k < 4; k++) {
                double x = marker.centre().xMm() + (k == 1 || k == 2 ? 0.5 : -0.5) * marker.sideMm();
                double y = marker.centre().yMm() + (k >= 2 ? 0.5 : -0.5) * marker.sideMm();
                double u = tag.cornersPx()[k][0];
                double v = tag.cornersPx()[k][1];
                add(normal, right, new double[] {x, y, 1, 0, 0, 0, -u * x, -u * y}, u);
                add(normal, right, new double[] {0, 0, 0, x, y, 1, -v * x, -v * y}, v);
            }
        }
        double[][] solved = SmallMatrix.solve(normal, right);
        double[] h = new double[8];
        for (int i = 0; i < 8; i++) {
            h[i] = solved[i][0];
        }
        return h;
    }

    private static void add(double[][] normal, double[][] right, double[] row, double value) {
        for (int i = 0; i < 8; i++) {
            for (int j = 0; j < 8; j++) {
                normal[i][j] += row[i] * row[j];
            }
            right[i][0] += row[i] * value;
        }
    }
}
