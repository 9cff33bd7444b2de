package org.needlewise.imaging.lesion;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.needlewise.imaging.raster.Mask;
import org.needlewise.imaging.raster.MillimetreGrid;
import org.needlewise.imaging.raster.Raster;

/** Outlines of made-up lesions in millimetres around the middle of a square picture, and their truth. */
record SyntheticLesion(List<double[][]> parts, double lengthMm) {

    /** Tapered, slightly bent marks, some of them crossing. Widths are multiplied by {@code widthFactor}. */
    static SyntheticLesion striae(long seed, int count, double widthMm, double widthFactor) {
        Random random = new Random(seed);
        List<double[][]> parts = new ArrayList<>();
        double total = 0;
        for (int k = 0; k < count; k++) {
            double length = 25 + 25 * random.nextDouble();
            double half = widthMm / 2 * (0.7 + 0.6 * random.nextDouble());
            double angle = 0.5 * random.nextGaussian();
            double cx = 8 * random.nextGaussian();
            double cy = (k - (count - 1) / 2.0) * 9 + 2 * random.nextGaussian();
            double bend = 2.5 * random.nextGaussian();
            parts.add(ribbon(cx, cy, length, half * widthFactor, angle, bend));
            total += length;
        }
        return new SyntheticLesion(parts, total);
    }

    /** One rounded, uneven patch, its long axis {@code longMm}. */
    static SyntheticLesion scar(long seed, double longMm, double sizeFactor) {
        Random random = new Random(seed);
        double ratio = 0.45 + 0.4 * random.nextDouble();
        double turn = Math.PI * random.nextDouble();
        double[] amplitude = new double[4];
        double[] phase = new double[4];
        for (int h = 0; h < 4; h++) {
            amplitude[h] = 0.06 * random.nextGaussian() / (1 + 0.5 * h);
            phase[h] = 2 * Math.PI * random.nextDouble();
        }
        int n = 360;
        double[][] ring = new double[n][2];
        for (int i = 0; i < n; i++) {
            double t = 2 * Math.PI * i / n;
            double r = 1;
            for (int h = 0; h < 4; h++) {
                r += amplitude[h] * Math.cos((h + 2) * t + phase[h]);
            }
            double x = longMm / 2 * r * Math.cos(t) * sizeFactor;
            double y = longMm / 2 * ratio * r * Math.sin(t) * sizeFactor;
            ring[i][0] = x * Math.cos(turn) - y * Math.sin(turn);
            ring[i][1] = x * Math.sin(turn) + y * Math.cos(turn);
        }
        return new SyntheticLesion(List.<double[][]>of(ring), longMm * sizeFactor);
    }

    private static double[][] ribbon(double cx, double cy, double length, double half, double angle, double bend) {
        int n = 60;
        double[][] ring = new double[2 * n + 2][2];
        for (int i = 0; i <= n; i++) {
            double t = i / (double) n;
            double s = (t - 0.5) * length;
            double w = half * (0.2 + 0.8 * Math.sin(Math.PI * t));
            double off = bend * (1 - 4 * (t - 0.5) * (t - 0.5));
            put(ring[i], cx, cy, s, off + w, angle);
            put(ring[2 * n + 1 - i], cx, cy, s, off - w, angle);
        }
        return ring;
    }

    private static void put(double[] point, double cx, double cy, double s, double n, double angle) {
        point[0] = cx + s * Math.cos(angle) - n * Math.sin(angle);
        point[1] = cy + s * Math.sin(angle) + n * Math.cos(angle);
    }

    /** Union of the parts. */
    Raster coverage(MillimetreGrid grid) {
        Raster union = new Raster(grid.width(), grid.height(), 1);
        for (double[][] part : parts) {
            float[] one =
                    ExactOutline.rasterise(grid, List.<double[][]>of(part)).plane(0);
            for (int i = 0; i < one.length; i++) {
                union.plane(0)[i] = Math.max(union.plane(0)[i], one[i]);
            }
        }
        return union;
    }

    /** A loose outline: the hull-like region within {@code marginMm} of the lesion. */
    Mask lasso(MillimetreGrid grid, double marginMm) {
        float[] level = coverage(grid).plane(0).clone();
        for (int i = 0; i < level.length; i++) {
            level[i] -= 0.5f;
        }
        float[] d = SignedDistance.of(level, grid.width(), grid.height());
        double close = 8 * grid.pxPerMm();
        for (int i = 0; i < level.length; i++) {
            level[i] = (float) (d[i] + close);
        }
        float[] wide = SignedDistance.of(level, grid.width(), grid.height());
        Mask lasso = new Mask(grid.width(), grid.height());
        for (int i = 0; i < level.length; i++) {
            lasso.bits()[i] = wide[i] > close - marginMm * grid.pxPerMm();
        }
        return lasso;
    }
}
