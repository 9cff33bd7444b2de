package org.needlewise.benchmarks.accuracy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.needlewise.benchmarks.accuracy.BenchmarkScene.Later;
import org.needlewise.model.photo.Photo;
import org.needlewise.model.site.Outline;
import org.needlewise.phantom.Phantom;
import org.needlewise.phantom.PhantomPhoto;
import org.needlewise.phantom.PhantomWriter;
import org.needlewise.phantom.RenderedScene;
import org.needlewise.phantom.SceneSpec;
import org.needlewise.phantom.geometry.Camera;
import org.needlewise.phantom.geometry.Surface;
import org.needlewise.phantom.skin.VisitChange;

/** Renders a scene's visits into files. */
final class SceneRenderer {
    private static final VisitChange FADED = new VisitChange(1, 0.5, 1, 0, 0, 0);
    private static final VisitChange NARROWED = new VisitChange(0.7, 1, 1, 0, 0, 0);

    private SceneRenderer() {}

    /**
     * Renders.
     *
     * @param folder to write to, there already
     * @param crossTalkPhotos photographs of each visit that is faded, narrowed or unchanged; 0 leaves them out
     */
    static BenchmarkScene render(SceneLabel label, SceneSpec spec, Path folder, int crossTalkPhotos) {
        RenderedScene scene = Phantom.render(spec);
        Map<Later, List<BenchmarkPhoto>> later = new EnumMap<>(Later.class);
        List<BenchmarkPhoto> baseline = write(folder, "", spec, scene.baseline());
        later.put(Later.TREATED, write(folder, "treated-", spec, scene.followup()));
        if (crossTalkPhotos > 0) {
            later.put(Later.UNCHANGED, visit(folder, "unchanged-", spec, VisitChange.NONE, crossTalkPhotos, 1));
            if (spec.kind().hasLesion()) {
                later.put(Later.FADED, visit(folder, "faded-", spec, FADED, crossTalkPhotos, 2));
                later.put(Later.NARROWED, visit(folder, "narrowed-", spec, NARROWED, crossTalkPhotos, 3));
            }
        }
        Optional<Outline> exact = scene.exact();
        return new BenchmarkScene(
                label, folder, spec.card(), spec.kind().hasLesion(), scene.lasso(), exact, baseline, later);
    }

    /** A visit with lamp, card place and poses of its own. */
    private static List<BenchmarkPhoto> visit(
            Path folder, String prefix, SceneSpec spec, VisitChange change, int photos, int visitNumber) {
        SceneSpec other = SceneSpec.of(spec.kind(), spec.seed() + 500_000 + visitNumber)
                .withSize(spec.widthPx(), spec.heightPx())
                .withPhotos(1, photos);
        SceneSpec visit = spec.withChange(change).withShots(spec.baseline(), other.followup());
        return write(folder, prefix, visit, Phantom.renderVisit(visit, true));
    }

    private static List<BenchmarkPhoto> write(Path folder, String prefix, SceneSpec spec, List<PhantomPhoto> photos) {
        List<BenchmarkPhoto> written = new ArrayList<>();
        for (PhantomPhoto photo : photos) {
            Path file = folder.resolve(prefix + photo.name() + ".jpg");
            try {
                Files.write(file, photo.jpeg());
                PhantomWriter.writeLabel(folder.resolve(prefix + photo.name() + ".label.png"), photo.label());
            } catch (IOException e) {
                throw new UncheckedIOException(file + ": cannot be written", e);
            }
            written.add(new BenchmarkPhoto(
                    new Photo(file), TrueFigures.of(photo.truth()), pxPerMm(spec.surface(), photo.camera())));
        }
        return written;
    }

    private static double pxPerMm(Surface surface, Camera camera) {
        double[][] px = new double[3][];
        double[][] uv = {{0, 0}, {1, 0}, {0, 1}};
        for (int i = 0; i < px.length; i++) {
            double[] seen = camera.project(surface.point(uv[i][0], uv[i][1]));
            if (seen == null) {
                throw new IllegalStateException("a rendered site lies behind its camera");
            }
            px[i] = seen;
        }
        double det = (px[1][0] - px[0][0]) * (px[2][1] - px[0][1]) - (px[1][1] - px[0][1]) * (px[2][0] - px[0][0]);
        return Math.sqrt(Math.abs(det));
    }
}
