package org.needlewise.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.needlewise.protocol.Shared.PROTOCOL;
import static org.needlewise.protocol.Shared.TODAY;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.needlewise.protocol.language.Translation;
import org.needlewise.protocol.planning.History;
import org.needlewise.protocol.planning.Plan;
import org.needlewise.protocol.planning.PlanRequest;
import org.needlewise.protocol.rules.Rule;
import org.needlewise.protocol.screening.Questionnaire.Item;
import org.needlewise.protocol.screening.Screening;
import org.needlewise.protocol.screening.Stage;

/** German keeps in step with English: every text is there, says the same numbers, and reaches the person. */
class LanguagesTest {
    private static final Protocol GERMAN = PROTOCOL.in(Locale.GERMANY);
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)?");

    @Test
    void everyTextIsThereInBothLanguagesAndNoneIsLeftOver() {
        assertThat(Translation.of(Locale.GERMAN).texts().keySet())
                .isEqualTo(PROTOCOL.texts().keySet());
        assertThat(GERMAN.texts().values())
                .allSatisfy(text -> assertThat(text).isNotBlank().isEqualTo(text.strip()));
    }

    @Test
    void bothLanguagesNameTheSameNumbers() {
        Map<String, String> german = GERMAN.texts();
        assertThat(PROTOCOL.texts())
                .allSatisfy((key, english) -> assertThat(numbers(Objects.requireNonNull(german.get(key))))
                        .as(key)
                        .isEqualTo(numbers(english)));
    }

    private static List<String> numbers(String text) {
        return NUMBER.matcher(text)
                .results()
                .map(found -> found.group().replace(',', '.'))
                .sorted()
                .toList();
    }

    @Test
    void germanSaysSieAndNeverPromises() {
        Pattern familiar = Pattern.compile("(?i)\\b(du|dich|dir|dein\\w*|garantier\\w*|heilt Ihre|bewiesen)\\b");
        assertThat(GERMAN.texts())
                .allSatisfy((key, text) -> assertThat(familiar.matcher(text).find())
                        .as(key + ": " + text)
                        .isFalse());
        assertThat(GERMAN.texts().entrySet().stream()
                        .filter(text -> text.getKey().startsWith("rule.hygiene"))
                        .map(Map.Entry::getValue))
                .noneMatch(text -> text.matches("(?i).*(alkohol|desinfi)[^.]*\\bsteril.*"));
    }

    @Test
    void anEmergencyNamesTheEmergencyNumberInBothLanguages() {
        Map<String, String> german = GERMAN.texts();
        PROTOCOL.texts().forEach((key, english) -> {
            if (english.contains("emergency number")) {
                assertThat(german.get(key)).as(key).contains("Notruf");
            }
        });
    }

    @Test
    void aReaderPicksByLocaleAndDecisionsStayTheSame() {
        assertThat(GERMAN.locale()).isEqualTo(Locale.GERMAN);
        assertThat(PROTOCOL.in(Locale.JAPANESE).locale()).isEqualTo(Locale.ENGLISH);
        Screening english = PROTOCOL.screen(Shared.person().yes("keloid").answers());
        Screening german = GERMAN.screen(Shared.person().yes("keloid").answers());
        assertThat(german.decision()).isEqualTo(english.decision());
        assertThat(german.says()).startsWith("Nicht zu Hause. Die Gründe stehen dabei;");
        assertThat(german.rules().get(0).says()).startsWith("Bei Ihnen oder in Ihrer Familie");
        assertThat(german.rules().get(0).sources())
                .isEqualTo(english.rules().get(0).sources());
    }

    @Test
    void aPlanIsTheSameInBothLanguagesButForItsSentences() {
        PlanRequest request = new PlanRequest(Shared.person().answers(), "test", TODAY, null, List.of(), History.NONE);
        Plan english = PROTOCOL.plan(request);
        Plan german = GERMAN.plan(request);
        assertThat(german.sessionDays()).isEqualTo(english.sessionDays());
        assertThat(german.visits()).isEqualTo(english.visits());
        assertThat(german.site("site").technique())
                .isEqualTo(english.site("site").technique());
        assertThat(german.site("site").aim().professional().interval()).isEqualTo("alle 2–4 Wochen");
        Map<String, String> texts = PROTOCOL.texts();
        assertThat(german.statements().stream().map(Rule::says)).noneMatch(texts.values()::contains);
    }

    @Test
    void questionnairesComeInTheLanguageWithSourcesAndMarks() {
        List<Item> items = GERMAN.questionnaire(Stage.ENROLMENT).items();
        assertThat(items.stream().map(Item::id).collect(Collectors.toSet()))
                .contains("keloid", "pregnant")
                .doesNotContain("age", "alcohol");
        assertThat(items).allSatisfy(item -> {
            assertThat(item.sources()).isNotEmpty();
            assertThat(item.marks()).isNotEmpty();
        });
        assertThat(GERMAN.questionnaire(Stage.ENROLMENT, "scar-flat").items())
                .extracting(Item::text)
                .anyMatch(text -> text.startsWith("Bei einer Narbe:"));
        assertThat(GERMAN.questionnaire(Stage.ENROLMENT, "striae-albae").items())
                .extracting(Item::id)
                .doesNotContain("scarUnsettled");
    }
}
