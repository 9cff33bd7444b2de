package org.needlewise.imaging.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.needlewise.imaging.Tolerances;
import org.needlewise.imaging.card.DrawnCards.Placed;
import org.needlewise.imaging.reading.ReadPhoto;
import org.needlewise.imaging.surface.FittedSurface;
import org.needlewise.imaging.vision.NativePicture;
import org.needlewise.model.card.CardLayout;
import org.needlewise.model.card.StandardCards;
import org.needlewise.model.measurement.Outcome;
import org.needlewise.model.measurement.Outcome.Measured;
import org.needlewise.model.measurement.Outcome.Refused;
import org.needlewise.model.measurement.RefusalCode;

class CardFinderTest {
    private static final Placed UPRIGHT = new Placed(StandardCards.CARD_L, 60.3, 40.7, 6.5, 0);

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.3, 1.7, 3, -2})
    void seesEveryTagWhereItIs(double turn) {
        double[] middle = {
            450 - 6 * 60 * (Math.cos(turn) - Math.sin(turn)), 450 - 6 * 60 * (Math.sin(turn) + Math.cos(turn))
        };
        Placed placed = new Placed(StandardCards.CARD_L, middle[0], middle[1], 6, turn);
        try (ReadPhoto photo = DrawnCards.photo(900, 900, List.of(placed))) {
            CardSighting sighting = seen(new CardFinder(StandardCards.CARD_L, 1).find(photo));
            assertThat(sighting.markers()).isEqualTo(5);
            assertThat(sighting.fit().kind()).isEqualTo("plane");
            FittedSurface surface = sighting.fit().surface(0);
            for (CardLayout.Marker marker : StandardCards.CARD_L.markers()) {
                double x = marker.centre().xMm();
                double y = marker.centre().yMm();
                assertThat(surface.layoutToPhoto(x, y))
                        .containsExactly(placed.toPhoto(x, y), within(Tolerances.CARD_PX));
            }
        }
    }

    @Test
    void skinWithoutCardIsRefused() {
        try (ReadPhoto photo = DrawnCards.photo(640, 480, List.of())) {
            assertRefused(new CardFinder(StandardCards.CARD_L, 1).find(photo), RefusalCode.NO_CARD);
        }
    }

    @Test
    void noiseIsNoCard() {
        byte[] noise = new byte[3 * 640 * 480];
        new java.util.Random(3).nextBytes(noise);
        try (ReadPhoto photo = DrawnCards.read(NativePicture.ofBgr(640, 480, noise))) {
            assertRefused(new CardFinder(StandardCards.CARD_L, 1).find(photo), RefusalCode.NO_CARD);
        }
    }

    @Test
    void anotherCardIsRefusedAsWrong() {
        Placed strip = new Placed(StandardCards.CARD_S, 60, 60, 8, 0.1);
        try (ReadPhoto photo = DrawnCards.photo(700, 400, List.of(strip))) {
            assertRefused(new CardFinder(StandardCards.CARD_L, 1).find(photo), RefusalCode.WRONG_CARD);
            assertThat(new CardFinder(StandardCards.CARD_S, 1).find(photo)).isInstanceOf(Measured.class);
        }
    }

    @Test
    void twoCardsAreRefused() {
        Placed left = new Placed(StandardCards.CARD_S, 30, 40, 8, 0);
        Placed right = new Placed(StandardCards.CARD_S, 40, 300, 8, 0.05);
        try (ReadPhoto photo = DrawnCards.photo(640, 560, List.of(left, right))) {
            assertRefused(new CardFinder(StandardCards.CARD_S, 1).find(photo), RefusalCode.CARD_SEEN_TWICE);
        }
    }

    @Test
    void oneTagOfFiveIsTooLittle() {
        Placed corner = new Placed(StandardCards.CARD_L, 380, 300, 8, 0);
        try (ReadPhoto photo = DrawnCards.photo(640, 560, List.of(corner))) {
            assertRefused(new CardFinder(StandardCards.CARD_L, 1).find(photo), RefusalCode.CARD_CUT_OR_COVERED);
        }
    }

    @Test
    void cardCutByTheFrameIsSeenByTheTagsThatAreLeft() {
        try (ReadPhoto photo = DrawnCards.photo(900, 480, List.of(UPRIGHT))) {
            CardSighting sighting = seen(new CardFinder(StandardCards.CARD_L, 1).find(photo));
            assertThat(sighting.markers()).isEqualTo(3);
            assertThat(sighting.fit().surface(0).layoutToPhoto(60, 15))
                    .containsExactly(UPRIGHT.toPhoto(60, 15), within(2 * Tolerances.CARD_PX));
        }
    }

    @Test
    void unknownDictionaryIsAnError() {
        CardLayout card = StandardCards.CARD_S;
        CardLayout odd = new CardLayout(
                "odd",
                card.outline(),
                "NO_SUCH_TAGS",
                card.markers(),
                List.of(),
                List.of(),
                List.of(),
                card.printCheck(),
                false);
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> new CardFinder(odd, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NO_SUCH_TAGS");
    }

    private static CardSighting seen(Outcome<CardSighting> outcome) {
        assertThat(outcome).isInstanceOf(Measured.class);
        return ((Measured<CardSighting>) outcome).value();
    }

    private static void assertRefused(Outcome<CardSighting> outcome, RefusalCode code) {
        assertThat(outcome).isInstanceOf(Refused.class);
        assertThat(((Refused<CardSighting>) outcome).refusals())
                .extracting(r -> r.code())
                .isEqualTo(Arrays.asList(code));
    }
}
