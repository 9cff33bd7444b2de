package org.needlewise.protocol.planning;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.needlewise.protocol.Shared.PROTOCOL;
import static org.needlewise.protocol.Shared.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.needlewise.protocol.Shared;
import org.needlewise.protocol.input.Json;
import org.needlewise.protocol.input.ProtocolInputException;
import org.needlewise.protocol.rules.Rule;
import org.needlewise.protocol.screening.Answer;
import org.needlewise.protocol.screening.Answers;
import org.needlewise.protocol.screening.AnswersReader;
import org.needlewise.protocol.screening.ScreenedSite;
import org.needlewise.protocol.screening.SkinType;

class PlannerTest {
    private static PlanRequest request(Shared.Draft draft) {
        return new PlanRequest(draft.answers(), "test", TODAY, null, List.of(), History.NONE);
    }

    private static SitePlan only(PlanRequest request) {
        return PROTOCOL.plan(request).site("site");
    }

    private static Technique technique(SitePlan plan) {
        return Objects.requireNonNull(plan.technique());
    }

    private static PlanRequest withBlocked(PlanRequest request, BlockedDays... days) {
        return new PlanRequest(
                request.answers(), request.name(), request.start(), request.device(), List.of(days), request.history());
    }

    private static PlanRequest withArea(PlanRequest request, double areaCm2) {
        Answers answers = request.answers();
        ScreenedSite site = answers.sites().get(0);
        return PeopleMaker.with(
                request,
                new Answers(
                        answers.today(),
                        answers.stage(),
                        answers.person(),
                        answers.answers(),
                        List.of(new ScreenedSite(
                                site.id(), site.region(), site.concern(), site.since(), areaCm2, site.answers())),
                        answers.clearances()));
    }

    @ParameterizedTest
    @CsvSource({
        "abdomen, striae-rubrae, 0.25, 0.5, 2, 6, 12", "abdomen, striae-albae, 0.3, 0.5, 2, 6, 16",
        "breast, striae-rubrae, 0.25, 0.3, 2, 6, 12", "inner-arm, scar-flat, 0.25, 0.3, 2, 6, 16",
        "shin, scar-atrophic, 0.2, 0.3, 2, 6, 16", "neck, neck-lines, 0.2, 0.3, 3, 4, 12",
        "neck, striae-albae, 0.2, 0.3, 3, 4, 16", "neck, scar-flat, 0.2, 0.3, 3, 4, 16",
        "outer-thigh, skin-laxity, 0.3, 0.5, 2, 6, 16", "elsewhere, striae-albae, 0.2, 0.3, 3, 4, 16"
    })
    void plansByPlaceAndConcern(
            String region, String concern, double needle, double cap, int weeks, int sessions, int firstLookWeeks) {
        SitePlan plan = only(request(Shared.person().site(region, concern)));
        assertThat(plan.accepted()).isTrue();
        assertThat(technique(plan).needleMm()).isEqualTo(needle);
        assertThat(technique(plan).needleCapMm()).isEqualTo(cap);
        assertThat(technique(plan).intervalWeeks()).isEqualTo(weeks);
        assertThat(plan.sessions()).hasSize(sessions);
        assertThat(plan.blocks().get(0).firstLook())
                .isEqualTo(plan.sessions().get(0).date().plusWeeks(firstLookWeeks));
    }

    @ParameterizedTest
    @CsvSource({"striae-rubrae", "striae-albae", "scar-flat", "scar-atrophic", "neck-lines", "skin-laxity"})
    void theNeckGetsItsCarefulNumbersWhateverTheConcern(String concern) {
        SitePlan neck = only(request(Shared.person().site("neck", concern)));
        assertThat(technique(neck).passes()).isEqualTo(4);
        assertThat(technique(neck).mostPasses()).isEqualTo(6);
        assertThat(technique(neck).intervalWeeks()).isEqualTo(3);
        assertThat(technique(neck).sessionsEachZone()).isEqualTo(4);
        assertThat(technique(neck).holesPerCm2()).isLessThan(62);
        assertThat(neck.blocks()).hasSize(1);
        assertThat(technique(only(request(Shared.person().site("abdomen", "striae-albae"))))
                        .passes())
                .isEqualTo(8);
    }

