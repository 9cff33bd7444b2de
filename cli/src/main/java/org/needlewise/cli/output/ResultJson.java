package org.needlewise.cli.output;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.needlewise.imaging.CompareResult;
import org.needlewise.imaging.CompareResult.Change;
import org.needlewise.imaging.CompareResult.RegistrationFinding;
import org.needlewise.imaging.CompareResult.VisitSummary;
import org.needlewise.imaging.PhotoResult;
import org.needlewise.imaging.PhotoResult.CardFinding;
import org.needlewise.imaging.PhotoResult.ColourFinding;
import org.needlewise.imaging.PhotoResult.SurfaceFinding;
import org.needlewise.model.measurement.Measurement;
import org.needlewise.model.measurement.Refusal;
import org.needlewise.model.quantity.Quantity;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Results as JSON whose field names never change. Every field is always there; what has no value is null. */
public final class ResultJson {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ResultJson() {}

    /** An array, one object for each photograph. */
    public static String measure(List<PhotoResult> results) {
        return text(photos(results));
    }

    /** One object: both visits, change, registration, points. */
    public static String compare(CompareResult result) {
        ObjectNode root = MAPPER.createObjectNode();
        root.set("baseline", photos(result.baseline()));
        root.set("followup", photos(result.followup()));
        ObjectNode visits = root.putObject("visits");
        visits.set("baseline", visit(result.baselineSummary()));
        visits.set("followup", visit(result.followupSummary()));
        root.set("change", change(result));
        root.set("registration", registration(result.registration()));
        ArrayNode points = root.putArray("points");
        result.points()
                .forEach(point -> point.ifPresentOrElse(
                        p -> points.addArray().add(Figures.rounded(p.x())).add(Figures.rounded(p.y())),
                        points::addNull));
        root.set("refusals", refusals(result.refusals()));
        return text(root);
    }

    private static String text(Object node) {
        return MAPPER.writeValueAsString(node) + "\n";
    }

    private static ArrayNode photos(List<PhotoResult> results) {
        ArrayNode array = MAPPER.createArrayNode();
        for (PhotoResult result : results) {
            ObjectNode node = array.addObject();
            node.put("photo", result.photo()).put("accepted", result.accepted());
            node.set("refusals", refusals(result.refusals()));
            node.set("card", card(result.card()));
            node.set("surface", surface(result.surface()));
            node.set("colour", colour(result.colour()));
            node.set("regions", regions(result.regions()));
        }
        return array;
    }

    private static ArrayNode refusals(List<Refusal> refusals) {
        ArrayNode array = MAPPER.createArrayNode();
        for (Refusal refusal : refusals) {
            array.addObject().put("code", refusal.code().code()).put("text", refusal.text(Locale.ENGLISH));
        }
        return array;
    }

    private static @Nullable ObjectNode card(Optional<CardFinding> card) {
        return card.map(found -> MAPPER.createObjectNode()
                        .put("name", found.name())
                        .put("markers", found.markers())
                        .put("residualPx", Figures.rounded(found.residualPx()))
                        .put("printScale", Figures.rounded(found.printScale())))
                .orElse(null);
    }

    private static @Nullable ObjectNode surface(Optional<SurfaceFinding> surface) {
        return surface.map(found -> {
                    ObjectNode node = MAPPER.createObjectNode().put("kind", word(found.kind()));
                    found.radius()
                            .ifPresentOrElse(
                                    radius -> node.put("radiusMm", Figures.rounded(radius.value()))
                                            .put("u", Figures.rounded(radius.u())),
                                    () -> node.putNull("radiusMm").putNull("u"));
                    found.secondRadius()
                            .ifPresent(radius -> node.put("secondRadiusMm", Figures.rounded(radius.value()))
                                    .put("secondU", Figures.rounded(radius.u())));
                    return node;
                })
                .orElse(null);
    }

    private static @Nullable ObjectNode colour(Optional<ColourFinding> colour) {
        return colour.map(found -> MAPPER.createObjectNode()
                        .put("residualDeltaE00", Figures.rounded(found.residualDeltaE00()))
                        .put("patches", found.patches()))
                .orElse(null);
    }

    private static ArrayNode regions(List<Measurement> measurements) {
        ArrayNode array = MAPPER.createArrayNode();
        for (Measurement m : measurements) {
            ObjectNode node = array.addObject();
            node.put("id", m.id());
            node.set("areaMm2", quantity(m.area()));
            node.set("lengthMm", quantity(m.length()));
            node.set("widthMm", quantity(m.width()));
            node.put("count", m.count()).put("hiddenMm2", Figures.rounded(m.hiddenMm2()));
            ObjectNode contrast = node.putObject("contrast");
            contrast.set("dL", quantity(m.contrast().dL()));
            contrast.set("da", quantity(m.contrast().da()));
            contrast.set("db", quantity(m.contrast().db()));
            contrast.set("dE00", quantity(m.contrast().dE00()));
            node.set("erythemaIndex", quantity(m.erythema()));
            node.set("melaninIndex", quantity(m.melanin()));
            node.set("itaDeg", quantity(m.ita()));
            node.set("roughness", quantity(m.roughness()));
        }
        return array;
    }

    private static @Nullable ObjectNode visit(Optional<VisitSummary> summary) {
        return summary.map(visit -> {
                    ObjectNode node = MAPPER.createObjectNode().put("photos", visit.photos());
                    node.set("regions", regions(visit.regions()));
                    return node;
                })
                .orElse(null);
    }

    private static @Nullable ObjectNode change(CompareResult result) {
        return result.change()
                .map(overall -> {
                    ObjectNode node = change(MAPPER.createObjectNode(), overall);
                    ArrayNode regions = node.putArray("regions");
                    result.regionChanges()
                            .forEach(region -> change(regions.addObject().put("id", region.id()), region.change()));
                    return node;
                })
                .orElse(null);
    }

    private static ObjectNode change(ObjectNode node, Change change) {
        node.set("areaPct", quantity(change.area()));
        node.set("widthPct", quantity(change.width()));
        node.set("contrastPct", quantity(change.contrast()));
        node.set("roughnessPct", quantity(change.roughness()));
        node.set("strainPct", quantity(change.strain()));
        return node;
    }

    private static @Nullable ObjectNode registration(Optional<RegistrationFinding> registration) {
        return registration
                .map(found -> MAPPER.createObjectNode()
                        .put("residualMm", Figures.rounded(found.residualMm()))
                        .put("matches", found.matches()))
                .orElse(null);
    }

    private static @Nullable ObjectNode quantity(Optional<? extends Quantity> quantity) {
        return quantity.map(ResultJson::quantity).orElse(null);
    }

    private static ObjectNode quantity(Quantity quantity) {
        return MAPPER.createObjectNode()
                .put("value", Figures.rounded(quantity.value()))
                .put("u", Figures.rounded(quantity.u()));
    }

    /** A limb that tapers unrolls like one that does not: outputs call both a cylinder. */
    private static String word(SurfaceFinding.Kind kind) {
        return switch (kind) {
            case PLANE -> "plane";
            case CYLINDER, CONE -> "cylinder";
            case TWO_CURVATURES -> "two-curvatures";
        };
    }
}
