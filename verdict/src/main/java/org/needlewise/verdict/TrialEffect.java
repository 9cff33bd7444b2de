package org.needlewise.verdict;

import java.util.Optional;
import org.needlewise.verdict.contrast.Contrasts;
import org.needlewise.verdict.series.MeasureScale;
import org.needlewise.verdict.statespace.ScalePrior;
import org.needlewise.verdict.statespace.UnitSeries;

/**
 * What the visits of one person say by themselves, for pooling over people; shown to nobody as an answer, for
 * {@link SelfTrial#judge} gives those.
 *
 * <p>Method: mean of the visits from the day of the verdict on minus mean of those before the first session, of the
 * difference treated − control; mean over pairs. No prior draws it towards zero and no course is assumed. Assumes: visits
 * are independent; where they are not, the standard error is too small, which pooling counts as difference between people.
 *
 * @param scale what the value is a difference of: logarithms, distances from zero, or points
 * @param value on that scale
 * @param standardError of the value
 * @param pairs whole pairs compared, 0 for single sites
 */
public record TrialEffect(MeasureScale scale, double value, double standardError, int pairs) {

    /**
     * From visits.
     *
     * @param noise what is known of a visit's noise beforehand
     * @param verdictDay day of the verdict, counted from the first session
     * @return empty when a unit has no visit before the first session, or none of them any since that day
     */
    static Optional<TrialEffect> of(Contrasts contrasts, ScalePrior noise, double verdictDay) {
        double sum = 0;
        double squares = noise.dof() * noise.sd() * noise.sd();
        double dof = noise.dof();
        double unitVariances = 0;
        int units = 0;
        for (UnitSeries unit : contrasts.units()) {
            Window before = Window.of(unit, 0, unit.baselineVisits());
            Window since = Window.of(unit, firstSince(unit, verdictDay), unit.visits());
            if (before.visits() > 0 && since.visits() > 0) {
                sum += since.mean() - before.mean();
                squares += before.squares() + since.squares();
                dof += before.visits() + since.visits() - 2;
                unitVariances += 1.0 / before.visits() + 1.0 / since.visits();
                units++;
            }
        }
        return units == 0
                ? Optional.empty()
                : Optional.of(new TrialEffect(
                        contrasts.scale(),
                        sum / units,
                        Math.sqrt(squares / dof * unitVariances) / units,
                        contrasts.paired() ? units : 0));
    }

    private static int firstSince(UnitSeries unit, double day) {
        int first = unit.baselineVisits();
        while (first < unit.visits() && unit.day()[first] < day) {
            first++;
        }
        return first;
    }

    /** Some visits in a row: how many, their mean, and the squares around it. */
    private record Window(int visits, double mean, double squares) {
        static Window of(UnitSeries unit, int from, int to) {
            double[] values = java.util.Arrays.copyOfRange(unit.value(), from, to);
            double mean = java.util.Arrays.stream(values).average().orElse(0);
            return new Window(
                    values.length,
                    mean,
                    java.util.Arrays.stream(values)
                            .map(value -> (value - mean) * (value - mean))
                            .sum());
        }
    }
}
