package org.needlewise.app.healing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.needlewise.app.guidance.Cited;
import org.needlewise.app.guidance.Guidance;
import org.needlewise.app.people.CurrentPerson;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.planning.Plans;
import org.needlewise.app.screening.ClearanceForm;
import org.needlewise.app.screening.Clearances;
import org.needlewise.app.sites.Sites;
import org.needlewise.app.web.Refused;
import org.needlewise.app.web.Submissions;
import org.needlewise.protocol.healing.LockState;
import org.needlewise.protocol.healing.LockState.Unlock;
import org.needlewise.protocol.knowledge.Knowledge;
import org.needlewise.protocol.screening.Clearance;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What warning signs have locked, and a doctor's word that lifts it. */
@Controller
class LockController {

    private final Plans plans;
    private final Sites sites;
    private final Clearances clearances;
    private final CurrentPerson current;
    private final Guidance guidance;
    private final Submissions submissions;
    private final Clock clock;

    LockController(
            Plans plans,
            Sites sites,
            Clearances clearances,
            CurrentPerson current,
            Guidance guidance,
            Submissions submissions,
            Clock clock) {
        this.plans = plans;
        this.sites = sites;
        this.clearances = clearances;
        this.current = current;
        this.guidance = guidance;
        this.submissions = submissions;
        this.clock = clock;
    }

    /**
     * A lock as the page shows it.
     *
     * @param label of the place it was seen at, or null
     * @param submission for the form that lifts it
     */
    record LockView(LockState lock, @Nullable String label, Cited why, UUID submission) {
        public boolean isLiftedByDoctor() {
            return lock.unlock() == Unlock.CLEARANCE;
        }

        public boolean isLiftedByDevice() {
            return lock.unlock() == Unlock.NEW_DEVICE;
        }

        public boolean isLiftedByHead() {
            return lock.unlock() == Unlock.NEW_HEAD;
        }
    }

    @GetMapping("/healing/locks")
    String locks(Model model, Locale locale) {
        PersonId person = current.id();
        Knowledge knowledge = guidance.in(locale).knowledge();
        Map<String, String> labels = Stream.concat(sites.all(person).stream(), sites.trash(person).stream())
                .collect(Collectors.toMap(site -> site.id().toString(), site -> site.label(), (a, b) -> a));
        model.addAttribute(
                "locks",
                locks(person, locale).stream()
                        .map(lock -> new LockView(
                                lock,
                                Optional.ofNullable(lock.site())
                                        .map(labels::get)
                                        .orElse(null),
                                Cited.of(lock.rule(), knowledge),
                                submissions.next()))
                        .toList());
        model.addAttribute("today", LocalDate.now(clock));
        return "healing/locks";
    }

    @PostMapping("/healing/locks")
    String lifted(
            @RequestParam String rule,
            @RequestParam(required = false) @Nullable String site,
            @RequestParam String date,
            @RequestParam String by,
            @RequestParam UUID submission,
            Locale locale) {
        PersonId person = current.id();
        Clearance clearance = new ClearanceForm(rule, site, date, by).checked(LocalDate.now(clock));
        submissions.once(person, submission, () -> {
            boolean lifts = locks(person, locale).stream()
                    .anyMatch(lock -> lock.unlock() == Unlock.CLEARANCE
                            && lock.rule().id().equals(rule)
                            && Objects.equals(lock.site(), clearance.site()));
            if (!lifts) {
                throw Refused.badInput("screening.bad.clearance");
            }
            return clearances.add(person, clearance).toString();
        });
        return "redirect:/healing/locks";
    }

    private List<LockState> locks(PersonId person, Locale locale) {
        return plans.current(person, locale).map(now -> now.plan().locks()).orElse(List.of());
    }
}
