package org.needlewise.app.report;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.needlewise.app.devices.DeviceId;
import org.needlewise.app.devices.OwnDevice;
import org.needlewise.app.people.PersonId;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The record as a collection of FHIR R4 resources. The patient is a stub: nobody's name is known here. Ids are the same
 * every time, and the same report gives the same text.
 */
@Component
class FhirBundle {
    private final JsonMapper json;

    FhirBundle(JsonMapper json) {
        this.json = json;
    }

    /** Who and what the others refer to. */
    record Subjects(UUID patient, UUID software) {}

    String of(PersonId person, Report report) {
        Fhir fhir = new Fhir(json, person.value());
        Subjects subjects = new Subjects(fhir.id("patient", ""), fhir.id("software", ""));
        List<ObjectNode> resources =
                new ArrayList<>(List.of(patient(fhir, subjects, report), software(fhir, subjects, report)));
        List<HeldZone> held = report.sites().stream()
                .flatMap(site -> site.sessions().stream())
                .toList();
        devices(held).values().forEach(device -> resources.add(roller(fhir, subjects, device)));
        resources.addAll(new FhirSessions(fhir, subjects).of(report.sites()));
        resources.addAll(new FhirHealing(fhir, subjects).of(report.sites()));
        FhirFigures figures = new FhirFigures(fhir, subjects);
        report.trials().forEach(trial -> resources.addAll(figures.of(trial, report)));
        ObjectNode bundle = fhir.resource("Bundle", fhir.id("bundle", report.on()))
                .put("type", "collection")
                .put(
                        "timestamp",
                        report.on().atStartOfDay(ZoneOffset.UTC).toInstant().toString());
        ArrayNode entries = bundle.putArray("entry");
        resources.forEach(resource -> entries.addObject()
                .put("fullUrl", "urn:uuid:" + resource.get("id").asString())
                .set("resource", resource));
        return fhir.write(bundle);
    }

    private static Map<DeviceId, OwnDevice> devices(List<HeldZone> held) {
        return held.stream()
                .map(HeldZone::device)
                .collect(Collectors.toMap(OwnDevice::id, device -> device, (one, same) -> one, LinkedHashMap::new));
    }

    private static ObjectNode patient(Fhir fhir, Subjects subjects, Report report) {
        ObjectNode patient = fhir.resource("Patient", subjects.patient());
        report.bornIn().ifPresent(year -> patient.put("birthDate", Integer.toString(year)));
        return patient;
    }

    private static ObjectNode software(Fhir fhir, Subjects subjects, Report report) {
        ObjectNode device = fhir.resource("Device", subjects.software());
        device.putArray("deviceName").addObject().put("name", "Needlewise").put("type", "manufacturer-name");
        device.set("type", fhir.concept(Fhir.OWN_CODES, "software", "software; not a medical device"));
        ArrayNode versions = device.putArray("version");
        report.software().ifPresent(version -> version(fhir, versions, "application", version));
        report.engines().forEach(version -> version(fhir, versions, "measuring", version));
        version(fhir, versions, "rules", report.rules());
        return device;
    }

    private static void version(Fhir fhir, ArrayNode versions, String of, String version) {
        ObjectNode node = versions.addObject();
        node.set("type", fhir.text(of));
        node.put("value", version);
    }

    private static ObjectNode roller(Fhir fhir, Subjects subjects, OwnDevice own) {
        ObjectNode device = fhir.resource("Device", fhir.id("device", own.id()));
        if (!own.label().isBlank()) {
            device.putArray("deviceName").addObject().put("name", own.label()).put("type", "user-friendly-name");
        }
        device.set(
                "type",
                fhir.concept(Fhir.OWN_CODES, "microneedling-" + own.device().kind(), "microneedling device"));
        ObjectNode length = device.putArray("property").addObject();
        length.set("type", fhir.concept(Fhir.OWN_CODES, "needle-length", "needle length"));
        length.set("valueQuantity", fhir.list(fhir.quantity(own.device().needleLengthMm(), "mm")));
        device.set("patient", fhir.reference(subjects.patient()));
        return device;
    }
}
