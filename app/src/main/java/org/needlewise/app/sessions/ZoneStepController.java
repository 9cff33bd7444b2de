package org.needlewise.app.sessions;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.needlewise.app.people.CurrentPerson;
import org.needlewise.app.people.PersonId;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Keeps every step of the guide, from the script or from the plain form. */
@Controller
class ZoneStepController {
    private final Sessions sessions;
    private final CurrentPerson current;

    ZoneStepController(Sessions sessions, CurrentPerson current) {
        this.sessions = sessions;
        this.current = current;
    }

    /** What the script needs to know after a step. */
    record Kept(int version, String state, int passesDone) {}

    @PostMapping(path = "/sessions/{id}/zones/{zone}", headers = "HX-Request")
    @ResponseBody
    ResponseEntity<Kept> step(@PathVariable UUID id, @PathVariable UUID zone, StepForm form) {
        SessionZone kept = sessions.step(current.id(), id, zone, form.step());
        return ResponseEntity.ok(new Kept(kept.version(), kept.state(), kept.passesDone()));
    }

    @PostMapping(path = "/sessions/{id}/zones/{zone}", headers = "!HX-Request")
    String stepByForm(@PathVariable UUID id, @PathVariable UUID zone, StepForm form) {
        PersonId person = current.id();
        sessions.step(person, id, zone, form.step());
        return "redirect:/sessions/" + id;
    }

    /** A step as the browser sends it. */
    record StepForm(
            @Nullable Integer passesDone,
            @Nullable Integer seconds,
            @Nullable Integer pain,
            @Nullable Boolean bled,
            @Nullable Boolean over,
            @Nullable Integer version) {
        ZoneStep step() {
            return new ZoneStep(
                    passesDone == null ? 0 : passesDone,
                    seconds == null ? 0 : seconds,
                    pain,
                    bled != null && bled,
                    over != null && over,
                    version == null ? 0 : version);
        }
    }
}
