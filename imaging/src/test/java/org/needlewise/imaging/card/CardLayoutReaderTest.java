package org.needlewise.imaging.card;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.needlewise.imaging.input.InputException;
import org.needlewise.imaging.input.JsonCursor;
import org.needlewise.model.card.CardLayout;
import org.needlewise.model.card.CardLayout.MeasuredLabD50;
import org.needlewise.model.card.StandardCards;

class CardLayoutReaderTest {
    private static final String MINIMAL = """
            {"name": "tiny", "outline": [[0, 0], [30, 0], [30, 20]], "dictionary": "DICT_4X4_50",
             "markers": [{"id": 3, "centre": [10, 10], "size": 8}]}""";

    @ParameterizedTest
    @ValueSource(strings = {"card-l", "card-s"})
    void builtInCardEqualsTheStandard(String name) {
        Path file = Path.of("..", "..", "shared", "card", name + ".json");
        assumeTrue(Files.exists(file), "the shared folder with the standard cards is not here");
        assertThat(CardLayoutReader.read(file))
                .isEqualTo(StandardCards.byName(name).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"card-l", "card-s"})
    void readsBackWhatItWrites(String name) {
        CardLayout card = StandardCards.byName(name).orElseThrow();
        assertThat(parse(CardLayoutWriter.json(card))).isEqualTo(card);
    }

    @Test
    void readsACardOfMarkersAlone() {
        CardLayout card = parse(MINIMAL);
        assertThat(card.dictionary()).isEqualTo("DICT_4X4_50");
        assertThat(card.patches()).isEmpty();
        assertThat(card.printCheck()).isEmpty();
        assertThat(card.certified()).isFalse();
    }

    @Test
    void measuredPatchesMakeACardCertified() {
        CardLayout card = parse(MINIMAL.replaceFirst(
                "\"markers\"",
                "\"patches\": [{\"name\": \"p\", \"lab\": [50, -3.5, 7], \"rect\": [1, 2, 3, 4]}], \"markers\""));
        assertThat(card.certified()).isTrue();
        assertThat(card.patches().get(0).colour()).isEqualTo(new MeasuredLabD50(50, -3.5, 7));
        assertThat(parse(CardLayoutWriter.json(card))).isEqualTo(card);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"size\": 8|\"size\": 0|$.markers[0]",
                "\"size\": 8|\"sise\": 8|$.markers[0]: needs the field \"size\"",
                "\"id\": 3|\"id\": 3.5|$.markers[0].id: must be a whole number",
                "[10, 10]|[10]|$.markers[0].centre: must hold 2 numbers, has 1",
                "[30, 20]]|[30, \"x\"]]|$.outline[2][1]: must be a number",
                ", [30, 20]]|]|outline of 2 points",
                "\"name\": \"tiny\"|\"name\": \"\"|$.name: must be text",
                "\"name\": \"tiny\"|\"name\": \"tiny\", \"unit\": \"inch\"|$.unit: must be \"mm\"",
                "\"name\": \"tiny\"|\"name\": \"tiny\", \"version\": 2|$.version: must be 1",
                "\"name\": \"tiny\"|\"name\": \"tiny\", \"patches\": [{\"name\": \"p\", \"rect\": [1,1,1,1]}]|$.patches[0]",
                "\"name\": \"tiny\"|\"name\": \"tiny\" \"unit\"|not valid JSON at line 1",
            })
    void namesThePlaceOfAnError(String right, String wrong, String message) {
        assertThat(MINIMAL).contains(right);
        assertThatThrownBy(() -> parse(MINIMAL.replace(right, wrong)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(message);
    }

    @Test
    void namesTheBuiltInCardsWhenThereIsNoSuchCard() {
        assertThatThrownBy(() -> CardLayoutReader.byNameOrFile("card-x"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("card-l and card-s");
    }

    private static CardLayout parse(String json) {
        return CardLayoutReader.card(JsonCursor.parse("card.json", json.getBytes(UTF_8)));
    }
}
