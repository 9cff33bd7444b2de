package org.needlewise.app.screening;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.needlewise.app.guidance.Guidance;
import org.needlewise.app.people.CurrentPerson;
import org.needlewise.app.people.People;
import org.needlewise.app.people.Person;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.people.Profile;
import org.needlewise.app.sites.BodySite;
import org.needlewise.app.sites.Pairs;
import org.needlewise.app.sites.SiteId;
import org.needlewise.app.web.Refused;
import org.needlewise.protocol.screening.Answer;
import org.needlewise.protocol.screening.Stage;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The questions, a screen at a time; every screen is kept as soon as it is sent, and while it is filled in. */
@Controller
@RequestMapping("/screen/{stage:enrolment|session}")
class StepController {
    private final Drafts drafts;
    private final Screenings screenings;
    private final Pairs pairs;
    private final People people;
    private final CurrentPerson current;
    private final Guidance guidance;
    private final Clock clock;

    StepController(
            Drafts drafts,
            Screenings screenings,
            Pairs pairs,
            People people,
            CurrentPerson current,
            Guidance guidance,
            Clock clock) {
        this.drafts = drafts;
        this.screenings = screenings;
        this.pairs = pairs;
        this.people = people;
        this.current = current;
        this.guidance = guidance;
        this.clock = clock;
    }

    /** Goes on with what was begun today, or begins. Sites are those asked for, or all that are treated. */
    @GetMapping
    String begin(
            @PathVariable String stage, @RequestParam(name = "site", required = false) @Nullable List<String> asked) {
        PersonId person = current.id();
        Stage which = Stage.valueOf(stage.toUpperCase(Locale.ROOT));
        if (which == Stage.SESSION && people.get(person).profile().birthDate().isEmpty()) {
            return "redirect:/screen/enrolment";
        }
        List<String> sites = pairs.treatedSites(person).stream()
                .map(site -> site.id().toString())
                .filter(id -> asked == null || asked.contains(id))
                .toList();
        LocalDate today = LocalDate.now(clock);
        Optional<DraftAnswers> kept = drafts.get(person, which)
                .filter(draft -> draft.sites().equals(sites))
                .filter(draft -> which == Stage.ENROLMENT || draft.startedOn().equals(today));
        if (kept.isEmpty()) {
            drafts.begin(person, which, DraftAnswers.begun(today, sites));
        }
        return "redirect:/screen/" + stage + "/" + firstOpen(person, which);
    }

    @GetMapping("/{number:\\d{1,3}}")
    String step(@PathVariable String stage, @PathVariable int number, Model model, Locale locale) {
        PersonId person = current.id();
        Stage which = Stage.valueOf(stage.toUpperCase(Locale.ROOT));
        Optional<DraftAnswers> draft = drafts.get(person, which);
        if (draft.isEmpty()) {
            return "redirect:/screen/" + stage;
        }
        List<Step> steps = steps(person, which, draft.get(), locale);
        return page(model, stage, steps, at(steps, number), draft.get(), Map.of());
    }

    @PostMapping("/{number:\\d{1,3}}")
    String sent(
            @PathVariable String stage,
            @PathVariable int number,
            @RequestParam Map<String, String> sent,
            ProfileForm profile,
            Model model,
            Locale locale) {
        PersonId person = current.id();
        Stage which = Stage.valueOf(stage.toUpperCase(Locale.ROOT));
        DraftAnswers draft = drafts.get(person, which).orElseThrow(() -> Refused.badInput("screening.draft-gone"));
        List<Step> steps = steps(person, which, draft, locale);
        Step step = steps.get(at(steps, number));
        String back = "redirect:/screen/" + stage + "/";
        if (sent.containsKey("copy")) {
            copy(person, which, step, String.valueOf(sent.get("copy")));
            return back + number;
        }
        if (step.group().equals(Step.YOU)) {
            keep(person, profile);
        } else {
            Map<String, String> problems = keep(person, which, step, sent);
            if (!problems.isEmpty() && !sent.containsKey("back")) {
                DraftAnswers kept = drafts.get(person, which).orElseThrow(Refused::notFound);
                return page(model, stage, steps, at(steps, number), kept, problems);
            }
        }
        if (sent.containsKey("back")) {
            return number == 0 ? "redirect:/screen" : back + (number - 1);
        }
        return number + 1 < steps.size() ? back + (number + 1) : finish(person, which, locale);
    }

