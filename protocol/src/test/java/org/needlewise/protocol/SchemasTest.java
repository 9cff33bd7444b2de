package org.needlewise.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.needlewise.protocol.Shared.PROTOCOL;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.needlewise.protocol.input.Json;
import org.needlewise.protocol.knowledge.Finding;
import org.needlewise.protocol.knowledge.Question;

/** The schemas of docs/schemas say what the readers take: the same words, and the examples fit. */
class SchemasTest {
    private static final Path DOCS = Path.of("..", "docs");

    private static Json schema(String name) {
        return Json.read(DOCS.resolve("schemas").resolve(name + ".schema.json"));
    }

    private static Json at(Json json, String... path) {
        Json here = json;
        for (String name : path) {
            here = here.field(name);
        }
        return here;
    }

    private static Set<String> words(Json json) {
        return json.field("enum").items().stream().map(Json::text).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @CsvSource({"answers", "request"})
    void questionsAndPlacesAreThoseOfTheTexts(String name) {
        Json site = at(schema(name), "properties", "sites", "items", "properties");
        assertThat(words(site.field("region")))
                .isEqualTo(PROTOCOL.knowledge().regions().keySet());
        assertThat(words(site.field("concern")))
                .isEqualTo(PROTOCOL.knowledge().concerns().keySet());
        assertThat(at(site, "answers", "properties").names()).isEqualTo(questions(true));
        assertThat(at(schema(name), "properties", "answers", "properties").names())
                .isEqualTo(questions(false));
    }

    private static Set<String> questions(boolean ofSite) {
        return PROTOCOL.knowledge().questions().stream()
                .filter(question -> !question.fact() && question.isOfSite() == ofSite)
                .map(Question::id)
                .collect(Collectors.toSet());
    }

    @Test
    void findingsAreThoseOfTheTexts() {
        Json finding = at(
                schema("request"), "properties", "history", "properties", "findings", "items", "properties", "finding");
        assertThat(words(finding))
                .isEqualTo(PROTOCOL.knowledge().findings().stream()
                        .map(Finding::id)
                        .collect(Collectors.toSet()));
    }

    @Test
    void checkInsAskForSignsAndFindingsOfTheTexts() {
        Json properties = schema("check-in").field("properties");
        assertThat(at(properties, "signs", "properties").names())
                .isEqualTo(
                        PROTOCOL.knowledge().signs().stream().map(Finding::id).collect(Collectors.toSet()));
        assertThat(at(properties, "findings", "properties").names())
                .isEqualTo(PROTOCOL.knowledge().findings().stream()
                        .map(Finding::id)
                        .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @CsvSource({"answers, answers.json", "request, request.json", "device, device.json", "check-in, check-in.json"})
    void everyFieldOfTheExampleIsInTheSchemaAndEveryNeededOneInTheExample(String name, String example) {
        assertFits(schema(name), Json.read(DOCS.resolve("examples").resolve(example)), "$");
    }

    private static void assertFits(Json schema, Json value, String place) {
        if (schema.optional("properties").isEmpty()) {
            return;
        }
        Json properties = schema.field("properties");
        assertThat(properties.names()).as(place).containsAll(value.names());
        List<String> needed = schema.optional("required")
                .map(list -> list.items().stream().map(Json::text).toList())
                .orElse(List.of());
        assertThat(value.names()).as(place).containsAll(needed);
        for (String name : value.names()) {
            Json inner = properties.field(name);
            if (inner.optional("items").isPresent()
                    && inner.field("items").optional("properties").isPresent()) {
                value.field(name).items().forEach(item -> assertFits(inner.field("items"), item, place + "." + name));
            } else if (inner.optional("properties").isPresent()) {
                assertFits(inner, value.field(name), place + "." + name);
            }
        }
    }

    @Test
    void readersKnowTheSameFields() throws ReflectiveOperationException {
        assertThat(at(schema("answers"), "properties").names()).isEqualTo(fields("screening.AnswersReader", "FIELDS"));
        assertThat(at(schema("answers"), "properties", "person", "properties").names())
                .isEqualTo(fields("screening.AnswersReader", "PERSON_FIELDS"));
        assertThat(at(schema("answers"), "properties", "sites", "items", "properties")
                        .names())
                .isEqualTo(fields("screening.AnswersReader", "SITE_FIELDS"));
        Set<String> request = Stream.of(
                        fields("screening.AnswersReader", "FIELDS"), fields("planning.PlanRequestReader", "OWN_FIELDS"))
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
        assertThat(at(schema("request"), "properties").names()).isEqualTo(request);
        assertThat(at(schema("check-in"), "properties").names()).isEqualTo(fields("healing.CheckInReader", "FIELDS"));
        assertThat(at(schema("device"), "properties").names()).isEqualTo(fields("dose.DoseReader", "FIELDS"));
        assertThat(at(schema("device"), "properties", "device", "properties").names())
                .isEqualTo(fields("dose.DeviceReader", "FIELDS"));
    }

    private static Set<String> fields(String reader, String constant) throws ReflectiveOperationException {
        var field = Class.forName("org.needlewise.protocol." + reader).getDeclaredField(constant);
        field.setAccessible(true);
        List<String> names = new ArrayList<>();
        ((Set<?>) Objects.requireNonNull(field.get(null))).forEach(name -> names.add(String.valueOf(name)));
        return new HashSet<>(names);
    }
}
