package org.needlewise.protocol.dose;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Rolls over a drawn area in the computer: every pass lays stroke beside stroke in its direction; neighbouring strokes
 * miss each other a little, so some lines get more and some less. Same seed, same map.
 */
final class DoseMapper {
    /** Wide enough for a few holes a cell, small enough to show a missed strip. */
    private static final double CELL_MM = 5;

    private final double laneErrorMm;
    private final double capPerCm2;

    DoseMapper(double laneErrorMm, double capPerCm2) {
        this.laneErrorMm = laneErrorMm;
        this.capPerCm2 = capPerCm2;
    }

    DoseMap map(Drawing drawing, Geometry geometry, double needleMm, int passes, int directions, long seed) {
        int columns = (int) Math.ceil((drawing.right() - drawing.left()) / CELL_MM);
        int rows = (int) Math.ceil((drawing.bottom() - drawing.top()) / CELL_MM);
        Counter counter = new Counter(drawing.left(), drawing.top(), new int[rows][columns]);
        SplittableRandom random = new SplittableRandom(seed);
        for (int pass = 0; pass < passes; pass++) {
            roll(counter, drawing, geometry, needleMm, Math.toRadians(Dose.directionDegrees(pass, directions)), random);
        }
        return result(drawing, counter, seed);
    }

    private void roll(
            Counter counter,
            Drawing drawing,
            Geometry geometry,
            double needleMm,
            double angle,
            SplittableRandom random) {
        double reach = Math.hypot(drawing.right() - drawing.left(), drawing.bottom() - drawing.top()) / 2;
        double midX = (drawing.left() + drawing.right()) / 2;
        double midY = (drawing.top() + drawing.bottom()) / 2;
        double width = geometry.strokeWidthMm();
        double density = geometry.holesPerCm2(needleMm) / 100;
        double spacing = 1 / Math.sqrt(density);
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        for (double lane = -reach - random.nextDouble() * width; lane < reach; lane += width) {
            double left = lane + random.nextDouble(-2, 2) * laneErrorMm;
            double start = -reach - random.nextDouble() * spacing;
            int along = (int) Math.ceil(2 * (reach + spacing) / spacing);
            int across = Math.max(1, (int) Math.round(width / spacing));
            double step = 1 / (density * width / across);
            for (int i = 0; i < along * spacing / step; i++) {
                for (int j = 0; j < across; j++) {
                    double u = geometry.isRegular()
                            ? start + i * step
                            : start + random.nextDouble() * 2 * (reach + spacing);
                    double v = left + (geometry.isRegular() ? j + 0.5 : random.nextDouble() * across) * width / across;
                    counter.add(midX + u * cos - v * sin, midY + u * sin + v * cos);
                }
            }
        }
    }

    private DoseMap result(Drawing drawing, Counter counter, long seed) {
        List<List<@Nullable Double>> grid = new ArrayList<>();
        DoubleSummaryStatistics all = new DoubleSummaryStatistics();
        int above = 0;
        for (int row = 0; row < counter.holes.length; row++) {
            List<@Nullable Double> line = new ArrayList<>();
            for (int column = 0; column < counter.holes[row].length; column++) {
                double x = drawing.left() + (column + 0.5) * CELL_MM;
                double y = drawing.top() + (row + 0.5) * CELL_MM;
                @Nullable
                Double value = drawing.contains(x, y) ? counter.holes[row][column] * 100 / (CELL_MM * CELL_MM) : null;
                line.add(value);
                if (value != null) {
                    all.accept(value);
                    above += value > capPerCm2 ? 1 : 0;
                }
            }
            grid.add(line);
        }
        boolean any = all.getCount() > 0;
        return new DoseMap(
                CELL_MM,
                drawing.left(),
                drawing.top(),
                grid,
                drawing.areaMm2() / 100,
                any ? all.getMin() : 0,
                all.getAverage(),
                any ? all.getMax() : 0,
                any ? above / (double) all.getCount() : 0,
                seed);
    }

    private record Counter(double left, double top, int[][] holes) {
        void add(double x, double y) {
            int column = (int) Math.floor((x - left) / CELL_MM);
            int row = (int) Math.floor((y - top) / CELL_MM);
            if (row >= 0 && row < holes.length && column >= 0 && column < Objects.requireNonNull(holes[row]).length) {
                holes[row][column]++;
            }
        }
    }
}
