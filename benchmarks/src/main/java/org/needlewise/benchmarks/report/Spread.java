package org.needlewise.benchmarks.report;

import java.util.Arrays;
import java.util.Collection;

/**
 * How a collection of signed errors is spread.
 *
 * @param n how many
 * @param median of the absolute errors
 * @param p95 95th percentile of the absolute errors, nearest rank
 * @param bias median of the signed errors
 */
public record Spread(int n, double median, double p95, double bias) {
    /** Of no errors all is NaN. */
    public static Spread of(Collection<Double> errors) {
        double[] signed =
                errors.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double[] sizes = Arrays.stream(signed).map(Math::abs).sorted().toArray();
        return new Spread(signed.length, quantile(sizes, 0.5), quantile(sizes, 0.95), quantile(signed, 0.5));
    }

    /** Median of values. */
    public static double medianOf(Collection<Double> values) {
        return quantile(
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray(), 0.5);
    }

    /** The middle two are averaged for the median; other quantiles are the nearest rank above. */
    private static double quantile(double[] sorted, double share) {
        int n = sorted.length;
        if (n == 0) {
            return Double.NaN;
        }
        if (share == 0.5 && n % 2 == 0) {
            return (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
        }
        return sorted[Math.max(0, (int) Math.ceil(share * n) - 1)];
    }
}
