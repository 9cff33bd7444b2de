package org.needlewise.protocol.dose;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.needlewise.protocol.dose.Drawing.Point;
import org.needlewise.protocol.input.Json;
import org.needlewise.protocol.knowledge.Knowledge;

/** Reads what is asked about a dose; everything impossible is named and refused. */
public final class DoseReader {
    static final Set<String> FIELDS = Set.of(
            "today",
            "device",
            "region",
            "concern",
            "passes",
            "directions",
            "areaCm2",
            "drawingMm",
            "nickelAllergy",
            "earlier",
            "seed");

    private static final int MOST_PASSES = 200;
    private static final int MOST_DIRECTIONS = 16;
    private static final double MOST_AREA_CM2 = 30_000;
    private static final double MOST_HOLES_PER_CM2 = 100_000;
    private static final double FARTHEST_MM = 1_000;
    private static final int MOST_POINTS = 5_000;

    private final Knowledge knowledge;
    private final LocalDate clock;

    public DoseReader(Knowledge knowledge, LocalDate clock) {
        this.knowledge = knowledge;
        this.clock = clock;
    }

    /**
     * Reads a question about a dose.
     *
     * @throws org.needlewise.protocol.input.ProtocolInputException when it says something impossible
     */
    public DoseRequest read(Json root) {
        root.onlyFields(FIELDS);
        LocalDate today = root.optional("today").map(Json::date).orElse(clock);
        @Nullable
        Double area = root.optional("areaCm2")
                .map(json -> json.positive(MOST_AREA_CM2))
                .orElse(null);
        @Nullable
        Drawing drawing = root.optional("drawingMm").map(DoseReader::drawing).orElse(null);
        if (area != null && drawing != null) {
            throw root.error("says both areaCm2 and drawingMm; one is enough");
        }
        @Nullable
        Integer passes =
                root.optional("passes").map(json -> json.whole(1, MOST_PASSES)).orElse(null);
        @Nullable
        Integer directions = root.optional("directions")
                .map(json -> json.whole(1, MOST_DIRECTIONS))
                .orElse(null);
        if (passes != null && directions != null && directions > passes) {
            throw root.field("directions").error("must not be more than the passes, was " + directions);
        }
        return new DoseRequest(
                today,
                DeviceReader.read(root.field("device"), today),
                root.field("region").oneOf(knowledge.regions().keySet()),
                root.field("concern").oneOf(knowledge.concerns().keySet()),
                passes,
                directions,
                area,
                drawing,
                !root.field("nickelAllergy")
                        .oneOf(List.of("yes", "no", "unknown"))
                        .equals("no"),
                earlier(root, today),
                root.optional("seed")
                        .map(json -> json.whole(0, Integer.MAX_VALUE))
                        .orElse(1));
    }

    private static List<DoseRequest.Earlier> earlier(Json root, LocalDate today) {
        List<DoseRequest.Earlier> earlier = new ArrayList<>();
        for (Json json : root.optional("earlier").map(Json::items).orElse(List.of())) {
            json.onlyFields(Set.of("date", "holesPerCm2"));
            earlier.add(new DoseRequest.Earlier(
                    json.field("date").dateUpTo(today),
                    json.field("holesPerCm2").positive(MOST_HOLES_PER_CM2)));
        }
        return earlier;
    }

    private static Drawing drawing(Json json) {
        List<Json> corners = json.items();
        if (corners.size() < 3 || corners.size() > MOST_POINTS) {
            throw json.error("must have 3 to " + MOST_POINTS + " corners, has " + corners.size());
        }
        Drawing drawing = new Drawing(corners.stream().map(DoseReader::point).toList());
        if (drawing.areaMm2() <= 0) {
            throw json.error("has no area");
        }
        return drawing;
    }

    private static Point point(Json json) {
        List<Json> xy = json.items();
        if (xy.size() != 2) {
            throw json.error("must hold x and y in mm, has " + xy.size() + " numbers");
        }
        return new Point(xy.get(0).number(-FARTHEST_MM, FARTHEST_MM), xy.get(1).number(-FARTHEST_MM, FARTHEST_MM));
    }
}
