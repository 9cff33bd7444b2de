package org.needlewise.imaging.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.needlewise.model.site.Outline.PixelPoint;
import org.needlewise.model.site.Outline.Polygon;

/**
 * Outlines that a program traced along the pixels of a mask, as border following does (Suzuki and Abe 1985): vertices are
 * whole numbers and every side runs along a row, a column or a diagonal. Such vertices name the outermost pixels of the
 * lesion, which belong to it whole; a polygon through their centres would lose half a pixel all round, two percent of a
 * narrow stria.
 */
final class TracedOutline {
    private static final int FEWEST_VERTICES = 8;

    private static final int PIECE_PX = 16;

    private TracedOutline() {}

    /** Whether all polygons were traced along pixels; small pieces and holes tell only together with a larger one. */
    static boolean isTraced(List<Polygon> polygons) {
        return polygons.stream().allMatch(p -> isPixelPath(p.points()))
                && polygons.stream().anyMatch(p -> p.points().size() >= FEWEST_VERTICES);
    }

    private static boolean isPixelPath(List<PixelPoint> points) {
        PixelPoint last = points.get(points.size() - 1);
        for (PixelPoint p : points) {
            double dx = Math.abs(p.x() - last.x());
            double dy = Math.abs(p.y() - last.y());
            if (p.x() != Math.rint(p.x()) || p.y() != Math.rint(p.y()) || (dx != 0 && dy != 0 && dx != dy)) {
                return false;
            }
            last = p;
        }
        return true;
    }

    /** The pixels inside or on the outlines as rectangles, one a run along a row, their corners between pixels. */
    static List<Polygon> pixelRuns(String id, List<Polygon> polygons) {
        int left = Integer.MAX_VALUE;
        int top = Integer.MAX_VALUE;
        int right = Integer.MIN_VALUE;
        int bottom = Integer.MIN_VALUE;
        for (Polygon polygon : polygons) {
            for (PixelPoint p : polygon.points()) {
                left = Math.min(left, (int) p.x());
                right = Math.max(right, (int) p.x());
                top = Math.min(top, (int) p.y());
                bottom = Math.max(bottom, (int) p.y());
            }
        }
        int width = right - left + 1;
        List<Polygon> runs = new ArrayList<>();
        boolean[] row = new boolean[width];
        for (int y = top; y <= bottom; y++) {
            fillRow(polygons, y, left, row);
            for (int x = 0; x < width; x++) {
                if (row[x]) {
                    int end = x;
                    while (end + 1 < width && row[end + 1]) {
                        end++;
                    }
                    addPieces(runs, id, left + x, left + end, y);
                    x = end;
                }
            }
        }
        return runs;
    }

    /** Pieces end at the same columns in every row: on curved skin their sides then lie on each other. */
    private static void addPieces(List<Polygon> runs, String id, int from, int to, int y) {
        for (int x = from; x <= to; ) {
            int end = Math.min(to, Math.floorDiv(x, PIECE_PX) * PIECE_PX + PIECE_PX - 1);
            runs.add(rectangle(id, x - 0.5, y - 0.5, end + 0.5, y + 0.5));
            x = end + 1;
        }
    }

    private static void fillRow(List<Polygon> polygons, int y, int left, boolean[] row) {
        Arrays.fill(row, false);
        List<Double> crossings = new ArrayList<>();
        for (Polygon polygon : polygons) {
            List<PixelPoint> points = polygon.points();
            PixelPoint a = points.get(points.size() - 1);
            for (PixelPoint b : points) {
                if (a.y() <= y != b.y() <= y) {
                    crossings.add(a.x() + (y - a.y()) / (b.y() - a.y()) * (b.x() - a.x()));
                }
                a = b;
            }
        }
        crossings.sort(null);
        for (int i = 0; i + 1 < crossings.size(); i += 2) {
            for (int x = (int) Math.ceil(crossings.get(i)); x <= crossings.get(i + 1); x++) {
                row[x - left] = true;
            }
        }
        for (Polygon polygon : polygons) {
            markBorder(polygon.points(), y, left, row);
        }
    }

    private static void markBorder(List<PixelPoint> points, int y, int left, boolean[] row) {
        PixelPoint a = points.get(points.size() - 1);
        for (PixelPoint b : points) {
            if (Math.min(a.y(), b.y()) <= y && y <= Math.max(a.y(), b.y())) {
                double at = a.y() == b.y() ? a.x() : a.x() + (y - a.y()) / (b.y() - a.y()) * (b.x() - a.x());
                double until = a.y() == b.y() ? b.x() : at;
                for (int x = (int) Math.min(at, until); x <= Math.max(at, until); x++) {
                    row[x - left] = true;
                }
            }
            a = b;
        }
    }

    private static Polygon rectangle(String id, double left, double top, double right, double bottom) {
        return new Polygon(
                id,
                List.of(
                        new PixelPoint(left, top),
                        new PixelPoint(right, top),
                        new PixelPoint(right, bottom),
                        new PixelPoint(left, bottom)));
    }
}
