package org.needlewise.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.needlewise.imaging.CompareRequest;
import org.needlewise.imaging.CompareResult;
import org.needlewise.imaging.MeasureRequest;
import org.needlewise.imaging.PhotoResult;
import org.needlewise.imaging.PictureSink;
import org.needlewise.imaging.Progress;
import org.needlewise.imaging.input.OutlineReader;
import org.needlewise.imaging.pipeline.PhotoEngine;
import org.needlewise.model.card.StandardCards;
import org.needlewise.model.measurement.Measurement;
import org.needlewise.model.photo.Photo;
import org.needlewise.model.photo.Visit;
import org.needlewise.model.site.Outline.PixelPoint;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Twelve-megapixel photographs with known truth that no one tunes on. */
class RenderedSamplesTest {
    private static final Map<String, CompareResult> COMPARED = new ConcurrentHashMap<>();
    private static final PhotoEngine ENGINE = new PhotoEngine();

    @ParameterizedTest
    @ValueSource(strings = {"striae-rubrae-light", "scar-atrophic"})
    void outlineTakenAsItIsGivesTheTrueArea(String scene) {
        Path folder = SharedSamples.folder("rendered").resolve(scene);
        List<PhotoResult> results = ENGINE.measure(
                new MeasureRequest(
                        photos(folder, "baseline").subList(0, 1),
                        StandardCards.CARD_L,
                        Optional.empty(),
                        Optional.of(OutlineReader.outline(folder.resolve("exact.json")))),
                PictureSink.none(),
                Progress.silent());
        assertThat(Scenes.region(results).area().value() / area(folder, "baseline-1"))
                .isCloseTo(1, within(Tolerances.SAMPLE_EXACT_AREA));
    }

    @ParameterizedTest
    @ValueSource(strings = {"striae-rubrae-light", "scar-atrophic"})
    void lassoGivesAreaAndItsChange(String scene) {
        Path folder = SharedSamples.folder("rendered").resolve(scene);
        CompareResult result = compared(folder);
        assertThat(result.refusals()).isEmpty();
        double before = mean(folder, "baseline");
        double after = mean(folder, "followup");
        Measurement first = result.baselineSummary().orElseThrow().regions().get(0);
        assertThat(first.area().value() / before).isCloseTo(1, within(Tolerances.SAMPLE_LASSO_AREA));
        assertThat(result.change().orElseThrow().area().orElseThrow().value())
                .isCloseTo(100 * (after / before - 1), within(Tolerances.SAMPLE_AREA_CHANGE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"striae-rubrae-light", "scar-atrophic"})
    void contrastHasItsTrueSignsAndFades(String scene) {
        Path folder = SharedSamples.folder("rendered").resolve(scene);
        CompareResult result = compared(folder);
        Measurement first = result.baselineSummary().orElseThrow().regions().get(0);
        double[] truth = numbers(photo(folder, "baseline-1").get("truth").get("contrast_lab"));
        assertSameSign(truth[0], first.contrast().dL().value());
        assertSameSign(truth[1], first.contrast().da().value());
        assertSameSign(truth[2], first.contrast().db().value());
        assertThat(result.change().orElseThrow().contrast().orElseThrow().value())
                .isNegative();
    }

    @ParameterizedTest
    @ValueSource(strings = {"striae-rubrae-light", "scar-atrophic"})
    void landmarksAreFoundAgain(String scene) {
        Path folder = SharedSamples.folder("rendered").resolve(scene);
        JsonNode from = photo(folder, "baseline-1").get("landmarks_px");
        JsonNode to = photo(folder, "followup-1").get("landmarks_px");
        List<Optional<PixelPoint>> found = compared(folder).points();
        double pxPerMm = Math.sqrt(labelPx(folder) / area(folder, "followup-1"));
        List<Double> errors = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < from.size(); i++) {
            if (from.get(i).isNull()) {
                continue;
            }
            Optional<PixelPoint> at = found.get(next++);
            if (at.isPresent() && !to.get(i).isNull()) {
                double[] truth = numbers(to.get(i));
                errors.add(Math.hypot(at.get().x() - truth[0], at.get().y() - truth[1]) / pxPerMm);
            }
        }
        errors.sort(null);
        assertThat(errors).hasSizeGreaterThan(20);
        assertThat(errors.get(errors.size() / 2)).isLessThan(Tolerances.SAMPLE_LANDMARK_MEDIAN_MM);
        assertThat(errors.get((int) (0.95 * (errors.size() - 1)))).isLessThan(Tolerances.SAMPLE_LANDMARK_P95_MM);
    }

    private static void assertSameSign(double truth, double measured) {
        if (Math.abs(truth) > 0.5) {
            assertThat(Math.signum(measured)).isEqualTo(Math.signum(truth));
        }
    }

    private static CompareResult compared(Path folder) {
        return COMPARED.computeIfAbsent(folder.toString(), f -> {
            JsonNode landmarks = photo(folder, "baseline-1").get("landmarks_px");
            List<PixelPoint> points = IntStream.range(0, landmarks.size())
                    .filter(i -> !landmarks.get(i).isNull())
                    .mapToObj(i -> numbers(landmarks.get(i)))
                    .map(p -> new PixelPoint(p[0], p[1]))
                    .toList();
            return ENGINE.compare(
                    new CompareRequest(
                            new Visit("baseline", photos(folder, "baseline")),
                            new Visit("followup", photos(folder, "followup")),
                            StandardCards.CARD_L,
                            Optional.empty(),
                            Optional.of(OutlineReader.outline(folder.resolve("lasso.json"))),
                            points,
                            List.of()),
                    PictureSink.none(),
                    Progress.silent());
        });
    }

    private static List<Photo> photos(Path folder, String visit) {
        return IntStream.rangeClosed(1, 3)
                .mapToObj(i -> new Photo(folder.resolve(visit + "-" + i + ".jpg")))
                .toList();
    }

    private static double mean(Path folder, String visit) {
        return IntStream.rangeClosed(1, 3)
                .mapToDouble(i -> area(folder, visit + "-" + i))
                .average()
                .orElseThrow();
    }

    private static double area(Path folder, String photo) {
        return photo(folder, photo).get("truth").get("area_mm2").doubleValue();
    }

    private static JsonNode photo(Path folder, String name) {
        return JsonMapper.shared()
                .readTree(folder.resolve("truth.json").toFile())
                .get("photos")
                .get(name);
    }

    /** Lesion pixels of the first follow-up photograph: with its area they give the scale at the site. */
    private static double labelPx(Path folder) {
        try {
            var label = javax.imageio.ImageIO.read(
                    folder.resolve("followup-1.label.png").toFile());
            int[] grey = label.getRaster().getSamples(0, 0, label.getWidth(), label.getHeight(), 0, (int[]) null);
            return Arrays.stream(grey).asLongStream().sum() / 255.0;
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static double[] numbers(JsonNode array) {
        return IntStream.range(0, array.size())
                .mapToDouble(i -> array.get(i).doubleValue())
                .toArray();
    }
}
