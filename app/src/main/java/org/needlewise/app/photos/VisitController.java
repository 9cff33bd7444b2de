package org.needlewise.app.photos;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.needlewise.app.people.CurrentPerson;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.sites.BodySite;
import org.needlewise.app.sites.Sites;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One visit: photographs come in, answers go out. */
@Controller
class VisitController {
    private final CurrentPerson current;
    private final Sites sites;
    private final Visits visits;
    private final Photos photos;
    private final Outlines outlines;
    private final Measurements measurements;
    private final Measuring measuring;
    private final PhotoIntake intake;
    private final SitePages pages;

    VisitController(
            CurrentPerson current,
            Sites sites,
            Visits visits,
            Photos photos,
            Outlines outlines,
            Measurements measurements,
            Measuring measuring,
            PhotoIntake intake,
            SitePages pages) {
        this.current = current;
        this.sites = sites;
        this.visits = visits;
        this.photos = photos;
        this.outlines = outlines;
        this.measurements = measurements;
        this.measuring = measuring;
        this.intake = intake;
        this.pages = pages;
    }

    @GetMapping("/photos/visit/{visit}")
    String visit(@PathVariable("visit") UUID id, Model model, Locale locale) {
        PersonId person = current.id();
        PhotoVisit visit = about(person, id, model);
        measuring.refresh(person, visit.site());
        model.addAttribute("thrownAway", photos.trash(person, visit.id()));
        result(person, visit, model, locale);
        return "photos/visit";
    }

    /** Asked for again and again while measuring goes on. */
    @GetMapping("/photos/visit/{visit}/result")
    String result(@PathVariable("visit") UUID id, Model model, Locale locale) {
        PersonId person = current.id();
        PhotoVisit visit = about(person, id, model);
        result(person, visit, model, locale);
        return "photos/parts :: result";
    }

    @GetMapping("/photos/visit/{visit}/camera")
    String camera(@PathVariable("visit") UUID id, Model model) {
        about(current.id(), id, model);
        return "photos/camera";
    }

    @PostMapping("/photos/visit/{visit}/photos")
    String add(
            @PathVariable("visit") UUID id,
            @RequestParam("file") List<MultipartFile> files,
            @RequestParam(name = "more", defaultValue = "false") boolean more,
            @RequestHeader(name = "HX-Request", required = false) Optional<String> script,
            Model model,
            RedirectAttributes flash)
            throws IOException {
        List<Arrival> arrivals = new ArrayList<>();
        for (MultipartFile file : files) {
            if (!file.isEmpty()) {
                String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
                arrivals.add(intake.addToMeasureLater(current.id(), new VisitId(id), name, file.getBytes()));
            }
        }
        if (!more) {
            measuring.refresh(
                    current.id(), visits.get(current.id(), new VisitId(id)).site());
        }
        if (script.isPresent()) {
            about(current.id(), id, model);
            model.addAttribute("arrivals", arrivals);
            return "photos/parts :: arrivals";
        }
        flash.addFlashAttribute(
                "notTaken",
                arrivals.stream()
                        .filter(arrival -> !(arrival instanceof Arrival.Kept))
                        .toList());
        return "redirect:/photos/visit/" + id;
    }

    private PhotoVisit about(PersonId person, UUID id, Model model) {
        PhotoVisit visit = visits.get(person, new VisitId(id));
        BodySite site = sites.get(person, visit.site());
        Optional<SiteOutline> outline = outlines.ofSite(person, site.id());
        Optional<SkinPhoto> baseline = outlines.baselinePhoto(person, site.id());
        model.addAttribute("visit", visit);
        model.addAttribute("site", site);
        model.addAttribute("role", pages.role(person, site.id()));
        model.addAttribute("outline", outline);
        model.addAttribute(
                "isBaseline", outline.filter(o -> o.visit().equals(visit.id())).isPresent());
        model.addAttribute("baselinePhoto", baseline);
        model.addAttribute("ghost", baseline.filter(photo -> !photo.visit().equals(visit.id())));
        return visit;
    }

    private void result(PersonId person, PhotoVisit visit, Model model, Locale locale) {
        Measuring.State state = measuring.state(person, visit);
        model.addAttribute("photos", photos.ofVisit(person, visit.id()));
        model.addAttribute("state", state.name());
        Optional<VisitMeasurement> measured =
                state == Measuring.State.DONE ? measurements.of(person, visit.id()) : Optional.empty();
        model.addAttribute("finding", measured.map(VisitMeasurement::finding));
        model.addAttribute("measuredAt", measured.map(VisitMeasurement::measuredAt));
        model.addAttribute(
                "isUnmatched",
                measured.map(VisitMeasurement::finding)
                        .filter(VisitFinding::isUnmatched)
                        .isPresent());
        model.addAttribute(
                "hasLandmarks",
                measuring
                        .task(person, visit)
                        .filter(task -> !task.landmarks().isEmpty())
                        .isPresent());
        model.addAttribute("correction", outlines.ofVisit(person, visit.site(), visit.id()));
        model.addAttribute("leftOut", leftOut(person, visit, measured));
        model.addAttribute("changes", rows(measured, true, locale));
        model.addAttribute("figures", rows(measured, false, locale));
        model.addAttribute("perPhoto", perPhoto(person, visit, locale));
    }

    private static List<FigureRow> rows(Optional<VisitMeasurement> measured, boolean change, Locale locale) {
        return measured.map(VisitMeasurement::finding)
                .map(finding -> change
                        ? FigureRow.ofChange(finding.change(), locale)
                        : FigureRow.ofVisit(finding.visit(), locale))
                .orElse(List.of());
    }

    private List<PhotoFigures> perPhoto(PersonId person, PhotoVisit visit, Locale locale) {
        List<SiteReading> readings = measurements.readings(person, visit.id());
        List<PhotoFigures> list = new ArrayList<>();
        int number = 0;
        for (SkinPhoto photo : photos.ofVisit(person, visit.id())) {
            number++;
            List<VisitFinding.Figure> figures = readings.stream()
                    .filter(r -> r.photo().filter(photo.id()::equals).isPresent())
                    .map(r -> new VisitFinding.Figure(r.measure(), r.value(), r.u()))
                    .toList();
            if (!figures.isEmpty()) {
                list.add(new PhotoFigures(number, FigureRow.ofVisit(figures, locale)));
            }
        }
        return list;
    }

    /** Photographs that were accepted as they came and could not be measured in the end, as numbered on the page. */
    private List<LeftOut> leftOut(PersonId person, PhotoVisit visit, Optional<VisitMeasurement> measured) {
        List<SkinPhoto> ofVisit = photos.ofVisit(person, visit.id());
        List<LeftOut> list = new ArrayList<>();
        for (int i = 0; i < ofVisit.size(); i++) {
            String id = ofVisit.get(i).id().toString();
            List<Why> reasons =
                    measured.map(m -> m.finding().photoReasons().get(id)).orElse(List.of());
            if (!reasons.isEmpty()) {
                list.add(new LeftOut(i + 1, reasons));
            }
        }
        return list;
    }

    /** A photograph that gave no numbers. */
    record LeftOut(int number, List<Why> reasons) {}

    /** Figures of one photograph of the visit. */
    record PhotoFigures(int number, List<FigureRow> figures) {}
}
