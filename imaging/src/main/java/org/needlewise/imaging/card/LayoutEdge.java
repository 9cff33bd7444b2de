package org.needlewise.imaging.card;

import java.util.ArrayList;
import java.util.List;
import org.needlewise.imaging.vision.TagDictionary;
import org.needlewise.model.card.CardLayout;
import org.needlewise.model.card.CardLayout.Marker;
import org.needlewise.model.card.CardLayout.Patch;

/**
 * A straight edge between a darker and a lighter area of the card, nominal millimetres. Walking from start to end, the
 * darker side is on the right hand as printed (x right, y down).
 *
 * @param reachMm how far on both sides the paper is even
 */
record LayoutEdge(double x0, double y0, double x1, double y1, double reachMm) {
    private static final double PATCH_REACH_MM = 0.85;
    private static final double REACH_OF_CELL = 0.42;
    private static final double LONGEST_REACH_MM = 1.0;

    /** All edges that may be measured: tags inside and out, and patches against paper. */
    static List<LayoutEdge> of(CardLayout layout, TagDictionary dictionary) {
        List<LayoutEdge> edges = new ArrayList<>();
        for (Marker marker : layout.markers()) {
            addTag(edges, marker, dictionary.cells(marker.id()));
        }
        if (!layout.certified()) {
            for (Patch patch : layout.patches()) {
                addPatch(edges, patch);
            }
        }
        return edges;
    }

    double lengthMm() {
        return Math.hypot(x1 - x0, y1 - y0);
    }

    private static void addPatch(List<LayoutEdge> edges, Patch p) {
        double r = p.xMm() + p.widthMm();
        double b = p.yMm() + p.heightMm();
        edges.add(new LayoutEdge(p.xMm(), p.yMm(), r, p.yMm(), PATCH_REACH_MM));
        edges.add(new LayoutEdge(r, p.yMm(), r, b, PATCH_REACH_MM));
        edges.add(new LayoutEdge(r, b, p.xMm(), b, PATCH_REACH_MM));
        edges.add(new LayoutEdge(p.xMm(), b, p.xMm(), p.yMm(), PATCH_REACH_MM));
    }

    private static void addTag(List<LayoutEdge> edges, Marker marker, boolean[][] cells) {
        int n = cells.length;
        double cell = marker.sideMm() / n;
        double left = marker.centre().xMm() - marker.sideMm() / 2;
        double top = marker.centre().yMm() - marker.sideMm() / 2;
        double reach = Math.min(LONGEST_REACH_MM, REACH_OF_CELL * cell);
        for (int line = 0; line <= n; line++) {
            double y = top + line * cell;
            double x = left + line * cell;
            for (int[] run : runs(cells, line, true)) {
                add(edges, run[2], left + run[0] * cell, y, left + run[1] * cell, y, reach);
            }
            for (int[] run : runs(cells, line, false)) {
                add(edges, -run[2], x, top + run[0] * cell, x, top + run[1] * cell, reach);
            }
        }
    }

    /** Stretches {from, to, sense} of equal step along a grid line; sense +1 gets darker across it, −1 lighter. */
    private static List<int[]> runs(boolean[][] cells, int line, boolean horizontal) {
        List<int[]> runs = new ArrayList<>();
        int from = 0;
        while (from < cells.length) {
            int sense = step(cells, line, from, horizontal);
            int to = from + 1;
            while (to < cells.length && step(cells, line, to, horizontal) == sense) {
                to++;
            }
            runs.add(new int[] {from, to, sense});
            from = to;
        }
        return runs;
    }

    private static int step(boolean[][] cells, int line, int at, boolean horizontal) {
        boolean before = line == 0 || (horizontal ? cells[line - 1][at] : cells[at][line - 1]);
        boolean after = line == cells.length || (horizontal ? cells[line][at] : cells[at][line]);
        return before == after ? 0 : before ? 1 : -1;
    }

    private static void add(
            List<LayoutEdge> edges, int sense, double x0, double y0, double x1, double y1, double reach) {
        if (sense > 0) {
            edges.add(new LayoutEdge(x0, y0, x1, y1, reach));
        } else if (sense < 0) {
            edges.add(new LayoutEdge(x1, y1, x0, y0, reach));
        }
    }
}
