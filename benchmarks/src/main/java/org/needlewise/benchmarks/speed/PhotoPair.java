package org.needlewise.benchmarks.speed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.needlewise.imaging.MeasureRequest;
import org.needlewise.model.photo.Photo;
import org.needlewise.model.site.Outline;
import org.needlewise.model.site.Outline.PixelPoint;
import org.needlewise.phantom.Phantom;
import org.needlewise.phantom.PhantomWriter;
import org.needlewise.phantom.RenderedScene;
import org.needlewise.phantom.SceneKind;
import org.needlewise.phantom.SceneSpec;
import org.needlewise.phantom.geometry.Surface;

/**
 * One rendered photograph of a thigh before and one after, as files.
 *
 * @param landmarks of both, in pixels; empty where hidden
 */
record PhotoPair(
        SceneSpec spec,
        Path folder,
        Photo before,
        Photo after,
        Outline lasso,
        List<Optional<PixelPoint>> landmarksBefore,
        List<Optional<PixelPoint>> landmarksAfter) {
    private static final long SEED = 910_000;
    private static final double RADIUS_MM = 150;

    /** Renders a pair into a folder. */
    static PhotoPair render(Path folder, int widthPx) throws IOException {
        SceneSpec spec = SceneSpec.of(SceneKind.STRIAE_RUBRAE_LIGHT, SEED)
                .withSize(widthPx, widthPx * 3 / 4)
                .withPhotos(1, 1)
                .withSurface(Surface.cylinder(RADIUS_MM));
        RenderedScene scene = Phantom.render(spec);
        PhantomWriter.write(folder, scene);
        return new PhotoPair(
                spec,
                folder,
                new Photo(folder.resolve("baseline-1.jpg")),
                new Photo(folder.resolve("followup-1.jpg")),
                scene.lasso(),
                scene.baseline().get(0).truth().landmarksPx(),
                scene.followup().get(0).truth().landmarksPx());
    }

    MeasureRequest request() {
        return new MeasureRequest(List.of(before), spec.card(), Optional.empty(), Optional.of(lasso));
    }

    /** The lasso as a file, for the command line. */
    Path lassoFile() {
        return folder.resolve("lasso.json");
    }
}
