package org.needlewise.app.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Sessions as procedures; passes, pain and bleeding as observations that are part of them. */
final class FhirSessions {
    private static final String PAIN = "72514-3";

    private final Fhir fhir;
    private final FhirBundle.Subjects subjects;

    FhirSessions(Fhir fhir, FhirBundle.Subjects subjects) {
        this.fhir = fhir;
        this.subjects = subjects;
    }

    List<ObjectNode> of(List<SiteReport> sites) {
        Map<UUID, List<HeldZone>> bySession = sites.stream()
                .flatMap(site -> site.sessions().stream())
                .collect(Collectors.groupingBy(zone -> zone.session().id(), LinkedHashMap::new, Collectors.toList()));
        List<ObjectNode> resources = new ArrayList<>();
        for (List<HeldZone> zones : bySession.values()) {
            resources.add(procedure(zones, sites));
            zones.forEach(zone -> resources.addAll(observations(zone, sites)));
        }
        return resources;
    }

    private ObjectNode procedure(List<HeldZone> zones, List<SiteReport> sites) {
        HeldZone any = zones.get(0);
        ObjectNode procedure = fhir.resource("Procedure", procedureId(any));
        procedure.put("status", any.session().state().equals("done") ? "completed" : "stopped");
        procedure.set("code", fhir.concept(Fhir.OWN_CODES, "microneedling-session", "microneedling at home"));
        procedure.set("subject", fhir.reference(subjects.patient()));
        procedure.put("performedDateTime", any.session().heldOn().toString());
        ArrayNode bodySites = procedure.putArray("bodySite");
        zones.stream().map(zone -> where(zone, sites)).distinct().forEach(where -> bodySites.add(fhir.text(where)));
        procedure.set(
                "usedReference",
                fhir.list(fhir.reference(fhir.id("device", any.device().id()))));
        return procedure;
    }

    private List<ObjectNode> observations(HeldZone zone, List<SiteReport> sites) {
        List<ObjectNode> all = new ArrayList<>();
        ObjectNode passes = observation(zone, "passes", sites);
        passes.set("code", fhir.concept(Fhir.OWN_CODES, "needling-passes", "passes of the needling device"));
        passes.put("valueInteger", zone.zone().passesDone());
        all.add(passes);
        ObjectNode bleeding = observation(zone, "bleeding", sites);
        bleeding.set("code", fhir.concept(Fhir.OWN_CODES, "needling-bleeding", "dots of blood while needling"));
        bleeding.put("valueBoolean", zone.zone().bled());
        all.add(bleeding);
        zone.pain().ifPresent(score -> {
            ObjectNode pain = observation(zone, "pain", sites);
            pain.set("code", fhir.concept(Fhir.LOINC, PAIN, "pain from 0 to 10, as said"));
            pain.set("valueQuantity", fhir.score(score));
            all.add(pain);
        });
        return all;
    }

    private ObjectNode observation(HeldZone zone, String what, List<SiteReport> sites) {
        ObjectNode observation =
                fhir.resource("Observation", fhir.id("zone-" + what, zone.zone().id()));
        observation.set("partOf", fhir.list(fhir.reference(procedureId(zone))));
        observation.put("status", "final");
        observation.set("subject", fhir.reference(subjects.patient()));
        observation.put("effectiveDateTime", zone.session().heldOn().toString());
        observation.set("bodySite", fhir.text(where(zone, sites)));
        return observation;
    }

    private UUID procedureId(HeldZone zone) {
        return fhir.id("session", zone.session().id());
    }

    private static String where(HeldZone zone, List<SiteReport> sites) {
        return sites.stream()
                .filter(site -> site.site().id().equals(zone.site().id()))
                .findFirst()
                .orElseThrow()
                .where();
    }
}
