package org.needlewise.protocol.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.needlewise.protocol.dose.Device;
import org.needlewise.protocol.dose.DeviceGate;
import org.needlewise.protocol.dose.DoseCalculator;
import org.needlewise.protocol.healing.Healing;
import org.needlewise.protocol.knowledge.Cost;
import org.needlewise.protocol.knowledge.Knowledge;
import org.needlewise.protocol.knowledge.Statement;
import org.needlewise.protocol.rules.Row;
import org.needlewise.protocol.rules.Rule;
import org.needlewise.protocol.rules.RuleBook;
import org.needlewise.protocol.screening.Answer;
import org.needlewise.protocol.screening.Answers;
import org.needlewise.protocol.screening.Given;
import org.needlewise.protocol.screening.ScreenedSite;
import org.needlewise.protocol.screening.Screener;
import org.needlewise.protocol.screening.Screening;

/**
 * Plans: screens first, looks at the device and at earlier findings, orders the sites by how likely they are to be
 * worth it, and lays sessions and photographs of all of them on one calendar.
 */
public final class Planner {
    private final Knowledge knowledge;
    private final Screener screener;
    private final PlanTables tables;
    private final DeviceGate gate;
    private final DoseCalculator doses;
    private final Healing healing;
    private final List<Rule> hygiene;
    private final List<Rule> statements;

    public Planner(RuleBook rules, Knowledge knowledge, Screener screener) {
        this.knowledge = knowledge;
        this.screener = screener;
        this.tables = new PlanTables(rules);
        this.gate = new DeviceGate(rules);
        this.doses = new DoseCalculator(rules, knowledge);
        this.healing = new Healing(rules, knowledge);
        this.hygiene = knowledge.hygiene().stream().map(Statement::rule).toList();
        this.statements = knowledge.statements().stream()
                .filter(statement -> statement.when().equals("plan"))
                .map(Statement::rule)
                .toList();
    }

    /** The plan, or why there is none. */
    public Plan plan(PlanRequest request) {
        Answers answers = request.answers();
        Locks locks = new Locks(request, healing);
        Screening screening = screener.screen(answers).withClearancesNotUsed(locks.clearancesNotUsed(knowledge));
        int skinType = answers.careSkinType();
        Row limits = tables.limits();
        Diary diary = new Diary(
                request.blocked(), tables, skinType, answers.today().plusMonths(limits.whole("horizonMonths")));
        VisitPlanner visitPlanner = new VisitPlanner(tables, diary);
        DayBook days = new DayBook(limits.number("openAreaCm2"));
        new OpenSkin(tables, request).enter(request.history(), days);
        DeviceGate.@Nullable Checked device = checked(request);
        List<Rule> refusals = new ArrayList<>(device == null ? List.of() : device.refusals());
        refusals.addAll(locks.ofPlan());
        List<SitePlan> sites = List.of();
        Set<LocalDate> comingDays = Set.of();
        if (refusals.isEmpty()) {
            SitePlanner planner = new SitePlanner(
                    tables,
                    new TermsFinder(tables, doses),
                    knowledge,
                    request,
                    screening,
                    locks,
                    diary,
                    days,
                    visitPlanner);
            List<SitePlanner.Draft> drafts = byWorth(answers.sites(), answers.today()).stream()
                    .map(site -> planner.plan(site.site(), site.aim()))
                    .toList();
            comingDays = Set.copyOf(days.days().keySet());
            sites = drafts.stream().map(planner::withLaterBlocks).toList();
            if (sites.stream().noneMatch(SitePlan::accepted)) {
                refusals.add(knowledge.statement("plan-no-site"));
            }
        }
        return put(request, screening, device, locks, refusals, sites, days, comingDays, visitPlanner);
    }

    private DeviceGate.@Nullable Checked checked(PlanRequest request) {
        Device device = request.device();
        if (device == null) {
            return null;
        }
        boolean nickel = request.answers().answers().containsKey("nickel")
                ? Objects.requireNonNull(request.answers().answers().get("nickel"))
                        .countsAsYes()
                : true;
        return gate.check(device, nickel, request.answers().today());
    }

    /** Most likely to be worth it first, then the smaller one. */
    private List<Aimed> byWorth(List<ScreenedSite> sites, LocalDate today) {
        return sites.stream()
                .map(site -> new Aimed(site, aim(site, today)))
                .sorted(Comparator.<Aimed>comparingInt(site -> site.aim().rank())
                        .thenComparing(site -> site.aim().areaCm2()))
                .toList();
    }

