package org.needlewise.app.study;

import java.util.List;
import java.util.UUID;
import org.needlewise.app.people.CurrentPerson;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.sites.BodySite;
import org.needlewise.app.sites.Sites;
import org.needlewise.app.web.Refused;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Says what a study would get, and gives the file to the person. Nothing is sent to anybody. */
@Controller
class StudyController {
    private static final int LONGEST_NAME = 80;

    private final CurrentPerson current;
    private final Sites sites;
    private final StudyExports exports;

    StudyController(CurrentPerson current, Sites sites, StudyExports exports) {
        this.current = current;
        this.sites = sites;
        this.exports = exports;
    }

    @GetMapping("/study")
    String page(Model model) {
        PersonId person = current.id();
        model.addAttribute("sites", sites.all(person));
        model.addAttribute("treated", exports.hasSession(person));
        return "study/study";
    }

    /** The file; asked for by a form, so that no link and no crawler makes one. */
    @PostMapping("/study")
    ResponseEntity<StreamingResponseBody> export(
            @RequestParam(defaultValue = "") String study,
            @RequestParam(name = "site", defaultValue = "") List<UUID> chosen,
            @RequestParam(defaultValue = "false") boolean agreed) {
        PersonId person = current.id();
        if (!agreed) {
            throw Refused.badInput("study.not-agreed");
        }
        if (study.isBlank() || study.length() > LONGEST_NAME) {
            throw Refused.badInput("study.no-name");
        }
        List<BodySite> wanted = sites.all(person).stream()
                .filter(site -> chosen.contains(site.id().value()))
                .toList();
        if (wanted.size() < Math.max(1, chosen.stream().distinct().count())) {
            throw Refused.badInput("study.no-site");
        }
        StudyExports.Prepared prepared = exports.prepare(person, study, wanted);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(new MediaType("application", "zip"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("needlewise-study-" + prepared.participant() + ".zip")
                                .build()
                                .toString())
                .body(out -> exports.write(prepared, out));
    }
}
