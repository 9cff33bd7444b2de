package org.needlewise.protocol.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.needlewise.protocol.Shared.PROTOCOL;
import static org.needlewise.protocol.Shared.TODAY;
import static org.needlewise.protocol.planning.PeopleMaker.answering;
import static org.needlewise.protocol.planning.PeopleMaker.answeringAtSites;
import static org.needlewise.protocol.planning.PeopleMaker.cleared;
import static org.needlewise.protocol.planning.PeopleMaker.uncleared;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.ShrinkingMode;
import org.needlewise.protocol.dose.Device;
import org.needlewise.protocol.healing.RedFlag;
import org.needlewise.protocol.rules.Mark;
import org.needlewise.protocol.rules.Rule;
import org.needlewise.protocol.screening.Action;
import org.needlewise.protocol.screening.Answer;
import org.needlewise.protocol.screening.Answers;
import org.needlewise.protocol.screening.Decision;
import org.needlewise.protocol.screening.Given;
import org.needlewise.protocol.screening.ScreenedSite;

/** The fifteen rules that the software must never break, each over thousands of generated people: 100,000 in all. */
@PropertyDefaults(tries = 8_000, shrinking = ShrinkingMode.OFF)
class FifteenRulesTest {
    private static final Set<String> THIN = Set.of(
            "neck", "breast", "inner-arm", "inner-thigh", "shin", "clavicle", "sternum", "iliac-crest", "spine", "rib");
    /** Tries of rules that make several plans a try; all together make more than 100,000 plans. */
    private static final int MANY_PLANS_EACH = 1_500;

    private static final double HALF = 0.5;
    private static final double SHORT = 0.3;

    private static PlanRequest someone(long seed) {
        return new PeopleMaker(seed).request();
    }

    private static Plan plan(PlanRequest request) {
        return PROTOCOL.plan(request);
    }

    private static List<SitePlan> planned(Plan plan) {
        return plan.accepted()
                ? plan.sites().stream().filter(SitePlan::accepted).toList()
                : List.of();
    }

    private static void assertNoSession(Plan plan) {
        assertThat(plan.accepted()).isFalse();
        assertThat(plan.sessionDays()).isEmpty();
        assertThat(plan.sites()).allSatisfy(site -> assertThat(site.sessions()).isEmpty());
    }

    private static List<String> texts(Plan plan) {
        List<Rule> rules = new ArrayList<>(plan.refusals());
        rules.addAll(plan.hygiene());
        rules.addAll(plan.statements());
        plan.sites().forEach(site -> {
            rules.addAll(site.rules());
            rules.addAll(site.refusals());
            rules.add(site.aim().about());
            rules.add(site.aim().worthRule());
        });
        plan.redFlags().forEach(flag -> rules.add(flag.rule()));
        return Stream.concat(
                        rules.stream().map(Rule::says),
                        plan.screening().rules().stream().map(fired -> fired.says()))
                .toList();
    }

    @Property
    void rule01NeverANeedleOverTheCapAndNeverALongerOneThanTheDevice(@ForAll long seed) {
        PlanRequest request = someone(seed);
        for (SitePlan site : planned(plan(request))) {
            double needle = Objects.requireNonNull(site.technique()).needleMm();
            assertThat(needle).isPositive().isLessThanOrEqualTo(HALF);
            if (THIN.contains(site.aim().region()) || site.aim().concern().equals("neck-lines")) {
                assertThat(needle).isLessThanOrEqualTo(SHORT);
            }
            if (request.device() != null) {
                assertThat(needle).isEqualTo(request.device().needleLengthMm());
            }
        }
    }

    @Property(tries = MANY_PLANS_EACH)
    void rule02NoSessionWithoutThePassedScreenAndNoOverrideOfAStop(@ForAll long seed) {
        PlanRequest request = someone(seed);
        Plan plan = plan(request);
        for (SitePlan site : planned(plan)) {
            assertThat(plan.screening().site(site.site()).decision().allows()).isTrue();
        }
        boolean stopped =
                plan.screening().rules().stream().anyMatch(rule -> rule.site() == null && rule.action() == Action.STOP);
        if (stopped) {
            assertNoSession(plan);
            assertNoSession(plan(cleared(request)));
        }
        assertThat(PROTOCOL.screen(unknownForYes(request.answers())).decision())
                .isEqualTo(PROTOCOL.screen(yesWithoutDetails(request.answers())).decision());
    }

