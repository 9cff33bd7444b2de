package org.needlewise.app.study;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipOutputStream;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.photos.SiteMaterial;
import org.needlewise.app.photos.SkinPhoto;
import org.needlewise.app.sites.BodySite;
import org.needlewise.app.vault.PhotoVault;
import org.needlewise.app.web.Refused;
import org.needlewise.imaging.privacy.CleanFile;
import org.needlewise.imaging.privacy.LocationRemover;
import org.needlewise.imaging.privacy.Purpose;
import org.needlewise.model.measurement.Outcome;
import org.needlewise.model.study.StudyConsent;
import org.needlewise.model.study.StudyFormat;
import org.needlewise.model.study.StudyRecord;
import org.needlewise.model.study.StudySite;
import org.needlewise.model.study.StudyVisit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Makes the file that a study gets of one person. */
@Service
public class StudyExports {
    private final SiteMaterial material;
    private final TreatedDays treated;
    private final PhotoVault vault;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    StudyExports(SiteMaterial material, TreatedDays treated, PhotoVault vault, Clock clock) {
        this.material = material;
        this.treated = treated;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * What will be written.
     *
     * @param participant random id within the study
     * @param names of sites, in the file
     */
    record Prepared(PersonId person, String participant, StudyNames names, LocalDate firstSession) {}

    /** Whether any site was needled yet. */
    boolean hasSession(PersonId person) {
        return treated.first(person, Optional.empty()).isPresent();
    }

    /**
     * Looks whether there is anything to hand on.
     *
     * @param study what the study calls itself; another name gives another participant
     * @throws Refused when none of the sites was needled: a study counts days from the first session
     */
    Prepared prepare(PersonId person, String study, List<BodySite> sites) {
        StudyNames names = new StudyNames(sites);
        LocalDate first = treated.first(person, Optional.of(names))
                .orElseThrow(() -> new Refused(HttpStatus.CONFLICT, "study.no-session"));
        return new Prepared(person, StudyNames.participant(person, study), names, first);
    }

    /** Writes the file: photographs one by one, the record that names them last. */
    void write(Prepared prepared, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, UTF_8);
        List<StudyVisit> visits = new ArrayList<>();
        for (BodySite site : prepared.names().sites()) {
            for (SiteMaterial.Visit visit : material.visits(prepared.person(), site.id())) {
                visits.add(visit(prepared, site, visit, "v" + (visits.size() + 1), zip));
            }
        }
        StudyRecord study = new StudyRecord(
                StudyFormat.NAME,
                StudyFormat.VERSION,
                Optional.ofNullable(StudyExports.class.getPackage().getImplementationVersion())
                        .orElse("unreleased"),
                new StudyConsent(true, StudyConsent.CURRENT_WORDING),
                prepared.participant(),
                TreatedDays.day(prepared.firstSession(), LocalDate.now(clock)),
                prepared.names().sites().stream()
                        .map(site -> site(prepared, site))
                        .toList(),
                treated.pairs(prepared.person(), prepared.names()),
                treated.sessions(prepared.person(), prepared.names(), prepared.firstSession()),
                treated.checkIns(prepared.person(), prepared.names(), prepared.firstSession()),
                visits);
        StudyZip.deflated(zip, StudyFormat.MANIFEST, json.writeValueAsBytes(study));
        zip.finish();
    }

    private StudySite site(Prepared prepared, BodySite site) {
        var card = material.card(prepared.person(), site.id());
        return new StudySite(
                prepared.names().of(site.id()),
                site.concern().toLowerCase(Locale.ROOT),
                card.map(layout -> layout.name()),
                card.flatMap(layout -> material.printLengthMm(prepared.person(), layout)));
    }

    private StudyVisit visit(Prepared prepared, BodySite site, SiteMaterial.Visit visit, String id, ZipOutputStream zip)
            throws IOException {
        PhotoNames photos = new PhotoNames();
        List<StudyVisit.Photograph> written = new ArrayList<>();
        for (SkinPhoto photo : visit.photos()) {
            Optional<CleanFile> clean = clean(prepared.person(), photo);
            if (clean.isPresent()) {
                String name = id + "-" + (written.size() + 1);
                photos.put(photo.id(), name);
                prepared.names().remember(photo.id(), name);
                String file = StudyFormat.PHOTOS + name + "." + clean.get().ending();
                written.add(new StudyVisit.Photograph(
                        name, file, StudyZip.stored(zip, file, clean.get().bytes())));
            }
        }
        return new StudyVisit(
                id,
                prepared.names().of(site.id()),
                TreatedDays.day(prepared.firstSession(), visit.visit().on()),
                written,
                visit.outline().flatMap(photos::renamed),
                visit.shown().flatMap(shown -> prepared.names().landmarks(shown, photos)));
    }

    /** Without place and time; empty when the file cannot be read well enough to be sure. */
    private Optional<CleanFile> clean(PersonId person, SkinPhoto photo) throws IOException {
        try (var in = vault.open(person.value(), photo.vaultKey())) {
            Outcome<CleanFile> outcome = LocationRemover.clean(in.readAllBytes(), Purpose.STUDY);
            return outcome instanceof Outcome.Measured<CleanFile> clean ? Optional.of(clean.value()) : Optional.empty();
        }
    }
}
