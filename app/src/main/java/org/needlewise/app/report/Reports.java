package org.needlewise.app.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.needlewise.app.guidance.Guidance;
import org.needlewise.app.healing.CheckIns;
import org.needlewise.app.healing.HealingCheck;
import org.needlewise.app.people.People;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.people.Profile;
import org.needlewise.app.planning.Plans;
import org.needlewise.app.progress.Course;
import org.needlewise.app.progress.SiteProgress;
import org.needlewise.app.progress.SitesProgress;
import org.needlewise.app.progress.Trial;
import org.needlewise.app.sites.BodySite;
import org.needlewise.protocol.knowledge.Knowledge;
import org.needlewise.protocol.planning.SitePlan;
import org.springframework.stereotype.Component;

/** Gathers what a clinician gets to read. */
@Component
class Reports {
    private static final List<String> SKIN_TYPES = List.of("I", "II", "III", "IV", "V", "VI");

    private final People people;
    private final SitesProgress progress;
    private final HeldZones held;
    private final CheckIns checkIns;
    private final Plans plans;
    private final PicturePairs pictures;
    private final Engines engines;
    private final Guidance guidance;
    private final Clock clock;

    Reports(
            People people,
            SitesProgress progress,
            HeldZones held,
            CheckIns checkIns,
            Plans plans,
            PicturePairs pictures,
            Engines engines,
            Guidance guidance,
            Clock clock) {
        this.people = people;
        this.progress = progress;
        this.held = held;
        this.checkIns = checkIns;
        this.plans = plans;
        this.pictures = pictures;
        this.engines = engines;
        this.guidance = guidance;
        this.clock = clock;
    }

    /** What all sites have in common, asked for once. */
    private record Gathered(
            PersonId person,
            Scope scope,
            Locale locale,
            List<SiteProgress> progress,
            List<HeldZone> sessions,
            List<HealingCheck> checks,
            List<SitePlan> plans) {}

    Report of(PersonId person, Scope scope, Locale locale) {
        Gathered all = new Gathered(
                person,
                scope,
                locale,
                progress.of(person, scope.sites(), locale),
                held.of(person, scope),
                checkIns.all(person, locale),
                plans.current(person, locale)
                        .map(current -> current.plan().sites())
                        .orElse(List.of()));
        Profile profile = people.get(person).profile();
        Map<Trial, List<SiteProgress>> together = new LinkedHashMap<>();
        all.progress()
                .forEach(site -> together.computeIfAbsent(site.trial(), t -> new ArrayList<>())
                        .add(site));
        List<TrialReport> trials = together.entrySet().stream()
                .map(entry -> trial(all, entry.getKey(), entry.getValue()))
                .toList();
        return new Report(
                LocalDate.now(clock),
                profile.birthDate().map(LocalDate::getYear),
                profile.fitzpatrick().map(type -> SKIN_TYPES.get(type - 1)),
                trials,
                trials.stream()
                        .flatMap(trial -> trial.answers().stream())
                        .flatMap(answer -> answer.assumptions().stream())
                        .distinct()
                        .toList(),
                engines.software(),
                engines.of(person, scope),
                engines.rules());
    }

    private TrialReport trial(Gathered all, Trial trial, List<SiteProgress> members) {
        List<SiteProgress> ordered = members.stream()
                .sorted(Comparator.comparingInt((SiteProgress site) -> pairNumber(trial, site))
                        .thenComparing(site -> site.role().equals("control")))
                .toList();
        SiteProgress first = ordered.get(0);
        Knowledge knowledge = guidance.in(all.locale()).knowledge();
        boolean aboutTreated = ordered.stream().anyMatch(site -> !site.role().equals("control"));
        return new TrialReport(
                trial,
                Objects.requireNonNull(knowledge.concerns().get(first.site().concern()))
                        .text(),
                trial.pairs().size(),
                first.standing(),
                aboutTreated ? first.answers() : List.of(),
                ordered.stream().map(site -> site(all, site)).toList());
    }

    private static int pairNumber(Trial trial, SiteProgress site) {
        return trial.pairOf(site.site()).map(trial.pairs()::indexOf).orElse(0);
    }

    private SiteReport site(Gathered all, SiteProgress progress) {
        BodySite site = progress.site();
        String id = site.id().toString();
        return new SiteReport(
                site,
                Objects.requireNonNull(
                                guidance.in(all.locale()).knowledge().regions().get(site.region()))
                        .text(),
                progress.role(),
                progress.partner().map(BodySite::label),
                progress.harmOn(),
                all.scope().pictures() ? pictures.of(all.person(), site.id()) : Optional.empty(),
                charts(all, progress),
                progress.courses(),
                FigureTable.of(progress.courses(), all.locale()),
                all.sessions().stream()
                        .filter(zone -> zone.site().id().equals(site.id()))
                        .toList(),
                all.checks().stream()
                        .filter(check -> check.answers().site().equals(id))
                        .sorted(Comparator.comparing(HealingCheck::answeredOn)
                                .thenComparingInt(check -> check.answers().hours()))
                        .toList(),
                all.plans().stream().filter(plan -> plan.site().equals(id)).findFirst());
    }

    /** A control's courses stand beside its partner's, unless the partner is not chosen. */
    private static List<CourseChart> charts(Gathered all, SiteProgress progress) {
        Optional<SiteProgress> partner = all.progress().stream()
                .filter(other -> progress.partner()
                        .filter(site -> site.id().equals(other.site().id()))
                        .isPresent())
                .findFirst();
        if (progress.role().equals("control") && partner.isPresent()) {
            return List.of();
        }
        return progress.courses().stream()
                .filter(Course::judged)
                .flatMap(course -> CourseChart.of(
                        course,
                        partner.flatMap(site -> same(site, course)).orElse(null),
                        progress.trial().sessions(),
                        all.locale())
                        .stream())
                .toList();
    }

    private static Optional<Course> same(SiteProgress site, Course course) {
        return site.courses().stream()
                .filter(other -> other.measure().equals(course.measure()))
                .findFirst();
    }
}
