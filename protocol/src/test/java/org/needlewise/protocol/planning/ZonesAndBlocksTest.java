package org.needlewise.protocol.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.needlewise.protocol.Shared.PROTOCOL;
import static org.needlewise.protocol.Shared.TODAY;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.needlewise.protocol.Shared;
import org.needlewise.protocol.rules.Rule;
import org.needlewise.protocol.screening.Answer;
import org.needlewise.protocol.screening.Answers;
import org.needlewise.protocol.screening.ScreenedSite;

/** Sites in zones, later blocks, what history changes, and the order of sites. */
class ZonesAndBlocksTest {
    private static PlanRequest request(double areaCm2, History history, BlockedDays... blocked) {
        Answers one = Shared.person().answers();
        ScreenedSite site = one.sites().get(0);
        ScreenedSite sized =
                new ScreenedSite("site", site.region(), site.concern(), site.since(), areaCm2, site.answers());
        return new PlanRequest(
                new Answers(TODAY, one.stage(), one.person(), one.answers(), List.of(sized), List.of()),
                "test",
                TODAY,
                null,
                List.of(blocked),
                history);
    }

    private static SitePlan plan(double areaCm2, History history, BlockedDays... blocked) {
        return PROTOCOL.plan(request(areaCm2, history, blocked)).site("site");
    }

    private static History done(int sessions, LocalDate last) {
        return new History(
                IntStream.range(0, sessions)
                        .mapToObj(i -> new PastSession("site", 1, last.minusWeeks(2L * i), 0.3, true))
                        .toList(),
                List.of(),
                List.of());
    }

    private static History answered(History history, LocalDate date, String answer) {
        return new History(history.sessions(), List.of(), List.of(new PastVerdict("site", date, answer)));
    }

    @Test
    void aSiteLargerThanASessionIsSplitIntoZonesThatTakeTurns() {
        SitePlan plan = plan(900, History.NONE);
        assertThat(plan.zones()).extracting(Zone::areaCm2).containsExactly(300.0, 300.0, 300.0);
        Map<Integer, List<PlannedSession>> byZone =
                plan.sessions().stream().collect(Collectors.groupingBy(PlannedSession::zone));
        assertThat(byZone.keySet()).containsExactly(1, 2, 3);
        assertThat(byZone.values()).allSatisfy(sessions -> assertThat(sessions).hasSize(6));
        assertThat(plan.sessions().subList(0, 3))
                .extracting(PlannedSession::areaCm2)
                .containsExactly(25.0, 100.0, 100.0);
        assertThat(plan.sessions().subList(0, 3)).allMatch(session -> session.zone() == 1);
        byZone.values().forEach(sessions -> {
            for (int i = 1; i < sessions.size(); i++) {
                assertThat(ChronoUnit.DAYS.between(
                                sessions.get(i - 1).date(), sessions.get(i).date()))
                        .isGreaterThanOrEqualTo(14);
            }
        });
        for (int i = 3; i < plan.sessions().size(); i++) {
            assertThat(ChronoUnit.DAYS.between(
                            plan.sessions().get(i - 1).date(),
                            plan.sessions().get(i).date()))
                    .isGreaterThanOrEqualTo(3);
        }
        Block block = plan.blocks().get(0);
        LocalDate last = plan.sessions().get(plan.sessions().size() - 1).date();
        assertThat(block.wholeSiteOn()).isEqualTo(last);
        assertThat(block.daysInAll()).isEqualTo(ChronoUnit.DAYS.between(block.begins(), last) + 1);
        assertThat(block.verdict()).isEqualTo(last.plusWeeks(12));
    }

    @Test
    void moreZonesThanTwelveAreRefused() {
        assertThat(plan(3600, History.NONE).zones()).hasSize(12);
        SitePlan tooLarge = plan(3601, History.NONE);
        assertThat(tooLarge.accepted()).isFalse();
        assertThat(tooLarge.refusals()).extracting(Rule::id).containsExactly("zones-short");
    }

