package org.needlewise.app.photos;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.needlewise.app.people.CurrentPerson;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.sites.BodySite;
import org.needlewise.app.sites.SiteId;
import org.needlewise.app.sites.Sites;
import org.needlewise.app.web.Submissions;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sites with their visits. */
@Controller
class PhotosController {
    private final CurrentPerson current;
    private final Sites sites;
    private final Visits visits;
    private final Photos photos;
    private final SitePages pages;
    private final Measuring measuring;
    private final Submissions submissions;
    private final Clock clock;

    PhotosController(
            CurrentPerson current,
            Sites sites,
            Visits visits,
            Photos photos,
            SitePages pages,
            Measuring measuring,
            Submissions submissions,
            Clock clock) {
        this.current = current;
        this.sites = sites;
        this.visits = visits;
        this.photos = photos;
        this.pages = pages;
        this.measuring = measuring;
        this.submissions = submissions;
        this.clock = clock;
    }

    @GetMapping("/photos")
    String all(Model model) {
        form(model);
        model.addAttribute("sites", pages.all(current.id()));
        return "photos/overview";
    }

    @GetMapping("/photos/site/{site}")
    String site(@PathVariable("site") UUID id, Model model, Locale locale) {
        PersonId person = current.id();
        BodySite site = sites.get(person, new SiteId(id));
        measuring.refresh(person, site.id());
        form(model);
        model.addAttribute("card", pages.card(person, site, locale));
        model.addAttribute("thrownAway", visits.trash(person, site.id()));
        return "photos/site";
    }

    private void form(Model model) {
        model.addAttribute("submission", submissions.next());
        model.addAttribute("today", LocalDate.now(clock));
    }

    @PostMapping("/photos/site/{site}/visits")
    String begin(
            @PathVariable("site") UUID site,
            @RequestParam("on") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on,
            @RequestParam("submission") UUID submission) {
        PersonId person = current.id();
        return "redirect:"
                + submissions.once(
                        person,
                        submission,
                        () -> "/photos/visit/"
                                + visits.begin(person, new SiteId(site), on).id());
    }

    @PostMapping("/photos/visit/{visit}/date")
    String redate(
            @PathVariable("visit") UUID id,
            @RequestParam("on") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on,
            @RequestParam("version") int version) {
        PersonId person = current.id();
        VisitId visit = new VisitId(id);
        visits.redate(person, visit, on, version);
        measuring.refresh(person, visits.get(person, visit).site());
        return "redirect:/photos/visit/" + id;
    }

    @PostMapping("/photos/visit/{visit}/delete")
    String throwAway(@PathVariable("visit") UUID id, RedirectAttributes flash) {
        PhotoVisit visit = visits.get(current.id(), new VisitId(id));
        visits.throwAway(current.id(), visit.id());
        measuring.refresh(current.id(), visit.site());
        flash.addFlashAttribute("undo", "/photos/visit/" + id + "/restore");
        return "redirect:/photos/site/" + visit.site();
    }

    @PostMapping("/photos/visit/{visit}/restore")
    String restore(@PathVariable("visit") UUID id) {
        PhotoVisit visit = visits.get(current.id(), new VisitId(id));
        visits.restore(current.id(), visit.id());
        measuring.refresh(current.id(), visit.site());
        return "redirect:/photos/site/" + visit.site();
    }

    @PostMapping("/photos/photo/{photo}/delete")
    String throwPhotoAway(@PathVariable("photo") UUID id, RedirectAttributes flash) {
        SkinPhoto photo = photos.get(current.id(), new PhotoId(id));
        photos.throwAway(current.id(), photo.id());
        flash.addFlashAttribute("undo", "/photos/photo/" + id + "/restore");
        return afterwards(photo);
    }

    @PostMapping("/photos/photo/{photo}/restore")
    String restorePhoto(@PathVariable("photo") UUID id) {
        SkinPhoto photo = photos.get(current.id(), new PhotoId(id));
        photos.restore(current.id(), photo.id());
        return afterwards(photo);
    }

    private String afterwards(SkinPhoto photo) {
        PhotoVisit visit = visits.get(current.id(), photo.visit());
        measuring.refresh(current.id(), visit.site());
        return "redirect:/photos/visit/" + visit.id();
    }
}
