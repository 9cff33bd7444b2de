package org.needlewise.app.remarks;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.needlewise.app.people.CurrentPerson;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.web.Submissions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Remarks on any page: answered with the list alone when a script asked, with the page otherwise. */
@Controller
@RequestMapping("/remarks")
class RemarkController {
    private final Remarks remarks;
    private final CurrentPerson current;
    private final Submissions submissions;

    RemarkController(Remarks remarks, CurrentPerson current, Submissions submissions) {
        this.remarks = remarks;
        this.current = current;
        this.submissions = submissions;
    }

    @PostMapping
    String add(
            @RequestParam String kind,
            @RequestParam UUID subject,
            @RequestParam String body,
            @RequestParam UUID submission,
            @RequestParam String back,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String script,
            Model model) {
        PersonId person = current.id();
        submissions.once(
                person,
                submission,
                () -> remarks.add(person, kind, subject, body).toString());
        return answer(kind, subject, back, script, model);
    }

    @PostMapping("/{id}/{what:edit|trash|restore}")
    String change(
            @PathVariable UUID id,
            @PathVariable String what,
            @RequestParam(required = false) @Nullable String body,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam String back,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String script,
            Model model) {
        PersonId person = current.id();
        Remark remark = remarks.get(person, id);
        switch (what) {
            case "edit" -> remarks.change(person, id, body == null ? "" : body, version);
            case "trash" -> remarks.throwAway(person, id);
            default -> remarks.restore(person, id);
        }
        return answer(remark.kind(), remark.subject(), back, script, model);
    }

    private static String answer(String kind, UUID subject, String back, @Nullable String script, Model model) {
        if (script != null) {
            model.addAttribute("kind", kind);
            model.addAttribute("subject", subject);
            model.addAttribute("back", back);
            return "remarks/answer";
        }
        boolean isHere = back.startsWith("/") && !back.startsWith("//") && back.indexOf('\\') < 0;
        return "redirect:" + (isHere ? back : "/") + "#remarks";
    }
}
