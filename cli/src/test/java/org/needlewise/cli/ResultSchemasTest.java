package org.needlewise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.needlewise.cli.schema.JsonSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What screen, plan and dose take and print fits the schemas of docs/schemas, whatever comes of it. */
class ResultSchemasTest {
    private static final Path DOCS = Path.of("..", "docs");

    @TempDir
    Path folder;

    private static JsonSchema schema(String name) {
        return JsonSchema.read(DOCS.resolve("schemas").resolve(name + ".schema.json"));
    }

    private static JsonNode example(String name) {
        return JsonMapper.shared()
                .readTree(DOCS.resolve("examples").resolve(name + ".json").toFile());
    }

    private static JsonNode merged(JsonNode base, JsonNode changes) {
        ObjectNode merged = (ObjectNode) base.deepCopy();
        changes.properties()
                .forEach(change -> merged.set(
                        change.getKey(),
                        change.getValue().isObject()
                                        && merged.path(change.getKey()).isObject()
                                ? merged(merged.get(change.getKey()), change.getValue())
                                : change.getValue()));
        return merged;
    }

    /** Changes are JSON with single quotes, laid over the example. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "screen|answers|answers|screening|{}",
                "screen|answers|answers|screening|{'sites': [], 'answers': {'keloid': 'yes', 'unwell': 'unknown'}}",
                "screen|answers|answers|screening|{'stage': 'session', 'person': {'skinType': 'unknown'}}",
                "screen|answers|answers|screening|{'answers': {'diabetes': {'answer': 'yes', 'value': 50, 'unit':"
                        + " 'mmol/mol'}, 'nickel': 'yes', 'anticoagulant': 'yes', 'isotretinoinPast': {'answer': 'yes',"
                        + " 'date': '2026-08-31'}}, 'clearances': [{'rule': 'anticoagulant', 'date': '2026-11-01', 'by':"
                        + " 'Dr A'}, {'rule': 'keloid', 'date': '2026-11-01', 'by': 'Dr A'}]}",
                "screen|check-in|check-in|check-in-result|{}",
                "screen|check-in|check-in|check-in-result|{'signs': {}, 'findings': {'pus': 'yes', 'fever': 'unknown',"
                        + " 'shared-device': 'yes', 'changing-mole': 'yes', 'tram-track': 'yes', 'new-brown-patch': 'yes'}}",
                "screen|check-in|check-in|check-in-result|{'today': '2026-12-20', 'hours': 408}",
                "plan|request|request|plan|{}",
                "plan|request|request|plan|{'answers': {'keloid': 'yes'}}",
                "plan|request|request|plan|{'person': {'skinType': 'V', 'heightCm': null}, 'device': null}",
                "plan|request|request|plan|{'device': {'needleLengthMm': 1.5, 'owner': 'shared'}}",
                "plan|request|request|plan|{'history': {'sessions': [{'site': 'left-belly', 'date': '2026-10-01',"
                        + " 'needleMm': 0.3, 'healed': 'yes', 'zone': 4}, {'site': 'right-thigh', 'date': '2026-11-20',"
                        + " 'needleMm': 0.3, 'healed': 'no'}], 'findings': [{'finding': 'changing-mole', 'site':"
                        + " 'right-thigh', 'date': '2026-11-20'}, {'finding': 'shared-device', 'date': '2026-11-20'}],"
                        + " 'verdicts': [{'site': 'left-belly', 'date': '2026-11-20', 'answer': 'improved'}]}}",
                "dose|device|device|dose|{}",
                "dose|device|device|dose|{'drawingMm': null, 'areaCm2': 301, 'earlier': [], 'concern': 'scar-raised'}",
                "dose|device|device|dose|{'region': 'face', 'passes': null, 'directions': null, 'nickelAllergy':"
                        + " 'unknown', 'device': {'needleLengthMm': 10, 'damage': 'unknown', 'head': null}}",
                "dose|device|device|dose|{'drawingMm': [[0, 0], [1, 0], [0, 1]]}"
            })
    void whatIsTakenAndPrintedFits(String command, String example, String input, String output, String changes)
            throws IOException {
        JsonNode asked = merged(example(example), JsonMapper.shared().readTree(changes.replace('\'', '"')));
        Path file = Files.writeString(
                folder.resolve("asked.json"), withoutNulls(asked).toString());
        CommandLineRun cli = new CommandLineRun();
        assertThat(cli.run(command, file, "--json")).as(cli.err()).isIn(0, 3);
        assertThat(schema(input).misfits(withoutNulls(asked))).isEmpty();
        assertThat(schema(output).misfits(JsonMapper.shared().readTree(cli.out())))
                .isEmpty();
    }

    private static JsonNode withoutNulls(JsonNode json) {
        if (!json.isObject()) {
            return json;
        }
        ObjectNode without = JsonMapper.shared().createObjectNode();
        json.properties().stream()
                .filter(property -> !property.getValue().isNull())
                .forEach(property -> without.set(property.getKey(), withoutNulls(property.getValue())));
        return without;
    }

    @ParameterizedTest
    @CsvSource({"answers, today", "check-in, session", "request, start", "device, areaCm2"})
    void aSchemaNoticesWhatDoesNotBelong(String name, String field) {
        ObjectNode wrong = (ObjectNode) example(name);
        wrong.put("zork", 1);
        assertThat(schema(name).misfits(wrong)).singleElement().asString().contains("has more than");
        wrong.remove("zork");
        wrong.put(field, "2026-02-30");
        assertThat(schema(name).misfits(wrong)).isNotEmpty();
    }

    @Test
    void aResultThatLacksAFieldDoesNotFit() throws IOException {
        CommandLineRun cli = new CommandLineRun();
        cli.run("plan", DOCS.resolve("examples").resolve("request.json"), "--json");
        ObjectNode plan = (ObjectNode) JsonMapper.shared().readTree(cli.out());
        ((ObjectNode) plan.get("sites").get(0).get("technique")).put("needleMm", 0.6);
        plan.remove("visits");
        assertThat(schema("plan").misfits(plan)).hasSize(2);
    }
}