    @Test
    void areaGrowsFromThePatchTest() {
        assertThat(only(withArea(request(Shared.person()), 300)).sessions())
                .extracting(PlannedSession::areaCm2)
                .containsExactly(25.0, 100.0, 100.0, 300.0, 300.0, 300.0);
        assertThat(only(withArea(request(Shared.person().site("neck", "neck-lines")), 60))
                        .sessions())
                .extracting(PlannedSession::areaCm2)
                .containsExactly(25.0, 60.0, 60.0, 60.0);
        assertThat(only(withArea(request(Shared.person()), 10)).sessions())
                .extracting(PlannedSession::areaCm2)
                .containsOnly(10.0);
    }

    @Test
    void darkSkinWaitsSixWeeksAtShortNeedles() {
        SitePlan plan = only(request(Shared.person().skin(SkinType.V)));
        assertThat(technique(plan).intervalWeeks()).isEqualTo(6);
        assertThat(technique(plan).needleMm()).isEqualTo(0.3);
        assertThat(technique(plan).needleCapMm()).isEqualTo(0.3);
        assertThat(technique(only(request(Shared.person().yes("darkMarks")))).intervalWeeks())
                .isEqualTo(6);
    }

    @Test
    void theFirstSessionComesAfterABaselineOnTwoDays() {
        Plan plan = PROTOCOL.plan(request(Shared.person()));
        List<PhotoVisit> baseline = plan.visits().stream()
                .filter(visit -> visit.kind().equals("baseline"))
                .toList();
        assertThat(baseline)
                .extracting(PhotoVisit::date)
                .doesNotHaveDuplicates()
                .hasSize(2);
        assertThat(baseline.stream().mapToInt(PhotoVisit::setups).sum()).isEqualTo(3);
        assertThat(plan.sessionDays().get(0).date()).isAfter(baseline.get(1).date());
    }

    @Test
    void holidaysInTheSunAreKeptFreeBeforeAndAfter() {
        LocalDate from = TODAY.plusDays(40);
        PlanRequest request = withBlocked(request(Shared.person()), new BlockedDays(from, from.plusDays(7), "sun"));
        assertThat(only(request).sessions())
                .extracting(PlannedSession::date)
                .allSatisfy(date -> assertThat(date.isBefore(from.minusDays(28)) || date.isAfter(from.plusDays(7 + 14)))
                        .isTrue());
        PlanRequest swim = withBlocked(
                request(Shared.person()), new BlockedDays(TODAY.plusDays(5), TODAY.plusDays(5), "swimming"));
        assertThat(only(swim).sessions().get(0).date()).isEqualTo(TODAY.plusDays(6));
    }

    @Test
    void whoKeepsDarkMarksKeepsTheSunDistanceOfDarkSkin() {
        LocalDate from = TODAY.plusDays(90);
        BlockedDays holiday = new BlockedDays(from, from.plusDays(7), "sun");
        List<LocalDate> dark =
                only(withBlocked(request(Shared.person().skin(SkinType.IV)), holiday)).sessions().stream()
                        .map(PlannedSession::date)
                        .toList();
        List<LocalDate> marked =
                only(withBlocked(request(Shared.person().yes("darkMarks")), holiday)).sessions().stream()
                        .map(PlannedSession::date)
                        .toList();
        assertThat(marked)
                .isEqualTo(dark)
                .allSatisfy(date -> assertThat(date.isBefore(from.minusDays(56)) || date.isAfter(from.plusDays(7 + 28)))
                        .isTrue());
    }

    @Test
    void aDiaryWithoutAFreeDayRefuses() {
        PlanRequest full = withBlocked(request(Shared.person()), new BlockedDays(TODAY, TODAY.plusYears(4), "busy"));
        assertThat(PROTOCOL.plan(full).accepted()).isFalse();
        assertThat(only(full).refusals()).extracting(Rule::id).containsExactly("plan-no-free-day");
    }

