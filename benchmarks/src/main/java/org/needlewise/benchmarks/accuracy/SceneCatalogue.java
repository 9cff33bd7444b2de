package org.needlewise.benchmarks.accuracy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.needlewise.phantom.SceneKind;
import org.needlewise.phantom.SceneSpec;
import org.needlewise.phantom.geometry.Surface;

/** Which scenes are rendered: every kind, each on surfaces in turn. */
final class SceneCatalogue {
    private static final List<String> SURFACES = List.of("plane", "limb", "cone", "two curvatures");

    private SceneCatalogue() {}

    /** A scene to render. */
    record Entry(SceneLabel label, SceneSpec spec) {}

    /**
     * The scenes, kinds in turn, so that a run that is cut short has seen all of them.
     *
     * @param perKind scenes of each kind
     */
    static List<Entry> of(int perKind, long firstSeed, int widthPx, int photos) {
        List<Entry> entries = new ArrayList<>();
        for (int n = 0; n < perKind; n++) {
            for (SceneKind kind : SceneKind.values()) {
                long seed = firstSeed + n;
                SceneSpec drawn = SceneSpec.of(kind, seed);
                if (widthPx != drawn.widthPx()) {
                    drawn = drawn.withSize(widthPx, widthPx * drawn.heightPx() / drawn.widthPx());
                }
                drawn = drawn.withPhotos(photos, photos);
                String surface =
                        kind == SceneKind.NECK_LINES ? "limb" : SURFACES.get((n + kind.ordinal()) % SURFACES.size());
                SceneSpec spec = kind == SceneKind.NECK_LINES ? drawn : drawn.withSurface(surface(surface, seed));
                SceneLabel label = new SceneLabel(kind.label() + " " + seed, kind.label(), surface, false);
                entries.add(new Entry(label, spec));
            }
        }
        return entries;
    }

    private static Surface surface(String name, long seed) {
        SplittableRandom random = new SplittableRandom(seed * 31 + name.hashCode());
        double radius = random.nextDouble(65, 160);
        return switch (name) {
            case "plane" -> Surface.plane();
            case "limb" -> Surface.cylinder(radius);
            case "cone" -> Surface.cone(Math.max(85, radius), random.nextDouble(3, 9));
            default -> Surface.doublyCurved(random.nextDouble(110, 220), random.nextDouble(150, 320));
        };
    }
}
