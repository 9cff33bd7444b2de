package org.needlewise.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.needlewise.imaging.CompareRequest;
import org.needlewise.imaging.CompareResult;
import org.needlewise.imaging.MeasureRequest;
import org.needlewise.imaging.PhotoResult;
import org.needlewise.imaging.PictureSink;
import org.needlewise.imaging.Progress;
import org.needlewise.imaging.pipeline.PhotoEngine;
import org.needlewise.model.measurement.Measurement;
import org.needlewise.model.measurement.RefusalCode;
import org.needlewise.model.photo.Photo;
import org.needlewise.model.photo.Visit;
import org.needlewise.model.site.Outline;
import org.needlewise.model.site.PointPair;
import org.needlewise.phantom.Phantom;
import org.needlewise.phantom.RenderedScene;
import org.needlewise.phantom.SceneKind;
import org.needlewise.phantom.SceneSpec;
import org.needlewise.phantom.Shot;
import org.needlewise.phantom.geometry.CardPlace;
import org.needlewise.phantom.geometry.Pose;
import org.needlewise.phantom.geometry.SkinPoint;
import org.needlewise.phantom.geometry.Surface;
import org.needlewise.phantom.optics.Light;
import org.needlewise.phantom.optics.Sensor;

/** Rendered scenes as files, each rendered once, and the engine on them. */
final class Scenes {
    private static final PhotoEngine ENGINE = new PhotoEngine();
    private static final Path FOLDER = folder();
    private static final Map<SceneSpec, Written> RENDERED = new ConcurrentHashMap<>();
    private static final int WIDTH_PX = 2000;
    private static final int HEIGHT_PX = 1500;

    /** Where the middle of the card's corner tag lies on the skin. */
    static final SkinPoint CARD_CORNER = new SkinPoint(-66, -66);

    private Scenes() {}

    /** A scene and the files it was written to. */
    record Written(RenderedScene scene, List<Photo> baseline, List<Photo> followup) {}

    /** One photograph of red striae on a thigh, everything about it plain. */
    static SceneSpec plain() {
        return plain(SceneKind.STRIAE_RUBRAE_LIGHT, 7001, WIDTH_PX);
    }

    static SceneSpec plain(SceneKind kind, long seed, int widthPx) {
        SceneSpec drawn = SceneSpec.of(kind, seed)
                .withSurface(Surface.cylinder(140))
                .withSize(widthPx, widthPx * HEIGHT_PX / WIDTH_PX)
                .withPhotos(1, 0);
        return drawn.withEachShot(Scenes::plainly);
    }

    private static Shot plainly(Shot shot) {
        CardPlace place = shot.cardPlace();
        return shot.withPose(
                        new Pose(new SkinPoint(-18, -18), 14, 60, 4, shot.pose().distanceMm()))
                .withCardPlace(new CardPlace(place.anchorXMm(), place.anchorYMm(), CARD_CORNER, 3, place.printScale()))
                .withLight(Light.from(32, 200, 0.45).withFall(0.04, -0.03, 0.05))
                .withSensor(Sensor.PLAIN);
    }

    /** The same scene with its baseline shots taken otherwise. */
    static SceneSpec taken(SceneSpec spec, UnaryOperator<Shot> otherwise) {
        return spec.withEachShot(otherwise);
    }

    static Written render(SceneSpec spec) {
        return RENDERED.computeIfAbsent(spec, Scenes::write);
    }

    /** The only region of the first photograph, measured with an outline drawn on it. */
    static Measurement region(SceneSpec spec, Outline outline, Optional<Double> printLengthMm) {
        return region(measure(spec, render(spec).baseline(), outline, printLengthMm));
    }

    static Measurement region(List<PhotoResult> results) {
        PhotoResult result = results.get(0);
        if (result.regions().isEmpty()) {
            throw new AssertionError("refused: " + result.refusals());
        }
        return result.regions().get(0);
    }

    static List<PhotoResult> measure(SceneSpec spec, List<Photo> photos, Outline outline, Optional<Double> length) {
        return ENGINE.measure(
                new MeasureRequest(photos, spec.card(), length, Optional.of(outline)),
                PictureSink.none(),
                Progress.silent());
    }

    static List<RefusalCode> refusals(SceneSpec spec) {
        Written files = render(spec);
        return codes(measure(spec, files.baseline(), files.scene().lasso(), Optional.empty()));
    }

    static List<RefusalCode> codes(List<PhotoResult> results) {
        return results.get(0).refusals().stream().map(r -> r.code()).toList();
    }

    static CompareResult compare(SceneSpec spec, List<Photo> baseline, List<Photo> followup, List<PointPair> pairs) {
        Outline lasso = render(spec).scene().lasso();
        return ENGINE.compare(
                new CompareRequest(
                        new Visit("baseline", baseline),
                        new Visit("followup", followup),
                        spec.card(),
                        Optional.empty(),
                        Optional.of(lasso),
                        List.of(),
                        pairs),
                PictureSink.none(),
                Progress.silent());
    }

    static Outline lasso(SceneSpec spec) {
        return render(spec).scene().lasso();
    }

    static Outline exact(SceneSpec spec) {
        return render(spec).scene().exact().orElseThrow();
    }

    static Photo write(String name, byte[] file) {
        try {
            Path folder = Files.createTempDirectory(FOLDER, "photo");
            return new Photo(Files.write(folder.resolve(name), file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Written write(SceneSpec spec) {
        RenderedScene scene = Phantom.render(spec);
        return new Written(
                scene,
                scene.baseline().stream()
                        .map(p -> write(p.name() + ".jpg", p.jpeg()))
                        .toList(),
                scene.followup().stream()
                        .map(p -> write(p.name() + ".jpg", p.jpeg()))
                        .toList());
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("needlewise-engine");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
