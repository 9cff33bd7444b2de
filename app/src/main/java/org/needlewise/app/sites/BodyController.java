package org.needlewise.app.sites;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.needlewise.app.guidance.Guidance;
import org.needlewise.app.people.CurrentPerson;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.web.Submissions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The body map: sites, pairs, and the lot. */
@Controller
class BodyController {
    private final Sites sites;
    private final Pairs pairs;
    private final CurrentPerson current;
    private final Submissions submissions;
    private final Guidance guidance;
    private final SiteForms forms;
    private final Clock clock;

    BodyController(
            Sites sites,
            Pairs pairs,
            CurrentPerson current,
            Submissions submissions,
            Guidance guidance,
            SiteForms forms,
            Clock clock) {
        this.sites = sites;
        this.pairs = pairs;
        this.current = current;
        this.submissions = submissions;
        this.guidance = guidance;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping("/body")
    String map(Model model, Locale locale) {
        PersonId person = current.id();
        List<DrawnPair> drawn = pairs.all(person);
        model.addAttribute(
                "sites",
                sites.all(person).stream()
                        .map(site ->
                                SiteView.of(site, drawn, guidance.in(locale).knowledge()))
                        .toList());
        model.addAttribute("trash", sites.trash(person));
        return "sites/map";
    }

    @GetMapping("/body/new")
    String add(@RequestParam Optional<String> region, Model model, Locale locale) {
        forms.fill(model, SiteForm.empty(region.orElse("abdomen")), locale);
        model.addAttribute("submission", submissions.next());
        model.addAttribute("action", "/body/sites");
        return "sites/edit";
    }

    @PostMapping("/body/sites")
    String added(SiteForm form, @RequestParam UUID submission) {
        PersonId person = current.id();
        SiteDraft draft = forms.draft(form);
        String next = submissions.once(person, submission, () -> "/body/sites/" + sites.add(person, draft));
        return "redirect:" + next;
    }

    @GetMapping("/body/sites/{id}")
    String site(@PathVariable UUID id, Model model, Locale locale) {
        PersonId person = current.id();
        BodySite site = sites.get(person, new SiteId(id));
        List<DrawnPair> drawn = pairs.all(person);
        model.addAttribute("site", SiteView.of(site, drawn, guidance.in(locale).knowledge()));
        pairs.of(person, site.id()).ifPresent(pair -> {
            model.addAttribute("pair", pair);
            model.addAttribute("drawnOn", LocalDate.ofInstant(pair.drawnAt(), clock.getZone()));
        });
        model.addAttribute(
                "likeSites",
                sites.all(person).stream()
                        .filter(other -> !other.id().equals(site.id())
                                && other.concern().equals(site.concern())
                                && pairs.of(person, other.id()).isEmpty())
                        .toList());
        model.addAttribute("submission", submissions.next());
        return "sites/site";
    }

    @GetMapping("/body/sites/{id}/edit")
    String edit(@PathVariable UUID id, Model model, Locale locale) {
        BodySite site = sites.get(current.id(), new SiteId(id));
        forms.fill(model, SiteForm.of(site), locale);
        model.addAttribute("action", "/body/sites/" + id + "/edit");
        return "sites/edit";
    }

    @PostMapping("/body/sites/{id}/edit")
    String edited(@PathVariable UUID id, SiteForm form) {
        sites.change(current.id(), new SiteId(id), forms.draft(form), form.versionOrZero());
        return "redirect:/body/sites/" + id;
    }

    /** The partner is proposed on the other side of the body, with all else the same. */
    @GetMapping("/body/sites/{id}/partner")
    String partner(@PathVariable UUID id, Model model, Locale locale) {
        BodySite site = sites.get(current.id(), new SiteId(id));
        forms.fill(model, SiteForm.mirrored(site), locale);
        model.addAttribute("partnerOf", site);
        model.addAttribute("partnerPolygon", SiteForm.text(site.outline().points()));
        model.addAttribute("submission", submissions.next());
        model.addAttribute("action", "/body/sites/" + id + "/partner");
        return "sites/edit";
    }

    @PostMapping("/body/sites/{id}/partner")
    String partnerAdded(@PathVariable UUID id, SiteForm form, @RequestParam UUID submission) {
        PersonId person = current.id();
        SiteId first = new SiteId(id);
        SiteDraft draft = forms.draft(form);
        submissions.once(person, submission, () -> {
            pairs.draw(person, first, sites.add(person, draft));
            return "/body/sites/" + id;
        });
        return "redirect:/body/sites/" + id;
    }

    @PostMapping("/body/sites/{id}/pair")
    String pair(@PathVariable UUID id, @RequestParam UUID partner, @RequestParam UUID submission) {
        PersonId person = current.id();
        submissions.once(person, submission, () -> {
            pairs.draw(person, new SiteId(id), new SiteId(partner));
            return "/body/sites/" + id;
        });
        return "redirect:/body/sites/" + id;
    }

    @PostMapping("/body/sites/{id}/trash")
    String throwAway(@PathVariable UUID id) {
        sites.get(current.id(), new SiteId(id));
        sites.throwAway(current.id(), new SiteId(id));
        return "redirect:/body";
    }

    @PostMapping("/body/sites/{id}/restore")
    String restore(@PathVariable UUID id) {
        sites.get(current.id(), new SiteId(id));
        sites.restore(current.id(), new SiteId(id));
        return "redirect:/body/sites/" + id;
    }
}