    @Test
    void zonesGoOnWhereTheyWereLeft() {
        LocalDate last = TODAY.minusDays(1);
        History history = new History(
                List.of(
                        new PastSession("site", 1, last.minusDays(45), 0.3, true),
                        new PastSession("site", 1, last.minusDays(31), 0.3, true),
                        new PastSession("site", 1, last.minusDays(17), 0.3, true),
                        new PastSession("site", 2, last.minusDays(3), 0.3, true),
                        new PastSession("site", 1, last, 0.3, true)),
                List.of(),
                List.of());
        SitePlan plan = plan(600, history);
        PlannedSession next = plan.sessions().get(0);
        assertThat(next.number()).isEqualTo(6);
        assertThat(next.zone()).isEqualTo(2);
        assertThat(next.date()).isEqualTo(last.plusDays(11));
        assertThat(plan.sessions()).filteredOn(session -> session.zone() == 1).hasSize(2);
        assertThat(plan.sessions()).filteredOn(session -> session.zone() == 2).hasSize(5);
    }

    @Test
    void theSecondBlockIsLaidDayByDayAndProvisional() {
        SitePlan plan = plan(50, History.NONE);
        assertThat(plan.blocks()).extracting(Block::provisional).containsExactly(false, true);
        Block first = plan.blocks().get(0);
        Block second = plan.blocks().get(1);
        assertThat(second.sessions()).hasSize(6);
        assertThat(second.firstSession()).isEqualTo(7);
        assertThat(second.begins()).isEqualTo(first.confirmation().plusDays(2));
        assertThat(second.sessions().get(5).date()).isEqualTo(second.begins().plusWeeks(10));
        assertThat(plan.pauseUntil()).isEqualTo(second.wholeSiteOn().plusMonths(6));
    }

    @Test
    void aBlockNeverBeginsBeforeTheConfirmationOfTheLastOneIsPhotographed() {
        for (History history : List.of(
                History.NONE,
                done(6, TODAY.minusWeeks(13)),
                answered(done(6, TODAY.minusWeeks(13)), TODAY.minusDays(2), "improved"))) {
            LocalDate confirmation = plan(50, history).blocks().get(0).confirmation();
            Plan plan = PROTOCOL.plan(request(50, history, new BlockedDays(confirmation, confirmation, "busy")));
            LocalDate photographed = plan.visits().stream()
                    .filter(visit -> visit.kind().equals("confirmation"))
                    .map(PhotoVisit::date)
                    .sorted()
                    .toList()
                    .get(1);
            assertThat(photographed).isEqualTo(confirmation.plusDays(2));
            assertThat(plan.site("site").blocks().get(1).begins()).isEqualTo(photographed.plusDays(1));
        }
    }

    @Test
    void openSkinOfAllSitesStaysWithinWhatOneSessionMayTreat() {
        Plan plan = PROTOCOL.plan(several("abdomen", 4, 300, History.NONE));
        assertThat(plan.sites()).hasSize(4).allMatch(SitePlan::accepted);
        assertOpen(plan, 3, 300);
        Plan neck = PROTOCOL.plan(several("neck", 3, 60, History.NONE));
        assertThat(neck.sites()).allMatch(SitePlan::accepted);
        assertOpen(neck, 3, 60);
    }

    @Test
    void whatWasNeedledYesterdayIsStillOpen() {
        PlanRequest two = several("abdomen", 2, 300, grown("site-1", TODAY.minusDays(1), 0.3));
        SitePlan other = PROTOCOL.plan(two).site("site-0");
        assertThat(java.util.Objects.requireNonNull(other.next()).date()).isEqualTo(TODAY.plusDays(2));
        assertThat(why(other)).contains("open-skin-short");
        PlanRequest week = several("abdomen", 2, 300, grown("site-1", TODAY.minusDays(1), 0.5));
        assertThat(java.util.Objects.requireNonNull(
                                PROTOCOL.plan(week).site("site-0").next())
                        .date())
                .isEqualTo(TODAY.plusDays(6));
    }

    @Test
    void skinOfASiteThatIsNoLongerPlannedIsOpenToo() {
        History gone = new History(List.of(new PastSession("gone", 1, TODAY, 0.3, false, 290.0)), List.of(), List.of());
        SitePlan plan = plan(50, gone);
        assertThat(plan.sessions().get(0).date()).isEqualTo(TODAY.plusDays(3));
    }

