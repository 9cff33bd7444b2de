package org.needlewise.phantom.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.needlewise.phantom.Tolerances;

class SurfaceTest {
    static Surface[] surfaces() {
        return new Surface[] {
            Surface.plane(),
            Surface.cylinder(60),
            Surface.cylinder(200),
            Surface.cone(90, 8),
            Surface.doublyCurved(100, 160)
        };
    }

    @ParameterizedTest
    @MethodSource("surfaces")
    void seesThePointThatItProjects(Surface surface) {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 300; i++) {
            Pose pose = new Pose(
                    new SkinPoint(random.nextDouble(-20, 20), random.nextDouble(-20, 20)),
                    random.nextDouble(0, 30),
                    random.nextDouble(0, 360),
                    random.nextDouble(-180, 180),
                    220);
            Camera camera = Camera.lookingAt(surface, pose, 4000, 3000, 3000, random.nextDouble(-0.03, 0.03));
            double u = random.nextDouble(-22, 22);
            double v = random.nextDouble(-40, 40);
            double[] pixel = Objects.requireNonNull(camera.project(surface.point(u, v)));
            SkinPoint seen = camera.see(surface, pixel[0], pixel[1]).orElseThrow();
            assertThat(seen.distanceTo(new SkinPoint(u, v))).isLessThan(Tolerances.CLOSED_FORM_MM);
        }
    }

    @ParameterizedTest
    @MethodSource("surfaces")
    void unrollsWithoutStretchWhenItSaysSo(Surface surface) {
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < 100; i++) {
            double u = random.nextDouble(-80, 80);
            double v = random.nextDouble(-80, 80);
            double angle = random.nextDouble(0, 2 * Math.PI);
            double h = 1e-3;
            double length = surface.point(u + h * Math.cos(angle), v + h * Math.sin(angle))
                            .minus(surface.point(u - h * Math.cos(angle), v - h * Math.sin(angle)))
                            .norm()
                    / (2 * h);
            if (surface.developable()) {
                assertThat(length).isCloseTo(1, within(Tolerances.ISOMETRY));
                assertThat(surface.areaElement(u, v)).isCloseTo(1, within(Tolerances.ISOMETRY));
            }
            assertThat(surface.normal(u, v).dot(surface.alongU(u, v))).isCloseTo(0, within(1e-9));
        }
    }

    @ParameterizedTest
    @MethodSource("surfaces")
    void cardPointsGoThereAndBack(Surface surface) {
        CardPlace place = new CardPlace(15, 15, new SkinPoint(-62, -60), 9, 0.97);
        CardMap map = CardMap.of(surface, place, 105);
        double[] xy = new double[2];
        for (double along = 0; along <= 120; along += 3.5) {
            for (double across = 0; across <= 30; across += 3) {
                boolean onSeam = Math.abs(Math.abs(along - 15) - Math.abs(across - 15)) < 4;
                double tolerance = onSeam ? Tolerances.STRIP_SEAM_MM : Tolerances.STRIP_INVERSE_MM;
                for (boolean xArm : new boolean[] {true, false}) {
                    double x = xArm ? along : across;
                    double y = xArm ? across : along;
                    SkinPoint skin = map.toSkin(x, y);
                    map.toCard(skin.u(), skin.v(), xy);
                    assertThat(Math.hypot(xy[0] - x, xy[1] - y))
                            .as("%s, %s", x, y)
                            .isLessThan(tolerance);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("surfaces")
    void cardKeepsItsLengthAlongTheMiddleOfAnArm(Surface surface) {
        CardPlace place = new CardPlace(15, 15, new SkinPoint(-60, -50), -6, 1);
        CardMap map = CardMap.of(surface, place, 105);
        Vec3 before = surface.point(map.toSkin(15, 15).u(), map.toSkin(15, 15).v());
        double length = 0;
        for (double x = 15.25; x <= 115; x += 0.25) {
            SkinPoint skin = map.toSkin(x, 15);
            Vec3 at = surface.point(skin.u(), skin.v());
            length += at.minus(before).norm();
            before = at;
        }
        assertThat(length).isCloseTo(100, within(100 * Tolerances.ISOMETRY * 10));
    }

    @ParameterizedTest
    @MethodSource("surfaces")
    void strainGoesThereAndBack(Surface surface) {
        Strain strain = new Strain(-8, 75);
        SkinPoint now = strain.forward(31, -22);
        assertThat(strain.inverse(now.u(), now.v()).distanceTo(new SkinPoint(31, -22)))
                .isLessThan(Tolerances.CLOSED_FORM_MM);
        assertThat(100 * (strain.areaRatio(0, 0) - 1)).isCloseTo(-8, within(1e-9));
    }
}
