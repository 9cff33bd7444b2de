package org.needlewise.imaging.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.needlewise.imaging.lesion.Components;
import org.needlewise.imaging.lesion.SignedDistance;
import org.needlewise.imaging.raster.MillimetreGrid;
import org.needlewise.imaging.raster.Raster;

/**
 * Centre lines of a lesion's parts.
 *
 * <p>Long parts are thinned to their skeleton; short side branches that come from a ragged edge are dropped, each free
 * end is extended to the edge. What marks cover together is one region: a stretch that they share counts once. A part
 * that is not long (area below {@value #LONG_PART} squares of its greatest inscribed width) has its longest axis (Feret)
 * as its line.
 *
 * @param linesMm polylines {@code [point][x, y]} in skin millimetres
 * @param lengthMm total length
 * @param axesMm part of it that is longest axes of parts that are not long
 * @param ends free ends of lines, those of axes not counted
 * @param junctions places where marks cross or merge
 */
public record CentreLines(List<double[][]> linesMm, double lengthMm, double axesMm, int ends, int junctions) {
    private static final double WORK_PX_PER_MM = 5;
    private static final double LONG_PART = 3;
    private static final double SMOOTHING_MM = 1.2;
    private static final double TAPER_MM = 6;
    private static final double LEAST_TAPER = 0.03;
    private static final double LONGEST_TIP_MM = 2.5;
    private static final double SAME_PLACE_MM = 4;

    /** Centre lines of the region where {@code coverage} (0..1, one plane) is above one half. */
    public static CentreLines of(MillimetreGrid grid, Raster coverage) {
        int factor = Math.max(1, (int) Math.round(grid.pxPerMm() / WORK_PX_PER_MM));
        int w = grid.width() / factor + 2;
        int h = grid.height() / factor + 2;
        float[] share = coverage.plane(0);
        float[] level = new float[w * h];
        Arrays.fill(level, -0.5f);
        for (int y = 0; y < grid.height() / factor; y++) {
            for (int x = 0; x < grid.width() / factor; x++) {
                float sum = 0;
                for (int row = y * factor; row < (y + 1) * factor; row++) {
                    int from = row * grid.width() + x * factor;
                    for (int i = from; i < from + factor; i++) {
                        sum += share[i];
                    }
                }
                level[(y + 1) * w + x + 1] = sum / (factor * factor) - 0.5f;
            }
        }
        return new Tracer(grid, factor, w, h, SignedDistance.of(level, w, h)).trace();
    }

    private static final class Tracer {
        private final MillimetreGrid grid;
        private final int factor;
        private final int w;
        private final int h;
        private final float[] distance;
        private final List<double[][]> lines = new ArrayList<>();
        private double lengthMm;
        private double axesMm;
        private int ends;
        private final List<double[]> junctions = new ArrayList<>();

        Tracer(MillimetreGrid grid, int factor, int w, int h, float[] distance) {
            this.grid = grid;
            this.factor = factor;
            this.w = w;
            this.h = h;
            this.distance = distance;
        }

        CentreLines trace() {
            boolean[] bits = new boolean[distance.length];
            for (int i = 0; i < bits.length; i++) {
                bits[i] = distance[i] > 0;
            }
            Components parts = Components.of(bits, w, h, true);
            float[] thickest = new float[parts.count()];
            for (int i = 0; i < bits.length; i++) {
                if (bits[i]) {
                    int part = parts.label()[i];
                    thickest[part] = Math.max(thickest[part], distance[i]);
                }
            }
            boolean[] elongated = new boolean[bits.length];
            for (int part = 0; part < parts.count(); part++) {
                double square = 4 * thickest[part] * thickest[part];
                if (parts.size()[part] > LONG_PART * square) {
                    for (int i = 0; i < bits.length; i++) {
                        elongated[i] |= parts.label()[i] == part;
                    }
                } else {
                    longestAxis(parts.label(), part);
                }
            }
            skeleton(elongated);
            return new CentreLines(List.copyOf(lines), lengthMm, axesMm, ends, junctions.size());
        }

        private void skeleton(boolean[] elongated) {
            boolean[] thin = Thinning.of(elongated, w, h);
            List<SkeletonGraph.Branch> branches = SkeletonGraph.branches(thin, w);
            boolean pruned = true;
            while (pruned) {
                pruned = false;
                for (SkeletonGraph.Branch b : branches) {
                    if (isSpur(b)) {
                        b.path()
                                .subList(b.from() >= 0 ? 1 : 0, b.path().size() - (b.to() >= 0 ? 1 : 0))
                                .forEach(i -> thin[i] = false);
                        pruned = true;
                    }
                }
                if (pruned) {
                    branches = SkeletonGraph.branches(thin, w);
                }
            }
            branches.forEach(this::add);
            for (SkeletonGraph.Branch b : branches) {
                if (b.from() >= 0) {
                    junction(b.path().get(0));
                }
                if (b.to() >= 0) {
                    junction(b.path().get(b.path().size() - 1));
                }
            }
        }