    /** Sites of one region with all growing behind them at one of them. */
    private static History grown(String site, LocalDate last, double needleMm) {
        return new History(
                IntStream.range(0, 4)
                        .mapToObj(i -> new PastSession(site, 1, last.minusWeeks(4L * i), needleMm, true, 300.0))
                        .toList(),
                List.of(),
                List.of());
    }

    private static PlanRequest several(String region, int count, double areaCm2, History history) {
        Answers one = Shared.person().answers();
        ScreenedSite like = one.sites().get(0);
        List<ScreenedSite> sites = IntStream.range(0, count)
                .mapToObj(i ->
                        new ScreenedSite("site-" + i, region, "striae-albae", like.since(), areaCm2, like.answers()))
                .toList();
        Map<String, LocalDate> photographed =
                sites.stream().collect(Collectors.toMap(ScreenedSite::id, site -> TODAY.minusDays(9)));
        return new PlanRequest(
                new Answers(TODAY, one.stage(), one.person(), one.answers(), sites, List.of()),
                "test",
                TODAY,
                null,
                List.of(),
                history,
                photographed);
    }

    static void assertOpen(Plan plan, int openDays, double mostCm2) {
        plan.sessionDays()
                .forEach(day -> assertThat(plan.sessionDays().stream()
                                .filter(other -> !other.date().isAfter(day.date())
                                        && other.date().plusDays(openDays).isAfter(day.date()))
                                .mapToDouble(SessionDay::areaCm2)
                                .sum())
                        .isLessThanOrEqualTo(mostCm2 + 1e-6));
    }

    @Test
    void laterBlocksKeepTheDiaryAndHaveTheirOwnVisits() {
        Block free = plan(50, History.NONE).blocks().get(1);
        LocalDate busy = free.begins();
        Plan plan = PROTOCOL.plan(request(50, History.NONE, new BlockedDays(busy, busy, "swimming")));
        Block moved = plan.site("site").blocks().get(1);
        assertThat(moved.begins()).isEqualTo(busy.plusDays(1));
        assertThat(plan.visits().stream().filter(PhotoVisit::provisional))
                .extracting(PhotoVisit::kind)
                .contains("check-24h", "check-72h", "check-day-7", "progress", "first-look", "verdict", "confirmation");
        assertThat(plan.visits())
                .filteredOn(visit -> visit.date().isBefore(moved.begins()))
                .noneMatch(PhotoVisit::provisional);
        assertThat(plan.sessionDays()).filteredOn(SessionDay::provisional).hasSize(6);
    }

    @Test
    void laterBlocksAreLaidAnewWhenASessionWasLate() {
        Block planned = plan(50, done(5, TODAY.minusWeeks(2))).blocks().get(1);
        Block late = plan(50, done(5, TODAY.minusWeeks(1))).blocks().get(1);
        assertThat(late.begins()).isEqualTo(planned.begins().plusWeeks(1));
    }

    @Test
    void aBlockThatIsDoneKeepsItsLooksAndTheNextStaysProvisional() {
        LocalDate last = TODAY.minusDays(3);
        Plan plan = PROTOCOL.plan(request(50, done(6, last)));
        SitePlan site = plan.site("site");
        assertThat(site.blocks()).extracting(Block::number).containsExactly(1, 2);
        assertThat(site.blocks().get(0).sessions()).isEmpty();
        assertThat(site.blocks().get(1).provisional()).isTrue();
        assertThat(plan.visits())
                .filteredOn(visit -> visit.kind().equals("verdict") && !visit.provisional())
                .extracting(PhotoVisit::date)
                .containsExactly(last.plusWeeks(12), last.plusWeeks(12).plusDays(1));
        assertThat(plan.visits())
                .filteredOn(visit -> visit.kind().equals("check-day-7"))
                .extracting(PhotoVisit::date)
                .contains(last.plusDays(7));
    }

