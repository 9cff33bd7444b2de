package org.needlewise.app.progress;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.needlewise.app.people.CurrentPerson;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.photos.Measurements;
import org.needlewise.app.photos.Visits;
import org.needlewise.app.sites.BodySite;
import org.needlewise.app.sites.SiteId;
import org.needlewise.app.sites.Sites;
import org.needlewise.verdict.series.Family;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.json.JsonMapper;

/** Courses, pictures and the verdict. */
@Controller
class ProgressController {
    private final CurrentPerson current;
    private final Sites sites;
    private final Visits visits;
    private final Measurements measurements;
    private final Trials trials;
    private final ToldAnswers told;
    private final Courses courses;
    private final Ratings ratings;
    private final JsonMapper json;

    ProgressController(
            CurrentPerson current,
            Sites sites,
            Visits visits,
            Measurements measurements,
            Trials trials,
            ToldAnswers told,
            Courses courses,
            Ratings ratings,
            JsonMapper json) {
        this.current = current;
        this.sites = sites;
        this.visits = visits;
        this.measurements = measurements;
        this.trials = trials;
        this.told = told;
        this.courses = courses;
        this.ratings = ratings;
        this.json = json;
    }

    /**
     * A site on the overview.
     *
     * @param begun whether there was a session
     */
    record Summary(
            BodySite site,
            String role,
            int visits,
            boolean begun,
            Optional<Standing> standing,
            List<AnswerView> answers) {}

    /**
     * A family of measures with its answers.
     *
     * @param main courses of what is judged
     * @param more other courses
     */
    record FamilyView(String name, List<AnswerView> answers, List<Course> main, List<Course> more) {
        static FamilyView of(Family family, List<AnswerView> answers, List<Course> all) {
            List<Course> own = all.stream()
                    .filter(course -> course.family().equals(family.jsonName()))
                    .toList();
            return new FamilyView(
                    family.jsonName(),
                    answers,
                    own.stream().filter(Course::judged).toList(),
                    own.stream().filter(course -> !course.judged()).toList());
        }
    }

    /** A visit whose site lies on the baseline. */
    record Aligned(UUID visit, LocalDate on, LocalDate referenceOn) {}

    @GetMapping("/progress")
    String all(Model model, Locale locale) {
        PersonId person = current.id();
        Map<SiteId, Trial> all = trials.all(person);
        model.addAttribute(
                "sites",
                sites.all(person).stream()
                        .map(site -> summary(person, site, all.getOrDefault(site.id(), Trial.NONE), locale))
                        .toList());
        return "progress/overview";
    }

    private Summary summary(PersonId person, BodySite site, Trial trial, Locale locale) {
        return new Summary(
                site,
                trial.role(site),
                visits.ofSite(person, site.id()).size(),
                !trial.sessions().isEmpty(),
                Standing.of(trial.answers()),
                trial.treats(site)
                        ? trial.answers().stream()
                                .filter(answer -> answer.finding().measure().isPresent())
                                .map(answer -> AnswerView.of(answer.finding(), locale))
                                .toList()
                        : List.of());
    }

    @GetMapping("/progress/{site}")
    String one(@PathVariable("site") UUID id, Model model, Locale locale) {
        PersonId person = current.id();
        BodySite site = sites.get(person, new SiteId(id));
        Trial trial = trials.of(person, site);
        List<BodySite> shown = trial.pairOf(site)
                .map(pair -> trial.sites().stream()
                        .filter(s -> s.id().equals(pair.first()) || s.id().equals(pair.second()))
                        .toList())
                .orElse(List.of(site));
        List<Course> all = courses.of(person, shown, trial, locale);
        List<FamilyView> families = Arrays.stream(Family.values())
                .map(family -> FamilyView.of(family, AnswerView.of(trial.answers(), family, locale), all))
                .toList();
        model.addAttribute("site", site);
        model.addAttribute("role", trial.role(site));
        model.addAttribute(
                "partner", shown.stream().filter(s -> !s.id().equals(site.id())).findFirst());
        model.addAttribute("pairs", trial.pairs().size());
        model.addAttribute("sessions", trial.sessions());
        model.addAttribute("standing", Standing.of(trial.answers()));
        model.addAttribute("families", families);
        model.addAttribute("history", TellingView.of(told(person, trial, shown), trial.answers(), locale));
        model.addAttribute("hasCourse", !all.isEmpty());
        model.addAttribute("charts", json.writeValueAsString(all));
        model.addAttribute("aligned", aligned(person, site));
        model.addAttribute("ratings", ratings.ofSite(person, site.id()));
        model.addAttribute("canRate", ratings.possible(person, site.id()));
        return "progress/site";
    }

    private List<ToldAnswers.Told> told(PersonId person, Trial trial, List<BodySite> shown) {
        return shown.stream()
                .filter(trial::treats)
                .findFirst()
                .map(treated -> told.of(person, treated.id()))
                .orElse(List.of());
    }

    private List<Aligned> aligned(PersonId person, BodySite site) {
        return visits.ofSite(person, site.id()).stream()
                .flatMap(visit -> measurements
                        .of(person, visit.id())
                        .filter(m -> m.beforeKey().isPresent() && m.afterKey().isPresent())
                        .map(m -> new Aligned(
                                visit.id().value(),
                                visit.on(),
                                visits.get(person, m.reference()).on()))
                        .stream())
                .toList();
    }
}
