package org.needlewise.app.photos;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.needlewise.app.people.CurrentPerson;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.sites.Sites;
import org.needlewise.app.web.Refused;
import org.needlewise.model.site.PointPair;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Where skin could not be matched by itself, the person shows the same spots in both photographs. */
@Controller
class LandmarkController {
    private final CurrentPerson current;
    private final Sites sites;
    private final Visits visits;
    private final Landmarks landmarks;
    private final Measuring measuring;
    private final JsonMapper json;

    LandmarkController(
            CurrentPerson current,
            Sites sites,
            Visits visits,
            Landmarks landmarks,
            Measuring measuring,
            JsonMapper json) {
        this.current = current;
        this.sites = sites;
        this.visits = visits;
        this.landmarks = landmarks;
        this.measuring = measuring;
        this.json = json;
    }

    @GetMapping("/photos/landmarks/{visit}")
    String page(@PathVariable("visit") UUID id, Model model) {
        PersonId person = current.id();
        Task task = task(person, id);
        model.addAttribute("visit", task.visit());
        model.addAttribute("site", sites.get(person, task.visit().site()));
        model.addAttribute("baseline", task.reference().get(0));
        model.addAttribute(
                "baselineOn", visits.get(person, task.outline().visit()).on());
        model.addAttribute("followup", task.photos().get(0));
        model.addAttribute("fewest", Landmarks.FEWEST);
        model.addAttribute("most", Landmarks.MOST);
        model.addAttribute("given", !task.landmarks().isEmpty());
        return "photos/landmarks";
    }

    @PostMapping("/photos/landmarks/{visit}")
    String save(@PathVariable("visit") UUID id, @RequestParam("pairs") String pairs) {
        PersonId person = current.id();
        Task task = task(person, id);
        landmarks.save(
                person,
                task.visit().id(),
                task.reference().get(0),
                task.photos().get(0),
                parsed(pairs));
        return again(person, task);
    }

    @PostMapping("/photos/landmarks/{visit}/drop")
    String drop(@PathVariable("visit") UUID id) {
        PersonId person = current.id();
        Task task = task(person, id);
        landmarks.drop(person, task.visit().id());
        return again(person, task);
    }

    private String again(PersonId person, Task task) {
        measuring.again(person, task.visit());
        return "redirect:/photos/visit/" + task.visit().id();
    }

    /** A visit that is measured against another one. */
    private Task task(PersonId person, UUID visit) {
        return measuring
                .task(person, visits.get(person, new VisitId(visit)))
                .filter(task -> !task.isReference())
                .orElseThrow(Refused::notFound);
    }

    private List<PointPair> parsed(String pairs) {
        try {
            PointPair[] read = json.readValue(pairs, PointPair[].class);
            if (Arrays.stream(read)
                    .anyMatch(pair -> pair == null || pair.baseline() == null || pair.followup() == null)) {
                throw Refused.badInput("photos.landmarks.unusable");
            }
            return List.of(read);
        } catch (JacksonException unreadable) {
            throw Refused.badInput("photos.landmarks.unusable");
        }
    }
}
