package org.needlewise.verdict.pooling;

import java.util.Arrays;
import java.util.List;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.RealMatrix;

/**
 * Weighted least squares of effects on regressors, with the variance between people by restricted maximum likelihood.
 *
 * <p>Method: root of the restricted likelihood's slope, never below zero. Reference: Raudenbush 2009, in Cooper, Hedges,
 * Valentine (eds), The Handbook of Research Synthesis, ch. 16; Viechtbauer 2005, J. Educ. Behav. Stat. 30:261.
 */
final class RemlFit {
    private static final double PRECISION = 1e-13;
    private static final int MOST_STEPS = 500;
    private static final int SOLVER_ORDER = 5;

    private final double[] value;
    private final double[] variance;
    private final double[][] regressors;
    private final double tauSquared;

    /**
     * Fits.
     *
     * @param regressors [study][column], the first column ones; more studies than columns
     */
    RemlFit(List<StudyEffect> studies, double[][] regressors) {
        this.value = studies.stream().mapToDouble(StudyEffect::value).toArray();
        this.variance = studies.stream().mapToDouble(StudyEffect::variance).toArray();
        this.regressors = regressors;
        if (value.length <= columns()) {
            throw new IllegalArgumentException(value.length + " studies for " + columns() + " coefficients");
        }
        this.tauSquared = maximise();
    }

    int columns() {
        return regressors[0].length;
    }

    int dof() {
        return value.length - columns();
    }

    double tauSquared() {
        return tauSquared;
    }

    /** Least squares with a given variance between people. */
    At at(double tau) {
        return new At(tau);
    }

    At fitted() {
        return new At(tauSquared);
    }

    /** Where the restricted likelihood's slope changes its sign; zero where it falls from the beginning. */
    private double maximise() {
        if (new At(0).score() <= 0) {
            return 0;
        }
        double high = Arrays.stream(variance).min().orElseThrow();
        while (new At(high).score() > 0) {
            high *= 4;
        }
        return new BracketingNthOrderBrentSolver(PRECISION, PRECISION * high, SOLVER_ORDER)
                .solve(MOST_STEPS, tau -> new At(tau).score(), 0, high);
    }

    /** Everything at one variance between people. P is the projection W − W·X·(X'WX)⁻¹·X'W. */
    final class At {
        private final double[] weight;
        private final RealMatrix inverse;
        private final double[] coefficients;
        private final double[] residual;

        private At(double tau) {
            weight = new double[value.length];
            for (int i = 0; i < weight.length; i++) {
                weight[i] = 1 / (variance[i] + tau);
            }
            inverse = new LUDecomposition(moments(1), 0).getSolver().getInverse();
            double[] right = new double[columns()];
            for (int i = 0; i < weight.length; i++) {
                for (int c = 0; c < right.length; c++) {
                    right[c] += weight[i] * value[i] * regressors[i][c];
                }
            }
            coefficients = inverse.operate(right);
            residual = new double[value.length];
            for (int i = 0; i < residual.length; i++) {
                residual[i] = value[i];
                for (int c = 0; c < right.length; c++) {
                    residual[i] -= regressors[i][c] * coefficients[c];
                }
            }
        }

        /** X'WᵏX. */
        private RealMatrix moments(int power) {
            double[][] sum = new double[columns()][columns()];
            for (int i = 0; i < weight.length; i++) {
                double w = Math.pow(weight[i], power);
                for (int r = 0; r < sum.length; r++) {
                    for (int c = 0; c < sum.length; c++) {
                        sum[r][c] += w * regressors[i][r] * regressors[i][c];
                    }
                }
            }
            return new Array2DRowRealMatrix(sum, false);
        }

        double coefficient(int column) {
            return coefficients[column];
        }

        /** Residual sum of squares, weighted: Cochran's Q at zero variance between people. */
        double squares() {
            double sum = 0;
            for (int i = 0; i < weight.length; i++) {
                sum += weight[i] * residual[i] * residual[i];
            }
            return sum;
        }

        private double weightedSquares() {
            double sum = 0;
            for (int i = 0; i < weight.length; i++) {
                double scaled = weight[i] * residual[i];
                sum += scaled * scaled;
            }
            return sum;
        }

        /** Twice the slope of the restricted log-likelihood in the variance between people: y'PPy − tr P. */
        private double score() {
            return weightedSquares() - traceP();
        }

        double traceP() {
            double sum = 0;
            for (double w : weight) {
                sum += w;
            }
            return sum - inverse.multiply(moments(2)).getTrace();
        }

        /** Standard error after Knapp and Hartung: scaled by how far the residuals really scatter. */
        double standardError(int column) {
            return Math.sqrt(squares() / dof() * inverse.getEntry(column, column));
        }
    }
}
