package org.needlewise.phantom;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.needlewise.model.site.Outline.PixelPoint;
import org.needlewise.model.site.Outline.Polygon;

/**
 * Closed contours of a label picture at half coverage, at sub-pixel places by linear interpolation (marching squares,
 * Lorensen and Cline 1987 in two dimensions; saddles keep the lesion apart). Outside the picture counts as no lesion.
 */
final class Contours {
    private static final double LEVEL = 0.5;
    private static final int SMALLEST = 12;

    private final LabelPicture label;
    /** From the edge a contour enters a cell by to the edge it leaves by; lesion on the left. */
    private final Map<Long, Long> next = new HashMap<>();

    private Contours(LabelPicture label) {
        this.label = label;
    }

    static List<Polygon> at(LabelPicture label, String id) {
        Contours contours = new Contours(label);
        for (int y = -1; y < label.height(); y++) {
            for (int x = -1; x < label.width(); x++) {
                contours.cell(x, y);
            }
        }
        return contours.chains(id);
    }

    /** Edges of a cell: 0 top, 1 right, 2 bottom, 3 left. */
    private void cell(int x, int y) {
        boolean a = value(x, y) >= LEVEL;
        boolean b = value(x + 1, y) >= LEVEL;
        boolean c = value(x + 1, y + 1) >= LEVEL;
        boolean d = value(x, y + 1) >= LEVEL;
        if (a == b && b == c && c == d) {
            return;
        }
        boolean[] corner = {a, b, c, d};
        for (int edge = 0; edge < 4; edge++) {
            boolean from = corner[edge];
            boolean to = corner[(edge + 1) % 4];
            if (from && !to) {
                int leave = (edge + 3) % 4;
                while (corner[leave] || !corner[(leave + 1) % 4]) {
                    leave = (leave + 3) % 4;
                }
                next.put(key(x, y, edge), key(x, y, leave));
            }
        }
    }

    /** Horizontal edges start at (x, y) to the right, vertical ones downwards. */
    private static long key(int x, int y, int edge) {
        int ex = edge == 1 ? x + 1 : x;
        int ey = edge == 2 ? y + 1 : y;
        long vertical = edge % 2;
        return ((long) (ey + 1) << 33) | ((long) (ex + 1) << 1) | vertical;
    }

    private List<Polygon> chains(String id) {
        List<Polygon> polygons = new ArrayList<>();
        while (!next.isEmpty()) {
            Long start = next.keySet().iterator().next();
            List<PixelPoint> points = new ArrayList<>();
            Long at = start;
            while (at != null) {
                points.add(place(at));
                at = next.remove(at);
            }
            points.remove(points.size() - 1);
            if (points.size() >= SMALLEST) {
                polygons.add(new Polygon(id, points));
            }
        }
        polygons.sort((p, q) -> q.points().size() - p.points().size());
        return polygons;
    }

    private PixelPoint place(long key) {
        int y = (int) (key >>> 33) - 1;
        int x = (int) (key >>> 1) - 1;
        boolean vertical = (key & 1) != 0;
        double from = value(x, y);
        double to = vertical ? value(x, y + 1) : value(x + 1, y);
        double t = (LEVEL - from) / (to - from);
        return vertical ? new PixelPoint(x, y + t) : new PixelPoint(x + t, y);
    }

    private double value(int x, int y) {
        return x < 0 || y < 0 || x >= label.width() || y >= label.height() ? 0 : label.at(x, y);
    }
}
