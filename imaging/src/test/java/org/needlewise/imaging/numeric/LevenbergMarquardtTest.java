package org.needlewise.imaging.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.needlewise.imaging.Tolerances;
import org.needlewise.imaging.numeric.LevenbergMarquardt.Problem;
import org.needlewise.imaging.numeric.LevenbergMarquardt.Solution;

class LevenbergMarquardtTest {
    @Test
    void findsTheBottomOfRosenbrocksValley() {
        Problem rosenbrock = problem(2, 2, (p, out) -> {
            out[0] = 10 * (p[1] - p[0] * p[0]);
            out[1] = 1 - p[0];
        });
        Solution solution = LevenbergMarquardt.solve(rosenbrock, new double[] {-1.2, 1}, 200);
        assertThat(solution.parameters()).containsExactly(new double[] {1, 1}, within(Tolerances.MINIMUM));
        assertThat(solution.cost()).isLessThan(Tolerances.MINIMUM * Tolerances.MINIMUM);
    }

    @Test
    void covarianceTellsHowFarANoisyFitIsOff() {
        double[] truth = {2, 0.7, 0.5};
        double sigma = 0.05;
        int outside = 0;
        int fits = 60;
        for (int seed = 0; seed < fits; seed++) {
            Solution solution = LevenbergMarquardt.solve(decay(truth, sigma, seed), new double[] {1, 1, 0}, 100);
            for (int i = 0; i < 3; i++) {
                double u = Math.sqrt(solution.covariance()[i][i]);
                double error = Math.abs(solution.parameters()[i] - truth[i]);
                assertThat(error).isLessThan(Tolerances.FIT_SIGMAS * u);
                outside += error > 2 * u ? 1 : 0;
            }
        }
        assertThat(outside / (3.0 * fits)).isBetween(0.005, 0.12);
    }

    @Test
    void promisedGainOfALinearProblemIsWhatItCosts() {
        Problem line = problem(2, 3, (p, out) -> {
            out[0] = p[0] - 3;
            out[1] = p[0] + p[1] - 1;
            out[2] = p[1] + 2;
        });
        double[] start = {0, 0};
        double[] r = new double[3];
        line.residuals(start, r);
        double cost = 0.5 * (r[0] * r[0] + r[1] * r[1] + r[2] * r[2]);
        double least = LevenbergMarquardt.solve(line, start, 50).cost();
        assertThat(LevenbergMarquardt.promisedGain(line, start)).isCloseTo(cost - least, within(Tolerances.MINIMUM));
    }

    @Test
    void staysWhereTheFunctionIsNotDefinedAround() {
        Problem root = problem(1, 1, (p, out) -> out[0] = Math.sqrt(p[0] - 1) - 2);
        assertThat(LevenbergMarquardt.solve(root, new double[] {1.5}, 100).parameters()[0])
                .isCloseTo(5, within(Tolerances.MINIMUM * 10));
    }

    private static Problem decay(double[] truth, double sigma, long seed) {
        Random random = new Random(seed);
        double[] y = new double[80];
        for (int i = 0; i < y.length; i++) {
            y[i] = model(truth, 0.1 * i) + sigma * random.nextGaussian();
        }
        return problem(3, y.length, (p, out) -> {
            for (int i = 0; i < y.length; i++) {
                out[i] = (y[i] - model(p, 0.1 * i)) / sigma;
            }
        });
    }

    private static double model(double[] p, double t) {
        return p[0] * Math.exp(-p[1] * t) + p[2];
    }

    private static Problem problem(int parameters, int residuals, BiConsumer<double[], double[]> function) {
        return new Problem() {
            @Override
            public int residualCount() {
                return residuals;
            }

            @Override
            public void residuals(double[] p, double[] out) {
                function.accept(p, out);
            }

            @Override
            public double[] differenceSteps() {
                double[] steps = new double[parameters];
                java.util.Arrays.fill(steps, 1e-6);
                return steps;
            }
        };
    }
}
