package org.needlewise.app.howitworks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.needlewise.app.guidance.Cited;
import org.needlewise.protocol.Protocol;
import org.needlewise.protocol.healing.SignWindow;
import org.needlewise.protocol.knowledge.ClockPhase;
import org.needlewise.protocol.knowledge.Knowledge;

/**
 * The healing clock as a drawing: hours run from left to right, logarithmically, from 0 to 100 percent of the width.
 *
 * @param bars one below the other
 * @param ticks where hours, days, weeks, months and years stand
 * @param height pixels
 */
record Clock(List<Bar> bars, List<Tick> ticks, int height) {
    private static final int ROW = 44;
    private static final int HEAD = 34;
    private static final double TWO_YEARS = 17_520;
    private static final double LEAST_WIDTH = 1.2;
    private static final int HOURS_OF_A_DAY = 24;
    private static final int A_YEAR = 8760;
    private static final int DAYS_OF_A_WEEK = 7;
    private static final List<Integer> TICKS = List.of(1, 24, 72, 168, 672, 2016, 8760, 17_520);

    /**
     * @param kind barrier, phase, tissue, sign or answer; a class of the style sheet
     * @param left percent
     * @param width percent
     * @param watch percent that is to be watched after it, 0 where nothing is
     * @param top pixels
     */
    record Bar(
            String kind,
            String name,
            String left,
            String width,
            String watch,
            String watchLeft,
            int top,
            Cited cited) {}

    /** @param key of the message, with the number for it */
    record Tick(String left, String key, int number, String anchor) {}

    /** @param names of the signs and of the answer, by message key */
    static Clock of(Protocol protocol, double needleMm, Cited answer, UnaryOperator<String> names) {
        Knowledge knowledge = protocol.knowledge();
        List<Bar> bars = new ArrayList<>();
        for (ClockPhase phase : knowledge.clock()) {
            if (phase.kind().equals("phase")
                    && bars.stream().noneMatch(bar -> bar.kind().equals("sign"))) {
                signs(protocol, needleMm, bars, names);
            }
            bars.add(bar(
                    phase.kind(),
                    phase.name(),
                    phase.fromHours(),
                    phase.toHours(),
                    phase.toHours(),
                    bars.size(),
                    Cited.of(phase.rule(), knowledge)));
        }
        int twelveWeeks = 12 * DAYS_OF_A_WEEK * HOURS_OF_A_DAY;
        bars.add(bar(
                "answer",
                names.apply("how.clock.answer"),
                twelveWeeks,
                (int) TWO_YEARS,
                (int) TWO_YEARS,
                bars.size(),
                answer));
        return new Clock(List.copyOf(bars), TICKS.stream().map(Clock::tick).toList(), HEAD + ROW * bars.size() + 8);
    }

    private static void signs(Protocol protocol, double needleMm, List<Bar> bars, UnaryOperator<String> names) {
        for (SignWindow window : protocol.healing().signWindows(needleMm)) {
            bars.add(bar(
                    "sign",
                    names.apply("how.sign." + window.sign()),
                    0,
                    window.normalUntilHours(),
                    window.watchUntilHours(),
                    bars.size(),
                    Cited.of(window.rule(), protocol.knowledge())));
        }
    }

    private static Bar bar(String kind, String name, int from, int to, int watch, int row, Cited cited) {
        double left = at(from);
        double width = Math.max(LEAST_WIDTH, at(to) - left);
        return new Bar(
                kind,
                name,
                percent(left),
                percent(width),
                percent(Math.max(0, at(watch) - at(to))),
                percent(at(to)),
                HEAD + ROW * row,
                cited);
    }

    private static Tick tick(int hours) {
        String left = percent(at(hours));
        String anchor = hours >= A_YEAR ? "end" : "middle";
        if (hours < HOURS_OF_A_DAY) {
            return new Tick(left, "how.clock.hours", hours, anchor);
        }
        int days = hours / HOURS_OF_A_DAY;
        if (days <= DAYS_OF_A_WEEK) {
            return new Tick(left, "how.clock.days", days, anchor);
        }
        return days < 365
                ? new Tick(left, "how.clock.weeks", days / DAYS_OF_A_WEEK, anchor)
                : new Tick(left, "how.clock.years", days / 365, anchor);
    }

    private static double at(int hours) {
        return 100 * Math.log1p(hours) / Math.log1p(TWO_YEARS);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f%%", share);
    }
}
