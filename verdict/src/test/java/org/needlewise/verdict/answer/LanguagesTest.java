package org.needlewise.verdict.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** German keeps in step with English. */
class LanguagesTest {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)");

    private static Properties texts(String file) throws IOException {
        Properties texts = new Properties();
        try (InputStream in = LanguagesTest.class.getResourceAsStream(file)) {
            texts.load(new InputStreamReader(Objects.requireNonNull(in, file), StandardCharsets.UTF_8));
        }
        return texts;
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map((MatchResult place) -> place.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"answers", "measures"})
    void everyTextIsThereInBothLanguagesWithTheSamePlaces(String file) throws IOException {
        Properties english = texts(file + ".properties");
        Properties german = texts(file + "_de.properties");
        assertThat(german.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(english.stringPropertyNames())
                .allSatisfy(key -> assertThat(places(german.getProperty(key)))
                        .as(key)
                        .isEqualTo(places(english.getProperty(key))));
    }

    @Test
    void aLanguageThatIsNotThereIsEnglishOnEveryMachine() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            Reason reason = Reason.of("why.one-photo");
            assertThat(reason.text(Locale.ENGLISH)).isEqualTo("There is only one photograph.");
            assertThat(reason.text(Locale.JAPANESE)).isEqualTo("There is only one photograph.");
            assertThat(reason.text(Locale.GERMAN)).isEqualTo("Es gibt nur ein Foto.");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void germanCountsWithTheRightWord() {
        assertThat(Reason.of("why.needs-visits", 1).text(Locale.GERMAN))
                .contains("dürfte etwa ein weiterer Termin genügen");
        assertThat(Reason.of("why.needs-visits", 3).text(Locale.GERMAN))
                .contains("dürften etwa 3 weitere Termine genügen");
        assertThat(Reason.of("why.no-baseline", 0, 3).text(Locale.GERMAN)).contains("keinen Termin");
    }
}
