package org.needlewise.app.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Parts that resources of FHIR R4 are made of. */
final class Fhir {
    /** Codes of our own, for what no public code system that may be used freely has a code. */
    static final String OWN_CODES = "urn:needlewise:codes";

    static final String LOINC = "http://loinc.org";
    private static final String UCUM = "http://unitsofmeasure.org";
    private static final String UNCERTAINTY = "http://hl7.org/fhir/StructureDefinition/iso21090-uncertainty";
    private static final MathContext DIGITS = new MathContext(6);
    /** How UCUM writes the units of the measures; in braces what is counted without a unit. */
    private static final Map<String, String> UCUM_CODES = Map.of(
            "mm²", "mm2",
            "mm", "mm",
            "cm²", "cm2",
            "%", "%",
            "ΔE00", "{deltaE00}",
            "EI", "{erythemaIndex}",
            "MI", "{melaninIndex}",
            "L*", "{L*}",
            "a*", "{a*}",
            "b*", "{b*}");

    private final JsonMapper json;
    private final String seed;

    /** @param seed what ids are made from, so that the same record has the same ids every time */
    Fhir(JsonMapper json, UUID seed) {
        this.json = json;
        this.seed = seed.toString();
    }

    /** An id that says nothing, and is the same every time. */
    UUID id(String kind, Object what) {
        return UUID.nameUUIDFromBytes((seed + "/" + kind + "/" + what).getBytes(StandardCharsets.UTF_8));
    }

    ObjectNode resource(String type, UUID id) {
        return json.createObjectNode().put("resourceType", type).put("id", id.toString());
    }

    ObjectNode reference(UUID id) {
        return json.createObjectNode().put("reference", "urn:uuid:" + id);
    }

    ObjectNode text(String text) {
        return json.createObjectNode().put("text", text);
    }

    ObjectNode concept(String system, String code, String text) {
        ObjectNode concept = text(text);
        concept.putArray("coding").addObject().put("system", system).put("code", code);
        return concept;
    }

    ArrayNode list(ObjectNode node) {
        return json.createArrayNode().add(node);
    }

    /** @param unit as people write it; empty for a ratio */
    ObjectNode quantity(double value, String unit) {
        return json.createObjectNode()
                .put("value", decimal(value))
                .put("unit", unit.isEmpty() ? "1" : unit)
                .put("system", UCUM)
                .put("code", UCUM_CODES.getOrDefault(unit, "1"));
    }

    /** @param u standard uncertainty in the same unit */
    ObjectNode quantity(double value, double u, String unit) {
        ObjectNode quantity = quantity(value, unit);
        quantity.putArray("extension").addObject().put("url", UNCERTAINTY).put("valueDecimal", decimal(u));
        return quantity;
    }

    ObjectNode score(int value) {
        return json.createObjectNode()
                .put("value", value)
                .put("unit", "/10")
                .put("system", UCUM)
                .put("code", "{score}");
    }

    /** The 95 % interval as a component of an observation. */
    ObjectNode interval(double low, double high, String unit) {
        ObjectNode component = json.createObjectNode();
        component.set("code", concept(OWN_CODES, "interval-95", "95 % interval"));
        ObjectNode range = component.putObject("valueRange");
        range.set("low", quantity(low, unit));
        range.set("high", quantity(high, unit));
        return component;
    }

    ObjectNode component(String code, String text, ObjectNode quantity) {
        ObjectNode component = json.createObjectNode();
        component.set("code", concept(OWN_CODES, code, text));
        component.set("valueQuantity", quantity);
        return component;
    }

    /** Hours since a session as a component. */
    ObjectNode hours(int hours) {
        ObjectNode quantity = json.createObjectNode()
                .put("value", hours)
                .put("unit", "h")
                .put("system", UCUM)
                .put("code", "h");
        return component("hours-since-session", "hours since the session", quantity);
    }

    /** A sign as a component that has no value yet. */
    ObjectNode sign(String code, String text) {
        ObjectNode component = json.createObjectNode();
        component.set("code", concept(OWN_CODES, code, text));
        return component;
    }

    ObjectNode conclusion(String code) {
        ObjectNode component = json.createObjectNode();
        component.set("code", concept(OWN_CODES, "conclusion", "conclusion"));
        component.set("valueCodeableConcept", concept(OWN_CODES, code, code));
        return component;
    }

    String write(ObjectNode bundle) {
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(bundle);
    }

    private static BigDecimal decimal(double value) {
        return new BigDecimal(value).round(DIGITS);
    }
}
