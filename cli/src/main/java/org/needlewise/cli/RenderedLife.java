package org.needlewise.cli;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.needlewise.app.demo.SamplePhotographs;
import org.needlewise.model.site.Outline;
import org.needlewise.model.site.Outline.PixelPoint;
import org.needlewise.phantom.Phantom;
import org.needlewise.phantom.PhantomPhoto;
import org.needlewise.phantom.RenderedScene;
import org.needlewise.phantom.SceneKind;
import org.needlewise.phantom.SceneSpec;
import org.needlewise.phantom.skin.VisitChange;

/** Photographs of the sample life, rendered. Red marks answer to treatment and fade a little by themselves, pale ones do not. */
final class RenderedLife implements SamplePhotographs {
    private static final int WIDTH_PX = 1600;
    private static final int HEIGHT_PX = 1200;
    private static final int BASELINE_PHOTOS = 2;
    private static final int BASELINE_VISITS = 3;

    private final Map<SampleSite, SceneSpec> scenes = new EnumMap<>(SampleSite.class);
    private final Map<SampleSite, Outline> lassos = new EnumMap<>(SampleSite.class);

    @Override
    public List<byte[]> take(Moment moment) {
        SceneSpec scene = scenes.computeIfAbsent(moment.site(), RenderedLife::scene);
        if (moment.visit() == 0) {
            RenderedScene rendered = Phantom.render(scene.withShots(scene.baseline(), List.of()));
            lassos.put(moment.site(), rendered.lasso());
            return files(rendered.baseline());
        }
        SceneSpec poses = SceneSpec.of(scene.kind(), scene.seed() + 1_000L * moment.visit())
                .withSize(WIDTH_PX, HEIGHT_PX)
                .withPhotos(1, moment.photos());
        SceneSpec visit = scene.withChange(change(moment)).withShots(scene.baseline(), poses.followup());
        return files(Phantom.renderVisit(visit, true));
    }

    @Override
    public List<List<PixelPoint>> lasso(SampleSite site) {
        Outline lasso = lassos.get(site);
        if (lasso == null) {
            throw new IllegalStateException(site + " was not photographed yet");
        }
        return lasso.polygons().stream().map(Outline.Polygon::points).toList();
    }

    private static VisitChange change(Moment moment) {
        if (moment.visit() < BASELINE_VISITS) {
            return VisitChange.NONE;
        }
        double effect = moment.treated();
        return switch (moment.site()) {
            case LEFT_HIP, RIGHT_HIP ->
                new VisitChange(
                        1 - 0.38 * effect,
                        (1 - 0.10 * moment.natural()) * (1 - 0.55 * effect),
                        1 - 0.3 * effect,
                        0,
                        0,
                        0);
            case LEFT_THIGH, RIGHT_THIGH -> new VisitChange(1, 1 - 0.02 * moment.natural(), 1, 0, 0, 0);
            case KNEE -> new VisitChange(1 - 0.06 * effect, 1 - 0.15 * effect, 1 - 0.1 * effect, 0, 0, 0);
        };
    }

    private static SceneSpec scene(SampleSite site) {
        return switch (site) {
            case LEFT_HIP -> scene(SceneKind.STRIAE_RUBRAE_LIGHT, 31);
            case RIGHT_HIP -> scene(SceneKind.STRIAE_RUBRAE_LIGHT, 32);
            case LEFT_THIGH -> scene(SceneKind.STRIAE_ALBAE_LIGHT, 33);
            case RIGHT_THIGH -> scene(SceneKind.STRIAE_ALBAE_LIGHT, 34);
            case KNEE -> scene(SceneKind.SCAR_FLAT, 35);
        };
    }

    private static SceneSpec scene(SceneKind kind, long seed) {
        return SceneSpec.of(kind, seed).withSize(WIDTH_PX, HEIGHT_PX).withPhotos(BASELINE_PHOTOS, 0);
    }

    private static List<byte[]> files(List<PhantomPhoto> photos) {
        return photos.stream().map(PhantomPhoto::jpeg).toList();
    }
}
