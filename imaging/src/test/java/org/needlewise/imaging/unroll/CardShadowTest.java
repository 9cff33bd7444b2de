package org.needlewise.imaging.unroll;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.needlewise.imaging.surface.Camera;
import org.needlewise.imaging.surface.FittedSurface;
import org.needlewise.imaging.surface.PlaneShape;
import org.needlewise.imaging.surface.Pose;
import org.needlewise.imaging.surface.SkinShape;
import org.needlewise.imaging.surface.TwoCurvatureShape;
import org.needlewise.model.card.StandardCards;

class CardShadowTest {
    /** The sheet is an L of 120 mm with arms of 30 mm; its rim of shadow is 1.5 mm wide. */
    @ParameterizedTest
    @CsvSource({
        "15, 15, true", "119, 29, true", "29, 119, true", "121, 15, true", "121.6, 15, false", "-1.4, 60, true",
        "-1.6, 60, false", "31.4, 60, true", "31.6, 60, false", "60, 60, false", "31, 31, true", "32, 32, false",
        "121.2, -1.2, false", "120.9, -0.9, true"
    })
    void coversTheSheetAndItsRim(double x, double y, boolean covered) {
        assertThat(shadow(1).covers(x, y)).isEqualTo(covered);
    }

    @ParameterizedTest
    @CsvSource({"117, 15, true", "119.4, 15, false", "60, 30.5, true", "60, 31, false"})
    void smallerPrintCoversLess(double x, double y, boolean covered) {
        assertThat(shadow(0.97).covers(x, y)).isEqualTo(covered);
    }

    @Test
    void followsThePaperWhereSkinCurvesBothWays() {
        FittedSurface surface = surface(new TwoCurvatureShape(1 / 120.0, 1 / 160.0, 0.3, -0.5, -0.4), 1);
        CardShadow shadow = new CardShadow(StandardCards.CARD_L, surface);
        double[] onCard = surface.paperToSkin(110, 15);
        double[] beside = surface.paperToSkin(110, 33);
        assertThat(shadow.covers(onCard[0], onCard[1])).isTrue();
        assertThat(shadow.covers(beside[0], beside[1])).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "15, 15, ALL",
        "60, 60, NOTHING",
        "60, 30, PART",
        "200, 15, NOTHING",
        "32.5, 60, PART",
        "34, 60, NOTHING"
    })
    void tellsDiscsFromPoints(double x, double y, CardShadow.Cover cover) {
        assertThat(shadow(1).over(x, y, 2)).isEqualTo(cover);
    }

    private static CardShadow shadow(double printScale) {
        return new CardShadow(StandardCards.CARD_L, surface(new PlaneShape(), printScale));
    }

    private static FittedSurface surface(SkinShape shape, double printScale) {
        double[] straight = {1, 0, 0, 0, 1, 0, 0, 0, 1};
        return new FittedSurface(
                shape,
                new Pose(straight, new double[] {0, 0, 250}),
                new Camera(3000, 2000, 1500, 0),
                15 * printScale,
                15 * printScale,
                printScale);
    }
}
