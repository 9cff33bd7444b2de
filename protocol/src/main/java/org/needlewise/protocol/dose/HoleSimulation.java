package org.needlewise.protocol.dose;

import java.util.SplittableRandom;

/**
 * Lays the holes of every pass on a square of skin and counts cells of 1 mm² that got none. Rollers and stamps lay a
 * square grid at a random place, turned by the pass's direction, which a hand never keeps exactly; pens scatter. Same seed, same answer.
 */
final class HoleSimulation {
    private static final int FIELD_MM = 60;
    private static final int FIELDS = 40;
    /** No hand rolls in exactly the same direction twice: uniform error in radians, about ten degrees. */
    private static final double HAND = 0.17;

    private HoleSimulation() {}

    /** Share of cells without a hole. */
    static double emptyShare(
            double holesPerCm2EachPass, int passes, int directions, boolean regular, SplittableRandom random) {
        long empty = 0;
        for (int field = 0; field < FIELDS; field++) {
            boolean[][] hit = new boolean[FIELD_MM][FIELD_MM];
            for (int pass = 0; pass < passes; pass++) {
                if (regular) {
                    grid(
                            hit,
                            holesPerCm2EachPass,
                            Math.PI * (pass % directions) / directions + random.nextDouble(-HAND, HAND),
                            random);
                } else {
                    scatter(hit, holesPerCm2EachPass, random);
                }
            }
            for (boolean[] row : hit) {
                for (boolean cell : row) {
                    empty += cell ? 0 : 1;
                }
            }
        }
        return empty / (double) (FIELDS * FIELD_MM * FIELD_MM);
    }

    private static void grid(boolean[][] hit, double holesPerCm2, double angle, SplittableRandom random) {
        double spacing = 10 / Math.sqrt(holesPerCm2);
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        double u0 = random.nextDouble() * spacing;
        double v0 = random.nextDouble() * spacing;
        int reach = (int) Math.ceil(FIELD_MM / spacing) + 1;
        double centre = FIELD_MM / 2.0;
        for (int i = -reach; i <= reach; i++) {
            for (int j = -reach; j <= reach; j++) {
                double u = u0 + i * spacing;
                double v = v0 + j * spacing;
                mark(hit, centre + u * cos - v * sin, centre + u * sin + v * cos);
            }
        }
    }

    private static void scatter(boolean[][] hit, double holesPerCm2, SplittableRandom random) {
        long holes = Math.round(holesPerCm2 * FIELD_MM * FIELD_MM / 100);
        for (long i = 0; i < holes; i++) {
            mark(hit, random.nextDouble() * FIELD_MM, random.nextDouble() * FIELD_MM);
        }
    }

    private static void mark(boolean[][] hit, double x, double y) {
        int column = (int) Math.floor(x);
        int row = (int) Math.floor(y);
        if (column >= 0 && column < FIELD_MM && row >= 0 && row < FIELD_MM) {
            hit[row][column] = true;
        }
    }
}