    private static Answers unknownForYes(Answers answers) {
        return replaced(answers, Answer.UNKNOWN);
    }

    private static Answers yesWithoutDetails(Answers answers) {
        return replaced(answers, Answer.YES);
    }

    private static Answers replaced(Answers answers, Answer by) {
        List<ScreenedSite> sites = answers.sites().stream()
                .map(site -> new ScreenedSite(
                        site.id(),
                        site.region(),
                        site.concern(),
                        site.since(),
                        site.areaCm2(),
                        replaced(site.answers(), by)))
                .toList();
        return new Answers(
                answers.today(), answers.stage(), answers.person(), replaced(answers.answers(), by), sites, List.of());
    }

    private static Map<String, Answer> replaced(Map<String, Answer> answers, Answer by) {
        Map<String, Answer> replaced = new HashMap<>();
        answers.forEach((question, answer) -> replaced.put(question, answer.countsAsYes() ? by : answer));
        return replaced;
    }

    @Property(tries = MANY_PLANS_EACH)
    void rule03KeloidHistoryOrARaisedTargetIsReferredWithoutAPlan(@ForAll long seed) {
        PlanRequest request = someone(seed);
        assertNoSession(plan(cleared(answering(request, Map.of("keloid", Answer.YES)))));
        assertNoSession(plan(cleared(answeringAtSites(request, Map.of("raised", Answer.UNKNOWN)))));
        for (SitePlan site : planned(plan(request))) {
            assertThat(site.aim().concern()).isNotEqualTo("scar-raised");
        }
    }

    @Property(tries = MANY_PLANS_EACH)
    void rule04NeverOverMolesLesionsTattoosInfectionWartsOrOpenSkin(@ForAll long seed) {
        PlanRequest request = someone(seed);
        for (String question : List.of("suspiciousSpot", "changingSpot", "infection", "warts", "unhealed")) {
            assertNoSession(plan(answeringAtSites(request, Map.of(question, Answer.YES))));
        }
        for (SitePlan site : planned(plan(answeringAtSites(request, Map.of("tattoo", Answer.YES))))) {
            assertThat(margin(answeringAtSites(request, Map.of("tattoo", Answer.YES)), site))
                    .isGreaterThanOrEqualTo(10);
        }
        Answer moles = new Answer(Given.YES, null, 3.0, "count");
        for (SitePlan site : planned(plan(answeringAtSites(request, Map.of("moles", moles))))) {
            assertThat(margin(answeringAtSites(request, Map.of("moles", moles)), site))
                    .isGreaterThanOrEqualTo(5);
        }
    }

    private static double margin(PlanRequest request, SitePlan site) {
        return Objects.requireNonNull(
                PROTOCOL.screen(request.answers()).site(site.site()).limits().marginMm());
    }

    @Property(tries = MANY_PLANS_EACH)
    void rule05NoSessionInTheNamedStatesAndNoWordAgainstAPrescribedDrug(@ForAll long seed) {
        PlanRequest request = someone(seed);
        for (String question : List.of(
                "pregnant",
                "breastfeeding",
                "isotretinoinNow",
                "isotretinoinPast",
                "bleedingDisorder",
                "cancerTreatment",
                "immuneIllness")) {
            assertNoSession(plan(cleared(answering(request, Map.of(question, Answer.YES)))));
        }
        assertNoSession(plan(cleared(answeringAtSites(request, Map.of("radiotherapy", Answer.YES)))));
        Plan plan = plan(request);
        if (request.answers().person().ageOn(TODAY) < 18) {
            assertNoSession(plan);
        }
        assertThat(texts(plan))
                .noneMatch(text -> text.matches(
                        "(?i).*(stop|pause|skip|reduce) (taking|your|the) (medicine|drug|tablet|aspirin|blood).*"));
    }

    @Property(tries = MANY_PLANS_EACH)
    void rule06KoebnerIsReferredAndPathergyStops(@ForAll long seed) {
        PlanRequest request = someone(seed);
        Map<String, Answer> history = Map.of("koebner", Answer.YES, "koebnerActive", Answer.NO);
        assertNoSession(plan(uncleared(answering(request, history))));
        assertNoSession(plan(cleared(answering(request, Map.of("pathergy", Answer.UNKNOWN)))));
        assertNoSession(plan(cleared(answering(request, Map.of("koebner", Answer.YES, "koebnerActive", Answer.YES)))));
    }

