package org.needlewise.protocol.healing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.needlewise.protocol.Shared.PROTOCOL;
import static org.needlewise.protocol.Shared.TODAY;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.needlewise.protocol.Shared;
import org.needlewise.protocol.healing.CheckInResult.Action;
import org.needlewise.protocol.input.Json;
import org.needlewise.protocol.input.ProtocolInputException;
import org.needlewise.protocol.knowledge.Finding;
import org.needlewise.protocol.rules.Rule;
import org.needlewise.protocol.screening.Given;

class CheckInTest {
    private static CheckInResult after(int hours, Map<String, Given> signs, Map<String, Given> findings) {
        return PROTOCOL.checkIn(new CheckInAnswers(
                TODAY,
                Shared.person().answers().person(),
                "site",
                TODAY.minusDays(hours / 24),
                0.3,
                hours,
                all(PROTOCOL.knowledge().signs(), signs),
                all(PROTOCOL.knowledge().findings(), findings)));
    }

    private static Map<String, Given> all(java.util.List<Finding> known, Map<String, Given> changed) {
        Map<String, Given> given =
                new HashMap<>(known.stream().collect(Collectors.toMap(Finding::id, finding -> Given.NO)));
        given.putAll(changed);
        return given;
    }

    @Test
    void healthyHealingAllowsAndNamesTheNextCheckIn() {
        CheckInResult result = after(24, Map.of("redness", Given.YES), Map.of());
        assertThat(result.action()).isEqualTo(Action.NONE);
        assertThat(result.allowsNeedling()).isTrue();
        assertThat(result.checkIn()).isEqualTo("check-24h");
        assertThat(Objects.requireNonNull(result.next()).checkIn()).isEqualTo("check-72h");
        assertThat(result.next().date()).isEqualTo(TODAY.plusDays(2));
        assertThat(result.course()).extracting(CourseState::state).containsExactly("normal");
        assertThat(result.aftercare()).isNotEmpty();
        assertThat(after(168, Map.of(), Map.of()).next()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "pus, CLINICIAN, 24, PLAN, CLEARANCE",
        "changing-mole, CLINICIAN, 336, SITE, CLEARANCE",
        "wheeze, EMERGENCY, 0, PLAN, CLEARANCE",
        "tram-track, CLINICIAN, 336, PLAN, NEVER",
        "shared-device, CLINICIAN, 24, DEVICE, NEW_DEVICE",
        "bleeding-10-min, CLINICIAN, 12, PLAN, CLEARANCE"
    })
    void aRedFlagHasActionUrgencyLockAndUnlock(
            String finding, Action action, int hours, RedFlag.Lock lock, LockState.Unlock unlock) {
        CheckInResult result = after(72, Map.of(), Map.of(finding, Given.YES));
        assertThat(result.action()).isEqualTo(action);
        assertThat(result.withinHours()).isEqualTo(hours);
        assertThat(result.locks())
                .filteredOn(state -> state.what() != RedFlag.Lock.HEAD)
                .singleElement()
                .satisfies(state -> {
                    assertThat(state.what()).isEqualTo(lock);
                    assertThat(state.unlock()).isEqualTo(unlock);
                });
        assertThat(result.allowsNeedling()).isFalse();
        assertThat(result.history()).containsExactly(new CheckInResult.Seen(finding, "site", TODAY));
    }

    @Test
    void anInfectionUsesUpTheHeadAndASharedDeviceTheDevice() {
        CheckInResult pus = after(72, Map.of(), Map.of("pus", Given.YES));
        assertThat(pus.discard()).isEqualTo(RedFlag.Discard.HEAD);
        assertThat(pus.discardSays()).isEqualTo(PROTOCOL.knowledge().word("discard.head"));
        assertThat(pus.locks())
                .extracting(LockState::unlock)
                .containsExactly(LockState.Unlock.CLEARANCE, LockState.Unlock.NEW_HEAD);
        assertThat(after(72, Map.of(), Map.of("pus", Given.YES, "shared-device", Given.YES))
                        .discard())
                .isEqualTo(RedFlag.Discard.DEVICE);
        assertThat(after(72, Map.of("redness", Given.YES), Map.of()).discard()).isEqualTo(RedFlag.Discard.NOTHING);
    }

