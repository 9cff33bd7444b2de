package org.needlewise.verdict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.needlewise.verdict.contrast.Contrasts;
import org.needlewise.verdict.looks.LookEvidence;
import org.needlewise.verdict.randomisation.SignFlips;
import org.needlewise.verdict.repeatability.Repeatability;
import org.needlewise.verdict.repeatability.SiteRepeatability;
import org.needlewise.verdict.series.Measure;
import org.needlewise.verdict.series.MeasureScale;
import org.needlewise.verdict.statespace.EffectForecast;
import org.needlewise.verdict.statespace.EffectModel;
import org.needlewise.verdict.statespace.EffectPosterior;
import org.needlewise.verdict.statespace.ScalePrior;
import org.needlewise.verdict.statespace.StandardModel;
import org.needlewise.verdict.statespace.UnitEffect;
import org.needlewise.verdict.statespace.UnitSeries;

/** Everything computed of one measure at one look, before it is put into words. All on the scale of comparison. */
final class Assessment {
    /** Pairs from which on the p of the lot is given. */
    static final int LEAST_PAIRS_FOR_RANDOMISATION = 5;

    /** Pairs from which on the lot has to agree: with five its smallest one-sided p is 1/32, above 2.5 %. */
    static final int LEAST_PAIRS_TO_DECIDE_BY_LOT = 6;

    private static final int LEAST_FOLLOWUPS_FOR_SUDDEN = 3;
    private static final double LEVEL = 0.95;
    private static final double TAIL = (1 - LEVEL) / 2;
    private static final long SAMPLING_SEED = 20261122;
    private static final double SMALLEST_SHARE_OF_INSTRUMENT = 1e-3;

    private final Measure measure;
    private final Contrasts contrasts;
    private final EffectModel model;
    private final List<UnitSeries> units;
    private final double day;
    private final EffectPosterior posterior;
    private final ScalePrior scale;
    private final Optional<Double> randomisationP;
    private final @Nullable SignFlips flips;

    Assessment(Measure measure, Contrasts contrasts) {
        this.measure = measure;
        this.contrasts = contrasts;
        this.model = StandardModel.of(contrasts.paired());
        this.units = new ArrayList<>(contrasts.units());
        this.day = contrasts.lastDay();
        this.scale = scalePrior(measure, contrasts);
        this.posterior = model.posterior(units, day, contrasts.spacingDays(), scale);
        Optional<SignFlips> lot = contrasts.paired() && contrasts.units().size() >= LEAST_PAIRS_FOR_RANDOMISATION
                ? Optional.of(lot(contrasts, day))
                : Optional.empty();
        this.randomisationP = lot.map(allocations -> allocations.pBelow(0));
        this.flips = lot.filter(allocations -> contrasts.units().size() >= LEAST_PAIRS_TO_DECIDE_BY_LOT)
                .orElse(null);
    }

    private static SignFlips lot(Contrasts contrasts, double day) {
        return SignFlips.of(
                SAMPLING_SEED,
                contrasts.units().stream()
                        .mapToDouble(unit -> UnitEffect.of(unit, day, contrasts.spacingDays()))
                        .toArray());
    }

    private static ScalePrior scalePrior(Measure measure, Contrasts contrasts) {
        double sem = instrumentSem(measure, contrasts);
        return new ScalePrior(contrasts.paired() ? Math.sqrt(2) * sem : sem, StandardModel.INSTRUMENT_DOF);
    }

    /** Repeatability of one site at one visit. */
    SiteRepeatability siteRepeatability() {
        return SiteRepeatability.of(
                contrasts.sites().stream().map(site -> site.values()).toList(),
                new Repeatability(instrumentSem(measure, contrasts), StandardModel.INSTRUMENT_DOF));
    }

    private static double instrumentSem(Measure measure, Contrasts contrasts) {
        double sem = measure.instrumentSem();
        if (measure.scale() == MeasureScale.RATIO && contrasts.scale() != MeasureScale.RATIO) {
            sem *= Math.max(contrasts.baselineSize(), SMALLEST_SHARE_OF_INSTRUMENT);
        }
        return sem;
    }

    Contrasts contrasts() {
        return contrasts;
    }

    EffectPosterior posterior() {
        return posterior;
    }

