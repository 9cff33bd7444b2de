package org.needlewise.app.screening;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.needlewise.app.guidance.Guidance;
import org.needlewise.app.people.CurrentPerson;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.sites.Pairs;
import org.needlewise.app.sites.Sites;
import org.needlewise.app.web.Refused;
import org.needlewise.app.web.Submissions;
import org.needlewise.protocol.screening.Clearance;
import org.needlewise.protocol.screening.FiredRule;
import org.needlewise.protocol.screening.Screening;
import org.needlewise.protocol.screening.Stage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What came of the questions, and what clinicians allowed. */
@Controller
class ScreenController {

    private final Screenings screenings;
    private final Clearances clearances;
    private final Drafts drafts;
    private final Sites sites;
    private final Pairs pairs;
    private final CurrentPerson current;
    private final Submissions submissions;
    private final Guidance guidance;
    private final Clock clock;

    ScreenController(
            Screenings screenings,
            Clearances clearances,
            Drafts drafts,
            Sites sites,
            Pairs pairs,
            CurrentPerson current,
            Submissions submissions,
            Guidance guidance,
            Clock clock) {
        this.screenings = screenings;
        this.clearances = clearances;
        this.drafts = drafts;
        this.sites = sites;
        this.pairs = pairs;
        this.current = current;
        this.submissions = submissions;
        this.guidance = guidance;
        this.clock = clock;
    }

    @GetMapping("/screen")
    String overview(Model model, Locale locale) {
        PersonId person = current.id();
        List<Screened> enrolments = screenings.all(person, Stage.ENROLMENT, locale);
        model.addAttribute("hasSites", !pairs.treatedSites(person).isEmpty());
        model.addAttribute("begun", drafts.get(person, Stage.ENROLMENT).isPresent());
        model.addAttribute(
                "previous",
                Stream.concat(enrolments.stream(), screenings.all(person, Stage.SESSION, locale).stream())
                        .sorted((a, b) -> b.answeredOn().compareTo(a.answeredOn()))
                        .toList());
        enrolments.stream().findFirst().ifPresent(latest -> fill(model, person, latest, latest.now(), locale));
        return "screening/overview";
    }

    @GetMapping("/screen/results/{id}")
    String result(@PathVariable UUID id, Model model, Locale locale) {
        PersonId person = current.id();
        Screened screened = screenings.get(person, id, locale);
        boolean isLatest = screenings.all(person, screened.stage(), locale).stream()
                .findFirst()
                .filter(latest -> latest.id().equals(id))
                .isPresent();
        boolean isOfToday =
                screened.stage() == Stage.ENROLMENT || screened.answeredOn().equals(LocalDate.now(clock));
        model.addAttribute("isOld", !(isLatest && isOfToday));
        fill(model, person, screened, isLatest && isOfToday ? screened.now() : screened.then(), locale);
        return "screening/result";
    }

    @PostMapping("/screen/clearances")
    String allowed(
            @RequestParam String rule,
            @RequestParam(required = false) @Nullable String site,
            @RequestParam String date,
            @RequestParam String by,
            @RequestParam UUID result,
            @RequestParam UUID submission,
            Locale locale) {
        PersonId person = current.id();
        Clearance clearance = new ClearanceForm(rule, site, date, by).checked(LocalDate.now(clock));
        boolean lifts = screenings.get(person, result, locale).now().rules().stream()
                .anyMatch(fired -> fired.clearable() && fired.rule().equals(rule));
        if (!lifts) {
            throw Refused.badInput("screening.bad.clearance");
        }
        submissions.once(
                person, submission, () -> clearances.add(person, clearance).toString());
        return "redirect:/screen/results/" + result;
    }

    @PostMapping("/screen/clearances/{id}/revoke")
    String revoked(@PathVariable UUID id, @RequestParam UUID result) {
        clearances.revoke(current.id(), id);
        return "redirect:/screen/results/" + result;
    }

    private void fill(Model model, PersonId person, Screened screened, Screening result, Locale locale) {
        Map<String, String> labels = Stream.concat(sites.all(person).stream(), sites.trash(person).stream())
                .collect(Collectors.toMap(site -> site.id().toString(), site -> site.label(), (a, b) -> a));
        Map<String, String> texts = guidance.in(locale).texts();
        List<FiredRule> rules = result.rules();
        model.addAttribute("screened", screened);
        model.addAttribute("result", result);
        model.addAttribute("labels", labels);
        List<RuleView> views = RuleView.of(rules, texts, labels);
        model.addAttribute("rules", views);
        model.addAttribute(
                "blocking", views.stream().filter(RuleView::isBlocking).toList());
        model.addAttribute(
                "others", views.stream().filter(view -> !view.isBlocking()).toList());
        model.addAttribute(
                "countedAsYes",
                result.countedAsYes().stream()
                        .map(question -> texts.getOrDefault("question." + question, question))
                        .distinct()
                        .toList());
        model.addAttribute(
                "excluded",
                result.limits().excludedRegions().stream()
                        .map(region -> texts.getOrDefault("region." + region, region))
                        .toList());
        model.addAttribute("clearances", clearances.all(person));
        model.addAttribute("ruleTexts", texts);
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("submission", submissions.next());
    }
}
