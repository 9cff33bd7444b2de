package org.needlewise.app.report;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.needlewise.app.people.CurrentPerson;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.progress.SitesProgress;
import org.needlewise.app.sites.BodySite;
import org.needlewise.app.sites.Sites;
import org.needlewise.app.web.Languages;
import org.needlewise.app.web.Refused;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Hands the record on: the person chooses what of it, and gets a file. Nothing is sent to anybody. */
@Controller
class ReportController {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final MediaType FHIR = new MediaType("application", "fhir+json", StandardCharsets.UTF_8);

    private final CurrentPerson current;
    private final Sites sites;
    private final SitesProgress progress;
    private final Reports reports;
    private final ClinicianPdf pdf;
    private final Tables tables;
    private final FhirBundle bundle;
    private final Clock clock;

    ReportController(
            CurrentPerson current,
            Sites sites,
            SitesProgress progress,
            Reports reports,
            ClinicianPdf pdf,
            Tables tables,
            FhirBundle bundle,
            Clock clock) {
        this.current = current;
        this.sites = sites;
        this.progress = progress;
        this.reports = reports;
        this.pdf = pdf;
        this.tables = tables;
        this.bundle = bundle;
        this.clock = clock;
    }

    @GetMapping("/report")
    String page(Model model) {
        model.addAttribute("sites", sites.all(current.id()));
        model.addAttribute("spoken", Languages.ALL);
        return "report/report";
    }

    @GetMapping("/report/clinician.pdf")
    ResponseEntity<byte[]> clinician(
            @RequestParam(name = "site", defaultValue = "") List<UUID> chosen,
            @RequestParam(defaultValue = "false") boolean pictures,
            @RequestParam(defaultValue = "") String language,
            Locale locale) {
        PersonId person = current.id();
        Locale reader = Languages.ALL.stream()
                .filter(spoken -> spoken.getLanguage().equals(language))
                .findFirst()
                .orElse(locale);
        Report report = reports.of(person, scope(person, chosen, pictures), reader);
        return file("needlewise", "pdf", MediaType.APPLICATION_PDF, pdf.of(report, reader));
    }

    @GetMapping("/report/measurements.csv")
    ResponseEntity<byte[]> measurements(
            @RequestParam(name = "site", defaultValue = "") List<UUID> chosen, Locale locale) {
        PersonId person = current.id();
        Scope scope = scope(person, chosen, false);
        return text(
                "needlewise-measurements",
                "csv",
                CSV,
                tables.measurements(person, scope, progress.of(person, scope.sites(), locale)));
    }

    @GetMapping("/report/sessions.csv")
    ResponseEntity<byte[]> sessions(@RequestParam(name = "site", defaultValue = "") List<UUID> chosen) {
        PersonId person = current.id();
        return text("needlewise-sessions", "csv", CSV, tables.sessions(person, scope(person, chosen, false)));
    }

    @GetMapping("/report/fhir.json")
    ResponseEntity<byte[]> fhir(
            @RequestParam(name = "site", defaultValue = "") List<UUID> chosen,
            @RequestParam(defaultValue = "false") boolean pictures,
            Locale locale) {
        PersonId person = current.id();
        Report report = reports.of(person, scope(person, chosen, pictures), locale);
        return text("needlewise-fhir", "json", FHIR, bundle.of(person, report));
    }

    /** @throws Refused when nothing is there or chosen, or when a site is not this person's */
    private Scope scope(PersonId person, List<UUID> chosen, boolean pictures) {
        List<BodySite> own = sites.all(person);
        if (chosen.isEmpty()) {
            throw own.isEmpty()
                    ? new Refused(HttpStatus.CONFLICT, "report.nothing")
                    : Refused.badInput("report.no-site");
        }
        List<BodySite> wanted =
                own.stream().filter(site -> chosen.contains(site.id().value())).toList();
        if (wanted.size() < chosen.stream().distinct().count()) {
            throw Refused.notFound();
        }
        return new Scope(wanted, pictures);
    }

    private ResponseEntity<byte[]> text(String name, String ending, MediaType type, String text) {
        return file(name, ending, type, text.getBytes(StandardCharsets.UTF_8));
    }

    private ResponseEntity<byte[]> file(String name, String ending, MediaType type, byte[] bytes) {
        String fileName = name + "-" + LocalDate.now(clock) + "." + ending;
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(type)
                .contentLength(bytes.length)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(fileName)
                                .build()
                                .toString())
                .body(bytes);
    }
}
