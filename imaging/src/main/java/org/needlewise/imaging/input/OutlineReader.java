package org.needlewise.imaging.input;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.needlewise.model.site.Outline;
import org.needlewise.model.site.Outline.PixelPoint;
import org.needlewise.model.site.Outline.Polygon;
import org.needlewise.model.site.PointPair;

/** Reads outlines, point lists and point pairs: pixels of an upright photograph, pixel centres at whole numbers. */
public final class OutlineReader {
    private OutlineReader() {}

    /**
     * Reads {@code {"photo": "a.jpg", "exact": false, "polygons": [{"id": "all", "points": [[x, y], …]}]}}.
     *
     * @throws InputException when the file is missing or says something else
     */
    public static Outline outline(Path file) {
        JsonCursor root = JsonCursor.read(file).onlyFields(Set.of("photo", "exact", "polygons"));
        List<Polygon> polygons = new ArrayList<>();
        for (JsonCursor polygon : root.field("polygons").items()) {
            polygon.onlyFields(Set.of("id", "points"));
            List<PixelPoint> points = pointsAt(polygon.field("points"));
            if (points.size() < 3) {
                throw polygon.field("points").error("has " + points.size() + " points, a polygon needs 3");
            }
            polygons.add(new Polygon(polygon.field("id").text(), points));
        }
        if (polygons.isEmpty()) {
            throw root.field("polygons").error("has no polygon");
        }
        boolean exact = root.optional("exact").map(JsonCursor::truth).orElse(false);
        return new Outline(root.field("photo").text(), exact, polygons);
    }

    /**
     * Reads {@code [[x, y], …]}.
     *
     * @throws InputException when the file is missing or says something else
     */
    public static List<PixelPoint> points(Path file) {
        return pointsAt(JsonCursor.read(file));
    }

    /**
     * Reads {@code [{"baseline": [x, y], "followup": [x, y]}, …]}, three pairs or more.
     *
     * @throws InputException when the file is missing or says something else
     */
    public static List<PointPair> pairs(Path file) {
        JsonCursor root = JsonCursor.read(file);
        List<PointPair> pairs = new ArrayList<>();
        for (JsonCursor pair : root.items()) {
            pair.onlyFields(Set.of("baseline", "followup"));
            pairs.add(new PointPair(point(pair.field("baseline")), point(pair.field("followup"))));
        }
        if (pairs.size() < 3) {
            throw root.error("has " + pairs.size() + " point pairs, needs 3 or more");
        }
        return pairs;
    }

    private static List<PixelPoint> pointsAt(JsonCursor array) {
        return array.items().stream().map(OutlineReader::point).toList();
    }

    private static PixelPoint point(JsonCursor item) {
        double[] xy = item.numbers(2);
        return new PixelPoint(xy[0], xy[1]);
    }
}
