package org.needlewise.imaging.numeric;

/**
 * Nonlinear least squares by Levenberg–Marquardt with Nielsen's damping, in double precision.
 *
 * <p>The Jacobian is taken by forward differences, so residuals must be smooth and themselves computed in double
 * precision; single precision makes the optimiser stall at its start. Reference: Madsen, Nielsen, Tingleff (2004),
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
        int n = p.length;
        int m = r.length;
        double[] steps = problem.differenceSteps();
        double[] shifted = p.clone();
        for (int i = 0; i < n; i++) {
            shifted[i] = p[i] + steps[i];
            problem.residuals(shifted, jacobian[i]);
            shifted[i] = p[i];
            double scale = 1 / steps[i];
            for (int k = 0; k < m; k++) {
                jacobian[i][k] = (jacobian[i][k] - r[k]) * scale;
            }
        }
        for (int i = 0; i < n; i++) {
            double g = 0;
            for (int k = 0; k < m; k++) {
                g += jacobian[i][k] * r[k];
            }
            gradient[i] = g;
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                for (int k = 0; k < m; k++) {
                    sum += jacobian[i][k] * jacobian[j][k];
                }
                normal[i][j] = sum;
                normal[j][i] = sum;
            }
        }
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
