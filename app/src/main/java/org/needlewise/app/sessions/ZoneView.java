package org.needlewise.app.sessions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.needlewise.protocol.dose.Dose;
import org.needlewise.protocol.dose.DoseMap;

/**
 * A zone as the guide shows it.
 *
 * @param label the person's name for the site
 * @param directions degrees of the arrow, pass by pass
 */
record ZoneView(SessionZone zone, String label, List<Double> directions) {
    static ZoneView of(SessionZone zone, String label) {
        List<Double> degrees = new ArrayList<>();
        for (int pass = 0; pass < zone.passesPlanned(); pass++) {
            degrees.add(Dose.directionDegrees(pass, zone.directions()));
        }
        return new ZoneView(zone, label, List.copyOf(degrees));
    }

    /** Degrees as the script reads them. */
    public String degrees() {
        return String.join(
                " ", directions.stream().map(d -> Long.toString(Math.round(d))).toList());
    }

    public double degreesNow() {
        return directions.isEmpty() ? 0 : directions.get(Math.min(zone.passesDone(), directions.size() - 1));
    }

    /**
     * A dose map as a drawing.
     *
     * @param cells squares
     * @param side of all of it, in cells
     */
    record MapView(List<Cell> cells, int side, double mean, double cap) {
        private static final double LIGHT = 0.12;
        private static final double FULL = 0.92;

        /** @param opacity how full, against the cap */
        record Cell(int column, int row, String opacity) {}

        static MapView of(@Nullable DoseMap map, double cap) {
            List<Cell> cells = new ArrayList<>();
            int side = 1;
            if (map != null) {
                for (int row = 0; row < map.holesPerCm2().size(); row++) {
                    List<@Nullable Double> line = map.holesPerCm2().get(row);
                    side = Math.max(side, Math.max(line.size(), row + 1));
                    for (int column = 0; column < line.size(); column++) {
                        Double holes = line.get(column);
                        if (holes != null) {
                            cells.add(new Cell(column, row, opacity(holes / cap)));
                        }
                    }
                }
            }
            return new MapView(List.copyOf(cells), side, map == null ? 0 : map.mean(), cap);
        }

        private static String opacity(double share) {
            return String.format(Locale.ROOT, "%.2f", LIGHT + Math.min(1, share) * (FULL - LIGHT));
        }
    }
}