    @Property(tries = MANY_PLANS_EACH)
    void rule07BareSkinWhileRollingAndActivesAWeekOff(@ForAll long seed) {
        PlanRequest request = someone(seed);
        for (int days = 0; days < 7; days++) {
            Answer recent = new Answer(Given.YES, TODAY.minusDays(days), null, null);
            assertNoSession(plan(answeringAtSites(request, Map.of("actives", recent))));
        }
        Plan plan = plan(request);
        assertThat(plan.hygiene()).anyMatch(rule -> rule.id().equals("hygiene-nothing-on-skin"));
        assertThat(plan.aftercare())
                .anyMatch(care -> care.toHours() >= 168
                        && care.avoid().contains("retinoids")
                        && care.avoid().contains("vitamin C"));
    }

    @Property
    void rule08OnePersonOneDeviceAndAFreshHeadOverAThird(@ForAll long seed) {
        PlanRequest request = someone(seed);
        Plan plan = plan(request);
        Device device = request.device();
        if (device != null && plan.accepted()) {
            assertThat(device.owner()).isEqualTo("me-only");
            assertThat(device.damage()).isEqualTo("none");
            if (device.needleLengthMm() > SHORT || device.kind().equals("pen")) {
                assertThat(plan.sessionDays()).allMatch(SessionDay::newHead);
            }
        }
        assertHeadsAreChangedInTime(plan);
        assertThat(plan.hygiene().stream().map(Rule::says))
                .noneMatch(text -> text.matches("(?i).*(alcohol|soak|disinfect)[^.]*\\bsteril(e|ises)\\b.*"));
    }

    private static void assertHeadsAreChangedInTime(Plan plan) {
        LocalDate opened = null;
        int uses = 0;
        for (SessionDay day : plan.sessionDays()) {
            if (day.newHead()) {
                opened = day.date();
                uses = 0;
            }
            uses++;
            assertThat(uses).isLessThanOrEqualTo(10);
            if (opened != null) {
                assertThat(day.date()).isBefore(opened.plusMonths(3));
            }
        }
    }

    @Property
    void rule09MinimumIntervalsAreKeptAndOnlyHealedSkinIsPlanned(@ForAll long seed) {
        PlanRequest request = someone(seed);
        int skin = request.answers().person().skinType().number();
        for (SitePlan site : planned(plan(request))) {
            List<PastSession> past =
                    SiteHistory.sessionsOf(site.site(), request.history().sessions());
            double needle = Objects.requireNonNull(site.technique()).needleMm();
            int weeks = skin >= 4 ? 6 : needle > SHORT ? 4 : site.aim().region().equals("neck") ? 3 : 2;
            Map<Integer, LocalDate> last = new HashMap<>();
            past.forEach(session -> last.put(session.zone(), session.date()));
            LocalDate before = past.isEmpty() ? null : past.get(past.size() - 1).date();
            for (PlannedSession session : site.allSessions()) {
                LocalDate same = last.put(session.zone(), session.date());
                if (same != null) {
                    assertThat(ChronoUnit.DAYS.between(same, session.date())).isGreaterThanOrEqualTo(7L * weeks);
                }
                if (before != null) {
                    assertThat(ChronoUnit.DAYS.between(before, session.date()))
                            .isGreaterThanOrEqualTo(session.number() <= 4 ? 7L * weeks : needle > SHORT ? 7 : 3);
                }
                assertThat(session.date()).isAfterOrEqualTo(session.notBefore()).isAfterOrEqualTo(request.start());
                before = session.date();
            }
            past.stream()
                    .max(java.util.Comparator.comparing(PastSession::date))
                    .ifPresent(session -> assertThat(session.healed()).isTrue());
        }
    }

    @Property
    void rule10AreaAndDensityCapsAreKept(@ForAll long seed) {
        PlanRequest request = someone(seed);
        Plan plan = plan(request);
        for (SitePlan site : planned(plan)) {
            assertThat(Objects.requireNonNull(site.technique()).holesPerCm2()).isLessThanOrEqualTo(185);
            for (PlannedSession session : site.allSessions()) {
                double cap = session.number() == 1 ? 25 : session.number() <= 3 ? 100 : 300;
                assertThat(session.areaCm2()).isPositive().isLessThanOrEqualTo(cap);
                if (site.aim().region().equals("neck")) {
                    assertThat(session.areaCm2()).isLessThanOrEqualTo(60);
                }
                if (site.aim().concern().startsWith("scar")) {
                    assertThat(session.areaCm2()).isLessThanOrEqualTo(100);
                }
            }
        }
        OpenSkinCheck.assertWithinLimits(request, plan);
        assertThat(plan.hygiene()).anyMatch(rule -> rule.id().equals("hygiene-bleeding"));
    }

