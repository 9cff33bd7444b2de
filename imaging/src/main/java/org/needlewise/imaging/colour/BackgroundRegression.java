package org.needlewise.imaging.colour;

import java.util.List;
import org.needlewise.imaging.colour.SkinBlocks.Block;

/**
 * Slope of log reflectance on the lesion's coverage, from surround to lesion, over a background that may tilt, and bend a little: what fall-off and the
 * limb's shading leave. The variance counts that blotches of skin are larger than a block: it is the weighted sum of the
 * residuals' autocovariance over all pairs of blocks.
 */
final class BackgroundRegression {
    private static final double TILT_SD = 0.15;
    private static final double BEND_SD = 0.05;
    private static final double SCALE_MM = 30;
    private static final int LAGS = 8;
    private static final int TERMS = 7;

    private final double[] contrast = new double[3];
    private final double[][] covariance = new double[3][3];

    BackgroundRegression(List<Block> blocks) {
        double[][] design = design(blocks);
        double[] lambda = new double[TERMS];
        double[][] estimator = estimator(design, blocks, lambda);
        double[][] residual = fit(design, blocks, estimator);
        double variance = variance(residual, blocks);
        for (int k = 1; k < TERMS - 1; k++) {
            double sd = k < 3 ? TILT_SD : BEND_SD;
            lambda[k] = LAGS * variance / (sd * sd);
        }
        estimator = estimator(design, blocks, lambda);
        residual = fit(design, blocks, estimator);
        spread(blocks, residual, estimator[TERMS - 1]);
    }

    /** Full coverage minus none, ln R, ln G, ln B. */
    double[] contrast() {
        return contrast;
    }

    /** Covariance of {@link #contrast()}, {@code [3][3]}. */
    double[][] covariance() {
        return covariance;
    }

    private static double[][] design(List<Block> blocks) {
        double x0 = 0;
        double y0 = 0;
        double weights = 0;
        for (Block b : blocks) {
            x0 += b.weight() * b.xMm();
            y0 += b.weight() * b.yMm();
            weights += b.weight();
        }
        double[][] rows = new double[blocks.size()][];
        for (int i = 0; i < rows.length; i++) {
            Block b = blocks.get(i);
            double x = (b.xMm() - x0 / weights) / SCALE_MM;
            double y = (b.yMm() - y0 / weights) / SCALE_MM;
            rows[i] = new double[] {1, x, y, x * x, x * y, y * y, b.coverage()};
        }
        return rows;
    }

    /** Rows: what each block adds to each coefficient, {@code [term][block]}. */
    private static double[][] estimator(double[][] design, List<Block> blocks, double[] lambda) {
        double[][] normal = new double[TERMS][TERMS];
        double[][] weighted = new double[TERMS][blocks.size()];
        for (int i = 0; i < blocks.size(); i++) {
            for (int j = 0; j < TERMS; j++) {
                weighted[j][i] = blocks.get(i).weight() * design[i][j];
                for (int k = 0; k < TERMS; k++) {
                    normal[j][k] += weighted[j][i] * design[i][k];
                }
            }
        }
        for (int j = 0; j < TERMS; j++) {
            normal[j][j] += lambda[j] + 1e-9;
        }
        return SmallMatrix.solve(normal, weighted);
    }

    private double[][] fit(double[][] design, List<Block> blocks, double[][] estimator) {
        double[][] residual = new double[3][blocks.size()];
        for (int c = 0; c < 3; c++) {
            double[] coefficients = new double[TERMS];
            for (int i = 0; i < blocks.size(); i++) {
                for (int j = 0; j < TERMS; j++) {
                    coefficients[j] += estimator[j][i] * blocks.get(i).log(c);
                }
            }
            contrast[c] = coefficients[TERMS - 1];
            for (int i = 0; i < blocks.size(); i++) {
                residual[c][i] = blocks.get(i).log(c) - SmallMatrix.times(new double[][] {coefficients}, design[i])[0];
            }
        }
        return residual;
    }

    private static double variance(double[][] residual, List<Block> blocks) {
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < blocks.size(); i++) {
            double w = blocks.get(i).weight();
            weights += w;
            for (int c = 0; c < 3; c++) {
                sum += w * residual[c][i] * residual[c][i] / 3;
            }
        }
        return sum / weights + 1e-10;
    }

    private void spread(List<Block> blocks, double[][] residual, double[] share) {
        int n = blocks.size();
        double step = 2.0; // mm: the smallest block
        double[][][] products = new double[LAGS][3][3];
        double[] pairs = new double[LAGS];
        double[] weights = new double[LAGS];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double dx = blocks.get(i).xMm() - blocks.get(j).xMm();
                double dy = blocks.get(i).yMm() - blocks.get(j).yMm();
                int lag = i == j ? 0 : 1 + (int) (Math.sqrt(dx * dx + dy * dy) / step);
                if (lag >= LAGS) {
                    continue;
                }
                double w = Math.sqrt(blocks.get(i).weight() * blocks.get(j).weight());
                pairs[lag] += w;
                weights[lag] += share[i] * share[j];
                for (int p = 0; p < 3; p++) {
                    for (int q = 0; q < 3; q++) {
                        products[lag][p][q] += w * residual[p][i] * residual[q][j];
                    }
                }
            }
        }
        for (int lag = 0; lag < LAGS; lag++) {
            for (int p = 0; p < 3 && pairs[lag] > 0; p++) {
                for (int q = 0; q < 3; q++) {
                    covariance[p][q] += weights[lag] * products[lag][p][q] / pairs[lag];
                }
            }
        }
        keepPositive(residual, blocks, share);
    }

    /** Estimated autocovariances can add to less than independent blocks would give: then those are taken. */
    private void keepPositive(double[][] residual, List<Block> blocks, double[] share) {
        double[] least = new double[3];
        for (int i = 0; i < blocks.size(); i++) {
            for (int c = 0; c < 3; c++) {
                least[c] += share[i] * share[i] * residual[c][i] * residual[c][i];
            }
        }
        boolean ok = true;
        for (int c = 0; c < 3; c++) {
            ok &= covariance[c][c] >= least[c];
        }
        if (!ok) {
            for (int p = 0; p < 3; p++) {
                for (int q = 0; q < 3; q++) {
                    covariance[p][q] = p == q ? Math.max(least[p], covariance[p][p]) : 0;
                }
            }
        }
    }
}
