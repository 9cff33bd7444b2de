package org.needlewise.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sentence is there in every language, with the same placeholders. */
class LanguagesInStepTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d");

    static Stream<String> bundles() {
        return Arrays.stream(properties("/application.properties")
                .getProperty("spring.messages.basename")
                .split(","));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void germanHasEveryKeyOfEnglishAndNoOther(String bundle) {
        assertThat(new TreeSet<>(properties("/" + bundle + "_de.properties").stringPropertyNames()))
                .isEqualTo(
                        new TreeSet<>(properties("/" + bundle + ".properties").stringPropertyNames()));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void sentencesHaveTheSamePlaceholders(String bundle) {
        Properties english = properties("/" + bundle + ".properties");
        Properties german = properties("/" + bundle + "_de.properties");
        for (String key : english.stringPropertyNames()) {
            assertThat(placeholders(german.getProperty(key, "")))
                    .as(bundle + ": " + key)
                    .isEqualTo(placeholders(english.getProperty(key)));
        }
    }

    private static TreeSet<String> placeholders(String sentence) {
        return PLACEHOLDER
                .matcher(sentence)
                .results()
                .map(hit -> hit.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties properties(String name) {
        try (InputStream in = LanguagesInStepTest.class.getResourceAsStream(name)) {
            assertThat(in).as(name).isNotNull();
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