    @Test
    void theMostUrgentOfSeveralLeads() {
        CheckInResult result = after(
                72,
                Map.of("pain", Given.YES),
                Map.of("new-brown-patch", Given.YES, "fever", Given.YES, "pus", Given.YES));
        assertThat(result.action()).isEqualTo(Action.EMERGENCY);
        assertThat(result.flags())
                .extracting(CheckInResult.Flag::finding)
                .containsExactly("fever", "pus", "new-brown-patch");
        assertThat(result.says()).contains("emergency number");
    }

    @Test
    void doNotKnowCountsAsYesAndUnansweredKeepsItOpen() {
        assertThat(after(24, Map.of(), Map.of("pus", Given.UNKNOWN)).flags())
                .singleElement()
                .satisfies(flag -> assertThat(flag.assumed()).isTrue());
        CheckInResult open = PROTOCOL.checkIn(new CheckInAnswers(
                TODAY, Shared.person().answers().person(), "site", TODAY, 0.3, 2, Map.of(), Map.of()));
        assertThat(open.complete()).isFalse();
        assertThat(open.allowsNeedling()).isFalse();
        assertThat(open.says()).isEqualTo(PROTOCOL.knowledge().word("check-in.incomplete"));
        assertThat(open.unanswered())
                .hasSize(PROTOCOL.knowledge().signs().size()
                        + PROTOCOL.knowledge().findings().size());
    }

    @Test
    void aSignThatLastsTooLongAsksForADoctor() {
        CheckInResult result = after(80, Map.of("redness", Given.YES), Map.of());
        assertThat(result.action()).isEqualTo(Action.CLINICIAN);
        assertThat(result.course())
                .extracting(CourseState::rule)
                .extracting(Rule::id)
                .containsExactly("course-redness-abnormal-short");
    }

    @Test
    void everyItemOfTheQuestionnaireHasSourcesAndMarks() {
        assertThat(PROTOCOL.checkInQuestionnaire().items())
                .hasSize(PROTOCOL.knowledge().signs().size()
                        + PROTOCOL.knowledge().findings().size())
                .allSatisfy(item -> {
                    assertThat(item.sources()).isNotEmpty();
                    assertThat(item.marks()).isNotEmpty();
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"date\": \"2026-11-20\"|\"date\": \"2026-11-23\"|$.session.date",
                "\"date\": \"2026-11-20\"|\"date\": \"1980-01-01\"|$.session.date",
                "\"needleMm\": 0.3|\"needleMm\": 0|$.session.needleMm",
                "\"hours\": 50|\"hours\": 2|$.hours",
                "\"pus\": \"no\"|\"puss\": \"no\"|puss",
                "\"pus\": \"no\"|\"pus\": \"maybe\"|$.findings.pus",
                "\"site\": \"a\"|\"site\": 3|$.session.site"
            })
    void whatIsImpossibleIsNamed(String good, String bad, String named) {
        String text = """
                {"questionnaire": "check-in", "today": "2026-11-22",
                 "person": {"birthDate": "1990-02-28", "skinType": "III"},
                 "session": {"site": "a", "date": "2026-11-20", "needleMm": 0.3}, "hours": 50,
                 "findings": {"pus": "no"}}
                """;
        assertThat(text).contains(good);
        Json fine = Json.parse("c.json", text.getBytes(UTF_8));
        assertThat(PROTOCOL.readCheckIn(fine, TODAY).hours()).isEqualTo(50);
        Json wrong = Json.parse("c.json", text.replace(good, bad).getBytes(UTF_8));
        assertThatThrownBy(() -> PROTOCOL.readCheckIn(wrong, TODAY))
                .isInstanceOf(ProtocolInputException.class)
                .hasMessageContaining(named);
    }
}
