package org.needlewise.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.needlewise.model.measurement.Refusal;
import org.needlewise.model.measurement.RefusalCode;

/** Every refusal has one stable code and one text, and no text is left over. */
class RefusalTextsTest {
    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("org.needlewise.model.measurement.refusals", Locale.ROOT);

    @Test
    void codesAreUniqueAndWellFormed() {
        List<String> codes =
                Arrays.stream(RefusalCode.values()).map(RefusalCode::code).toList();
        assertThat(codes).doesNotHaveDuplicates().allMatch(code -> code.matches("NW-[A-Z]+-\\d{3}"));
    }

    @Test
    void textsAndCodesAreTheSameSet() {
        assertThat(Collections.list(TEXTS.getKeys()))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(RefusalCode.values())
                        .map(RefusalCode::code)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void textIsASentenceAndTakesItsDetails(RefusalCode code) {
        String text = new Refusal(code, "‹detail›").text(Locale.ENGLISH);
        assertThat(text).endsWith(".").doesNotContain("{", "}");
        assertThat(text.contains("‹detail›"))
                .isEqualTo(TEXTS.getString(code.code()).contains("{0}"));
    }

    @ParameterizedTest
    @EnumSource
    void germanSaysItTooAndWithTheSameDetails(RefusalCode code) {
        String german = new Refusal(code, "‹detail›").text(Locale.GERMAN);
        String english = new Refusal(code, "‹detail›").text(Locale.ENGLISH);
        assertThat(german).endsWith(".").doesNotContain("{", "}").isNotEqualTo(english);
        assertThat(german.contains("‹detail›")).isEqualTo(english.contains("‹detail›"));
    }

    @ParameterizedTest
    @EnumSource
    void codeIsGivenSomewhere(RefusalCode code) {
        Pattern use = Pattern.compile("\\bRefusalCode\\." + code.name() + "\\b|[(, ]" + code.name() + "\\b");
        String uses = SourceTree.java().stream()
                .filter(file -> file.name().startsWith("imaging/src/main/")
                        || file.name().startsWith("cohort/src/main/"))
                .flatMap(file -> file.linesWith(use))
                .collect(Collectors.joining("\n"));
        assertThat(uses).as("uses of " + code).isNotEmpty();
    }
}