        /** Nodes close together are one place. */
        private void junction(int i) {
            double[] at = {xMm(i), yMm(i)};
            if (junctions.stream().noneMatch(j -> Math.hypot(j[0] - at[0], j[1] - at[1]) < SAME_PLACE_MM)) {
                junctions.add(at);
            }
        }

        /** A side branch hardly longer than the mark is wide there is a bump of the edge. */
        private boolean isSpur(SkeletonGraph.Branch b) {
            if (b.from() >= 0 == b.to() >= 0 || b.path().size() < 2) {
                return false;
            }
            int node = b.from() >= 0 ? b.path().get(0) : b.path().get(b.path().size() - 1);
            int tip =
                    b.from() >= 0 ? b.path().get(b.path().size() - 1) : b.path().get(0);
            double reach = Math.hypot(node % w - tip % w, node / w - tip / w) + distance[tip];
            return reach < 1.5 * distance[node] + 2;
        }

        private void add(SkeletonGraph.Branch b) {
            double[][] line = smoothed(b.path());
            double length = 0;
            for (int i = 1; i < line.length; i++) {
                length += Math.hypot(line[i][0] - line[i - 1][0], line[i][1] - line[i - 1][1]);
            }
            lengthMm += length;
            if (b.from() < 0) {
                lengthMm += tipMm(b.path(), line, 0, 1);
                ends++;
            }
            if (b.to() < 0) {
                lengthMm += tipMm(b.path(), line, line.length - 1, -1);
                ends++;
            }
            lines.add(line);
        }

        /**
         * How far a mark goes on beyond the end of its skeleton: to its edge, or where it tapers, to where its two edges
         * would meet. The thin end of a tapering mark is below what an outline can hold.
         */
        private double tipMm(List<Integer> path, double[][] line, int end, int step) {
            double mm = factor / grid.pxPerMm();
            double[] sums = new double[5];
            double at = 0;
            for (int i = end + step; i >= 0 && i < line.length && at < TAPER_MM; i += step) {
                at += Math.hypot(line[i][0] - line[i - step][0], line[i][1] - line[i - step][1]);
                double half = distance[path.get(i)] * mm;
                sums[0]++;
                sums[1] += at;
                sums[2] += at * at;
                sums[3] += half;
                sums[4] += at * half;
            }
            double edge = distance[path.get(end)] * mm;
            double spread = sums[0] * sums[2] - sums[1] * sums[1];
            if (at < TAPER_MM / 2 || !(spread > 0)) {
                return edge;
            }
            double slope = (sums[0] * sums[4] - sums[1] * sums[3]) / spread;
            double half = (sums[3] - slope * sums[1]) / sums[0];
            return slope < LEAST_TAPER ? edge : Math.max(edge, Math.min(LONGEST_TIP_MM, half / slope));
        }

        private double[][] smoothed(List<Integer> path) {
            double sigma = SMOOTHING_MM * grid.pxPerMm() / factor;
            int reach = (int) (2.5 * sigma);
            double[][] out = new double[path.size()][2];
            for (int i = 0; i < path.size(); i++) {
                // The same reach to both sides keeps the ends where they are.
                int r = Math.min(reach, Math.min(i, path.size() - 1 - i));
                double norm = 0;
                for (int k = i - r; k <= i + r; k++) {
                    double g = Math.exp(-0.5 * (k - i) * (k - i) / (sigma * sigma));
                    out[i][0] += g * xMm(path.get(k));
                    out[i][1] += g * yMm(path.get(k));
                    norm += g;
                }
                out[i][0] /= norm;
                out[i][1] /= norm;
            }
            return out;
        }

        private void longestAxis(int[] label, int part) {
            List<Integer> border = new ArrayList<>();
            for (int i = 0; i < label.length; i++) {
                if (label[i] == part && distance[i] <= 1.5) {
                    border.add(i);
                }
            }
            if (border.isEmpty()) {
                return;
            }
            double best = -1;
            double[][] axis = new double[2][2];
            for (int a = 0; a < 90; a++) {
                double cos = Math.cos(Math.PI * a / 90);
                double sin = Math.sin(Math.PI * a / 90);
                int low = border.get(0);
                int high = low;
                for (int i : border) {
                    low = along(i, cos, sin) < along(low, cos, sin) ? i : low;
                    high = along(i, cos, sin) > along(high, cos, sin) ? i : high;
                }
                double mm = factor / grid.pxPerMm();
                double extent = (along(high, cos, sin) - along(low, cos, sin) + distance[low] + distance[high]) * mm;
                if (extent > best) {
                    best = extent;
                    axis = new double[][] {{xMm(low), yMm(low)}, {xMm(high), yMm(high)}};
                }
            }
            lengthMm += best;
            axesMm += best;
            lines.add(axis);
        }

        private double along(int i, double cos, double sin) {
            return i % w * cos + i / w * sin;
        }

        private double xMm(int i) {
            return grid.xMm((i % w - 1) * factor + (factor - 1) / 2.0);
        }

        private double yMm(int i) {
            return grid.yMm((i / w - 1) * factor + (factor - 1) / 2.0);
        }
    }
}
