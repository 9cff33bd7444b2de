package org.needlewise.imaging.unroll;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        assertThat(new CardShadow(StandardCards.CARD_L, 1).covers(x, y)).isEqualTo(covered);
    }

    @ParameterizedTest
    @CsvSource({"117, 15, true", "119.4, 15, false", "60, 30.5, true", "60, 31, false"})
    void smallerPrintCoversLess(double x, double y, boolean covered) {
        assertThat(new CardShadow(StandardCards.CARD_L, 0.97).covers(x, y)).isEqualTo(covered);
    }
}
