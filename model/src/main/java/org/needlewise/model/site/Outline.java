package org.needlewise.model.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An outline drawn on one photograph, in pixels of that photograph (upright after EXIF orientation; pixel centres at
 * whole numbers).
 *
 * @param photo file name of the photograph it was drawn on
 * @param exact true when the polygons are the lesion itself; false when they are a lasso around it
 * @param polygons polygons that share an id are one region by the even-odd rule
 */
public record Outline(String photo, boolean exact, List<Polygon> polygons) {
    public Outline {
        polygons = List.copyOf(polygons);
        if (polygons.isEmpty()) {
            throw new IllegalArgumentException("outline on " + photo + " has no polygon");
        }
    }

    /** Polygons by region id, in order of first appearance. */
    public Map<String, List<Polygon>> regions() {
        Map<String, List<Polygon>> regions = new LinkedHashMap<>();
        for (Polygon polygon : polygons) {
            regions.computeIfAbsent(polygon.id(), id -> new ArrayList<>()).add(polygon);
        }
        return regions;
    }

    /** A closed polygon of three points or more. */
    public record Polygon(String id, List<PixelPoint> points) {
        public Polygon {
            points = List.copyOf(points);
            if (points.size() < 3) {
                throw new IllegalArgumentException("polygon " + id + " has " + points.size() + " points, needs 3");
            }
        }
    }

    /** A point of a photograph in pixels. */
    public record PixelPoint(double x, double y) {
        public PixelPoint {
            if (!Double.isFinite(x) || !Double.isFinite(y)) {
                throw new IllegalArgumentException("pixel point (" + x + ", " + y + ") is not finite");
            }
        }
    }
}
