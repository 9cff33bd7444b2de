package org.needlewise.app.report;

import java.util.List;
import java.util.UUID;
import org.needlewise.app.healing.HealingCheck;
import org.needlewise.protocol.healing.CheckInResult.Flag;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How it healed, as the person said: an observation for each check-in, with the signs that were there. */
final class FhirHealing {
    private final Fhir fhir;
    private final FhirBundle.Subjects subjects;

    FhirHealing(Fhir fhir, FhirBundle.Subjects subjects) {
        this.fhir = fhir;
        this.subjects = subjects;
    }

    List<ObjectNode> of(List<SiteReport> sites) {
        return sites.stream()
                .flatMap(site -> site.checks().stream().map(check -> observation(site, check)))
                .toList();
    }

    private ObjectNode observation(SiteReport site, HealingCheck check) {
        UUID session = check.session();
        ObjectNode observation = fhir.resource("Observation", fhir.id("healing", check.id()));
        boolean isReported =
                site.sessions().stream().anyMatch(zone -> zone.session().id().equals(session));
        if (isReported) {
            observation.set("partOf", fhir.list(fhir.reference(fhir.id("session", session))));
        }
        observation.put("status", check.result().complete() ? "final" : "preliminary");
        observation.set("code", fhir.concept(Fhir.OWN_CODES, "healing-check", "healing after needling, as said"));
        observation.set("subject", fhir.reference(subjects.patient()));
        observation.put("effectiveDateTime", check.answeredOn().toString());
        String action = check.result().action().toString();
        observation.set(
                "valueCodeableConcept",
                fhir.concept(Fhir.OWN_CODES, action, check.result().says()));
        observation.set("bodySite", fhir.text(site.where()));
        ArrayNode components = observation.putArray("component");
        components.add(fhir.hours(check.answers().hours()));
        check.result().flags().forEach(flag -> components.add(sign(flag)));
        return observation;
    }

    /** What counts only because nobody knew is not said to be there. */
    private ObjectNode sign(Flag flag) {
        ObjectNode component = fhir.sign(flag.finding(), flag.text());
        if (flag.assumed()) {
            component.set(
                    "dataAbsentReason",
                    fhir.concept(
                            "http://terminology.hl7.org/CodeSystem/data-absent-reason", "asked-unknown", "not known"));
        } else {
            component.put("valueBoolean", true);
        }
        return component;
    }
}
