package org.needlewise.imaging.surface;

import java.util.List;
import java.util.Random;
import org.needlewise.model.card.CardLayout;

/** What a camera over a known surface would see of a card's edges and corners, with noise. */
final class CardView {
    private static final double SPACING_MM = 1;
    private static final double SIGMA_PX = 0.1;

    private final CardLayout layout;
    private final FittedSurface truth;
    private final Random random;

    CardView(CardLayout layout, FittedSurface truth, long seed) {
        this.layout = layout;
        this.truth = truth;
        this.random = new Random(seed);
    }

    /** Both coordinates of the corners of the tags with these ids. */
    CardObservations corners(List<Integer> ids) {
        double[][] c = new double[8][ids.size() * 8];
        int n = 0;
        for (CardLayout.Marker marker : layout.markers()) {
            if (ids.contains(marker.id())) {
                double[][] square = square(marker);
                for (double[] corner : square) {
                    double[] px = truth.layoutToPhoto(corner[0], corner[1]);
                    for (int axis = 0; axis < 2; axis++) {
                        put(c, n++, corner, px, axis == 0 ? 1 : 0, axis, 0, 0.3);
                    }
                }
            }
        }
        return columns(c, n);
    }

    /** Points along the sides of the tags with these ids and, if asked, of the patches. */
    CardObservations edges(List<Integer> ids, boolean patches) {
        double[][] c = new double[8][4000];
        int n = 0;
        for (CardLayout.Marker marker : layout.markers()) {
            if (ids.contains(marker.id())) {
                n = along(c, n, square(marker));
            }
        }
        if (patches) {
            for (CardLayout.Patch p : layout.patches()) {
                double r = p.xMm() + p.widthMm();
                double b = p.yMm() + p.heightMm();
                n = along(c, n, new double[][] {{p.xMm(), p.yMm()}, {r, p.yMm()}, {r, b}, {p.xMm(), b}});
            }
        }
        return columns(c, n);
    }

    private int along(double[][] c, int from, double[][] square) {
        int n = from;
        double cx = (square[0][0] + square[2][0]) / 2;
        double cy = (square[0][1] + square[2][1]) / 2;
        for (int side = 0; side < 4; side++) {
            double[] a = square[side];
            double[] b = square[(side + 1) % 4];
            double length = Math.hypot(b[0] - a[0], b[1] - a[1]);
            for (double s = 0.7; s < length - 0.7; s += SPACING_MM) {
                double[] point = {a[0] + (b[0] - a[0]) * s / length, a[1] + (b[1] - a[1]) * s / length};
                double[] px = truth.layoutToPhoto(point[0], point[1]);
                double[] ahead = truth.layoutToPhoto(
                        point[0] + 0.1 * (b[0] - a[0]) / length, point[1] + 0.1 * (b[1] - a[1]) / length);
                double[] middle = truth.layoutToPhoto(cx, cy);
                double tangent = Math.hypot(ahead[0] - px[0], ahead[1] - px[1]);
                double nx = -(ahead[1] - px[1]) / tangent;
                double ny = (ahead[0] - px[0]) / tangent;
                double sign = (middle[0] - px[0]) * nx + (middle[1] - px[1]) * ny > 0 ? 1 : -1;
                put(c, n++, point, px, sign * nx, sign * ny, 1, SIGMA_PX);
            }
        }
        return n;
    }

    private void put(
            double[][] c, int n, double[] point, double[] px, double nx, double ny, double dark, double sigma) {
        double noise = sigma * random.nextGaussian();
        c[0][n] = point[0];
        c[1][n] = point[1];
        c[2][n] = px[0] + noise * nx;
        c[3][n] = px[1] + noise * ny;
        c[4][n] = nx;
        c[5][n] = ny;
        c[6][n] = dark;
        c[7][n] = sigma;
    }

    private static double[][] square(CardLayout.Marker m) {
        double x = m.centre().xMm();
        double y = m.centre().yMm();
        double h = m.sideMm() / 2;
        return new double[][] {{x - h, y - h}, {x + h, y - h}, {x + h, y + h}, {x - h, y + h}};
    }

    private static CardObservations columns(double[][] c, int n) {
        double[][] cut = new double[c.length][];
        for (int i = 0; i < c.length; i++) {
            cut[i] = java.util.Arrays.copyOf(c[i], n);
        }
        return new CardObservations(cut[0], cut[1], cut[2], cut[3], cut[4], cut[5], cut[6], cut[7]);
    }
}
