package org.needlewise.verdict.statespace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What will be known after further visits, if they go on at the usual spacing and show what is expected now: the
 * information of visits depends on their times alone, so no future value has to be made up.
 */
public final class EffectForecast {
    private final EffectModel model;
    private final List<UnitSeries> units;
    private final double askedDay;
    private final double spacingDays;
    private final EffectPosterior now;

    /** A forecast from a posterior and from what it was computed of. */
    public EffectForecast(
            EffectModel model, List<UnitSeries> units, double askedDay, double spacingDays, EffectPosterior now) {
        this.model = model;
        this.units = List.copyOf(units);
        this.askedDay = askedDay;
        this.spacingDays = spacingDays;
        this.now = now;
    }

    /**
     * The posterior to be expected.
     *
     * @param furtherVisits of each unit, zero or more
     * @param unitsFactor how many times as many units there will be, 1 or more
     */
    public EffectPosterior after(int furtherVisits, double unitsFactor) {
        List<UnitSeries> extended =
                units.stream().map(unit -> extended(unit, furtherVisits)).toList();
        double day = askedDay + furtherVisits * spacingDays;
        double[][][] columns = model.columns(extended, day);
        double mean = 0;
        for (Node node : now.nodes()) {
            mean += node.weight() * node.mean() * growth(node.shape(), day);
        }
        List<Node> nodes = new ArrayList<>();
        for (VisitNoise noise : model.noises()) {
            List<Node> own =
                    now.nodes().stream().filter(n -> n.noise().equals(noise)).toList();
            if (own.isEmpty()) {
                continue;
            }
            Evidence[] evidence = Evidence.of(extended, columns, noise, spacingDays);
            for (Node node : own) {
                double information = evidence[model.shapes().indexOf(node.shape())].information() * unitsFactor;
                nodes.add(node.knowing(mean, information + node.priorPrecision()));
            }
        }
        double dof = now.dof() + (double) furtherVisits * extended.size();
        return new EffectPosterior(nodes, dof * unitsFactor, 0);
    }

    private double growth(EffectShape shape, double day) {
        return Math.expm1(-day / shape.timeConstantDays()) / Math.expm1(-askedDay / shape.timeConstantDays());
    }

    private UnitSeries extended(UnitSeries unit, int further) {
        int n = unit.visits();
        double[] day = Arrays.copyOf(unit.day(), n + further);
        double[] term = Arrays.copyOf(unit.photoTerm(), n + further);
        for (int i = 0; i < further; i++) {
            day[n + i] = Math.max(askedDay, unit.day()[n - 1]) + (i + 1) * spacingDays;
            term[n + i] = unit.meanPhotoTerm();
        }
        return new UnitSeries(day, new double[n + further], term, unit.photoShare());
    }
}