    private SiteAim aim(ScreenedSite site, LocalDate today) {
        Row concern = tables.concern(site.concern());
        @Nullable Integer ageMonths = site.ageMonthsOn(today).orElse(null);
        String colour = colour(site);
        Row worth = tables.worth(site.concern(), ageMonths, colour);
        return new SiteAim(
                site.id(),
                site.region(),
                site.concern(),
                Objects.requireNonNull(site.areaCm2()),
                ageMonths,
                colour,
                worth.whole("rank"),
                worth.text("worth"),
                worth.rule(),
                concern.rule(),
                concern.text("naturalChange"),
                concern.truth("controlRequired"),
                tables.professional(site.concern()));
    }

    /** Stretch marks are named by their colour; a scar that is not firm, red or changing is pale. */
    private static String colour(ScreenedSite site) {
        return switch (site.concern()) {
            case "striae-rubrae" -> "red";
            case "striae-albae" -> "pale";
            default -> {
                Answer unsettled = site.answers().get("scarUnsettled");
                yield unsettled == null || unsettled.given() == Given.UNKNOWN
                        ? "unknown"
                        : unsettled.countsAsYes() ? "red" : "pale";
            }
        };
    }

    private record Aimed(ScreenedSite site, SiteAim aim) {}

    private Plan put(
            PlanRequest request,
            Screening screening,
            DeviceGate.@Nullable Checked checked,
            Locks locks,
            List<Rule> refusals,
            List<SitePlan> sites,
            DayBook days,
            Set<LocalDate> comingDays,
            VisitPlanner visitPlanner) {
        Answers answers = request.answers();
        EffortCalculator effort = new EffortCalculator(knowledge, tables);
        HeadCounter heads = new HeadCounter(gate, request.device(), longestNeedle(sites));
        List<SessionDay> sessionDays = heads.days(days);
        List<SessionDay> coming = sessionDays.stream()
                .filter(day -> comingDays.contains(day.date()))
                .toList();
        int skinType = answers.careSkinType();
        return new Plan(
                knowledge.version(),
                request.name(),
                refusals.isEmpty(),
                refusals,
                answers.today(),
                request.start(),
                screening,
                checked,
                locks.all(),
                sites,
                sessionDays,
                visitPlanner.visits(
                        sites,
                        request::baselineFrom,
                        neverNeedled(request),
                        request.history().sessions(),
                        answers.today()),
                effort.targeted(sites, coming, request.device()),
                effort.wholeBody(answers.person(), sites, heads.uses(), request.device())
                        .orElse(null),
                knowledge.comparison().says(),
                effort.bodySurfaceM2(answers.person()).orElse(null),
                costs(),
                knowledge.costWords(),
                healing.aftercare(skinType),
                knowledge.checkIns(),
                healing.redFlags(skinType),
                hygiene,
                statements);
    }

    private static double longestNeedle(List<SitePlan> sites) {
        return sites.stream()
                .map(SitePlan::technique)
                .filter(Objects::nonNull)
                .map(Technique::needleMm)
                .max(Comparator.naturalOrder())
                .orElse(0.0);
    }

    private static Set<String> neverNeedled(PlanRequest request) {
        Set<String> needled =
                request.history().sessions().stream().map(PastSession::site).collect(Collectors.toSet());
        return request.answers().sites().stream()
                .map(ScreenedSite::id)
                .filter(id -> !needled.contains(id))
                .collect(Collectors.toSet());
    }

    private List<Plan.CourseCost> costs() {
        Map<String, Boolean> perSession = Map.of("professional-session", true, "professional-course", false);
        return knowledge.costs().stream()
                .filter(cost -> perSession.containsKey(cost.kind()))
                .map(cost -> course(cost, Boolean.TRUE.equals(perSession.get(cost.kind()))))
                .toList();
    }

    private Plan.CourseCost course(Cost cost, boolean perSession) {
        int low = Objects.requireNonNull(cost.sessionsLow());
        int high = Objects.requireNonNull(cost.sessionsHigh());
        return new Plan.CourseCost(
                cost.country(),
                cost.year(),
                cost.currency(),
                perSession ? cost.low() * low : cost.low(),
                perSession ? cost.high() * high : cost.high(),
                low,
                high,
                new Rule(cost.id(), knowledge.costWords(), cost.sources(), cost.marks()));
    }
}
