package org.needlewise.imaging.numeric;

/**
 * Nonlinear least squares by Levenberg–Marquardt with Nielsen's damping, in double precision.
 *
 * <p>Unless the problem has derivatives of its own, the Jacobian is taken by forward differences, so residuals must be
 * smooth and themselves computed in double precision; single precision makes the optimiser stall at its start. Reference: Madsen, Nielsen, Tingleff (2004),
 * <i>Methods for Non-Linear Least Squares Problems</i>.
 */
public final class LevenbergMarquardt {
    private static final double INITIAL_DAMPING = 1e-3;
    private static final double RELATIVE_STEP_LIMIT = 1e-10;
    private static final double RELATIVE_COST_LIMIT = 1e-9;

    private LevenbergMarquardt() {}

    /** What is minimised: half the sum of squared residuals. */
    public interface Problem {
        int residualCount();

        /** Fills {@code out} with residuals, already divided by their standard deviations. */
        void residuals(double[] parameters, double[] out);

        /** A change of each parameter that is small against the problem's curvature; used for differences. */
        double[] differenceSteps();

        /**
         * Fills in the derivatives of the residuals, {@code [parameter][residual]}; by forward differences unless the
         * problem knows better.
         *
         * @param r the residuals at {@code parameters}
         */
        default void derivatives(double[] parameters, double[] r, double[][] jacobian) {
            double[] steps = differenceSteps();
            double[] shifted = parameters.clone();
            for (int i = 0; i < shifted.length; i++) {
                shifted[i] = parameters[i] + steps[i];
                residuals(shifted, jacobian[i]);
                shifted[i] = parameters[i];
                double scale = 1 / steps[i];
                for (int k = 0; k < r.length; k++) {
                    jacobian[i][k] = (jacobian[i][k] - r[k]) * scale;
                }
            }
        }
    }

    /**
     * @param parameters where the cost is least
     * @param cost half the sum of squared residuals there
     * @param covariance inverse of JᵀJ there, for residuals of unit variance
     */
    public record Solution(double[] parameters, double cost, double[][] covariance) {}

    /** Minimises from one starting point; deterministic. */
    public static Solution solve(Problem problem, double[] start, int maxIterations) {
        int n = start.length;
        int m = problem.residualCount();
        double[] p = start.clone();
        double[] r = new double[m];
        problem.residuals(p, r);
        double cost = halfSquare(r);
        double[][] jacobian = new double[n][m];
        double[][] normal = new double[n][n];
        double[] gradient = new double[n];
        double[] trial = new double[n];
        double[] trialResiduals = new double[m];
        double damping = INITIAL_DAMPING;
        double growth = 2;
        fillNormalEquations(problem, p, r, jacobian, normal, gradient);
        for (int iteration = 0; iteration < maxIterations; iteration++) {
            double[] step = dampedStep(normal, gradient, damping);
            double stepNorm = 0;
            for (int i = 0; i < n; i++) {
                trial[i] = p[i] + step[i];
                stepNorm += Math.abs(step[i]) / (Math.abs(p[i]) + problem.differenceSteps()[i]);
            }
            problem.residuals(trial, trialResiduals);
            double trialCost = halfSquare(trialResiduals);
            if (trialCost < cost) {
                double gain = (cost - trialCost) / predictedGain(step, gradient, normal, damping);
                damping = Math.max(1e-12, damping * Math.max(1.0 / 3, 1 - Math.pow(2 * gain - 1, 3)));
                growth = 2;
                boolean settled = cost - trialCost < RELATIVE_COST_LIMIT * cost;
                System.arraycopy(trial, 0, p, 0, n);
                System.arraycopy(trialResiduals, 0, r, 0, m);
                cost = trialCost;
                fillNormalEquations(problem, p, r, jacobian, normal, gradient);
                if (settled) {
                    break;
                }
            } else {
                damping *= growth;
                growth *= 2;
                if (stepNorm < RELATIVE_STEP_LIMIT || damping > 1e16) {
                    break;
                }
            }
        }
        return new Solution(p, cost, LinearSystems.inverseOfSymmetric(normal));
    }

    /** How much the first undamped step from {@code p} would lower the cost if the problem were linear. */
    public static double promisedGain(Problem problem, double[] p) {
        int n = p.length;
        double[] r = new double[problem.residualCount()];
        problem.residuals(p, r);
        double[][] normal = new double[n][n];
        double[] gradient = new double[n];
        fillNormalEquations(problem, p, r, new double[n][r.length], normal, gradient);
        double[] step = dampedStep(normal, gradient, 1e-9);
        double gain = 0;
        for (int i = 0; i < n; i++) {
            gain -= 0.5 * step[i] * gradient[i];
        }
        return gain;
    }

    private static void fillNormalEquations(
            Problem problem, double[] p, double[] r, double[][] jacobian, double[][] normal, double[] gradient) {
        problem.derivatives(p, r, jacobian);
        for (int i = 0; i < p.length; i++) {
            // A parameter of one photograph leaves the others' residuals alone.
            int from = 0;
            int to = r.length;
            while (from < to && jacobian[i][from] == 0) {
                from++;
            }
            while (to > from && jacobian[i][to - 1] == 0) {
                to--;
            }
            gradient[i] = dot(jacobian[i], r, from, to);
            int j = 0;
            for (; j + 3 <= i; j += 4) {
                fourDots(jacobian, i, j, from, to, normal);
            }
            for (; j <= i; j++) {
                normal[i][j] = dot(jacobian[i], jacobian[j], from, to);
            }
            for (j = 0; j < i; j++) {
                normal[j][i] = normal[i][j];
            }
        }
    }

    private static double dot(double[] a, double[] b, int from, int to) {
        double sum = 0;
        for (int k = from; k < to; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }

    /** Four products at once: a sum alone waits for its own last addition. */
    private static void fourDots(double[][] jacobian, int i, int j, int from, int to, double[][] normal) {
        double[] a = jacobian[i];
        double[] b0 = jacobian[j];
        double[] b1 = jacobian[j + 1];
        double[] b2 = jacobian[j + 2];
        double[] b3 = jacobian[j + 3];
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        for (int k = from; k < to; k++) {
            double v = a[k];
            s0 += v * b0[k];
            s1 += v * b1[k];
            s2 += v * b2[k];
            s3 += v * b3[k];
        }
        normal[i][j] = s0;
        normal[i][j + 1] = s1;
        normal[i][j + 2] = s2;
        normal[i][j + 3] = s3;
    }

    private static double[] dampedStep(double[][] normal, double[] gradient, double damping) {
        int n = gradient.length;
        double[][] damped = new double[n][];
        double[] right = new double[n];
        for (int i = 0; i < n; i++) {
            damped[i] = normal[i].clone();
            damped[i][i] += damping * Math.max(normal[i][i], 1e-12);
            right[i] = -gradient[i];
        }
        return LinearSystems.solveSymmetric(damped, right);
    }

    private static double predictedGain(double[] step, double[] gradient, double[][] normal, double damping) {
        double gain = 0;
        for (int i = 0; i < step.length; i++) {
            gain += 0.5 * step[i] * (damping * Math.max(normal[i][i], 1e-12) * step[i] - gradient[i]);
        }
        return Math.max(gain, 1e-300);
    }

    private static double halfSquare(double[] r) {
        double sum = 0;
        for (double v : r) {
            sum += v * v;
        }
        return Double.isNaN(sum) ? Double.POSITIVE_INFINITY : 0.5 * sum;
    }
}
