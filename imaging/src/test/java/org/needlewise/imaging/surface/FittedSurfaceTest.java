package org.needlewise.imaging.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.needlewise.imaging.Tolerances;

class FittedSurfaceTest {
    private static final Camera CAMERA = new Camera(3000, 1999.5, 1499.5, -0.02);

    static Stream<SkinShape> shapes() {
        return Stream.of(
                new PlaneShape(),
                new DevelopableShape(1 / 90.0, 0.7, 0),
                new DevelopableShape(1 / 120.0, 0.2, 0.1),
                new DevelopableShape(-1 / 100.0, 1.5, 0),
                new TwoCurvatureShape(1 / 120.0, 1 / 220.0, 0.4));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void photographBackToSkinGivesTheSamePoint(SkinShape shape) {
        FittedSurface surface = Views.over(shape, CAMERA, 0.3, 1);
        for (double x = 20; x <= 100; x += 16) {
            for (double y = 20; y <= 100; y += 16) {
                double[] px = surface.toPhoto(x, y);
                assertThat(surface.toSkin(px[0], px[1]))
                        .containsExactly(new double[] {x, y}, within(Tolerances.INVERSE_MM));
            }
        }
    }

    @Test
    void pixelsBesideTheLimbAreNoSkin() {
        FittedSurface surface = Views.over(new DevelopableShape(1 / 40.0, 0, 0), CAMERA, 0, 1);
        assertThat(surface.toSkin(3990, 1500)[0]).isNaN();
    }

    @Test
    void printScaleStretchesTheCardNotTheSkin() {
        FittedSurface full = Views.over(new PlaneShape(), CAMERA, 0, 1);
        FittedSurface small = Views.over(new PlaneShape(), CAMERA, 0, 0.97);
        assertThat(small.toPhoto(80, 40)).containsExactly(full.toPhoto(80, 40), within(Tolerances.CLOSED_FORM));
        assertThat(small.layoutToPhoto(100, 60))
                .containsExactly(full.layoutToPhoto(97, 58.2), within(Tolerances.INVERSE_MM));
    }

    @Test
    void scaleOfAPlaneIsFocalLengthOverDistance() {
        Camera plain = new Camera(3000, 1999.5, 1499.5, 0);
        FittedSurface surface = Views.over(new PlaneShape(), plain, 0, 1);
        double distance = Views.DISTANCE_MM + FittedSurface.PAPER_THICKNESS_MM;
        assertThat(surface.pxPerMm(70, 70)).isCloseTo(3000 / distance, within(Tolerances.DIFFERENCES * 100));
    }

    @Test
    void obliquenessFallsToZeroAtTheHorizon() {
        FittedSurface limb = Views.over(new DevelopableShape(1 / 50.0, 0, 0), CAMERA, 0, 1);
        double[] xyz = new double[3];
        double[] px = new double[2];
        double last = 2;
        for (double x = Views.CENTRE_MM; x < Views.CENTRE_MM + 60; x += 10) {
            double cosine = limb.obliquenessCosine(x, Views.CENTRE_MM);
            assertThat(cosine).isLessThan(last);
            last = cosine;
        }
        limb.toPhoto(Views.CENTRE_MM, Views.CENTRE_MM, xyz, px);
        assertThat(limb.obliquenessCosine(Views.CENTRE_MM, Views.CENTRE_MM)).isGreaterThan(0.99);
        assertThat(limb.obliquenessCosine(Views.CENTRE_MM + 75, Views.CENTRE_MM))
                .isNegative();
    }

    @Test
    void distortionMovesPointsAlongTheirRadius() {
        double[] straight = new double[2];
        double[] bent = new double[2];
        new Camera(1000, 500, 400, 0).project(0.3, 0.4, 1, straight);
        new Camera(1000, 500, 400, 0.1).project(0.3, 0.4, 1, bent);
        assertThat(straight).containsExactly(new double[] {800, 800}, within(Tolerances.CLOSED_FORM));
        assertThat(bent).containsExactly(new double[] {807.5, 810}, within(Tolerances.CLOSED_FORM));
    }
}
