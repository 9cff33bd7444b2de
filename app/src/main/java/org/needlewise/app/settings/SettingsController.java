package org.needlewise.app.settings;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.needlewise.app.DataDirectory;
import org.needlewise.app.guidance.Guidance;
import org.needlewise.app.keeping.Backups;
import org.needlewise.app.people.CurrentPerson;
import org.needlewise.app.people.People;
import org.needlewise.app.people.Person;
import org.needlewise.app.people.Profile;
import org.needlewise.app.screening.ProfileForm;
import org.needlewise.app.web.Refused;
import org.needlewise.imaging.card.CardLayoutReader;
import org.needlewise.imaging.card.sheet.CardSheet;
import org.needlewise.imaging.card.sheet.PaperSize;
import org.needlewise.model.card.CardLayout;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Language, skin, card, where the data lie, and deleting everything. */
@Controller
class SettingsController {
    private static final String CARD = "card-l";
    private static final double MOST_OFF = .2;

    private final People people;
    private final CurrentPerson current;
    private final Erasure erasure;
    private final Backups backups;
    private final DataDirectory data;
    private final Guidance guidance;
    private final MessageSource messages;
    private final Clock clock;

    SettingsController(
            People people,
            CurrentPerson current,
            Erasure erasure,
            Backups backups,
            DataDirectory data,
            Guidance guidance,
            MessageSource messages,
            Clock clock) {
        this.people = people;
        this.current = current;
        this.erasure = erasure;
        this.backups = backups;
        this.data = data;
        this.guidance = guidance;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/settings")
    String settings(Model model) {
        Person person = people.get(current.id());
        model.addAttribute("person", person);
        model.addAttribute("profile", ProfileForm.of(person.profile()));
        model.addAttribute("printLength", person.profile().printLengthMm().orElse(null));
        model.addAttribute("printNominal", nominalMm());
        model.addAttribute("copies", backups.copies());
        model.addAttribute("copiesFolder", backups.folder().toString());
        model.addAttribute("data", data.data().toAbsolutePath().toString());
        model.addAttribute(
                "rulesVersion", guidance.in(Locale.ENGLISH).knowledge().version());
        model.addAttribute(
                "version",
                Optional.ofNullable(SettingsController.class.getPackage().getImplementationVersion())
                        .orElse(null));
        return "settings/settings";
    }

    @PostMapping("/settings/profile")
    String profile(ProfileForm form, @RequestParam int version, RedirectAttributes next) {
        Person person = people.get(current.id());
        people.save(
                person.id(),
                form.into(person.profile(), guidance.in(Locale.ENGLISH).knowledge(), LocalDate.now(clock)),
                version);
        next.addFlashAttribute("saved", true);
        return "redirect:/settings";
    }

    @PostMapping("/settings/print")
    String print(@RequestParam String lengthMm, @RequestParam int version, RedirectAttributes next) {
        Person person = people.get(current.id());
        Profile old = person.profile();
        Profile profile =
                new Profile(old.birthDate(), old.heightCm(), old.weightKg(), old.fitzpatrick(), length(lengthMm));
        people.save(person.id(), profile, version);
        next.addFlashAttribute("saved", true);
        return "redirect:/settings";
    }

    @GetMapping("/card.pdf")
    ResponseEntity<byte[]> sheet(@RequestParam(defaultValue = "a4") String paper) throws IOException {
        PaperSize size = paper.equalsIgnoreCase(PaperSize.LETTER.name()) ? PaperSize.LETTER : PaperSize.A4;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CardSheet.write(card(), size, out);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("needlewise-card.pdf")
                                .build()
                                .toString())
                .body(out.toByteArray());
    }

    /** The word must be typed; there is no way back. */
    @PostMapping("/settings/delete")
    String delete(
            @RequestParam String word,
            @RequestParam(defaultValue = "false") boolean copies,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        if (!word.strip().equalsIgnoreCase(messages.getMessage("settings.delete.word", null, locale))) {
            throw Refused.badInput("settings.bad.word");
        }
        erasure.deleteEverything(current.id());
        if (copies) {
            backups.forgetTheDeleted();
        }
        // Pages and answers that the browser kept for times without a connection.
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        return "redirect:/";
    }

    private static CardLayout card() {
        return CardLayoutReader.byNameOrFile(CARD);
    }

    private static double nominalMm() {
        return card().printCheck().orElseThrow().lengthMm();
    }

    private static Optional<Double> length(String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        try {
            double length = Double.parseDouble(text.strip().replace(',', '.'));
            double nominal = nominalMm();
            if (Math.abs(length - nominal) <= MOST_OFF * nominal) {
                return Optional.of(length);
            }
        } catch (NumberFormatException e) {
            throw Refused.badInput("settings.bad.print");
        }
        throw Refused.badInput("settings.bad.print");
    }
}
