package org.needlewise.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The examples of docs/protocol.md, and what happens when they are changed. */
class ProtocolCommandsTest {
    private static final Path EXAMPLES = Path.of("..", "docs", "examples");

    private final CommandLineRun cli = new CommandLineRun();

    @TempDir
    Path folder;

    private Path changed(String example, String from, String to) throws IOException {
        String text = Files.readString(EXAMPLES.resolve(example));
        assertThat(text).contains(from);
        return Files.writeString(folder.resolve(example), text.replace(from, to));
    }

    private JsonNode json() {
        return JsonMapper.shared().readTree(cli.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"screen", "plan", "dose"})
    void everyCommandExplainsItself(String command) {
        assertThat(cli.run(command, "--help")).isZero();
        assertThat(cli.out()).contains("Usage: needlewise " + command, ".json");
    }

    @ParameterizedTest
    @CsvSource({"screen, answers.json", "screen, check-in.json", "plan, request.json", "dose, device.json"})
    void everyExampleIsDoneInTextAndJson(String command, String example) {
        assertThat(cli.run(command, EXAMPLES.resolve(example))).isZero();
        assertThat(cli.err()).isEmpty();
        assertThat(cli.out()).isNotBlank();
        CommandLineRun second = new CommandLineRun();
        assertThat(second.run(command, EXAMPLES.resolve(example), "--json")).isZero();
        assertThat(JsonMapper.shared()
                        .readTree(second.out())
                        .get("rulesVersion")
                        .isString())
                .isTrue();
    }

    @Test
    void screenRefusesWithAllReasons() throws IOException {
        assertThat(cli.run("screen", changed("answers.json", "\"keloid\": \"no\"", "\"keloid\": \"yes\""), "--json"))
                .isEqualTo(3);
        assertThat(json().get("decision").stringValue()).isEqualTo("never-at-home");
        JsonNode rule = json().get("rules").get(0);
        assertThat(rule.get("rule").stringValue()).isEqualTo("keloid");
        assertThat(rule.get("sources")).isNotEmpty();
        assertThat(rule.get("marks")).isNotEmpty();
        assertThat(json().get("until").isNull()).isTrue();
    }

    @Test
    void aCheckInNamesActionUrgencyLockAndUnlock() throws IOException {
        assertThat(cli.run("screen", changed("check-in.json", "\"pus\": \"no\"", "\"pus\": \"yes\""), "--json"))
                .isEqualTo(3);
        assertThat(json().get("action").stringValue()).isEqualTo("clinician");
        assertThat(json().get("withinHours").intValue()).isEqualTo(24);
        JsonNode lock = json().get("locks").get(0);
        assertThat(lock.get("what").stringValue()).isEqualTo("plan");
        assertThat(lock.get("unlock").stringValue()).isEqualTo("clearance");
        CommandLineRun text = new CommandLineRun();
        assertThat(text.run("screen", changed("check-in.json", "\"fever\": \"no\"", "\"fever\": \"unknown\"")))
                .isEqualTo(3);
        assertThat(text.out()).contains("emergency number", "Counted as yes", "Unlocked by a clearance");
    }

    @Test
    void aCheckInThatLeavesQuestionsOpenIsRefused() throws IOException {
        assertThat(cli.run("screen", changed("check-in.json", "\"pus\": \"no\",", ""), "--json"))
                .isEqualTo(3);
        assertThat(json().get("unanswered").get(0).stringValue()).isEqualTo("pus");
    }

    @Test
    void aLargeSiteIsPlannedByZone() throws IOException {
        Path large = changed("request.json", "\"areaCm2\": 120", "\"areaCm2\": 800");
        assertThat(cli.run("plan", large)).isZero();
        assertThat(cli.out()).contains("3 zones of 267 cm²", "zone", "Block 2, provisional");
    }

    @Test
    void planRefusesWhatTheScreeningRefuses() throws IOException {
        Path ics = folder.resolve("plan.ics");
        Path request = changed("request.json", "\"isotretinoinNow\": \"no\"", "\"isotretinoinNow\": \"unknown\"");
        assertThat(cli.run("plan", request, "--json", "--ics", ics)).isEqualTo(3);
        assertThat(json().get("accepted").booleanValue()).isFalse();
        assertThat(ics).doesNotExist();
    }

    @Test
    void planRefusesALongNeedle() throws IOException {
        assertThat(cli.run(
                        "plan",
                        changed("request.json", "\"needleLengthMm\": 0.3", "\"needleLengthMm\": 0.51"),
                        "--json"))
                .isEqualTo(3);
        assertThat(json().get("refusals").get(0).get("id").stringValue()).isEqualTo("needle-over-half-mm");
    }

