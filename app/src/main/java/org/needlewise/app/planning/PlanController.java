package org.needlewise.app.planning;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.needlewise.app.guidance.Guidance;
import org.needlewise.app.people.CurrentPerson;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.screening.Screenings;
import org.needlewise.app.sites.Pairs;
import org.needlewise.app.web.Refused;
import org.needlewise.app.web.Submissions;
import org.needlewise.protocol.planning.BlockedDays;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The plan, the days it keeps free, and the address of its calendar. */
@Controller
@RequestMapping("/plan")
class PlanController {
    private static final int MOST_DAYS = 731;

    private final Plans plans;
    private final Diary diary;
    private final CalendarFeeds feeds;
    private final Screenings screenings;
    private final Pairs pairs;
    private final CurrentPerson current;
    private final Submissions submissions;
    private final Guidance guidance;
    private final Clock clock;

    PlanController(
            Plans plans,
            Diary diary,
            CalendarFeeds feeds,
            Screenings screenings,
            Pairs pairs,
            CurrentPerson current,
            Submissions submissions,
            Guidance guidance,
            Clock clock) {
        this.plans = plans;
        this.diary = diary;
        this.feeds = feeds;
        this.screenings = screenings;
        this.pairs = pairs;
        this.current = current;
        this.submissions = submissions;
        this.guidance = guidance;
        this.clock = clock;
    }

    @GetMapping
    String plan(@RequestParam(required = false) @Nullable String month, Model model, Locale locale) {
        PersonId person = current.id();
        LocalDate today = LocalDate.now(clock);
        List<BlockedDay> blocked = diary.all(person);
        Optional<CurrentPlan> now = plans.current(person, locale);
        model.addAttribute("today", today);
        model.addAttribute("blocked", blocked);
        model.addAttribute("kinds", Diary.KINDS);
        model.addAttribute("submission", submissions.next());
        model.addAttribute(
                "feedSince",
                feeds.since(person)
                        .map(instant -> LocalDate.ofInstant(instant, clock.getZone()))
                        .orElse(null));
        model.addAttribute(
                "origin", ServletUriComponentsBuilder.fromCurrentContextPath().toUriString());
        model.addAttribute("hasSites", !pairs.treatedSites(person).isEmpty());
        model.addAttribute("isScreened", screenings.answersToday(person).isPresent());
        now.ifPresent(plan -> {
            List<PlanDay> days = PlanDay.of(plan);
            model.addAttribute("current", plan);
            model.addAttribute("plan", plan.plan());
            model.addAttribute("next", Plans.next(plan).orElse(null));
            model.addAttribute("days", days);
            model.addAttribute("month", MonthView.of(month(month, days, today), days, blocked, today, locale));
            model.addAttribute(
                    "bars", EffortBar.of(plan.plan().targeted(), plan.plan().wholeBody()));
            model.addAttribute("concerns", guidance.in(locale).knowledge().concerns());
        });
        return "planning/plan";
    }

    @PostMapping("/blocked")
    String block(
            @RequestParam String from,
            @RequestParam String to,
            @RequestParam String kind,
            @RequestParam UUID submission) {
        PersonId person = current.id();
        BlockedDays days = days(from, to, kind);
        submissions.once(person, submission, () -> diary.add(person, days).toString());
        return "redirect:/plan?month=" + YearMonth.from(days.from()) + "#kept-free";
    }

    @PostMapping("/blocked/{id}/remove")
    String unblock(@PathVariable UUID id) {
        diary.remove(current.id(), id);
        return "redirect:/plan#kept-free";
    }

    /** The address is shown on the page that follows, and never again. */
    @PostMapping("/feed")
    String subscribe(RedirectAttributes shownOnce) {
        shownOnce.addFlashAttribute("token", feeds.renew(current.id()));
        return "redirect:/plan#feed";
    }

    @PostMapping("/feed/revoke")
    String unsubscribe() {
        feeds.revoke(current.id());
        return "redirect:/plan#feed";
    }

    private static YearMonth month(@Nullable String asked, List<PlanDay> days, LocalDate today) {
        if (asked != null) {
            try {
                return YearMonth.parse(asked);
            } catch (DateTimeException e) {
                throw Refused.badInput("error.bad-input");
            }
        }
        return days.stream()
                .map(PlanDay::date)
                .filter(day -> !day.isBefore(today))
                .findFirst()
                .map(YearMonth::from)
                .orElse(YearMonth.from(today));
    }

    private static BlockedDays days(String from, String to, String kind) {
        try {
            LocalDate first = LocalDate.parse(from);
            LocalDate last = to.isBlank() ? first : LocalDate.parse(to);
            if (!last.isBefore(first) && !last.isAfter(first.plusDays(MOST_DAYS)) && Diary.KINDS.contains(kind)) {
                return new BlockedDays(first, last, kind);
            }
        } catch (DateTimeException e) {
            throw Refused.badInput("planning.bad.days");
        }
        throw Refused.badInput("planning.bad.days");
    }
}
