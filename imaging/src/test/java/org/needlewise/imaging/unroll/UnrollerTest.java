package org.needlewise.imaging.unroll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.needlewise.imaging.Tolerances;
import org.needlewise.imaging.card.DrawnCards;
import org.needlewise.imaging.raster.MillimetreGrid;
import org.needlewise.imaging.raster.SkinPicture;
import org.needlewise.imaging.reading.LinearLight;
import org.needlewise.imaging.reading.ReadPhoto;
import org.needlewise.imaging.surface.Camera;
import org.needlewise.imaging.surface.DevelopableShape;
import org.needlewise.imaging.surface.FittedSurface;
import org.needlewise.imaging.surface.PlaneShape;
import org.needlewise.imaging.surface.Pose;
import org.needlewise.imaging.surface.SkinShape;
import org.needlewise.imaging.surface.TwoCurvatureShape;
import org.needlewise.imaging.vision.NativePicture;
import org.needlewise.model.card.StandardCards;

class UnrollerTest {
    private static final int WIDTH = 800;
    private static final int HEIGHT = 600;
    private static final MillimetreGrid GRID = new MillimetreGrid(32, 32, 4, 240, 220);

    @Test
    void samplesAreTakenWhereTheSkinWasSeen() {
        FittedSurface surface = surface(new DevelopableShape(1 / 90.0, 0.6, 0), 0.25);
        try (ReadPhoto photo = gradients()) {
            SkinPicture skin = new Unroller(photo, surface, StandardCards.CARD_L).unroll(GRID);
            for (int y = 10; y < GRID.height(); y += 37) {
                for (int x = 10; x < GRID.width(); x += 41) {
                    double[] px = surface.toPhoto(GRID.xMm(x), GRID.yMm(y));
                    assertThat((double) skin.linearRgb().at(0, x, y))
                            .isCloseTo(light(red(px[0])), within(Tolerances.SAMPLED_LIGHT));
                    assertThat((double) skin.linearRgb().at(1, x, y))
                            .isCloseTo(light(green(px[1])), within(Tolerances.SAMPLED_LIGHT));
                }
            }
        }
    }

    @Test
    void mapMovesTheGridOverThePhotographsOwnSkin() {
        FittedSurface surface = surface(new PlaneShape(), 0.2);
        SkinMap turned = (x, y, out) -> {
            out[0] = 100 - 0.5 * (y - 32);
            out[1] = 35 + 0.5 * (x - 32);
        };
        try (ReadPhoto photo = gradients()) {
            SkinPicture skin = new Unroller(photo, surface, StandardCards.CARD_L).unroll(GRID, turned);
            double[] own = new double[2];
            turned.apply(GRID.xMm(120), GRID.yMm(100), own);
            double[] px = surface.toPhoto(own[0], own[1]);
            assertThat((double) skin.linearRgb().at(0, 120, 100))
                    .isCloseTo(light(red(px[0])), within(Tolerances.SAMPLED_LIGHT));
            assertThat((double) skin.mm2PerSample().at(0, 120, 100))
                    .isCloseTo(0.25 / 16, within(Tolerances.SAMPLED_LIGHT / 100));
        }
    }

    @Test
    void cardFrameAndHorizonAreNotMeasurable() {
        FittedSurface surface = surface(new DevelopableShape(1 / 40.0, 0, 0), 0);
        MillimetreGrid wide = new MillimetreGrid(-100, -60, 2, 640, 520);
        try (ReadPhoto photo = gradients()) {
            SkinPicture skin = new Unroller(photo, surface, StandardCards.CARD_L).unroll(wide);
            CardShadow card = new CardShadow(StandardCards.CARD_L, surface);
            int measurable = 0;
            for (int y = 0; y < wide.height(); y++) {
                for (int x = 0; x < wide.width(); x++) {
                    double[] px = surface.toPhoto(wide.xMm(x), wide.yMm(y));
                    if (skin.measurable().at(x, y)) {
                        measurable++;
                        assertThat(card.covers(wide.xMm(x), wide.yMm(y))).isFalse();
                        assertThat(surface.obliquenessCosine(wide.xMm(x), wide.yMm(y)))
                                .isGreaterThan(Unroller.HORIZON_COSINE - Tolerances.SAMPLED_LIGHT);
                        assertThat(px[0]).isBetween(0.0, WIDTH - 1.0);
                        assertThat(px[1]).isBetween(0.0, HEIGHT - 1.0);
                    }
                }
            }
            assertThat(measurable).isGreaterThan(10_000);
        }
    }

    @Test
    void overexposedSkinIsNotMeasurable() {
        byte[] bgr = new byte[3 * WIDTH * HEIGHT];
        java.util.Arrays.fill(bgr, (byte) 255);
        FittedSurface surface = surface(new PlaneShape(), 0);
        try (ReadPhoto photo = DrawnCards.read(NativePicture.ofBgr(WIDTH, HEIGHT, bgr))) {
            assertThat(new Unroller(photo, surface, StandardCards.CARD_L)
                            .unroll(GRID)
                            .measurable()
                            .count())
                    .isZero();
        }
    }

    @Test
    void samplesOnDoublyCurvedSkinStandForTheirTrueArea() {
        FittedSurface surface = surface(new TwoCurvatureShape(1 / 120.0, 1 / 160.0, 0.3), 0);
        try (ReadPhoto photo = gradients()) {
            SkinPicture skin = new Unroller(photo, surface, StandardCards.CARD_L).unroll(GRID);
            double expected = surface.areaDensity(GRID.xMm(200), GRID.yMm(180)) / 16;
            assertThat(skin.mm2PerSample().at(0, 200, 180) / expected)
                    .isCloseTo(1, within(Tolerances.SAMPLED_LIGHT / 10));
        }
    }

    private static FittedSurface surface(SkinShape shape, double tilt) {
        Pose pose = Pose.fromParameters(new double[] {tilt, 0, 0, 0, 0, 200}, 0);
        return new FittedSurface(shape, pose, new Camera(800, 399.5, 299.5, 0), 60, 60, 1);
    }

    /** Red rises to the right, green downwards. */
    private static ReadPhoto gradients() {
        return DrawnCards.read(NativePicture.filledBy(WIDTH, HEIGHT, 1, pixels -> {
            for (int y = 0; y < HEIGHT; y++) {
                for (int x = 0; x < WIDTH; x++) {
                    pixels.put((byte) 90).put((byte) green(y)).put((byte) red(x));
                }
            }
        }));
    }

    private static int red(double x) {
        return (int) Math.round(20 + 0.25 * x);
    }

    private static int green(double y) {
        return (int) Math.round(20 + 0.35 * y);
    }

    private static double light(int encoded) {
        return LinearLight.SRGB.curve(0)[encoded];
    }
}
