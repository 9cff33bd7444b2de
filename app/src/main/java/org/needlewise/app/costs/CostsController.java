package org.needlewise.app.costs;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.needlewise.app.devices.Devices;
import org.needlewise.app.devices.OwnDevice;
import org.needlewise.app.guidance.Guidance;
import org.needlewise.app.people.CurrentPerson;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.planning.Plans;
import org.needlewise.app.web.Refused;
import org.needlewise.app.web.Submissions;
import org.needlewise.protocol.knowledge.Knowledge;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was paid, at home and to professionals, beside what courses cost elsewhere. */
@Controller
@RequestMapping("/costs")
class CostsController {
    private static final List<String> CURRENCIES = List.of("EUR", "USD", "GBP", "CHF", "BRL");

    private final Expenses expenses;
    private final Devices devices;
    private final Plans plans;
    private final CurrentPerson current;
    private final Submissions submissions;
    private final Guidance guidance;
    private final Clock clock;

    CostsController(
            Expenses expenses,
            Devices devices,
            Plans plans,
            CurrentPerson current,
            Submissions submissions,
            Guidance guidance,
            Clock clock) {
        this.expenses = expenses;
        this.devices = devices;
        this.plans = plans;
        this.current = current;
        this.submissions = submissions;
        this.guidance = guidance;
        this.clock = clock;
    }

    @GetMapping
    String costs(Model model, Locale locale) {
        PersonId person = current.id();
        LocalDate today = LocalDate.now(clock);
        List<Expense> all = Stream.concat(
                        expenses.all(person).stream(),
                        devices.all(person).stream().flatMap(own -> bought(own).stream()))
                .sorted(Comparator.comparing(Expense::spentOn).reversed())
                .toList();
        int verdicts = plans.history(person).verdicts().size();
        Knowledge knowledge = guidance.in(locale).knowledge();
        model.addAttribute("expenses", all);
        model.addAttribute("trash", expenses.trash(person));
        model.addAttribute("sums", Sums.of(all, verdicts, today));
        model.addAttribute("verdicts", verdicts);
        model.addAttribute(
                "prices",
                knowledge.costs().stream()
                        .filter(cost -> cost.kind().startsWith("professional"))
                        .toList());
        model.addAttribute("costWords", knowledge.costWords());
        model.addAttribute("kinds", Expenses.KINDS);
        model.addAttribute("currencies", CURRENCIES);
        model.addAttribute("today", today);
        model.addAttribute("submission", submissions.next());
        return "costs/costs";
    }

    @PostMapping
    String spent(
            @RequestParam String date,
            @RequestParam String what,
            @RequestParam String amount,
            @RequestParam String currency,
            @RequestParam(defaultValue = "") String note,
            @RequestParam UUID submission) {
        PersonId person = current.id();
        int cut = what.indexOf('.');
        String place = cut < 0 ? "" : what.substring(0, cut);
        String kind = what.substring(cut + 1);
        LocalDate day = day(date);
        long cents = cents(amount);
        submissions.once(
                person,
                submission,
                () -> expenses.add(person, day, place, kind, cents, currency, note)
                        .toString());
        return "redirect:/costs";
    }

    @PostMapping("/{id}/trash")
    String throwAway(@PathVariable UUID id) {
        expenses.throwAway(current.id(), id);
        return "redirect:/costs";
    }

    @PostMapping("/{id}/restore")
    String restore(@PathVariable UUID id) {
        expenses.restore(current.id(), id);
        return "redirect:/costs";
    }

    /** A device's price belongs to what home costs; it is kept and changed with the device. */
    private static Optional<Expense> bought(OwnDevice own) {
        return own.priceCents()
                .flatMap(cents -> own.currency()
                        .map(currency -> new Expense(
                                own.id().value(),
                                own.boughtOn(),
                                Expenses.HOME,
                                "device",
                                cents,
                                currency,
                                own.label(),
                                Optional.empty())));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw Refused.badInput("costs.bad");
        }
    }

    private static long cents(String text) {
        try {
            return new BigDecimal(text.strip().replace(',', '.'))
                    .movePointRight(2)
                    .longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw Refused.badInput("costs.bad");
        }
    }
}
