package org.needlewise.imaging.colour;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * One print's own ink colours, learned from several photographs of it, so that later photographs of the same print are
 * mapped to the same scale whatever the printer made of the file.
 *
 * <p>Assumes that all photographs show the same sheet and that it has not faded. Fails when the first visit's
 * photographs share an error, such as one lamp's colour rendering: the scale is then consistent but not absolute.
 *
 * @param inks by patch name; bare paper under {@link PatchReading#PAPER}
 * @param scaleDeltaE00 mean residual of the calibrations it was learned from: what the scale itself may be out by,
 *     the same in every later photograph
 */
public record PrintProfile(Map<String, InkColour> inks, double scaleDeltaE00) {
    /** Departures beyond this many robust standard deviations are not averaged. */
    private static final double OUTLIER = 3;

    /** Photographs of one print agree no better than this, CIEDE2000. */
    private static final double SMALLEST_SIGMA = 0.3;

    /**
     * One ink of this print.
     *
     * @param lab CIELAB (D65, 2°)
     * @param sigma standard uncertainty between photographs, CIEDE2000
     * @param readings how many readings were averaged
     */
    public record InkColour(CieLab lab, double sigma, int readings) {}

    /** A photographed card with the calibration made from it. */
    public record CalibratedCard(List<PatchReading> readings, ColourCalibration calibration) {
        public CalibratedCard {
            readings = List.copyOf(readings);
        }
    }

    public PrintProfile {
        inks = Map.copyOf(inks);
    }

    /**
     * Learns from the calibrated cards of one visit.
     *
     * @throws IllegalArgumentException when there is no card
     */
    public static PrintProfile learn(List<CalibratedCard> cards) {
        if (cards.isEmpty()) {
            throw new IllegalArgumentException("a print profile needs at least one card");
        }
        Map<String, List<CieLab>> seen = new TreeMap<>();
        for (CalibratedCard card : cards) {
            for (PatchReading reading : card.readings()) {
                if (reading.usable()) {
                    double[] rgb = card.calibration().correct(reading.linearRgb(), reading.centre());
                    seen.computeIfAbsent(reading.name(), n -> new ArrayList<>()).add(CieLab.ofLinearRgb(rgb));
                }
            }
        }
        Map<String, InkColour> inks = new LinkedHashMap<>();
        seen.forEach((name, colours) -> inks.put(name, average(colours)));
        double scale = cards.stream()
                .mapToDouble(c -> c.calibration().residualDeltaE00())
                .average()
                .orElseThrow();
        return new PrintProfile(inks, scale);
    }

    /** What is known of one ink. */
    public Optional<InkColour> ink(String name) {
        return Optional.ofNullable(inks.get(name));
    }

    /** The card's inks with this print's own values where they are known. */
    Map<String, Ink> over(Map<String, Ink> believed) {
        Map<String, Ink> own = new HashMap<>(believed);
        inks.forEach((name, colour) -> own.put(name, new Ink(name, colour.lab(), colour.sigma())));
        return own;
    }

    private static InkColour average(List<CieLab> colours) {
        double l = median(colours, CieLab::lightness);
        double a = median(colours, CieLab::a);
        double b = median(colours, CieLab::b);
        CieLab middle = new CieLab(l, a, b);
        double spread = Math.max(SMALLEST_SIGMA, 1.4826 * median(colours, c -> CieDe2000.difference(c, middle)));
        List<CieLab> kept = colours.stream()
                .filter(c -> CieDe2000.difference(c, middle) <= OUTLIER * spread)
                .toList();
        CieLab mean = new CieLab(mean(kept, CieLab::lightness), mean(kept, CieLab::a), mean(kept, CieLab::b));
        double sum = 0;
        for (CieLab colour : kept) {
            sum += Math.pow(CieDe2000.difference(colour, mean), 2);
        }
        double u = kept.size() > 1 ? Math.sqrt(sum / (kept.size() - 1) / kept.size()) : 0;
        return new InkColour(mean, Math.hypot(SMALLEST_SIGMA, u), kept.size());
    }

    private static double mean(List<CieLab> colours, ToDoubleFunction<CieLab> part) {
        return colours.stream().mapToDouble(part).average().orElseThrow();
    }

    private static double median(List<CieLab> colours, ToDoubleFunction<CieLab> part) {
        double[] sorted = colours.stream().mapToDouble(part).toArray();
        Arrays.sort(sorted);
        int n = sorted.length;
        return (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    }
}
