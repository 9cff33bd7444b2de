package org.needlewise.protocol.screening;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.needlewise.protocol.Shared;
import org.needlewise.protocol.input.Json;
import org.needlewise.protocol.input.ProtocolInputException;

class AnswersReaderTest {
    private static final String GOOD = """
            {"today": "2026-11-22", "person": {"birthDate": "1990-02-28", "skinType": "III", "heightCm": 168},
             "answers": {"keloid": "no", "diabetes": {"answer": "yes", "value": 50, "unit": "mmol/mol"}},
             "sites": [{"id": "a", "region": "abdomen", "concern": "scar-flat", "since": "2019-05", "areaCm2": 12,
                        "answers": {"moles": {"answer": "yes", "value": 3}}}],
             "clearances": [{"rule": "anticoagulant", "date": "2026-11-01", "by": "Dr A"}]}
            """;

    private static Answers read(String json) {
        return new AnswersReader(Shared.PROTOCOL.knowledge(), Set.of("anticoagulant"), Shared.TODAY)
                .read(Json.parse("a.json", json.getBytes(UTF_8)));
    }

    @Test
    void readsWhatIsThere() {
        Answers answers = read(GOOD);
        assertThat(answers.person().ageOn(answers.today())).isEqualTo(36);
        assertThat(answers.answers().get("diabetes")).isEqualTo(new Answer(Given.YES, null, 50.0, "mmol/mol"));
        assertThat(answers.sites()).singleElement().satisfies(site -> {
            assertThat(site.since()).isEqualTo(LocalDate.of(2019, 5, 31));
            assertThat(site.answers().get("moles")).isEqualTo(new Answer(Given.YES, null, 3.0, "count"));
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"skinType\": \"III\"|\"skinType\": \"VII\"|$.person.skinType",
                "\"1990-02-28\"|\"1990-02-30\"|$.person.birthDate",
                "\"1990-02-28\"|\"2026-11-23\"|$.person.birthDate",
                "\"1990-02-28\"|\"1890-02-28\"|136 years",
                "\"2026-11-22\"|\"+999999999-12-31\"|$.today",
                "\"birthDate\"|\"birthdate\"|does not know the field \"birthdate\"",
                "\"heightCm\": 168|\"heightCm\": 1.68|$.person.heightCm",
                "\"heightCm\": 168|\"heightCm\": -168|$.person.heightCm",
                "\"areaCm2\": 12|\"areaCm2\": 0|$.sites[0].areaCm2",
                "\"areaCm2\": 12|\"areaCm2\": -3|$.sites[0].areaCm2",
                "\"areaCm2\": 12|\"areaCm2\": \"12\"|$.sites[0].areaCm2",
                "\"region\": \"abdomen\"|\"region\": \"belly\"|$.sites[0].region",
                "\"scar-flat\"|\"neck-lines\"|only for neck",
                "\"since\": \"2019-05\"|\"since\": \"2027\"|$.sites[0].since",
                "\"since\": \"2019-05\"|\"since\": \"2019-13\"|$.sites[0].since",
                "\"since\": \"2019-05\"|\"since\": \"1980\"|before the birth date",
                "\"keloid\": \"no\"|\"keloid\": \"maybe\"|$.answers.keloid",
                "\"keloid\": \"no\"|\"keloids\": \"no\"|no question \"keloids\"",
                "\"keloid\": \"no\"|\"age\": \"yes\"|no question \"age\"",
                "\"keloid\": \"no\"|\"tattoo\": \"no\"|asked about a site",
                "\"keloid\": \"no\"|\"keloid\": {\"answer\": \"yes\", \"date\": \"2020-01-01\"}|takes no date",
                "\"keloid\": \"no\"|\"filler\": \"no\"|asked about a site",
                "\"value\": 50|\"value\": -50|$.answers.diabetes.value",
                "\"unit\": \"mmol/mol\"|\"unit\": \"mg/dl\"|$.answers.diabetes.unit",
                "\"value\": 3|\"value\": 2.5|$.sites[0].answers.moles.value",
                "\"yes\", \"value\": 3|\"no\", \"value\": 3|says no",
                "\"anticoagulant\"|\"nothing\"|$.clearances[0].rule",
                "\"2026-11-01\"|\"2026-11-23\"|$.clearances[0].date",
                "\"today\"|\"todaay\"|does not know the field",
                "\"keloid\": \"no\"|\"keloid\": \"no\", \"keloid\": \"yes\"|not valid JSON",
                "\"keloid\": \"no\"|\"steroidTablets\": {\"answer\": \"yes\", \"date\": \"2027-01-01\"}|must not be after",
                "\"keloid\": \"no\"|\"pregnant\": {\"answer\": \"yes\", \"date\": \"2025-01-01\"}|$.answers.pregnant.date"
            })
    void namesWhatIsImpossible(String good, String bad, String named) {
        assertThat(GOOD).contains(good);
        assertThatThrownBy(() -> read(GOOD.replace(good, bad)))
                .isInstanceOf(ProtocolInputException.class)
                .hasMessageContaining(named);
    }

    @Test
    void aSiteNameIsUsedOnce() {
        String twice = GOOD.replace(
                "\"sites\": [", "\"sites\": [{\"id\": \"a\", \"region\": \"back\", \"concern\": \"striae-albae\"},");
        assertThatThrownBy(() -> read(twice)).hasMessageContaining("used twice");
    }

    @Test
    void aYearThatHasBegunIsTakenForToday() {
        assertThat(read(GOOD.replace("2019-05", "2026")).sites().get(0).since()).isEqualTo(Shared.TODAY);
    }
}