    @Test
    void severalSitesShareADayOnlyUpToItsCap() {
        Answers one = Shared.person().answers();
        ScreenedSite site = one.sites().get(0);
        List<ScreenedSite> sites = List.of(
                new ScreenedSite("a", "abdomen", "striae-albae", site.since(), 250.0, site.answers()),
                new ScreenedSite("b", "back", "striae-rubrae", site.since(), 250.0, site.answers()));
        Plan plan = PROTOCOL.plan(new PlanRequest(
                new Answers(TODAY, one.stage(), one.person(), one.answers(), sites, List.of()),
                "test",
                TODAY,
                null,
                List.of(),
                History.NONE));
        assertThat(plan.sites()).extracting(SitePlan::site).containsExactly("b", "a");
        assertThat(plan.sessionDays()).allMatch(day -> day.areaCm2() <= 300);
        assertThat(plan.sessionDays()).anyMatch(day -> day.sites().size() == 2);
    }

    @Test
    void historyContinuesTheBlockAndAsksForHealedSkin() {
        PlanRequest request = request(Shared.person());
        LocalDate last = TODAY.minusDays(10);
        SitePlan plan = only(PeopleMaker.withHistory(
                request,
                List.of(
                        new PastSession("site", 1, last.minusDays(20), 0.3, true),
                        new PastSession("site", 1, last, 0.3, true)),
                List.of()));
        assertThat(plan.sessions()).hasSize(4);
        assertThat(plan.sessions().get(0).number()).isEqualTo(3);
        assertThat(plan.sessions().get(0).date()).isEqualTo(last.plusWeeks(2));
        assertThat(only(PeopleMaker.withHistory(
                                request, List.of(new PastSession("site", 1, last, 0.3, false)), List.of()))
                        .refusals())
                .extracting(Rule::id)
                .containsExactly("unhealed");
    }

    @Test
    void aLongerNeedleLastTimeAsksForItsLongerInterval() {
        LocalDate last = TODAY.minusDays(10);
        SitePlan plan = only(PeopleMaker.withHistory(
                request(Shared.person()), List.of(new PastSession("site", 1, last, 0.5, true)), List.of()));
        assertThat(plan.sessions().get(0).date()).isEqualTo(last.plusWeeks(4));
    }

    @Test
    void anotherBlockWaitsForTheAnswerAndAThirdForThePause() {
        List<PastSession> six = sessions(6, TODAY.minusDays(3));
        SitePlan second = only(PeopleMaker.withHistory(request(Shared.person()), six, List.of()));
        assertThat(second.blocks().get(1).number()).isEqualTo(2);
        assertThat(second.sessions().get(0).date())
                .isAfterOrEqualTo(TODAY.minusDays(3).plusWeeks(12));
        SitePlan third =
                only(PeopleMaker.withHistory(request(Shared.person()), sessions(12, TODAY.minusDays(3)), List.of()));
        assertThat(third.refusals()).extracting(Rule::id).containsExactly("plan-pause");
        assertThat(only(PeopleMaker.withHistory(
                                request(Shared.person()), sessions(12, TODAY.minusMonths(7)), List.of()))
                        .accepted())
                .isTrue();
    }

    private static List<PastSession> sessions(int count, LocalDate last) {
        return java.util.stream.IntStream.range(0, count)
                .mapToObj(i -> new PastSession("site", 1, last.minusWeeks(2L * i), 0.3, true))
                .toList();
    }

    @Test
    void scarsAreNeedledWithAMarginAndBoneHardlyPressed() {
        SitePlan scar = only(request(Shared.person().site("shin", "scar-flat")));
        assertThat(technique(scar).marginMm()).isEqualTo(5);
        assertThat(technique(scar).lightPressure()).isTrue();
        assertThat(technique(only(request(Shared.person()))).lightPressure()).isFalse();
    }

