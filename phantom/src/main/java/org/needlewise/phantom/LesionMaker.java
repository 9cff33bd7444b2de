package org.needlewise.phantom;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.needlewise.phantom.geometry.SkinPoint;
import org.needlewise.phantom.skin.Band;
import org.needlewise.phantom.skin.Blob;
import org.needlewise.phantom.skin.Lesion;
import org.needlewise.phantom.skin.LesionLook;

/** Draws a lesion of a kind about the origin of the skin, by seed. */
final class LesionMaker {
    private LesionMaker() {}

    static Lesion make(SceneKind kind, SplittableRandom random) {
        return switch (kind) {
            case STRIAE_RUBRAE_LIGHT -> striae(random, look(-0.01, 0.165, -0.09, 0.8));
            case STRIAE_RUBRAE_DARK -> striae(random, look(-0.06, 0.26, -0.10, 0.8));
            case STRIAE_ALBAE_LIGHT -> striae(random, look(-0.07, -0.12, -0.12, 0.6));
            case STRIAE_ALBAE_DARK -> striae(random, look(-0.24, -0.04, -0.12, 0.6));
            case SCAR_FLAT -> scar(random, new LesionLook(-0.05, 0.10, 0, 2.5, 0.9, 0.35));
            case SCAR_ATROPHIC -> scar(random, new LesionLook(-0.06, 0.06, -0.41, 3.0, 0.9, 0.45));
            case SCAR_RAISED -> scar(random, new LesionLook(0.02, 0.16, 0.8, 3.5, 0.9, 0.30));
            case NECK_LINES -> neckLines(random);
            case LAXITY, BARE_SKIN -> new Lesion(List.of(), new LesionLook(0, 0, 0, 1, 1, 1));
        };
    }

    private static LesionLook look(double melanin, double blood, double depthMm, double textureRatio) {
        return new LesionLook(melanin, blood, depthMm, 2.2, 0.8, textureRatio);
    }

    private static Lesion striae(SplittableRandom random, LesionLook look) {
        int count = random.nextInt(4, 8);
        double direction = random.nextDouble(-40, 40);
        List<Lesion.Part> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double along = random.nextDouble(-9, 9);
            double across = ((i + 0.5) / count - 0.5) * 52 + random.nextDouble(-4, 4);
            double c = Math.cos(Math.toRadians(direction));
            double s = Math.sin(Math.toRadians(direction));
            SkinPoint centre = new SkinPoint(c * along - s * across, s * along + c * across);
            parts.add(new Band(
                    centre,
                    direction + random.nextDouble(-22, 22),
                    random.nextDouble(28, 64),
                    random.nextDouble(1.1, 2.3),
                    random.nextDouble(-2.5, 2.5),
                    random.nextDouble(-0.6, 0.6),
                    random.nextDouble(0.45, 0.75)));
        }
        return new Lesion(parts, look);
    }

    private static Lesion scar(SplittableRandom random, LesionLook look) {
        double[] amplitudes = new double[4];
        double[] phases = new double[4];
        double[] limits = {0.10, 0.08, 0.05, 0.03};
        for (int i = 0; i < limits.length; i++) {
            amplitudes[i] = random.nextDouble(-limits[i], limits[i]);
            phases[i] = random.nextDouble(0, 2 * Math.PI);
        }
        SkinPoint centre = new SkinPoint(random.nextDouble(-8, 8), random.nextDouble(-8, 8));
        return new Lesion(
                List.of(new Blob(
                        centre,
                        random.nextDouble(8, 17),
                        random.nextDouble(1, 1.7),
                        random.nextDouble(0, 180),
                        amplitudes,
                        phases)),
                look);
    }

    private static Lesion neckLines(SplittableRandom random) {
        int count = random.nextInt(2, 4);
        List<Lesion.Part> parts = new ArrayList<>();
        double bend = random.nextDouble(3, 9);
        for (int i = 0; i < count; i++) {
            double across = ((i + 0.5) / count - 0.5) * 36 + random.nextDouble(-2, 2);
            parts.add(new Band(
                    new SkinPoint(random.nextDouble(-6, 6), across),
                    random.nextDouble(-5, 5),
                    random.nextDouble(45, 85),
                    random.nextDouble(0.5, 0.9),
                    bend + random.nextDouble(-1.5, 1.5),
                    random.nextDouble(-1.5, 1.5),
                    0.35));
        }
        return new Lesion(parts, new LesionLook(0.05, 0.10, -0.25, 1.6, 0.7, 0.9));
    }
}
