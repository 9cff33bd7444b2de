package org.needlewise.app.howitworks;

import java.util.List;
import java.util.Locale;
import org.needlewise.app.guidance.Cited;
import org.needlewise.app.guidance.Guidance;
import org.needlewise.app.people.CurrentPerson;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.sites.Sites;
import org.needlewise.protocol.Protocol;
import org.needlewise.protocol.knowledge.Knowledge;
import org.needlewise.protocol.knowledge.Region;
import org.needlewise.protocol.skin.CrossSection;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The page that people show each other. */
@Controller
class HowItWorksController {
    private static final List<String> KNOWN =
            List.of("know-scars", "say-no-verdict-early", "say-risks", "say-not-authorised", "know-depth");
    private static final List<String> NOT_KNOWN = List.of(
            "say-untested", "say-maybe-nothing", "know-striae", "know-neck-laxity", "say-dark-marks", "know-channels");

    private final Guidance guidance;
    private final CurrentPerson current;
    private final Sites sites;
    private final OwnNumbers numbers;
    private final MessageSource messages;

    HowItWorksController(
            Guidance guidance, CurrentPerson current, Sites sites, OwnNumbers numbers, MessageSource messages) {
        this.guidance = guidance;
        this.current = current;
        this.sites = sites;
        this.numbers = numbers;
        this.messages = messages;
    }

    @GetMapping("/how")
    String page(SectionForm asked, Model model, Locale locale) {
        Protocol protocol = guidance.in(locale);
        Knowledge knowledge = protocol.knowledge();
        PersonId person = current.id();
        SectionForm form = section(startingAtOwnSite(asked, person), protocol, model);
        model.addAttribute(
                "regions",
                knowledge.regions().values().stream().filter(Region::treatable).toList());
        model.addAttribute(
                "concerns",
                knowledge.concerns().values().stream()
                        .filter(concern -> !concern.id().equals("scar-raised"))
                        .toList());
        model.addAttribute(
                "clock",
                Clock.of(
                        protocol,
                        form.needleMm(),
                        Cited.of(knowledge.statement("say-no-verdict-early"), knowledge),
                        key -> messages.getMessage(key, null, locale)));
        model.addAttribute("difference", Cited.of(knowledge.statement("know-fading"), knowledge));
        model.addAttribute("known", cited(KNOWN, knowledge));
        model.addAttribute("notKnown", cited(NOT_KNOWN, knowledge));
        model.addAttribute("own", numbers.of(person));
        return "howitworks/how";
    }

    /** The picture alone, for the sliders. */
    @GetMapping("/how/section")
    String section(SectionForm asked, Model model, Locale locale) {
        section(asked, guidance.in(locale), model);
        return "howitworks/section :: section";
    }

    /** The numbers behind the picture. */
    @GetMapping("/how/section.json")
    @ResponseBody
    CrossSection numbers(SectionForm asked, Locale locale) {
        Protocol protocol = guidance.in(locale);
        return crossSection(asked.checked(protocol.knowledge()), protocol);
    }

    private SectionForm startingAtOwnSite(SectionForm asked, PersonId person) {
        if (asked.region() != null) {
            return asked;
        }
        return sites.all(person).stream()
                .findFirst()
                .map(site -> new SectionForm(site.region(), site.concern(), asked.needle(), asked.passes()))
                .orElse(asked);
    }

    private static SectionForm section(SectionForm asked, Protocol protocol, Model model) {
        SectionForm form = asked.checked(protocol.knowledge());
        CrossSection section = crossSection(form, protocol);
        Knowledge knowledge = protocol.knowledge();
        model.addAttribute("form", form);
        model.addAttribute("section", section);
        model.addAttribute("picture", SectionPicture.of(section));
        model.addAttribute(
                "refusals",
                section.refusals().stream()
                        .map(rule -> Cited.of(rule, knowledge))
                        .toList());
        model.addAttribute(
                "notes",
                section.notes().stream().map(rule -> Cited.of(rule, knowledge)).toList());
        return form;
    }

    private static CrossSection crossSection(SectionForm form, Protocol protocol) {
        return protocol.crossSection(
                String.valueOf(form.region()),
                String.valueOf(form.concern()),
                form.needleMm(),
                form.passes() == null ? 1 : form.passes());
    }

    private static List<Cited> cited(List<String> ids, Knowledge knowledge) {
        return ids.stream()
                .map(id -> Cited.of(knowledge.statement(id), knowledge))
                .toList();
    }
}