    /** The same visits seen by somebody who expects nothing. */
    EffectPosterior sceptical() {
        return StandardModel.scepticalTwin(contrasts.paired()).posterior(units, day, contrasts.spacingDays(), scale);
    }

    /** What the visits say by themselves, since a day. */
    Optional<TrialEffect> unshrunken(double verdictDay) {
        return TrialEffect.of(contrasts, scale, verdictDay);
    }

    /** One-sided p of no improvement over the allocations; empty without enough pairs. */
    Optional<Double> randomisationP() {
        return randomisationP;
    }

    /** Whether estimate, interval and decision rest on the lot. */
    boolean isRandomised() {
        return flips != null;
    }

    double estimate() {
        return flips == null ? posterior.mean() : flips.estimate();
    }

    /** Lower and upper end of the 95 % interval. */
    double[] interval() {
        return interval(posterior, flips);
    }

    static double[] interval(EffectPosterior posterior, @Nullable SignFlips flips) {
        return flips == null
                ? new double[] {posterior.quantile(TAIL), posterior.quantile(1 - TAIL)}
                : flips.interval(LEVEL);
    }

    /** Smallest detectable change between two single visits. */
    double sdcOneVisit() {
        return new Repeatability(posterior.noiseSd(), 1).sdc95(1);
    }

    /** Smallest detectable change of this comparison. */
    double sdc() {
        return sdc(posterior, 0, 1);
    }

    private double sdc(EffectPosterior p, int furtherVisits, int pairsFactor) {
        int visits = Math.min(contrasts.baselineVisits(), contrasts.followupVisits() + furtherVisits);
        int means = Math.max(1, visits) * contrasts.units().size() * pairsFactor;
        return new Repeatability(p.noiseSd(), 1).sdc95(means);
    }

    /** What the decision rule looks at. */
    LookEvidence evidence() {
        LookEvidence byModel = evidence(posterior, estimate(), sdc(), contrasts.followupVisits(), suddenTail());
        if (flips == null) {
            return byModel;
        }
        // The lot has to agree: its interval must lie beyond zero as well.
        boolean below = flips.pBelow(0) <= TAIL;
        boolean above = flips.pAbove(0) <= TAIL;
        double[] interval = flips.interval(LEVEL);
        boolean within = -sdc() < interval[0] && interval[1] < sdc();
        LookEvidence agreed = byModel.withTails(
                below ? byModel.tailAbove() : 1, above ? byModel.tailBelow() : 1, byModel.suddenTail());
        return within ? agreed : agreed.withWithinSdc(Math.min(agreed.withinSdc(), 0));
    }

    /** Harm that came with the last visits; 1 where it cannot be. */
    private double suddenTail() {
        if (contrasts.followupVisits() < LEAST_FOLLOWUPS_FOR_SUDDEN || !liesAboveBaseline()) {
            return 1;
        }
        return StandardModel.sudden(contrasts.paired())
                .posterior(units, day, contrasts.spacingDays(), scale)
                .probabilityBelow(0);
    }

    /** Whether the last visit lies above the baseline's mean by more than the smallest detectable change. */
    private boolean liesAboveBaseline() {
        double sum = 0;
        for (UnitSeries unit : contrasts.units()) {
            double[] value = unit.value();
            int baseline = unit.baselineVisits();
            sum += value[value.length - 1]
                    - Arrays.stream(value, 0, baseline).average().orElse(0);
        }
        return sum / contrasts.units().size() > sdc();
    }

    private LookEvidence evidence(EffectPosterior p, double estimate, double sdc, int followups, double suddenTail) {
        return new LookEvidence(
                estimate,
                p.probabilityAbove(0),
                p.probabilityBelow(0),
                p.probabilityBelow(sdc) - p.probabilityBelow(-sdc),
                sdc,
                contrasts.baselineVisits(),
                followups,
                suddenTail,
                p.logBayesFactor());
    }

    /** What the rule would look at after more visits, or with that many times the pairs, if all goes on as expected. */
    LookEvidence expected(int furtherVisits, int pairsFactor) {
        EffectPosterior later = new EffectForecast(model, units, day, contrasts.spacingDays(), posterior)
                .after(furtherVisits, pairsFactor);
        return evidence(
                later,
                later.mean(),
                sdc(later, furtherVisits, pairsFactor),
                contrasts.followupVisits() + furtherVisits,
                1);
    }
}
