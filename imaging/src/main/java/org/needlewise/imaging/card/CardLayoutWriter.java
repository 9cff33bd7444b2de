package org.needlewise.imaging.card;

import java.util.List;
import java.util.Locale;
import org.needlewise.model.card.CardLayout;
import org.needlewise.model.card.CardLayout.CardPoint;
import org.needlewise.model.card.CardLayout.MeasuredLabD50;
import org.needlewise.model.card.CardLayout.NominalSrgb;
import org.needlewise.model.card.CardLayout.Patch;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a card as the JSON that {@link CardLayoutReader} reads. */
public final class CardLayoutWriter {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private CardLayoutWriter() {}

    /** The card as JSON text, one line for people's tools to format. */
    public static String json(CardLayout card) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("name", card.name()).put("version", 1).put("unit", "mm");
        points(root.putArray("outline"), card.outline());
        root.put("dictionary", card.dictionary());
        ArrayNode markers = root.putArray("markers");
        card.markers().forEach(marker -> {
            ObjectNode node = markers.addObject().put("id", marker.id());
            point(node.putArray("centre"), marker.centre());
            node.put("size", marker.sideMm());
        });
        ArrayNode patches = root.putArray("patches");
        card.patches().forEach(patch -> patch(patches.addObject(), patch));
        points(root.putArray("white"), card.white());
        ArrayNode rulers = root.putArray("ruler");
        card.rulers().forEach(ruler -> {
            ObjectNode node = rulers.addObject();
            point(node.putArray("from"), ruler.from());
            point(node.putArray("to"), ruler.to());
            node.put("side", ruler.side().name().toLowerCase(Locale.ROOT));
        });
        card.printCheck().ifPresent(line -> {
            ObjectNode node = root.putObject("print_check");
            point(node.putArray("from"), line.from());
            point(node.putArray("to"), line.to());
            node.put("length", line.lengthMm());
        });
        return root.toString();
    }

    private static void patch(ObjectNode node, Patch patch) {
        node.put("name", patch.name());
        if (patch.colour() instanceof NominalSrgb srgb) {
            node.putArray("srgb").add(srgb.red()).add(srgb.green()).add(srgb.blue());
        } else if (patch.colour() instanceof MeasuredLabD50 lab) {
            node.putArray("lab").add(lab.lightness()).add(lab.a()).add(lab.b());
        }
        node.putArray("rect")
                .add(patch.xMm())
                .add(patch.yMm())
                .add(patch.widthMm())
                .add(patch.heightMm());
    }

    private static void points(ArrayNode array, List<CardPoint> points) {
        points.forEach(point -> point(array.addArray(), point));
    }

    private static void point(ArrayNode pair, CardPoint point) {
        pair.add(point.xMm()).add(point.yMm());
    }
}
