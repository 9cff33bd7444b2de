package org.needlewise.app.planning;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.needlewise.protocol.planning.Effort;

/**
 * One line of the comparison of few places with the whole body, drawn to one scale.
 *
 * @param what key of the quantity
 * @param few of the plan
 * @param whole of the whole body
 * @param decimals to show
 * @param unit currency when it is money, or null
 */
record EffortBar(
        String what,
        double few,
        double whole,
        int decimals,
        @Nullable String unit) {
    private static final double LENGTH = 100;
    private static final double SHORTEST = .6;

    static List<EffortBar> of(Effort few, @Nullable Effort whole) {
        if (whole == null) {
            return List.of();
        }
        List<EffortBar> bars = new ArrayList<>(List.of(
                new EffortBar("area", few.areaCm2(), whole.areaCm2(), 0, null),
                new EffortBar("days", few.sessionDays(), whole.sessionDays(), 0, null),
                new EffortBar("hours", few.hours(), whole.hours(), 1, null),
                new EffortBar("holes", few.holes(), whole.holes(), 0, null),
                new EffortBar("healing", few.healingDays(), whole.healingDays(), 0, null)));
        if (few.costHigh() != null && whole.costHigh() != null) {
            bars.add(new EffortBar("cost", few.costHigh(), whole.costHigh(), 0, few.currency()));
        }
        return List.copyOf(bars);
    }

    /** Length of the plan's bar where that of the whole body is 100. */
    public double fewLength() {
        return whole <= 0 ? LENGTH : Math.max(SHORTEST, Math.min(LENGTH, LENGTH * few / whole));
    }
}
