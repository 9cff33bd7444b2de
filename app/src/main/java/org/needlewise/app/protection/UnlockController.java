package org.needlewise.app.protection;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.needlewise.app.people.CurrentPerson;
import org.needlewise.app.people.People;
import org.needlewise.app.vault.Protection;
import org.needlewise.app.vault.Protections;
import org.needlewise.app.web.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Unlocking and locking. */
@Controller
class UnlockController {
    private final Records records;
    private final Visitors visitors;
    private final Protections protections;
    private final People people;
    private final CurrentPerson current;
    private final WaitingForms forms;

    UnlockController(
            Records records,
            Visitors visitors,
            Protections protections,
            People people,
            CurrentPerson current,
            WaitingForms forms) {
        this.records = records;
        this.visitors = visitors;
        this.protections = protections;
        this.people = people;
        this.current = current;
        this.forms = forms;
    }

    @GetMapping("/unlock")
    String page(
            @RequestParam(required = false) @Nullable String sent,
            @RequestParam(required = false) @Nullable String kept,
            Model model) {
        if (isOpen()) {
            return "redirect:/";
        }
        model.addAttribute("sent", sent != null);
        model.addAttribute("kept", kept != null);
        return shown(model, "protection/unlock");
    }

    @PostMapping("/unlock")
    String unlock(
            @RequestParam(required = false) @Nullable String name,
            @RequestParam String passphrase,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            visitors.signIn(records.unlock(name, passphrase), request, response);
            return "redirect:" + LockedOut.wish(request);
        } catch (Refused refused) {
            return again(refused, name, model, response, "protection/unlock");
        }
    }

    @GetMapping("/unlock/recovery")
    String recovery(Model model) {
        return isOpen() ? "redirect:/" : shown(model, "protection/recover");
    }

    @PostMapping("/unlock/recovery")
    String recover(
            @RequestParam(required = false) @Nullable String name,
            @RequestParam String recoveryKey,
            @RequestParam String passphrase,
            @RequestParam String again,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            visitors.signIn(
                    records.recover(name, Typing.recoveryKey(recoveryKey), Typing.twice(passphrase, again)),
                    request,
                    response);
            return "redirect:/settings/protection?recovered";
        } catch (Refused refused) {
            model.addAttribute("recoveryKey", recoveryKey);
            return again(refused, name, model, response, "protection/recover");
        }
    }

    /** Everywhere: other browsers of this person have to unlock again too. */
    @PostMapping("/lock")
    String lock(HttpServletRequest request, HttpServletResponse response) {
        records.lock(current.id());
        visitors.signOut(request, response);
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        return "redirect:/unlock";
    }

    /** What was sent to the locked record is offered again. */
    @GetMapping(WaitingForms.PAGE)
    String form(Model model, HttpServletRequest request) {
        Optional<WaitingForms.Sent> waiting = forms.of(current.id(), request);
        waiting.ifPresent(sent -> model.addAttribute("sent", sent));
        return waiting.isPresent() ? "protection/form" : "redirect:/";
    }

    private boolean isOpen() {
        return protections.of(people.onlyOne().value()) == Protection.OFF;
    }

    private String shown(Model model, String view) {
        model.addAttribute("bare", true);
        model.addAttribute("shared", records.isShared());
        return view;
    }

    /** The same page with what was wrong; what was typed stays, but for passphrases. */
    private String again(
            Refused refused, @Nullable String name, Model model, HttpServletResponse response, String view) {
        response.setStatus(refused.status().value());
        model.addAttribute("problem", refused.key());
        model.addAttribute("details", refused.details());
        model.addAttribute("name", name);
        return shown(model, view);
    }
}
