package org.needlewise.app.healing;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.needlewise.app.guidance.Cited;
import org.needlewise.app.guidance.Guidance;
import org.needlewise.app.people.CurrentPerson;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.screening.Screenings;
import org.needlewise.app.sessions.NeedlingSession;
import org.needlewise.app.sessions.SessionZone;
import org.needlewise.app.sessions.Sessions;
import org.needlewise.app.sites.SiteId;
import org.needlewise.app.sites.SiteNames;
import org.needlewise.app.web.Refused;
import org.needlewise.app.web.Submissions;
import org.needlewise.protocol.Protocol;
import org.needlewise.protocol.healing.RedFlag;
import org.needlewise.protocol.knowledge.CheckIn;
import org.needlewise.protocol.knowledge.Finding;
import org.needlewise.protocol.knowledge.Knowledge;
import org.needlewise.protocol.screening.Given;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Questions after a session, what came of them, and the warning signs. */
@Controller
class HealingController {

    private final CheckIns checkIns;
    private final Sessions sessions;
    private final SiteNames names;
    private final Screenings screenings;
    private final CurrentPerson current;
    private final Guidance guidance;
    private final Submissions submissions;
    private final Clock clock;

    HealingController(
            CheckIns checkIns,
            Sessions sessions,
            SiteNames names,
            Screenings screenings,
            CurrentPerson current,
            Guidance guidance,
            Submissions submissions,
            Clock clock) {
        this.checkIns = checkIns;
        this.sessions = sessions;
        this.names = names;
        this.screenings = screenings;
        this.current = current;
        this.guidance = guidance;
        this.submissions = submissions;
        this.clock = clock;
    }

    /** A warning sign as the page shows it. */
    record FlagView(String text, Cited cited) {}

    @GetMapping("/healing/red-flags")
    String redFlags(Model model, Locale locale) {
        Protocol protocol = guidance.in(locale);
        Knowledge knowledge = protocol.knowledge();
        Map<String, String> names = knowledge.findings().stream().collect(Collectors.toMap(Finding::id, Finding::text));
        Map<RedFlag.Action, List<FlagView>> byAction = new LinkedHashMap<>();
        for (RedFlag.Action action : List.of(RedFlag.Action.EMERGENCY, RedFlag.Action.CLINICIAN, RedFlag.Action.STOP)) {
            byAction.put(action, new ArrayList<>());
        }
        protocol.redFlags(screenings.careSkinType(current.id()))
                .forEach(flag -> byAction.computeIfAbsent(flag.action(), action -> new ArrayList<>())
                        .add(new FlagView(
                                names.getOrDefault(flag.finding(), flag.finding()), Cited.of(flag.rule(), knowledge))));
        model.addAttribute("byAction", byAction);
        return "healing/red-flags";
    }

    /** Tells the browser that the server is there. */
    @GetMapping("/healing/here")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void here() {}

    /** What the browser shows when a page is not there without a connection. */
    @GetMapping("/healing/offline")
    String offline() {
        return "healing/offline";
    }

    @GetMapping("/healing/{session}/{due}")
    String questions(@PathVariable UUID session, @PathVariable String due, Model model, Locale locale) {
        PersonId person = current.id();
        NeedlingSession needling = ended(person, session);
        Knowledge knowledge = guidance.in(locale).knowledge();
        CheckIn check = knowledge.checkIns().stream()
                .filter(one -> one.id().equals(due))
                .findFirst()
                .orElseThrow(Refused::notFound);
        model.addAttribute("check", check);
        model.addAttribute("needling", needling);
        model.addAttribute(
                "sites",
                needled(needling).stream()
                        .map(site -> names.named(person, site, locale))
                        .toList());
        model.addAttribute("signs", knowledge.signs());
        model.addAttribute("findings", knowledge.findings());
        model.addAttribute("submission", submissions.next());
        return "healing/check-in";
    }

    @PostMapping("/healing/{session}/{due}")
    String answered(
            @PathVariable UUID session,
            @PathVariable String due,
            @RequestParam Map<String, String> form,
            @RequestParam UUID submission,
            Locale locale) {
        PersonId person = current.id();
        Knowledge knowledge = guidance.in(locale).knowledge();
        String next = submissions.once(person, submission, () -> {
            NeedlingSession needling = ended(person, session);
            List<SiteId> about = about(needling, form.get("site"));
            if (about.isEmpty()) {
                throw Refused.badInput("error.bad-input");
            }
            UUID last = submission;
            for (SiteId site : about) {
                last = checkIns.answer(
                        person,
                        needling,
                        site,
                        at(form.get("answeredAt")),
                        given(form, "sign.", knowledge.signs()),
                        given(form, "finding.", knowledge.findings()));
            }
            return "/healing/results/" + last;
        });
        return "redirect:" + next;
    }

    @GetMapping("/healing/results/{id}")
    String result(@PathVariable UUID id, Model model, Locale locale) {
        PersonId person = current.id();
        HealingCheck check = checkIns.get(person, id, locale);
        Knowledge knowledge = guidance.in(locale).knowledge();
        model.addAttribute("check", check);
        model.addAttribute("result", check.result());
        model.addAttribute(
                "site",
                names.of(person, new SiteId(UUID.fromString(check.answers().site())), locale));
        model.addAttribute(
                "flags",
                check.result().flags().stream()
                        .map(flag ->
                                new FlagView(flag.text(), Cited.of(flag.flag().rule(), knowledge)))
                        .toList());
        model.addAttribute(
                "course",
                check.result().course().stream()
                        .map(state -> Cited.of(state.rule(), knowledge))
                        .toList());
        return "healing/result";
    }

    private NeedlingSession ended(PersonId person, UUID id) {
        NeedlingSession session = sessions.get(person, id);
        if (session.isRunning()) {
            throw new Refused(HttpStatus.CONFLICT, "healing.too-early");
        }
        return session;
    }

    private static List<SiteId> needled(NeedlingSession session) {
        return session.zones().stream()
                .filter(zone -> zone.passesDone() > 0)
                .map(SessionZone::site)
                .distinct()
                .toList();
    }

    private static List<SiteId> about(NeedlingSession session, @Nullable String site) {
        List<SiteId> all = needled(session);
        if (site == null || site.equals("all")) {
            return all;
        }
        return all.stream().filter(one -> one.toString().equals(site)).toList();
    }

    private Instant at(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Instant.now(clock);
        }
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw Refused.badInput("error.bad-input");
        }
    }

    private static Map<String, Given> given(Map<String, String> form, String prefix, List<Finding> asked) {
        Map<String, Given> given = new LinkedHashMap<>();
        for (Finding finding : asked) {
            Optional.ofNullable(form.get(prefix + finding.id()))
                    .flatMap(HealingController::word)
                    .ifPresent(word -> given.put(finding.id(), word));
        }
        return given;
    }

    private static Optional<Given> word(String word) {
        return switch (word) {
            case "yes" -> Optional.of(Given.YES);
            case "no" -> Optional.of(Given.NO);
            case "unknown" -> Optional.of(Given.UNKNOWN);
            default -> Optional.empty();
        };
    }
}
