package org.needlewise.verdict.statespace;

import java.util.ArrayList;
import java.util.List;

/**
 * The state-space model of one measure over the units (pairs or single sites) of a person.
 *
 * <p>For unit i at visit t: {@code y = level_i + effect·shape(t) + drift_i(t) + noise_i(t) + white_i(t)}. Level and drift
 * are a local level; noise is correlated in continuous time; white holds photographs and placing. The units share the
 * effect and the variance components. The variance is integrated analytically against its scaled inverse χ² prior, the
 * effect against its normal mixture, correlation, shares, drift and shape over a grid; nothing is plugged in.
 *
 * <p>Assumes: Gaussian noise; units independent of each other given the effect; the effect starts at the first session
 * and saturates. Fails when: the control is treated too, or the two sites of a pair change by themselves at different
 * speed by more than the drift allows.
 *
 * <p>Reference: Harvey 1989, Forecasting, Structural Time Series Models and the Kalman Filter; West and Harrison 1997,
 * Bayesian Forecasting and Dynamic Models, ch. 4.
 *
 * @param noises grid over correlation, shares and drift
 * @param shapes grid over the effect's shape
 * @param effect prior of the effect
 */
public record EffectModel(List<VisitNoise> noises, List<EffectShape> shapes, EffectPrior effect) {
    private static final double SMALLEST_WEIGHT = 1e-5;

    public EffectModel {
        noises = List.copyOf(noises);
        shapes = List.copyOf(shapes);
    }

    /**
     * Posterior of the effect reached on a day.
     *
     * @param units visits up to that day, none of them empty
     * @param askedDay days from the first session
     * @param spacingDays usual time between visits, positive
     */
    public EffectPosterior posterior(List<UnitSeries> units, double askedDay, double spacingDays, ScalePrior scale) {
        double dof = dof(units, scale);
        double priorSum = scale.dof() * scale.sd() * scale.sd();
        double[][][] columns = columns(units, askedDay);
        List<Node> nodes = new ArrayList<>();
        double logNothing = Double.NEGATIVE_INFINITY;
        for (VisitNoise noise : noises) {
            Evidence[] evidence = Evidence.of(units, columns, noise, spacingDays);
            for (int s = 0; s < shapes.size(); s++) {
                for (EffectPrior.Part part : effect.parts()) {
                    nodes.add(node(noise, shapes.get(s), part, evidence[s], priorSum, dof));
                }
            }
            double without = Math.log(noise.prior() * shapePriors() * partPriors())
                    - 0.5 * evidence[0].logDeterminant()
                    - 0.5 * dof * Math.log(priorSum + evidence[0].squares());
            logNothing = logSum(logNothing, without);
        }
        double logAll = nodes.stream().mapToDouble(Node::weight).reduce(Double.NEGATIVE_INFINITY, EffectModel::logSum);
        return new EffectPosterior(normalised(nodes, logAll), dof, logAll - logNothing);
    }

    private static Node node(
            VisitNoise noise, EffectShape shape, EffectPrior.Part part, Evidence e, double priorSum, double dof) {
        double priorPrecision = 1 / part.variance();
        double precision = e.information() + priorPrecision;
        double rss = priorSum + e.squares() - e.score() * e.score() / precision;
        double logWeight = Math.log(noise.prior() * shape.prior() * part.weight())
                - 0.5 * e.logDeterminant()
                - 0.5 * Math.log(precision / priorPrecision)
                - 0.5 * dof * Math.log(rss);
        return new Node(noise, shape, priorPrecision, logWeight, e.score() / precision, precision, rss / dof);
    }

    static double dof(List<UnitSeries> units, ScalePrior scale) {
        return scale.dof() + units.stream().mapToInt(UnitSeries::visits).sum() - units.size();
    }

    private double shapePriors() {
        return shapes.stream().mapToDouble(EffectShape::prior).sum();
    }

    private double partPriors() {
        return effect.parts().stream().mapToDouble(EffectPrior.Part::weight).sum();
    }

    double[][][] columns(List<UnitSeries> units, double askedDay) {
        double[][][] columns = new double[units.size()][shapes.size()][];
        for (int u = 0; u < columns.length; u++) {
            for (int s = 0; s < shapes.size(); s++) {
                columns[u][s] = shapes.get(s).column(units.get(u).day(), askedDay);
            }
        }
        return columns;
    }

    private static List<Node> normalised(List<Node> nodes, double logAll) {
        List<Node> kept = nodes.stream()
                .map(node -> node.weighing(Math.exp(node.weight() - logAll)))
                .filter(node -> node.weight() >= SMALLEST_WEIGHT)
                .toList();
        double sum = kept.stream().mapToDouble(Node::weight).sum();
        return kept.stream().map(node -> node.weighing(node.weight() / sum)).toList();
    }

    private static double logSum(double a, double b) {
        double most = Math.max(a, b);
        return most == Double.NEGATIVE_INFINITY ? most : most + Math.log(Math.exp(a - most) + Math.exp(b - most));
    }
}
