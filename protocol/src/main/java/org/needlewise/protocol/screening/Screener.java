package org.needlewise.protocol.screening;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.needlewise.protocol.knowledge.Knowledge;
import org.needlewise.protocol.knowledge.Question;
import org.needlewise.protocol.rules.RuleBook;
import org.needlewise.protocol.rules.TableName;
import org.needlewise.protocol.rules.WrittenTable;

/**
 * Screens: asks the table once for every question that was not answered with no, applies recorded clearances, and takes
 * the strictest of what holds.
 */
public final class Screener {
    private final RuleBook rules;
    private final Knowledge knowledge;
    private final RuleFinder finder;
    private final Set<String> ofFindings;

    public Screener(RuleBook rules, Knowledge knowledge) {
        this.rules = rules;
        this.knowledge = knowledge;
        this.finder = new RuleFinder(rules, knowledge);
        this.ofFindings = rules.table(TableName.RED_FLAG).written().rows().stream()
                .map(WrittenTable.WrittenRow::id)
                .collect(Collectors.toSet());
    }

    /** Screens a person with their sites. */
    public Screening screen(Answers answers) {
        Clearances clearances = new Clearances(answers, knowledge, clearanceMonths(), ofFindings);
        List<String> countedAsYes = new ArrayList<>();
        List<FiredRule> personRules = clearances.apply(finder.ofPerson(answers, countedAsYes));
        List<FiredRule> all = new ArrayList<>(personRules);
        List<SiteResult> sites = new ArrayList<>();
        for (ScreenedSite site : answers.sites()) {
            List<FiredRule> siteRules = new ArrayList<>(clearances.apply(finder.ofSite(answers, site, countedAsYes)));
            siteRules.addAll(excluded(personRules, site));
            all.addAll(siteRules);
            sites.add(result(site.id(), siteRules, personRules));
        }
        all.sort(Comparator.comparing(FiredRule::action).reversed());
        return put(answers, personRules, sites, all, countedAsYes, clearances.unused(all));
    }

    private int clearanceMonths() {
        return rules.table(TableName.LIMITS)
                .ask()
                .with("setting", "home")
                .only()
                .whole("clearanceMonths");
    }

    /** A place that a rule of the person leaves out is out for good, whatever else holds there. */
    private static List<FiredRule> excluded(List<FiredRule> personRules, ScreenedSite site) {
        return personRules.stream()
                .filter(rule -> rule.limits().excludedRegions().contains(site.region()))
                .map(rule -> new FiredRule(
                        rule.rule(),
                        site.id(),
                        rule.question(),
                        Action.STOP,
                        rule.says(),
                        rule.sources(),
                        rule.marks(),
                        rule.assumed(),
                        null,
                        false,
                        false,
                        null,
                        rule.urgency(),
                        rule.limits()))
                .toList();
    }

    private static SiteResult result(String site, List<FiredRule> siteRules, List<FiredRule> personRules) {
        List<FiredRule> both =
                Stream.concat(personRules.stream(), siteRules.stream()).toList();
        return new SiteResult(
                site,
                decision(both),
                until(both).orElse(null),
                openEnded(both),
                limits(both),
                siteRules.stream().map(FiredRule::rule).toList());
    }

    private Screening put(
            Answers answers,
            List<FiredRule> personRules,
            List<SiteResult> sites,
            List<FiredRule> all,
            List<String> countedAsYes,
            List<Screening.UnusedClearance> unused) {
        Optional<SiteResult> first = sites.stream()
                .min(Comparator.comparing(SiteResult::decision)
                        .thenComparing(SiteResult::openEnded)
                        .thenComparing(site -> site.until() == null ? LocalDate.MAX : site.until()));
        Decision decision = first.map(SiteResult::decision).orElse(decision(personRules));
        boolean onlySome = decision.allows()
                && sites.stream().anyMatch(site -> !site.decision().allows());
        if (onlySome) {
            decision = Decision.LIMITED;
        }
        @Nullable
        LocalDate until = first.map(SiteResult::until)
                .orElse(sites.isEmpty() ? until(personRules).orElse(null) : null);
        String says = knowledge.word("decision." + decision);
        return new Screening(
                knowledge.version(),
                answers.today(),
                answers.stage(),
                decision,
                onlySome ? says + " " + knowledge.word("screening.site-excluded") : says,
                until,
                first.map(SiteResult::openEnded).orElse(openEnded(personRules)),
                limits(personRules),
                sites,
                all,
                countedAsYes.stream().distinct().toList(),
                unused);
    }

    private static Decision decision(List<FiredRule> rules) {
        return rules.stream().map(rule -> rule.action().decision()).reduce(Decision.GO, Decision::and);
    }

    private static Optional<LocalDate> until(List<FiredRule> rules) {
        return rules.stream()
                .filter(rule -> rule.action() == Action.DEFER)
                .flatMap(rule -> Stream.ofNullable(rule.until()))
                .max(Comparator.naturalOrder());
    }

    private static boolean openEnded(List<FiredRule> rules) {
        return rules.stream().anyMatch(rule -> rule.action() == Action.DEFER && rule.openEnded());
    }

    private static Limits limits(List<FiredRule> rules) {
        return rules.stream().map(FiredRule::limits).reduce(Limits.NONE, Limits::and);
    }

    /** The questions that are due at a stage for the person, or for a site with a concern. */
    public List<Question> questions(Stage stage, Optional<String> concern) {
        return knowledge.questions().stream()
                .filter(question -> !question.fact() && question.isAskedAt(stage.toString()))
                .filter(question -> question.isOfSite() == concern.isPresent())
                .filter(question -> concern.isEmpty() || finder.isForConcern(question, concern.get()))
                .toList();
    }
}