    /**
     * Kept while it is filled in; the answer is one word for the page's status line. Nothing is said when the last screen
     * was sent in the same moment: then all is kept already.
     */
    @PostMapping(value = "/{number:\\d{1,3}}", headers = "HX-Request")
    String kept(
            @PathVariable String stage,
            @PathVariable int number,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response,
            Locale locale) {
        PersonId person = current.id();
        Stage which = Stage.valueOf(stage.toUpperCase(Locale.ROOT));
        Optional<DraftAnswers> draft = drafts.get(person, which);
        if (draft.isEmpty()) {
            response.setStatus(HttpStatus.NO_CONTENT.value());
        } else {
            List<Step> steps = steps(person, which, draft.get(), locale);
            keep(person, which, steps.get(at(steps, number)), sent);
        }
        return "screening/step :: kept";
    }

    private String finish(PersonId person, Stage stage, Locale locale) {
        DraftAnswers draft = drafts.get(person, stage).orElseThrow(() -> Refused.badInput("screening.draft-gone"));
        Map<SiteId, Map<String, Answer>> aboutSites = sites(person, draft).stream()
                .collect(Collectors.toMap(
                        BodySite::id, site -> draft.of(site.id().toString())));
        Screened screened = screenings.screen(person, stage, LocalDate.now(clock), draft.person(), aboutSites, locale);
        drafts.delete(person, stage);
        return "redirect:/screen/results/" + screened.id();
    }

    private Map<String, String> keep(PersonId person, Stage stage, Step step, Map<String, String> sent) {
        AnswerForm form = AnswerForm.read(
                step.items(),
                sent,
                LocalDate.now(clock),
                people.get(person).profile().birthDate());
        drafts.change(person, stage, draft -> draft.with(id(step), form.answers()));
        return form.problems();
    }

    private void keep(PersonId id, ProfileForm form) {
        Person person = people.get(id);
        Profile profile =
                form.into(person.profile(), guidance.in(Locale.ENGLISH).knowledge(), LocalDate.now(clock));
        people.save(id, profile, person.version());
    }

    /** The answers about another site; only for questions that this one has too. */
    private void copy(PersonId person, Stage stage, Step step, String from) {
        BodySite site = step.site();
        if (site == null) {
            return;
        }
        List<String> asked = guidance.in(Locale.ENGLISH).questionnaire(stage, site.concern()).items().stream()
                .map(item -> item.id())
                .toList();
        drafts.change(person, stage, draft -> {
            Map<String, Answer> answers = new TreeMap<>(draft.of(from));
            answers.keySet().retainAll(asked);
            return draft.with(id(step), answers);
        });
    }

    private int firstOpen(PersonId person, Stage stage) {
        DraftAnswers draft = drafts.get(person, stage).orElseThrow(Refused::notFound);
        List<Step> steps = steps(person, stage, draft, Locale.ENGLISH);
        for (int number = 0; number < steps.size(); number++) {
            Step step = steps.get(number);
            Map<String, Answer> answers = draft.of(id(step));
            boolean isYou = step.group().equals(Step.YOU);
            if (isYou
                    ? draft.person().isEmpty()
                    : step.items().stream().noneMatch(item -> answers.containsKey(item.id()))) {
                return number;
            }
        }
        return steps.size() - 1;
    }

    private List<Step> steps(PersonId person, Stage stage, DraftAnswers draft, Locale locale) {
        return Step.of(guidance.in(locale), stage, sites(person, draft));
    }

    private List<BodySite> sites(PersonId person, DraftAnswers draft) {
        Map<String, BodySite> treated = pairs.treatedSites(person).stream()
                .collect(Collectors.toMap(site -> site.id().toString(), Function.identity()));
        return draft.sites().stream()
                .filter(treated::containsKey)
                .map(treated::get)
                .toList();
    }

    private static int at(List<Step> steps, int number) {
        if (number >= steps.size()) {
            throw Refused.notFound();
        }
        return number;
    }

    private static @Nullable String id(Step step) {
        BodySite site = step.site();
        return site == null ? null : site.id().toString();
    }

    private String page(
            Model model, String stage, List<Step> steps, int number, DraftAnswers draft, Map<String, String> problems) {
        Step step = steps.get(number);
        model.addAttribute("stage", stage);
        model.addAttribute("step", step);
        model.addAttribute("number", number);
        model.addAttribute("count", steps.size());
        model.addAttribute("problems", problems);
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("today", today);
        model.addAttribute("items", ItemView.of(step.items(), draft.of(id(step)), problems, today));
        model.addAttribute("profile", ProfileForm.of(people.get(current.id()).profile()));
        model.addAttribute(
                "copyFrom",
                step.isFirstOfSite() && draft.of(id(step)).isEmpty()
                        ? steps.subList(0, number).stream()
                                .map(Step::site)
                                .filter(site -> site != null
                                        && !draft.of(site.id().toString()).isEmpty())
                                .distinct()
                                .toList()
                        : List.of());
        return "screening/step";
    }
}
