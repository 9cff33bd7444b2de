package org.needlewise.imaging.colour;

import java.util.List;

/**
 * One correction of a given form fitted to a card: the most probable parameters, given what is believed of inks and
 * camera, by Gauss–Newton in a space where distance is close to CIEDE2000.
 *
 * <p>Assumes readings that are neither clipped nor shadowed. Leaving one ink out is done exactly for the linearised
 * model: the rows of an ink with block H of the hat matrix would have the residual (I − H)⁻¹ e without it.
 */
final class ColourFit {
    private static final int ITERATIONS = 8;
    private static final double LARGEST_STEP = 1.0;

    private final CorrectionForm form;
    private final List<InkGroup> groups;
    private final double[] priorSd;
    private final double[] start;
    private final double[] parameters;
    private double[] residual = new double[0];
    private double[][] jacobian = new double[0][];
    private double[][] covariance = new double[0][];

    ColourFit(CorrectionForm form, List<InkGroup> groups, CardFrame frame) {
        this(form, groups, frame, startingGains(form, groups));
    }

    /** The same, sought from a fit of the same form at another stiffness. */
    ColourFit(CorrectionForm form, List<InkGroup> groups, CardFrame frame, ColourFit from) {
        this(form, groups, frame, from.parameters);
    }

    private ColourFit(CorrectionForm form, List<InkGroup> groups, CardFrame frame, double[] from) {
        this.form = form;
        this.groups = groups;
        this.priorSd = form.priorSd(frame.radiusMm());
        this.start = startingGains(form, groups);
        this.parameters = from.clone();
        for (int i = 0; i < ITERATIONS && step() > 1e-6; i++) {
            // step() moves the parameters; its size tells when to stop
        }
        covariance = SmallMatrix.inverse(linearised());
    }

    CorrectionForm form() {
        return form;
    }

    CameraInverse inverse() {
        return new CameraInverse(form, parameters);
    }

    /** Inverse with other parameters of the same form. */
    CameraInverse inverse(double[] other) {
        return new CameraInverse(form, other);
    }

    double[] parameters() {
        return parameters.clone();
    }

    /** Posterior covariance of the parameters under the stated standard deviations. */
    double[][] covariance() {
        return covariance;
    }

    /** Sum of squared whitened residuals over their number less the parameters they determine; 1 when all is as stated. */
    double reducedChiSquare() {
        double sum = 0;
        for (double r : residual) {
            sum += r * r;
        }
        double determined = 0;
        for (int i = 0; i < parameters.length; i++) {
            determined += 1 - covariance[i][i] / (priorSd[i] * priorSd[i]);
        }
        int independent = groups.stream().mapToInt(g -> 3 * g.readings().size()).sum();
        return sum / Math.max(1, independent - determined);
    }

    /** Residual of a group in CIEDE2000 when this ink is left out. */
    double leftOut(int group) {
        int first = firstRow(group);
        int m = groups.get(group).rows();
        double[][] open = new double[m][m];
        double[][] e = new double[m][1];
        for (int i = 0; i < m; i++) {
            double[] half = SmallMatrix.times(covariance, jacobian[first + i]);
            for (int k = 0; k < m; k++) {
                open[k][i] = (i == k ? 1 : 0) - dot(jacobian[first + k], half);
            }
            e[i][0] = residual[first + i];
        }
        double[][] out = SmallMatrix.solve(open, e);
        double sigma = groups.get(group).meanSigma(form.stiffness());
        return sigma * Math.sqrt(out[0][0] * out[0][0] + out[1][0] * out[1][0] + out[2][0] * out[2][0]);
    }

    private double step() {
        double[][] normal = linearised();
        int n = parameters.length;
        double[] gradient = new double[n];
        for (int r = 0; r < residual.length; r++) {
            SmallMatrix.add(gradient, jacobian[r], residual[r]);
        }
        double[][] right = new double[n][1];
        for (int i = 0; i < n; i++) {
            right[i][0] = gradient[i] + (parameters[i] - start[i]) / (priorSd[i] * priorSd[i]);
        }
        double[][] move = SmallMatrix.solve(normal, right);
        double size = 0;
        for (double[] v : move) {
            size = Math.max(size, Math.abs(v[0]));
        }
        double shorten = size > LARGEST_STEP ? LARGEST_STEP / size : 1;
        for (int i = 0; i < n; i++) {
            parameters[i] -= shorten * move[i][0];
        }
        return size;
    }

    /** Works out residuals and derivatives at the parameters; gives the normal matrix, priors included. */
    private double[][] linearised() {
        int n = parameters.length;
        int rows = groups.stream().mapToInt(InkGroup::rows).sum();
        residual = new double[rows];
        jacobian = new double[rows][];
        CameraInverse inverse = inverse();
        int first = 0;
        for (InkGroup group : groups) {
            group.fill(inverse, form.stiffness(), residual, jacobian, first, n);
            first += group.rows();
        }
        double[][] normal = new double[n][n];
        for (double[] row : jacobian) {
            for (int i = 0; i < n; i++) {
                if (row[i] != 0) {
                    SmallMatrix.add(normal[i], row, row[i]);
                }
            }
        }
        for (int i = 0; i < n; i++) {
            normal[i][i] += 1 / (priorSd[i] * priorSd[i]);
        }
        return normal;
    }

    private int firstRow(int group) {
        int first = 0;
        for (int g = 0; g < group; g++) {
            first += groups.get(g).rows();
        }
        return first;
    }

    private static double dot(double[] p, double[] q) {
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            sum += p[i] * q[i];
        }
        return sum;
    }

    /** Gains that bring each channel's mean logarithm, over inks that have some of it, to what is believed. */
    private static double[] startingGains(CorrectionForm form, List<InkGroup> groups) {
        double[] p = new double[form.parameterCount()];
        for (int c = 0; c < 3; c++) {
            double sum = 0;
            double weights = 0;
            for (InkGroup group : groups) {
                double target = Math.max(group.ink().lab().toLinearRgb()[c], CameraInverse.DARKEST);
                double weight = target / (0.1 + target) / (group.ink().lab().chroma() + 10);
                for (PatchReading reading : group.readings()) {
                    double seen = Math.max(reading.linearRgb()[c], CameraInverse.DARKEST);
                    sum += weight * Math.log(target / seen);
                    weights += weight;
                }
            }
            p[c] = sum / Math.max(weights, 1e-9);
        }
        return p;
    }
}
