package org.needlewise.app.protection;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.needlewise.app.people.CurrentPerson;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.vault.Keyring;
import org.needlewise.app.vault.Protection;
import org.needlewise.app.vault.Protections;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Protecting a record, and all that is changed about it later. */
@Controller
class ProtectionController {
    private static final String PAGE = "redirect:/settings/protection";
    private static final String RECOVERY = "redirect:/settings/protection/recovery-key";

    private final Records records;
    private final Visitors visitors;
    private final Protections protections;
    private final Keyring keyring;
    private final PasskeyRows passkeys;
    private final CurrentPerson current;
    private final Clock clock;

    ProtectionController(
            Records records,
            Visitors visitors,
            Protections protections,
            Keyring keyring,
            PasskeyRows passkeys,
            CurrentPerson current,
            Clock clock) {
        this.passkeys = passkeys;
        this.clock = clock;
        this.records = records;
        this.visitors = visitors;
        this.protections = protections;
        this.keyring = keyring;
        this.current = current;
    }

    /** A passkey as the page names it. */
    record PasskeyView(UUID id, LocalDate made) {}

    @GetMapping("/settings/protection")
    String page(@RequestParam(required = false) @Nullable String recovered, Model model) {
        PersonId person = current.id();
        model.addAttribute("state", protections.of(person.value()).name());
        model.addAttribute("minutes", keyring.idle().toMinutes());
        model.addAttribute("named", records.hasName(person));
        model.addAttribute("shared", records.isShared());
        model.addAttribute("recovered", recovered != null);
        model.addAttribute(
                "passkeys",
                passkeys.of(person).stream()
                        .map(passkey -> new PasskeyView(
                                passkey.id(), LocalDate.ofInstant(passkey.createdAt(), clock.getZone())))
                        .toList());
        return "protection/protection";
    }

    /** Asked again and again while everything is being sealed or opened. */
    @GetMapping("/settings/protection/state")
    String state(Model model, HttpServletResponse response) {
        Protection state = protections.of(current.id().value());
        if (state == Protection.ON || state == Protection.OFF) {
            // The page around it changes too.
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("state", state.name());
        return "protection/protection :: state";
    }

    @PostMapping("/settings/protection")
    String protect(
            @RequestParam String passphrase,
            @RequestParam String again,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        Records.Protected done = records.protect(current.id(), Typing.twice(passphrase, again));
        visitors.signIn(done.in(), request, response);
        // What the browser kept while the record was open.
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        return shown(done.recovery(), next);
    }

    @PostMapping("/settings/protection/recovery-key")
    String newRecovery(@RequestParam String passphrase, RedirectAttributes next) {
        return shown(records.newRecovery(current.id(), passphrase), next);
    }

    /** Once: whoever loads the page again sees how to make another. */
    @GetMapping("/settings/protection/recovery-key")
    String recovery() {
        boolean isOpen = protections.of(current.id().value()) == Protection.OFF;
        return isOpen ? PAGE : "protection/recovery-key";
    }

    @PostMapping("/settings/protection/passphrase")
    String passphrase(
            @RequestParam String before,
            @RequestParam String passphrase,
            @RequestParam String again,
            RedirectAttributes next) {
        records.changePassphrase(current.id(), before, Typing.twice(passphrase, again));
        next.addFlashAttribute("changed", true);
        return PAGE;
    }

    @PostMapping("/settings/protection/off")
    String off(@RequestParam String passphrase) {
        records.unprotect(current.id(), passphrase);
        return PAGE;
    }

    /** The other person types their own passphrase; afterwards this browser is theirs. */
    @PostMapping("/settings/protection/person")
    String person(
            @RequestParam(required = false) @Nullable String ownName,
            @RequestParam String name,
            @RequestParam String passphrase,
            @RequestParam String again,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        Records.Protected added = records.addPerson(current.id(), ownName, name, Typing.twice(passphrase, again));
        visitors.signIn(added.in(), request, response);
        return shown(added.recovery(), next);
    }

    private static String shown(RecoveryKey recovery, RedirectAttributes next) {
        next.addFlashAttribute("groups", recovery.groups());
        return RECOVERY;
    }
}
