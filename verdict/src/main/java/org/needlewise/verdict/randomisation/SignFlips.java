package org.needlewise.verdict.randomisation;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Exact inference for pairs of which one site, drawn by lot, was treated: had the lot fallen otherwise, the difference of
 * a pair would have had the other sign. The statistic is the mean difference.
 *
 * <p>The test of an effect δ counts allocations whose mean is as small as the observed one, or smaller. An allocation
 * that flips the set F has so small a mean exactly when the mean difference over F is δ or more, so that all tests at
 * once follow from the means over all sets: the interval's ends are order statistics of them, and their median is the
 * estimate of Hodges and Lehmann's kind.
 *
 * <p>Assumes: allocation by lot, pair by pair; the effect is the same in all pairs (for interval and estimate; the test
 * of no effect needs only the lot). Up to {@value #MOST_EXACT_PAIRS} pairs all 2ⁿ allocations are enumerated, by Gray
 * code; beyond that they are sampled with a seed and the Monte Carlo error is stated.
 *
 * <p>Reference: Fisher 1935, The Design of Experiments, §21; Hodges, Lehmann 1963, Ann Math Stat 34:598; Tritchler 1984,
 * JASA 79:670.
 */
public final class SignFlips {
    /** Pairs up to which all allocations are counted. */
    public static final int MOST_EXACT_PAIRS = 20;

    private static final int SAMPLES = 1 << 17;
    /** Sums within this share of the differences' size are ties. */
    private static final double TIE = 1e-12;

    private final double[] differences;
    private final double[] subsetMeans;
    private final long allocations;
    private final boolean exact;

    private SignFlips(double[] differences, double[] subsetMeans, long allocations, boolean exact) {
        this.differences = differences;
        this.subsetMeans = subsetMeans;
        this.allocations = allocations;
        this.exact = exact;
    }

    /**
     * All allocations, or a sample of them.
     *
     * @param seed of the sample; without meaning up to {@value #MOST_EXACT_PAIRS} pairs
     * @param differences treated − control, one for each pair, at least one
     */
    public static SignFlips of(long seed, double... differences) {
        if (differences.length == 0) {
            throw new IllegalArgumentException("no pairs");
        }
        double[] copy = differences.clone();
        boolean exact = copy.length <= MOST_EXACT_PAIRS;
        double[] means = exact ? enumerate(copy) : sample(copy, seed);
        Arrays.sort(means);
        return new SignFlips(copy, means, means.length + 1L, exact);
    }

    /** Means over all non-empty sets of pairs; the Gray code changes one pair at a time. */
    private static double[] enumerate(double[] differences) {
        int count = (1 << differences.length) - 1;
        double[] means = new double[count];
        long[] fixed = new long[differences.length];
        double unit = unit(differences);
        for (int i = 0; i < fixed.length; i++) {
            fixed[i] = Math.round(differences[i] / unit);
        }
        long sum = 0;
        int size = 0;
        for (int k = 1; k <= count; k++) {
            int changed = Integer.numberOfTrailingZeros(k);
            boolean inside = ((k ^ (k >>> 1)) >>> changed & 1) == 1;
            sum += inside ? fixed[changed] : -fixed[changed];
            size += inside ? 1 : -1;
            means[k - 1] = sum * unit / size;
        }
        return means;
    }

    /** Sums are kept in whole steps so that they are the same whatever the order; 2⁻⁴⁸ of the largest difference. */
    private static double unit(double[] differences) {
        double most = Arrays.stream(differences).map(Math::abs).max().orElse(0);
        return most == 0 ? 1 : Math.scalb(1.0, Math.getExponent(most) - 47);
    }

    private static double[] sample(double[] differences, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] means = new double[SAMPLES];
        for (int k = 0; k < SAMPLES; k++) {
            double sum = 0;
            int size = 0;
            while (size == 0) {
                for (double difference : differences) {
                    if (random.nextBoolean()) {
                        sum += difference;
                        size++;
                    }
                }
            }
            means[k] = sum / size;
        }
        return means;
    }

    /** One-sided p that the effect is not below {@code effect}: share of allocations with a mean as small. */
    public double pBelow(double effect) {
        int from = lowerBound(effect - slack());
        return (1.0 + subsetMeans.length - from) / allocations;
    }

    /** One-sided p that the effect is not above {@code effect}. */
    public double pAbove(double effect) {
        int until = lowerBound(Math.nextUp(effect + slack()));
        return (1.0 + until) / allocations;
    }

    /** The effect whose test sees the observed allocation in the middle. */
    public double estimate() {
        int n = subsetMeans.length;
        return (subsetMeans[(n - 1) / 2] + subsetMeans[n / 2]) / 2;
    }

    /**
     * Ends of the effects that neither one-sided test rejects at (1 − level)/2; infinite when there are too few pairs to
     * reject anything at that level.
     *
     * @param level such as 0.95
     */
    public double[] interval(double level) {
        double tail = (1 - level) / 2;
        int outside = (int) Math.floor(tail * allocations * (1 + TIE)) - 1;
        if (outside < 0) {
            return new double[] {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY};
        }
        return new double[] {subsetMeans[outside], subsetMeans[subsetMeans.length - 1 - outside]};
    }

    /** Smallest one-sided p that so many pairs can give: 2⁻ⁿ. */
    public double smallestP() {
        return Math.scalb(1.0, -differences.length);
    }

    /** Whether every allocation was counted. */
    public boolean isExact() {
        return exact;
    }

    /** Standard error of a p value by sampling; zero when exact. */
    public double monteCarloError(double p) {
        return exact ? 0 : Math.sqrt(p * (1 - p) / allocations);
    }

    private double slack() {
        return TIE * Arrays.stream(differences).map(Math::abs).max().orElse(0);
    }

    /** How many means are below a value. */
    private int lowerBound(double value) {
        int low = 0;
        int high = subsetMeans.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (subsetMeans[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
