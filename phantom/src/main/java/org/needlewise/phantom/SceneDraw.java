package org.needlewise.phantom;

import java.util.SplittableRandom;
import org.needlewise.phantom.geometry.Surface;
import org.needlewise.phantom.skin.SkinTone;
import org.needlewise.phantom.skin.VisitChange;

/** Draws the parts of a scene that are not the shots. */
final class SceneDraw {
    private SceneDraw() {}

    static Surface surface(SceneKind kind, SplittableRandom random) {
        if (kind == SceneKind.NECK_LINES) {
            return Surface.cylinder(random.nextDouble(60, 78));
        }
        double pick = random.nextDouble();
        double radius = random.nextDouble(85, 190);
        if (pick < 0.25) {
            return Surface.plane();
        }
        if (pick < 0.70) {
            return Surface.cylinder(radius);
        }
        if (pick < 0.85) {
            return Surface.cone(radius, random.nextDouble(3, 9));
        }
        return Surface.doublyCurved(random.nextDouble(110, 220), random.nextDouble(150, 320));
    }

    static SkinTone tone(SceneKind kind, SplittableRandom random) {
        double melanin = switch (kind) {
            case STRIAE_RUBRAE_LIGHT, STRIAE_ALBAE_LIGHT -> random.nextDouble(0.25, 0.50);
            case STRIAE_RUBRAE_DARK, STRIAE_ALBAE_DARK -> random.nextDouble(1.2, 1.9);
            default -> random.nextDouble(0.28, 1.1);
        };
        return new SkinTone(melanin, random.nextDouble(0.25, 0.36));
    }

    static VisitChange change(SceneKind kind, SplittableRandom random) {
        double width = random.nextDouble(0.75, 1.02);
        double colour = random.nextDouble(0.55, 1.0);
        double relief = random.nextDouble(0.5, 1.0);
        double strain = kind == SceneKind.LAXITY ? random.nextDouble(-9, -3) : random.nextDouble(-2, 0.5);
        double tan = random.nextDouble() < 0.3 ? random.nextDouble(0.02, 0.10) : 0;
        return new VisitChange(width, colour, relief, strain, tan, random.nextInt(0, 4));
    }
}
