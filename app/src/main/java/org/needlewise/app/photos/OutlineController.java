package org.needlewise.app.photos;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.needlewise.app.people.CurrentPerson;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.sites.Sites;
import org.needlewise.app.web.Refused;
import org.needlewise.model.site.Outline.PixelPoint;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Drawing the outline: on the baseline, and as a correction on a later visit. */
@Controller
class OutlineController {
    private final CurrentPerson current;
    private final Sites sites;
    private final Visits visits;
    private final Photos photos;
    private final Outlines outlines;
    private final Measurements measurements;
    private final Measuring measuring;
    private final JsonMapper json;

    OutlineController(
            CurrentPerson current,
            Sites sites,
            Visits visits,
            Photos photos,
            Outlines outlines,
            Measurements measurements,
            Measuring measuring,
            JsonMapper json) {
        this.current = current;
        this.sites = sites;
        this.visits = visits;
        this.photos = photos;
        this.outlines = outlines;
        this.measurements = measurements;
        this.measuring = measuring;
        this.json = json;
    }

    @GetMapping("/photos/outline/{photo}")
    String editor(@PathVariable("photo") UUID id, Model model) {
        PersonId person = current.id();
        SkinPhoto photo = photos.get(person, new PhotoId(id));
        PhotoVisit visit = visits.get(person, photo.visit());
        Optional<SiteOutline> own = outlines.ofVisit(person, visit.site(), visit.id());
        Optional<SiteOutline> ofSite = outlines.ofSite(person, visit.site());
        boolean correction = ofSite.filter(o -> !o.visit().equals(visit.id())).isPresent();
        model.addAttribute("photo", photo);
        model.addAttribute("visit", visit);
        model.addAttribute("site", sites.get(person, visit.site()));
        model.addAttribute("correction", correction);
        model.addAttribute("corrected", correction && own.isPresent());
        model.addAttribute("exact", own.or(() -> ofSite).map(SiteOutline::exact).orElse(false));
        model.addAttribute("polygons", json.writeValueAsString(start(person, photo, own)));
        return "photos/outline";
    }

    /** What is drawn already: this photograph's own outline, or the baseline's as it was carried over to it. */
    private List<List<PixelPoint>> start(PersonId person, SkinPhoto photo, Optional<SiteOutline> own) {
        if (own.isPresent()) {
            return own.get().photo().equals(photo.id()) ? own.get().polygons() : List.of();
        }
        boolean isFirst = photos.accepted(person, photo.visit()).stream()
                .findFirst()
                .filter(first -> first.id().equals(photo.id()))
                .isPresent();
        return measurements
                .of(person, photo.visit())
                .filter(m -> isFirst)
                .map(m -> m.finding().carried())
                .orElse(List.of());
    }

    @PostMapping("/photos/outline/{photo}")
    String save(
            @PathVariable("photo") UUID id,
            @RequestParam("polygons") String polygons,
            @RequestParam(name = "exact", defaultValue = "false") boolean exact) {
        PersonId person = current.id();
        outlines.save(person, new PhotoId(id), parsed(polygons), exact);
        PhotoVisit visit =
                visits.get(person, photos.get(person, new PhotoId(id)).visit());
        measuring.refresh(person, visit.site());
        return "redirect:/photos/visit/" + visit.id();
    }

    @PostMapping("/photos/outline/{photo}/drop")
    String drop(@PathVariable("photo") UUID id) {
        PersonId person = current.id();
        PhotoVisit visit =
                visits.get(person, photos.get(person, new PhotoId(id)).visit());
        outlines.dropCorrection(person, visit.site(), visit.id());
        measuring.refresh(person, visit.site());
        return "redirect:/photos/visit/" + visit.id();
    }

    private List<List<PixelPoint>> parsed(String polygons) {
        try {
            PixelPoint[][] read = json.readValue(polygons, PixelPoint[][].class);
            if (Arrays.stream(read)
                    .anyMatch(
                            polygon -> polygon == null || Arrays.asList(polygon).contains(null))) {
                throw Refused.badInput("photos.outline.unusable");
            }
            return Arrays.stream(read).map(List::of).toList();
        } catch (JacksonException unreadable) {
            throw Refused.badInput("photos.outline.unusable");
        }
    }
}
