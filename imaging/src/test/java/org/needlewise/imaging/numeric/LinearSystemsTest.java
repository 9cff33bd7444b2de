package org.needlewise.imaging.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.needlewise.imaging.Tolerances;

class LinearSystemsTest {
    @Test
    void solvesWhatNeedsPivoting() {
        double[] x = LinearSystems.solve(new double[][] {{0, 2, 1}, {1, 0, 0}, {3, 0, 4}}, new double[] {7, 1, 15});
        assertThat(x).containsExactly(new double[] {1, 2, 3}, within(Tolerances.CLOSED_FORM));
    }

    @Test
    void directionThatNothingTellsStaysZero() {
        double[] x = LinearSystems.solve(new double[][] {{2, 0}, {0, 0}}, new double[] {6, 0});
        assertThat(x).containsExactly(3, 0);
    }

    @Test
    void unknownsOfVeryDifferentSizeAreSolved() {
        double[][] a = {{1e12, 1e3}, {1e3, 1e-4}};
        double[] x = LinearSystems.solveSymmetric(a, new double[] {1e12 + 1e3 * 5e3, 1e3 + 1e-4 * 5e3});
        assertThat(x[0]).isCloseTo(1, within(Tolerances.DIFFERENCES));
        assertThat(x[1] / 5e3).isCloseTo(1, within(Tolerances.DIFFERENCES));
        assertThat(a[0][0]).isEqualTo(1e12);
    }

    @Test
    void inverseTimesMatrixIsOne() {
        Random random = new Random(4);
        int n = 8;
        double[][] a = new double[n][n];
        for (int k = 0; k < 3 * n; k++) {
            double[] v = random.doubles(n, -1, 1).toArray();
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    a[i][j] += v[i] * v[j];
                }
            }
        }
        double[][] inverse = LinearSystems.inverseOfSymmetric(a);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double sum = 0;
                for (int k = 0; k < n; k++) {
                    sum += inverse[i][k] * a[k][j];
                }
                assertThat(sum).isCloseTo(i == j ? 1 : 0, within(Tolerances.CLOSED_FORM));
            }
        }
    }
}
