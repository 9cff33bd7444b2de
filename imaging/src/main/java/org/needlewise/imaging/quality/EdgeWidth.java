package org.needlewise.imaging.quality;

import java.util.List;
import java.util.OptionalDouble;
import org.needlewise.imaging.numeric.LevenbergMarquardt;

/**
 * How far a step edge is smeared.
 *
 * <p><b>Measures</b> the standard deviation of the Gaussian that turns a step into the profile. <b>Unit</b> pixels.
 * <b>Method</b> least-squares fit of a + b · erf((x − x₀) / (σ√2)) to the profile. <b>Assumes</b> linear light, one edge
 * a profile, about straight over its length. <b>Fails</b> (empty) when the profile has no contrast, when
 * it holds a second edge, or when the edge fills it so that no plateau is left. <b>Reference</b> ISO 12233:2017, edge-based spatial frequency response; erf model: Claxton
 * and Staunton (2008), J. Opt. Soc. Am. A 25, 159.
 */
public final class EdgeWidth {
    private static final int FEWEST_SAMPLES = 5;
    private static final int MAX_ITERATIONS = 30;
    private static final double PLATEAU_SHARE = 0.15;

    /** Root mean square of what the fit leaves, as a share of the step: more means a second edge in the profile. */
    private static final double LARGEST_MISFIT = 0.06;

    /** Fine print spoils many profiles; a tenth of them is enough to know the blur. */
    private static final double LEAST_USABLE_SHARE = 0.1;

    /** Share of the step at one standard deviation to either side of the edge. */
    private static final double ONE_SIGMA_BELOW = 0.1587;

    private EdgeWidth() {}

    /**
     * @param profile linear light along a line across the edge
     * @param stepPx distance of neighbouring samples in pixels
     * @return σ in pixels; a perfect step gives at least a tenth of the sampling step
     */
    public static OptionalDouble sigmaPx(float[] profile, double stepPx) {
        if (!(stepPx > 0)) {
            throw new IllegalArgumentException("step of " + stepPx + " px");
        }
        int n = profile.length;
        if (n < FEWEST_SAMPLES) {
            return OptionalDouble.empty();
        }
        int plateau = Math.max(1, (int) (PLATEAU_SHARE * n));
        double low = mean(profile, 0, plateau);
        double high = mean(profile, n - plateau, n);
        double span = high - low;
        double noise = roughness(profile, plateau);
        if (!(Math.abs(span) > 4 * noise) || span == 0) {
            return OptionalDouble.empty();
        }
        double[] level = new double[n];
        for (int i = 0; i < n; i++) {
            level[i] = (profile[i] - low) / span;
        }
        double from = crossing(level, ONE_SIGMA_BELOW);
        double to = crossing(level, 1 - ONE_SIGMA_BELOW);
        double startSigma = Math.max(0.25, Math.abs(to - from) / 2);
        double[] start = {0, 1, crossing(level, 0.5), Math.log(startSigma)};
        LevenbergMarquardt.Solution fit = LevenbergMarquardt.solve(new Step(level), start, MAX_ITERATIONS);
        double place = fit.parameters()[2];
        double sigma = Math.exp(fit.parameters()[3]);
        double misfit = Math.sqrt(2 * fit.cost() / n);
        boolean oneEdge = place > 0 && place < n - 1 && sigma < n / 3.0 && misfit < LARGEST_MISFIT;
        return oneEdge ? OptionalDouble.of(Math.max(0.1, sigma) * stepPx) : OptionalDouble.empty();
    }

    /** The median over many edges, empty when fewer than a tenth of them can be measured. */
    public static OptionalDouble medianSigmaPx(List<float[]> profiles, double stepPx) {
        double[] sigmas = profiles.stream()
                .map(profile -> sigmaPx(profile, stepPx))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .sorted()
                .toArray();
        if (sigmas.length == 0 || sigmas.length < LEAST_USABLE_SHARE * profiles.size()) {
            return OptionalDouble.empty();
        }
        int middle = sigmas.length / 2;
        boolean odd = sigmas.length % 2 == 1;
        return OptionalDouble.of(odd ? sigmas[middle] : (sigmas[middle - 1] + sigmas[middle]) / 2);
    }

    private static double mean(float[] values, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[i];
        }
        return sum / (to - from);
    }

    /** Mean absolute difference of neighbours on both plateaus, about the noise's standard deviation. */
    private static double roughness(float[] profile, int plateau) {
        double sum = 0;
        int count = 0;
        int n = profile.length;
        for (int i = 1; i < n; i++) {
            if (i < plateau || i > n - plateau) {
                sum += Math.abs(profile[i] - profile[i - 1]);
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    /** Where the levelled profile first passes a height, in samples, between neighbours by a straight line. */
    private static double crossing(double[] level, double height) {
        for (int i = 1; i < level.length; i++) {
            if (level[i] >= height && level[i - 1] < height) {
                return i - 1 + (height - level[i - 1]) / (level[i] - level[i - 1]);
            }
        }
        return level.length / 2.0;
    }

    /** Parameters: foot, height, place in samples, log of σ in samples. */
    private static final class Step implements LevenbergMarquardt.Problem {
        private static final double[] STEPS = {1e-4, 1e-4, 1e-4, 1e-4};

        private final double[] level;

        Step(double[] level) {
            this.level = level;
        }

        @Override
        public int residualCount() {
            return level.length;
        }

        @Override
        public void residuals(double[] p, double[] out) {
            double sigma = Math.max(1e-3, Math.exp(Math.min(p[3], 10)));
            for (int i = 0; i < level.length; i++) {
                double step = 0.5 * (1 + ErrorFunction.erf((i - p[2]) / (sigma * Math.sqrt(2))));
                out[i] = p[0] + p[1] * step - level[i];
            }
        }

        @Override
        public double[] differenceSteps() {
            return STEPS;
        }
    }
}
