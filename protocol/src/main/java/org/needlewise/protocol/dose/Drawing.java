package org.needlewise.protocol.dose;

import java.util.List;

/**
 * An area drawn by a person: a closed polygon in millimetres on the skin.
 *
 * @param points corners, three or more, each x and y
 */
public record Drawing(List<Point> points) {
    public Drawing {
        points = List.copyOf(points);
    }

    /** A corner in mm. */
    public record Point(double x, double y) {}

    /** Area in mm² by the shoelace formula; assumes that the outline does not cross itself. */
    public double areaMm2() {
        double twice = 0;
        for (int i = 0; i < points.size(); i++) {
            Point a = points.get(i);
            Point b = points.get((i + 1) % points.size());
            twice += a.x() * b.y() - b.x() * a.y();
        }
        return Math.abs(twice) / 2;
    }

    /** True when the point is inside, by the even-odd rule. */
    boolean contains(double x, double y) {
        boolean inside = false;
        for (int i = 0, j = points.size() - 1; i < points.size(); j = i++) {
            Point a = points.get(i);
            Point b = points.get(j);
            if ((a.y() > y) != (b.y() > y) && x < (b.x() - a.x()) * (y - a.y()) / (b.y() - a.y()) + a.x()) {
                inside = !inside;
            }
        }
        return inside;
    }

    double left() {
        return points.stream().mapToDouble(Point::x).min().orElse(0);
    }

    double right() {
        return points.stream().mapToDouble(Point::x).max().orElse(0);
    }

    double top() {
        return points.stream().mapToDouble(Point::y).min().orElse(0);
    }

    double bottom() {
        return points.stream().mapToDouble(Point::y).max().orElse(0);
    }
}
