package org.needlewise.app.sessions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.needlewise.app.guidance.Cited;
import org.needlewise.app.guidance.Guidance;
import org.needlewise.app.people.CurrentPerson;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.screening.Screenings;
import org.needlewise.app.sites.SiteId;
import org.needlewise.app.sites.SiteNames;
import org.needlewise.app.web.Refused;
import org.needlewise.app.web.Submissions;
import org.needlewise.protocol.Protocol;
import org.needlewise.protocol.knowledge.Knowledge;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Sessions: begin one, be guided through it, look back. */
@Controller
class SessionsController {

    private final Sessions sessions;
    private final Gatekeeper gatekeeper;
    private final SiteNames names;
    private final Screenings screenings;
    private final CurrentPerson current;
    private final Guidance guidance;
    private final Submissions submissions;
    private final DoseMaps maps;
    private final Clock clock;

    SessionsController(
            Sessions sessions,
            Gatekeeper gatekeeper,
            SiteNames names,
            Screenings screenings,
            CurrentPerson current,
            Guidance guidance,
            Submissions submissions,
            DoseMaps maps,
            Clock clock) {
        this.sessions = sessions;
        this.gatekeeper = gatekeeper;
        this.names = names;
        this.screenings = screenings;
        this.current = current;
        this.guidance = guidance;
        this.submissions = submissions;
        this.maps = maps;
        this.clock = clock;
    }

    @GetMapping("/sessions")
    String all(Model model, Locale locale) {
        PersonId person = current.id();
        List<NeedlingSession> all = sessions.all(person);
        model.addAttribute("sessions", all);
        model.addAttribute(
                "labels",
                all.stream()
                        .map(session -> String.join(", ", labels(person, session, locale)))
                        .toList());
        sessions.running(person)
                .ifPresentOrElse(
                        running -> model.addAttribute("running", running),
                        () -> model.addAttribute("readiness", gatekeeper.readiness(person, locale)));
        model.addAttribute("submission", submissions.next());
        return "sessions/list";
    }

    @PostMapping("/sessions")
    String start(@RequestParam UUID submission, Locale locale) {
        PersonId person = current.id();
        return "redirect:" + submissions.once(person, submission, () -> "/sessions/" + sessions.start(person, locale));
    }

    @GetMapping("/sessions/{id}")
    String session(@PathVariable UUID id, Model model, Locale locale) {
        PersonId person = current.id();
        NeedlingSession session = sessions.get(person, id);
        Protocol protocol = guidance.in(locale);
        Knowledge knowledge = protocol.knowledge();
        model.addAttribute("needling", session);
        if (session.isRunning()) {
            model.addAttribute(
                    "zones",
                    session.zones().stream()
                            .map(zone -> ZoneView.of(zone, names.of(person, zone.site(), locale)))
                            .toList());
            model.addAttribute("preparation", hygiene(knowledge, "before"));
            model.addAttribute("during", hygiene(knowledge, "during"));
            model.addAttribute("locks", gatekeeper.locks(person, session, locale));
            return "sessions/guide";
        }
        int hours = (int) Duration.between(session.endedAt().orElse(session.startedAt()), Instant.now(clock))
                .toHours();
        int skinType = screenings.careSkinType(person);
        model.addAttribute("labels", labels(person, session, locale));
        model.addAttribute("hours", hours);
        model.addAttribute("now", protocol.aftercareAt(hours, skinType));
        model.addAttribute(
                "later",
                protocol.healing().aftercare(skinType).stream()
                        .filter(care -> care.fromHours() > hours)
                        .toList());
        model.addAttribute("after", hygiene(knowledge, "after"));
        model.addAttribute("checkIns", knowledge.checkIns());
        return "sessions/after";
    }

    /** The dose map of a zone after so many passes. */
    @GetMapping("/sessions/{id}/zones/{zone}/map")
    String map(@PathVariable UUID id, @PathVariable UUID zone, @RequestParam int passes, Model model) {
        PersonId person = current.id();
        NeedlingSession session = sessions.get(person, id);
        SessionZone mapped = session.zones().stream()
                .filter(one -> one.id().equals(zone))
                .findFirst()
                .orElseThrow(Refused::notFound);
        model.addAttribute(
                "map", maps.map(person, session, mapped, Math.max(0, Math.min(passes, mapped.passesPlanned()))));
        return "sessions/map :: map";
    }

    @PostMapping("/sessions/{id}/finish")
    String finish(@PathVariable UUID id) {
        sessions.finish(current.id(), id);
        return "redirect:/sessions/" + id;
    }

    private List<String> labels(PersonId person, NeedlingSession session, Locale locale) {
        return session.zones().stream()
                .map(SessionZone::site)
                .distinct()
                .map((SiteId site) -> names.of(person, site, locale))
                .toList();
    }

    private static List<Cited> hygiene(Knowledge knowledge, String when) {
        return knowledge.hygiene().stream()
                .filter(statement -> statement.when().equals(when))
                .map(statement -> Cited.of(statement.rule(), knowledge))
                .toList();
    }
}