    @ParameterizedTest
    @CsvSource({"improved, true, false", "cannot-tell-yet, true, true", "no-change, false,", "worse, false,"})
    void theAnswerDecidesAboutAnotherBlock(String answer, boolean follows, Boolean provisional) {
        SitePlan plan = plan(50, answered(done(6, TODAY.minusWeeks(13)), TODAY, answer));
        assertThat(plan.accepted()).isEqualTo(follows);
        if (follows) {
            assertThat(plan.blocks().get(plan.blocks().size() - 1).provisional())
                    .isEqualTo(provisional);
        } else {
            assertThat(plan.refusals()).extracting(Rule::id).containsExactly("next-block-" + answer);
        }
    }

    @Test
    void anAnswerBeforeItsTimeCountsOnlyWhenItGotWorse() {
        History early = answered(done(6, TODAY.minusWeeks(4)), TODAY, "improved");
        assertThat(plan(50, early).blocks().get(1).provisional()).isTrue();
        assertThat(plan(50, answered(done(6, TODAY.minusWeeks(4)), TODAY, "worse"))
                        .accepted())
                .isFalse();
    }

    @Test
    void harmInTheMiddleOfABlockEndsItUntilItIsToldToHaveImproved() {
        History worse = answered(done(3, TODAY.minusWeeks(4)), TODAY.minusDays(2), "worse");
        assertThat(plan(50, worse).refusals()).extracting(Rule::id).containsExactly("next-block-worse");
        assertThat(plan(50, worse).sessions()).isEmpty();
        assertThat(plan(50, answered(History.NONE, TODAY, "worse")).accepted()).isFalse();
        History better = new History(
                worse.sessions(),
                List.of(),
                List.of(worse.verdicts().get(0), new PastVerdict("site", TODAY, "improved")));
        assertThat(plan(50, better).accepted()).isTrue();
    }

    @Test
    void harmToldBeforeTheLastSessionIsNotForgotten() {
        assertThat(plan(50, answered(done(6, TODAY.minusWeeks(4)), TODAY.minusWeeks(5), "worse"))
                        .accepted())
                .isFalse();
    }

    @Test
    void theNextSessionSaysWhatSetItsDay() {
        assertThat(why(plan(50, History.NONE))).containsExactly("plan-after-baseline");
        assertThat(why(plan(50, done(2, TODAY.minusDays(3))))).containsExactly("interval-short");
        assertThat(why(plan(50, done(6, TODAY.minusDays(3))))).containsExactly("next-block-open");
        LocalDate busy = TODAY.plusDays(2);
        assertThat(why(plan(50, History.NONE, new BlockedDays(busy, busy, "busy"))))
                .containsExactly("plan-after-baseline", "diary-busy");
    }

    private static List<String> why(SitePlan plan) {
        return java.util.Objects.requireNonNull(plan.next()).why().stream()
                .map(Rule::id)
                .toList();
    }

    @Test
    void sitesStandInTheOrderOfConcernAgeAndColour() {
        Answers one = Shared.person().answers();
        Map<String, Answer> answers = one.sites().get(0).answers();
        List<ScreenedSite> sites = new ArrayList<>();
        sites.add(new ScreenedSite("fresh", "back", "striae-rubrae", TODAY.minusMonths(3), 5.0, answers));
        sites.add(new ScreenedSite("pale", "back", "striae-albae", TODAY.minusYears(5), 5.0, answers));
        sites.add(new ScreenedSite("young-pale", "back", "striae-albae", TODAY.minusMonths(10), 5.0, answers));
        sites.add(new ScreenedSite("old-red", "back", "striae-rubrae", TODAY.minusYears(3), 5.0, answers));
        sites.add(new ScreenedSite("red", "back", "striae-rubrae", TODAY.minusMonths(12), 5.0, answers));
        sites.add(new ScreenedSite("slack", "flank", "skin-laxity", null, 5.0, answers));
        Plan plan = PROTOCOL.plan(new PlanRequest(
                new Answers(TODAY, one.stage(), one.person(), one.answers(), sites, List.of()),
                "test",
                TODAY,
                null,
                List.of(),
                History.NONE));
        assertThat(plan.sites())
                .extracting(SitePlan::site)
                .containsExactly("red", "old-red", "pale", "fresh", "young-pale", "slack");
        assertThat(plan.sites()).allSatisfy(site -> {
            assertThat(site.aim().worthRule().sources()).isNotEmpty();
            assertThat(site.aim().worthRule().marks()).isNotEmpty();
        });
    }
}
