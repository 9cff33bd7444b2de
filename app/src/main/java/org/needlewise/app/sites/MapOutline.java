package org.needlewise.app.sites;

import java.util.List;

/**
 * An outline on the body map.
 *
 * @param view which side of the body is seen
 * @param points closed polygon of three points or more; x from 0 at the picture's left to 100, y from 0 at the top to 200
 */
public record MapOutline(View view, List<Point> points) {
    private static final int FEWEST_POINTS = 3;
    private static final int MOST_POINTS = 400;

    public MapOutline {
        points = List.copyOf(points);
        if (points.size() < FEWEST_POINTS || points.size() > MOST_POINTS) {
            throw new IllegalArgumentException(points.size() + " points on the body map");
        }
    }

    /** In the corner of the map, where no body is: of a site whose place is no longer kept. */
    static MapOutline nowhere() {
        Point corner = new Point(0, 0);
        return new MapOutline(View.FRONT, List.of(corner, corner, corner));
    }

    /** Which side of the body is seen. */
    public enum View {
        FRONT,
        BACK
    }

    /** A point of the map. */
    public record Point(double x, double y) {
        private static final double WIDTH = 100;
        private static final double HEIGHT = 200;

        public Point {
            if (!(x >= 0 && x <= WIDTH && y >= 0 && y <= HEIGHT)) {
                throw new IllegalArgumentException("point (" + x + ", " + y + ") lies beside the body map");
            }
        }
    }

    /** Middle of the outline's points, for a label. */
    public Point middle() {
        return new Point(
                points.stream().mapToDouble(Point::x).average().orElse(0),
                points.stream().mapToDouble(Point::y).average().orElse(0));
    }
}