    @Property
    void rule11NoNumbingAdvice(@ForAll long seed) {
        Plan plan = plan(someone(seed));
        assertThat(plan.hygiene())
                .filteredOn(
                        rule -> rule.says().toLowerCase(java.util.Locale.ROOT).contains("numb"))
                .singleElement()
                .satisfies(rule -> assertThat(rule.says()).contains("not part of a session"));
        assertThat(texts(plan)).noneMatch(text -> text.matches("(?i).*(apply|use|take)[^.]*(lidocaine|numbing).*"));
    }

    @Property(tries = MANY_PLANS_EACH)
    void rule12RedFlagsHaveFixedActionsAndLockThePlan(@ForAll long seed) {
        PlanRequest request = someone(seed);
        Plan plan = plan(request);
        assertThat(plan.redFlags()).hasSameSizeAs(PROTOCOL.knowledge().findings());
        assertThat(plan.redFlags())
                .allMatch(flag -> flag.action() != RedFlag.Action.EMERGENCY
                        || flag.rule().says().contains("emergency number"));
        for (String finding : List.of(
                "firm-bumps",
                "new-brown-patch",
                "raised-growing-scar",
                "tram-track",
                "fever",
                "pus",
                "increasing-warmth",
                "tender-nodes")) {
            assertNoSession(plan(uncleared(PeopleMaker.finding(request, new PastFinding(finding, "site-0", TODAY)))));
        }
    }

    @Property
    void rule13NoVerdictBeforeTwelveWeeksAfterTheLastSession(@ForAll long seed) {
        PlanRequest request = someone(seed);
        for (SitePlan site : planned(plan(request))) {
            LocalDate confirmation = null;
            for (Block block : site.blocks()) {
                assertThat(block.verdict()).isAfterOrEqualTo(block.wholeSiteOn().plusWeeks(12));
                assertThat(block.confirmation())
                        .isAfterOrEqualTo(block.wholeSiteOn().plusWeeks(24));
                if (confirmation != null && !block.begins().isBefore(TODAY)) {
                    assertThat(block.begins()).isAfter(confirmation.plusDays(1));
                    assertThat(block.provisional()
                                    || request.history().verdicts().stream()
                                            .anyMatch(known -> known.answer().equals("improved")))
                            .isTrue();
                }
                confirmation = block.confirmation();
            }
            assertThat(site.aim().controlRequired())
                    .isEqualTo(site.aim().concern().equals("striae-rubrae"));
        }
    }

    @Property
    void rule14EveryPlanSaysPlainlyWhatIsNotKnown(@ForAll long seed) {
        assertThat(plan(someone(seed)).statements().stream().map(Rule::id))
                .contains(
                        "say-untested", "say-not-authorised", "say-dark-marks", "say-maybe-nothing", "say-not-signed");
    }

    @Property
    void rule15EveryRuleCarriesSourceMarkAndVersion(@ForAll long seed) {
        Plan plan = plan(someone(seed));
        assertThat(plan.rulesVersion()).isNotBlank();
        List<Rule> rules = new ArrayList<>(plan.refusals());
        plan.sites().forEach(site -> {
            rules.addAll(site.rules());
            rules.addAll(site.refusals());
            rules.add(site.aim().professional().rule());
            rules.add(site.aim().worthRule());
        });
        plan.redFlags().forEach(flag -> rules.add(flag.rule()));
        for (Rule rule : rules) {
            assertGrounded(rule.sources(), rule.marks());
        }
        plan.screening().rules().forEach(fired -> assertGrounded(fired.sources(), fired.marks()));
        assertThat(plan.screening().decision() == Decision.GO
                        || !plan.screening().rules().isEmpty()
                        || !plan.accepted()
                        || plan.screening().decision() == Decision.LIMITED)
                .isTrue();
    }

    private static void assertGrounded(List<String> sources, List<Mark> marks) {
        assertThat(sources).isNotEmpty();
        assertThat(sources.stream()
                        .filter(id -> PROTOCOL.knowledge().source(id).isEmpty())
                        .collect(Collectors.toSet()))
                .isEmpty();
        assertThat(marks).isNotEmpty();
    }
}
