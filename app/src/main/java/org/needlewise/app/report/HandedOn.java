package org.needlewise.app.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.progress.SitesProgress;
import org.needlewise.app.sites.BodySite;
import org.springframework.stereotype.Component;

/** All that can be handed on of a record, as files, with pictures. */
@Component
public class HandedOn {
    private final Reports reports;
    private final ClinicianPdf pdf;
    private final Tables tables;
    private final FhirBundle bundle;
    private final SitesProgress progress;

    HandedOn(Reports reports, ClinicianPdf pdf, Tables tables, FhirBundle bundle, SitesProgress progress) {
        this.reports = reports;
        this.pdf = pdf;
        this.tables = tables;
        this.bundle = bundle;
        this.progress = progress;
    }

    /** By file name; none without a site. */
    public Map<String, byte[]> files(PersonId person, List<BodySite> sites, Locale locale) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        if (sites.isEmpty()) {
            return files;
        }
        Scope scope = new Scope(sites, true);
        Report report = reports.of(person, scope, locale);
        files.put("report.pdf", pdf.of(report, locale));
        files.put("fhir.json", bundle.of(person, report).getBytes(UTF_8));
        files.put("measurements.csv", measurements(person, scope, locale));
        files.put("sessions.csv", tables.sessions(person, scope).getBytes(UTF_8));
        return files;
    }

    private byte[] measurements(PersonId person, Scope scope, Locale locale) {
        return tables.measurements(person, scope, progress.of(person, scope.sites(), locale))
                .getBytes(UTF_8);
    }
}
