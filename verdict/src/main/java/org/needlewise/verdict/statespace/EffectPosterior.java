package org.needlewise.verdict.statespace;

import java.util.List;
import org.apache.commons.statistics.distribution.TDistribution;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;

/**
 * Posterior of the effect reached on the day asked about: a mixture of shifted, scaled t distributions that share their
 * degrees of freedom. Deterministic.
 */
public final class EffectPosterior {
    private static final double QUANTILE_PRECISION = 1e-7;
    private static final int MOST_STEPS = 200;
    private static final int SOLVER_ORDER = 5;

    private final List<Node> nodes;
    private final double[] weight;
    private final double[] mean;
    private final double[] scale;
    private final double dof;
    private final TDistribution t;
    private final double logBayesFactor;

    EffectPosterior(List<Node> nodes, double dof, double logBayesFactor) {
        this.nodes = List.copyOf(nodes);
        this.weight = nodes.stream().mapToDouble(Node::weight).toArray();
        this.mean = nodes.stream().mapToDouble(Node::mean).toArray();
        this.scale = nodes.stream().mapToDouble(Node::scale).toArray();
        this.dof = dof;
        this.t = TDistribution.of(dof);
        this.logBayesFactor = logBayesFactor;
    }

    List<Node> nodes() {
        return nodes;
    }

    double dof() {
        return dof;
    }

    /** Logarithm of the Bayes factor of the effect's prior against no effect at all. */
    public double logBayesFactor() {
        return logBayesFactor;
    }

    /** Probability that the effect is below a value. */
    public double probabilityBelow(double value) {
        double sum = 0;
        for (int i = 0; i < weight.length; i++) {
            sum += weight[i] * t.cumulativeProbability((value - mean[i]) / scale[i]);
        }
        return sum;
    }

    /** Probability that the effect is above a value, exact also when it is tiny. */
    public double probabilityAbove(double value) {
        double sum = 0;
        for (int i = 0; i < weight.length; i++) {
            sum += weight[i] * t.survivalProbability((value - mean[i]) / scale[i]);
        }
        return sum;
    }

    /** Posterior mean. */
    public double mean() {
        double sum = 0;
        for (int i = 0; i < weight.length; i++) {
            sum += weight[i] * mean[i];
        }
        return sum;
    }

    /** Root of the mixture's second central moment with each part's own scale, finite for every dof. */
    public double spread() {
        double centre = mean();
        double sum = 0;
        for (int i = 0; i < weight.length; i++) {
            double off = mean[i] - centre;
            sum += weight[i] * (scale[i] * scale[i] + off * off);
        }
        return Math.sqrt(sum);
    }

    /** Standard deviation of one visit's noise, posterior root mean square. */
    public double noiseSd() {
        return Math.sqrt(nodes.stream()
                .mapToDouble(node -> node.weight() * node.noiseVariance())
                .sum());
    }

    /** Posterior mean of the correlation of two visits one usual spacing apart. */
    public double correlation() {
        return nodes.stream()
                .mapToDouble(node -> node.weight() * node.noise().correlation())
                .sum();
    }

    /** The value below which the effect lies with probability p, to 1e-7 of the spread. */
    public double quantile(double p) {
        if (!(p > 0 && p < 1)) {
            throw new IllegalArgumentException("p " + p);
        }
        double spread = spread();
        double low = mean() - 4 * spread;
        double high = mean() + 4 * spread;
        for (int i = 1; probabilityBelow(low) > p; i++) {
            low -= 4 * spread * i;
        }
        for (int i = 1; probabilityBelow(high) < p; i++) {
            high += 4 * spread * i;
        }
        return new BracketingNthOrderBrentSolver(0, QUANTILE_PRECISION * spread, SOLVER_ORDER)
                .solve(MOST_STEPS, value -> probabilityBelow(value) - p, low, high);
    }
}
