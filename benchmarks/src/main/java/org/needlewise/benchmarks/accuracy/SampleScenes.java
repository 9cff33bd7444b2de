package org.needlewise.benchmarks.accuracy;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.needlewise.benchmarks.accuracy.BenchmarkScene.Later;
import org.needlewise.imaging.colour.CieLab;
import org.needlewise.imaging.input.OutlineReader;
import org.needlewise.model.card.CardLayout;
import org.needlewise.model.card.StandardCards;
import org.needlewise.model.photo.Photo;
import org.needlewise.model.site.Outline.PixelPoint;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rendered photographs that lie beside the project, as in {@code samples/rendered/NAME}. */
final class SampleScenes {
    private SampleScenes() {}

    /** The scenes in a folder of scene folders, by name; none where it is missing. */
    static List<BenchmarkScene> in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<BenchmarkScene> scenes = new ArrayList<>();
        try (Stream<Path> folders = Files.list(folder)) {
            for (Path scene : folders.sorted().toList()) {
                if (Files.exists(scene.resolve("truth.json"))) {
                    scenes.add(read(scene));
                }
            }
        }
        return scenes;
    }

    private static BenchmarkScene read(Path folder) throws IOException {
        JsonNode truth = JsonMapper.builder()
                .build()
                .readTree(folder.resolve("truth.json").toFile());
        String name = String.valueOf(folder.getFileName());
        String surface = truth.get("surface_radius_mm").asDouble() > 0 ? "limb" : "plane";
        CardLayout card = StandardCards.byName(truth.get("card").asString()).orElseThrow();
        Path exact = folder.resolve("exact.json");
        return new BenchmarkScene(
                new SceneLabel("sample " + name, name, surface, true),
                folder,
                card,
                true,
                OutlineReader.outline(folder.resolve("lasso.json")),
                Files.exists(exact) ? Optional.of(OutlineReader.outline(exact)) : Optional.empty(),
                visit(folder, truth, "baseline-"),
                Map.of(Later.TREATED, visit(folder, truth, "followup-")));
    }

    private static List<BenchmarkPhoto> visit(Path folder, JsonNode truth, String prefix) throws IOException {
        List<BenchmarkPhoto> photos = new ArrayList<>();
        for (String name : truth.get("photos").propertyNames()) {
            if (name.startsWith(prefix)) {
                TrueFigures figures = figures(truth.get("photos").get(name));
                photos.add(new BenchmarkPhoto(
                        new Photo(folder.resolve(name + ".jpg")),
                        figures,
                        pxPerMm(folder.resolve(name + ".label.png"), figures)));
            }
        }
        return photos;
    }

    private static TrueFigures figures(JsonNode photo) {
        JsonNode t = photo.get("truth");
        List<Optional<PixelPoint>> landmarks = new ArrayList<>();
        for (JsonNode p : photo.get("landmarks_px")) {
            landmarks.add(
                    p.isNull()
                            ? Optional.empty()
                            : Optional.of(
                                    new PixelPoint(p.get(0).asDouble(), p.get(1).asDouble())));
        }
        return new TrueFigures(
                t.get("area_mm2").asDouble() - t.get("card_hides_mm2").asDouble(),
                t.get("length_mm").asDouble(),
                lab(t.get("lesion_lab")),
                lab(t.get("ring_lab")),
                Optional.empty(),
                landmarks);
    }

    private static CieLab lab(JsonNode lab) {
        return new CieLab(
                lab.get(0).asDouble(), lab.get(1).asDouble(), lab.get(2).asDouble());
    }

    /** The lesion's area in pixels over its area on the skin. */
    private static double pxPerMm(Path label, TrueFigures truth) throws IOException {
        BufferedImage image = ImageIO.read(label.toFile());
        Raster raster = image.getRaster();
        int[] row = new int[raster.getWidth()];
        double sum = 0;
        for (int y = 0; y < raster.getHeight(); y++) {
            for (int value : raster.getSamples(0, y, raster.getWidth(), 1, 0, row)) {
                sum += value / 255.0;
            }
        }
        return Math.sqrt(sum / truth.areaMm2());
    }
}