    @Test
    void theWholeBodyIsSetBesideWithDuBoisSurface() {
        Plan plan = PROTOCOL.plan(request(Shared.person()));
        double expected = 0.007184 * Math.pow(64, 0.425) * Math.pow(168, 0.725);
        assertThat(plan.bodySurfaceM2()).isCloseTo(expected, within(1e-9));
        assertThat(Objects.requireNonNull(plan.wholeBody()).hours())
                .isGreaterThan(20 * plan.targeted().hours());
        assertThat(plan.wholeBody().holes()).isGreaterThan(20 * plan.targeted().holes());
    }

    @Test
    void aSiteThatIsScreenedOutIsListedWithItsReasonsBesideTheOthers() {
        Answers one = Shared.person().answers();
        ScreenedSite open = one.sites().get(0);
        Map<String, Answer> raised = new java.util.HashMap<>(open.answers());
        raised.put("raised", Answer.YES);
        ScreenedSite closed = new ScreenedSite("closed", "back", "scar-flat", open.since(), 10.0, raised);
        Plan plan = PROTOCOL.plan(new PlanRequest(
                new Answers(TODAY, one.stage(), one.person(), one.answers(), List.of(closed, open), List.of()),
                "test",
                TODAY,
                null,
                List.of(),
                History.NONE));
        assertThat(plan.accepted()).isTrue();
        assertThat(plan.site("closed").accepted()).isFalse();
        assertThat(plan.site("closed").refusals()).extracting(Rule::id).contains("raised-scar");
        assertThat(plan.site("site").accepted()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"start\": \"2026-11-30\"|\"start\": \"2026-11-21\"|$.start",
                "\"start\": \"2026-11-30\"|\"start\": \"2028-01-01\"|$.start",
                "\"start\": \"2026-11-30\"|\"start\": \"2027-02-29\"|$.start",
                "\"to\": \"2027-02-13\"|\"to\": \"2027-02-01\"|$.blocked[0].to",
                "\"kind\": \"sun\"|\"kind\": \"moon\"|$.blocked[0].kind",
                "\"areaCm2\": 12|\"since\": \"2020\"|areaCm2",
                "\"stage\": \"enrolment\"|\"stage\": \"session\"|$.stage",
                "\"healed\": \"yes\"|\"healed\": \"maybe\"|$.history.sessions[0].healed",
                "\"needleMm\": 0.3|\"needleMm\": -1|$.history.sessions[0].needleMm",
                "\"site\": \"a\", \"date\": \"2026-11-01\"|\"site\": \"b\", \"date\": \"2026-11-01\"|$.history.sessions[0].site",
                "\"date\": \"2026-11-01\"|\"date\": \"2026-12-01\"|$.history.sessions[0].date",
                "\"name\"|\"nam\"|does not know the field"
            })
    void namesWhatIsImpossible(String good, String bad, String named) {
        String text = """
                {"name": "x", "today": "2026-11-22", "stage": "enrolment", "start": "2026-11-30",
                 "person": {"birthDate": "1990-02-28", "skinType": "III"}, "answers": {},
                 "sites": [{"id": "a", "region": "abdomen", "concern": "scar-flat", "areaCm2": 12}],
                 "blocked": [{"from": "2027-02-06", "to": "2027-02-13", "kind": "sun"}],
                 "history": {"sessions": [{"site": "a", "date": "2026-11-01", "needleMm": 0.3, "healed": "yes"}]}}
                """;
        assertThat(text).contains(good);
        PlanRequestReader reader = new PlanRequestReader(
                PROTOCOL.knowledge(),
                PROTOCOL.rules(),
                new AnswersReader(PROTOCOL.knowledge(), Set.of("keloid"), TODAY));
        assertThat(reader.read(Json.parse("r.json", text.getBytes(UTF_8)))
                        .history()
                        .sessions())
                .hasSize(1);
        assertThatThrownBy(() ->
                        reader.read(Json.parse("r.json", text.replace(good, bad).getBytes(UTF_8))))
                .isInstanceOf(ProtocolInputException.class)
                .hasMessageContaining(named);
    }
}
