package org.needlewise.app.devices;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.needlewise.app.people.CurrentPerson;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.web.Refused;
import org.needlewise.app.web.Submissions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** Devices, their heads and what happens to them. */
@Controller
@RequestMapping("/devices")
class DeviceController {
    private static final List<String> DAMAGES =
            List.of("dropped", "bent", "hooked", "snagged", "bleeding", "more-pain", "infection");
    private static final List<String> CURRENCIES = List.of("EUR", "USD", "GBP", "CHF", "BRL");

    private final Devices devices;
    private final CurrentPerson current;
    private final Submissions submissions;
    private final JsonMapper json;
    private final Clock clock;

    DeviceController(Devices devices, CurrentPerson current, Submissions submissions, JsonMapper json, Clock clock) {
        this.devices = devices;
        this.current = current;
        this.submissions = submissions;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping
    String all(Model model, Locale locale) {
        PersonId person = current.id();
        model.addAttribute(
                "devices",
                devices.all(person).stream()
                        .map(own -> view(person, own, locale))
                        .toList());
        model.addAttribute("trash", devices.trash(person));
        return "devices/all";
    }

    @GetMapping("/new")
    String add(Model model) {
        model.addAttribute("submission", submissions.next());
        return form(model, DeviceForm.empty(LocalDate.now(clock)), "/devices");
    }

    @PostMapping
    String added(DeviceForm form, @RequestParam UUID submission) {
        PersonId person = current.id();
        DeviceDraft draft = form.draft(json, LocalDate.now(clock), "none");
        return "redirect:" + submissions.once(person, submission, () -> "/devices/" + devices.add(person, draft));
    }

    @GetMapping("/{id}")
    String device(@PathVariable UUID id, Model model, Locale locale) {
        PersonId person = current.id();
        OwnDevice own = devices.get(person, new DeviceId(id));
        model.addAttribute("view", view(person, own, locale));
        model.addAttribute("log", devices.log(person, own.id()));
        model.addAttribute("damages", DAMAGES);
        model.addAttribute("today", LocalDate.now(clock));
        return "devices/device";
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable UUID id, Model model) {
        OwnDevice own = devices.get(current.id(), new DeviceId(id));
        return form(model, DeviceForm.of(own), "/devices/" + id + "/edit");
    }

    @PostMapping("/{id}/edit")
    String edited(@PathVariable UUID id, DeviceForm form) {
        PersonId person = current.id();
        OwnDevice own = devices.get(person, new DeviceId(id));
        DeviceDraft draft = form.draft(json, LocalDate.now(clock), own.device().damage());
        devices.change(person, own.id(), draft, form.version() == null ? 0 : form.version());
        return "redirect:/devices/" + id;
    }

    @PostMapping("/{id}/damage")
    String damaged(@PathVariable UUID id, @RequestParam String what) {
        if (!DAMAGES.contains(what)) {
            throw Refused.badInput("error.bad-input");
        }
        devices.damaged(current.id(), new DeviceId(id), LocalDate.now(clock), what);
        return "redirect:/devices/" + id;
    }

    @PostMapping("/{id}/head")
    String newHead(@PathVariable UUID id) {
        devices.newHead(current.id(), new DeviceId(id), LocalDate.now(clock));
        return "redirect:/devices/" + id;
    }

    @PostMapping("/{id}/retire")
    String retire(@PathVariable UUID id) {
        devices.retire(current.id(), new DeviceId(id), LocalDate.now(clock), "by-hand");
        return "redirect:/devices/" + id;
    }

    @PostMapping("/{id}/unretire")
    String unretire(@PathVariable UUID id) {
        devices.unretire(current.id(), new DeviceId(id));
        return "redirect:/devices/" + id;
    }

    @PostMapping("/{id}/trash")
    String throwAway(@PathVariable UUID id) {
        devices.throwAway(
                current.id(), devices.get(current.id(), new DeviceId(id)).id());
        return "redirect:/devices";
    }

    @PostMapping("/{id}/restore")
    String restore(@PathVariable UUID id) {
        devices.restore(
                current.id(), devices.get(current.id(), new DeviceId(id)).id());
        return "redirect:/devices/" + id;
    }

    private DeviceView view(PersonId person, OwnDevice own, Locale locale) {
        return new DeviceView(
                own,
                devices.check(person, own.device(), locale),
                own.priceCents().map(cents -> BigDecimal.valueOf(cents, 2)).orElse(null));
    }

    private String form(Model model, DeviceForm form, String action) {
        model.addAttribute("form", form);
        model.addAttribute("action", action);
        model.addAttribute("currencies", CURRENCIES);
        model.addAttribute("today", LocalDate.now(clock));
        return "devices/edit";
    }
}
