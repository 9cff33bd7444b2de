package org.needlewise.protocol.planning;

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
import org.needlewise.protocol.planning.VisitPlanner.Baseline;
import org.needlewise.protocol.rules.Row;
import org.needlewise.protocol.rules.Rule;
import org.needlewise.protocol.rules.RuleBook;
import org.needlewise.protocol.screening.Answers;
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
        Screening screening = screener.screen(answers);
        Locks locks = new Locks(request, healing);
        int skinType = answers.person().skinType().number();
        Row limits = tables.limits();
        Diary diary = new Diary(
                request.blocked(), tables, skinType, answers.today().plusMonths(limits.whole("horizonMonths")));
        VisitPlanner visitPlanner = new VisitPlanner(tables, diary);
        Baseline baseline = visitPlanner.baseline(request.start());
        DayBook days = new DayBook(limits.number("dayAreaCm2"));
        DeviceGate.@Nullable Checked device = checked(request);
        List<Rule> refusals = new ArrayList<>(device == null ? List.of() : device.refusals());
        refusals.addAll(locks.ofPlan());
        List<SitePlan> sites = List.of();
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
                    baseline.firstSession());
            sites = byWorth(answers.sites()).stream().map(planner::plan).toList();
            if (sites.stream().noneMatch(SitePlan::accepted)) {
                refusals.add(noSite());
            }
        }
        return put(request, screening, device, refusals, sites, days, visitPlanner, baseline);
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
    private List<ScreenedSite> byWorth(List<ScreenedSite> sites) {
        return sites.stream()
                .sorted(Comparator.<ScreenedSite>comparingInt(
                                site -> tables.concern(site.concern()).whole("rank"))
                        .thenComparing(site -> Objects.requireNonNull(site.areaCm2())))
                .toList();
    }

    private Plan put(
            PlanRequest request,
            Screening screening,
            DeviceGate.@Nullable Checked checked,
            List<Rule> refusals,
            List<SitePlan> sites,
            DayBook days,
            VisitPlanner visitPlanner,
            Baseline baseline) {
        Answers answers = request.answers();
        EffortCalculator effort = new EffortCalculator(knowledge, tables);
        HeadCounter heads = new HeadCounter(gate, request.device(), longestNeedle(sites));
        List<SessionDay> sessionDays = heads.days(days);
        int skinType = answers.person().skinType().number();
        return new Plan(
                knowledge.version(),
                request.name(),
                refusals.isEmpty(),
                refusals,
                answers.today(),
                request.start(),
                screening,
                checked,
                sites,
                sessionDays,
                visitPlanner.visits(sites, baseline, neverNeedled(request)),
                effort.targeted(sites, sessionDays, request.device()),
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
                .map(SitePlan::needleMm)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(0.0);
    }

    private static Set<String> neverNeedled(PlanRequest request) {
        Set<String> needled = request.sessions().stream().map(PastSession::site).collect(Collectors.toSet());
        return request.answers().sites().stream()
                .map(ScreenedSite::id)
                .filter(id -> !needled.contains(id))
                .collect(Collectors.toSet());
    }

    private Rule noSite() {
        return knowledge.statements().stream()
                .filter(statement -> statement.id().equals("plan-no-site"))
                .findFirst()
                .map(Statement::rule)
                .orElseThrow();
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