    @Test
    void planWritesAndUpdatesItsCalendar() throws IOException {
        Path ics = folder.resolve("plan.ics");
        assertThat(cli.run("plan", EXAMPLES.resolve("request.json"), "--ics", ics))
                .isZero();
        String first = Files.readString(ics);
        assertThat(first).contains("BEGIN:VCALENDAR", "SEQUENCE:0").doesNotContain("SEQUENCE:1");
        Path moved = changed("request.json", "\"start\": \"2026-11-30\"", "\"start\": \"2026-12-03\"");
        assertThat(cli.run("plan", moved, "--ics", ics)).isZero();
        assertThat(Files.readString(ics)).contains("SEQUENCE:1");
        Path foreign = Files.writeString(folder.resolve("mine.ics"), "hello");
        assertThat(cli.run("plan", moved, "--ics", foreign)).isEqualTo(2);
        assertThat(foreign).hasContent("hello");
    }

    @Test
    void aRefusedPlanCallsOffWhatStandsInTheCalendar() throws IOException {
        Path ics = folder.resolve("plan.ics");
        assertThat(cli.run("plan", EXAMPLES.resolve("request.json"), "--ics", ics))
                .isZero();
        Path refused = changed("request.json", "\"keloid\": \"no\"", "\"keloid\": \"yes\"");
        assertThat(cli.run("plan", refused, "--ics", ics)).isEqualTo(3);
        assertThat(Files.readString(ics)).contains("STATUS:CANCELLED").doesNotContain("CONFIRMED", "TENTATIVE");
        assertThat(cli.run("plan", EXAMPLES.resolve("request.json"), "--ics", ics))
                .isZero();
        assertThat(Files.readString(ics)).contains("SEQUENCE:2").doesNotContain("CANCELLED");
    }

    @Test
    void aCalendarWithAnImpossibleDayIsBadInput() throws IOException {
        Path ics = Files.writeString(folder.resolve("bad.ics"), """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:x
                BEGIN:VEVENT
                UID:a@needlewise
                DTSTART;VALUE=DATE:20260230
                SUMMARY:x
                END:VEVENT
                END:VCALENDAR
                """);
        assertThat(cli.run("plan", EXAMPLES.resolve("request.json"), "--ics", ics))
                .isEqualTo(2);
        assertThat(cli.err()).contains("impossible day").doesNotContain("Exception");
    }

    @Test
    void aFileWithoutEndIsBadInput() {
        Path endless = Path.of("/dev/zero");
        assumeTrue(Files.exists(endless), "there is no " + endless + " on this machine");
        assertThat(cli.run("screen", endless)).isEqualTo(2);
        assertThat(cli.err()).contains("is larger than 4 MB");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "screen|answers.json|\"birthDate\"|\"birthday\"|birthday",
                "screen|answers.json|1990-02-28|1990-02-31|$.person.birthDate",
                "screen|check-in.json|\"questionnaire\": \"check-in\"|\"questionnaire\": \"quiz\"|$.questionnaire",
                "screen|check-in.json|\"date\": \"2026-12-03\"|\"date\": \"2026-12-24\"|$.session.date",
                "plan|request.json|\"verdicts\": []|\"verdicts\": [{}]|$.history.verdicts[0]",
                "plan|request.json|\"areaCm2\": 120|\"areaCm2\": -120|$.sites[0].areaCm2",
                "dose|device.json|\"needleLengthMm\": 0.3|\"needleLengthMm\": -0.3|$.device.needleLengthMm",
                "dose|device.json|\"passes\": 8|\"passes\": \"many\"|$.passes"
            })
    void whatIsImpossibleIsNamedAndRefused(String command, String example, String from, String to, String named)
            throws IOException {
        assertThat(cli.run(command, changed(example, from, to))).isEqualTo(2);
        assertThat(cli.err()).contains(named).doesNotContain("Exception");
        assertThat(cli.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"screen", "plan", "dose"})
    void aFileThatIsNoJsonOrNotThereIsBadInput(String command) throws IOException {
        assertThat(cli.run(command, folder.resolve("none.json"))).isEqualTo(2);
        assertThat(cli.run(command, Files.writeString(folder.resolve("a.json"), "{\"a\": ")))
                .isEqualTo(2);
        assertThat(cli.run(command, Files.writeString(folder.resolve("b.json"), "")))
                .isEqualTo(2);
        assertThat(cli.run(command, Files.writeString(folder.resolve("c.json"), "[1, 2]")))
                .isEqualTo(2);
        assertThat(cli.err()).doesNotContain("Exception");
    }
}
