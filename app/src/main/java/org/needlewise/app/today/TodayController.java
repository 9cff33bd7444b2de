package org.needlewise.app.today;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.needlewise.app.devices.Devices;
import org.needlewise.app.guidance.Cited;
import org.needlewise.app.guidance.Guidance;
import org.needlewise.app.keeping.Backups;
import org.needlewise.app.people.CurrentPerson;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.planning.CurrentPlan;
import org.needlewise.app.planning.Plans;
import org.needlewise.app.reminders.Due;
import org.needlewise.app.reminders.DueItem;
import org.needlewise.app.vault.Protection;
import org.needlewise.app.vault.Protections;
import org.needlewise.protocol.healing.LockState;
import org.needlewise.protocol.knowledge.Knowledge;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: one thing to do next, what is due this week, and what is locked. */
@Controller
class TodayController {
    private static final int DAYS_AHEAD = 7;

    private final Standings standings;
    private final Plans plans;
    private final Devices devices;
    private final List<Due> contributors;
    private final CurrentPerson current;
    private final Protections protections;
    private final Guidance guidance;
    private final Backups backups;
    private final Clock clock;

    TodayController(
            Standings standings,
            Plans plans,
            Devices devices,
            List<Due> contributors,
            CurrentPerson current,
            Protections protections,
            Guidance guidance,
            Backups backups,
            Clock clock) {
        this.standings = standings;
        this.plans = plans;
        this.devices = devices;
        this.contributors = contributors;
        this.current = current;
        this.protections = protections;
        this.guidance = guidance;
        this.backups = backups;
        this.clock = clock;
    }

    /** A lock as the page shows it. */
    record Lock(String says, String unlockSays, Cited why, String link) {
        static Lock of(LockState lock, Knowledge knowledge) {
            return new Lock(lock.says(), lock.unlockSays(), Cited.of(lock.rule(), knowledge), Standings.link(lock));
        }
    }

    @GetMapping("/")
    String today(Model model, Locale locale) {
        PersonId person = current.id();
        LocalDate today = LocalDate.now(clock);
        List<DueItem> due = contributors.stream()
                .flatMap(one -> one.due(person, today.plusDays(DAYS_AHEAD), locale).stream())
                .sorted(Comparator.comparing(DueItem::on))
                .toList();
        Optional<CurrentPlan> plan = plans.current(person, locale);
        Standing standing = standings.of(person, plan, due, locale);
        Knowledge knowledge = guidance.in(locale).knowledge();
        model.addAttribute("backup", backups.standing());
        model.addAttribute("standing", standing);
        model.addAttribute("next", NextStep.of(standing));
        model.addAttribute("due", due);
        model.addAttribute("offersProtection", protections.of(person.value()) == Protection.OFF);
        model.addAttribute("today", today);
        model.addAttribute(
                "locks",
                plan.map(laid -> laid.plan().locks().stream()
                                .map(lock -> Lock.of(lock, knowledge))
                                .toList())
                        .orElse(List.of()));
        model.addAttribute(
                "nextPhotos",
                plan.flatMap(laid -> laid.plan().visits().stream()
                        .filter(visit -> !visit.provisional())
                        .map(visit -> visit.date())
                        .findFirst()));
        model.addAttribute("device", devices.inUse(person));
        model.addAttribute(
                "head",
                devices.inUse(person)
                        .map(own -> devices.check(person, own.device(), locale).head()));
        return "today/today";
    }
}
