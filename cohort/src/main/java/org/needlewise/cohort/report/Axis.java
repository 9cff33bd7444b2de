package org.needlewise.cohort.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A linear axis with round ticks that holds zero.
 *
 * @param low left end, in what is shown
 * @param high right end
 * @param step between ticks
 * @param from left end, in pixels
 * @param to right end, in pixels
 */
record Axis(double low, double high, double step, double from, double to) {
    private static final double MOST_TICKS = 6;

    static Axis over(List<Double> values, double from, double to) {
        double least = Math.min(
                0, values.stream().mapToDouble(Double::doubleValue).min().orElse(-1));
        double most = Math.max(
                0, values.stream().mapToDouble(Double::doubleValue).max().orElse(1));
        double rough = Math.max(1e-9, most - least) / MOST_TICKS;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double step = power * (rough / power <= 1 ? 1 : rough / power <= 2 ? 2 : rough / power <= 5 ? 5 : 10);
        return new Axis(Math.floor(least / step) * step, Math.ceil(most / step) * step, step, from, to);
    }

    double at(double value) {
        double inside = Math.max(low, Math.min(high, value));
        return from + (to - from) * (inside - low) / (high - low);
    }

    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        for (int i = 0; low + i * step <= high + step / 2; i++) {
            double tick = low + i * step;
            ticks.add(Math.abs(tick) < step / 1000 ? 0 : tick);
        }
        return ticks;
    }

    String label(double tick) {
        String digits = step >= 1 ? "%.0f" : step >= 0.1 ? "%.1f" : "%.2f";
        return String.format(java.util.Locale.ROOT, digits, tick).replace('-', '\u2212');
    }
}
