package org.needlewise.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.needlewise.verdict.answer.ComparedWith;
import org.needlewise.verdict.answer.Estimate;
import org.needlewise.verdict.answer.Finding;
import org.needlewise.verdict.answer.Needs;
import org.needlewise.verdict.answer.Numbers;
import org.needlewise.verdict.answer.Reason;
import org.needlewise.verdict.contrast.Contrasts;
import org.needlewise.verdict.looks.Conclusion;
import org.needlewise.verdict.looks.LookRule;
import org.needlewise.verdict.series.Family;
import org.needlewise.verdict.series.Measure;
import org.needlewise.verdict.series.MeasureScale;
import org.needlewise.verdict.statespace.EffectPosterior;

/** Turns an assessment into the finding that people see: units, percent, reasons, assumptions. */
final class FindingWriter {
    /** Percent need a baseline that stands out of its own error by so much. */
    private static final double LEAST_BASELINE_IN_SDC = 1;

    /** Interval ends beyond a millionfold growth tell nothing of skin. */
    private static final double LARGEST_LOG_RATIO = Math.log(1e6);

    private FindingWriter() {}

    static Finding write(
            Measure measure, Assessment assessment, Conclusion conclusion, Needs needs, List<Reason> known) {
        Contrasts contrasts = assessment.contrasts();
        ComparedWith comparedWith = contrasts.paired() ? ComparedWith.CONTROL : ComparedWith.OWN_BASELINE;
        List<Reason> reasons = new ArrayList<>();
        Optional<Numbers> numbers = numbers(assessment);
        if (numbers.isEmpty()) {
            return unmeasurable(measure, contrasts, comparedWith, known);
        }
        reasons.add(Reason.of("why." + conclusion.jsonName()));
        if (conclusion == Conclusion.CANNOT_TELL_YET) {
            reasons.add(wanting(contrasts, needs));
        }
        if (!contrasts.paired()) {
            reasons.add(Reason.of("why.no-control"));
            if (measure.family() == Family.FADING || measure.family() == Family.EXTENT) {
                reasons.add(Reason.of("why.red-marks-fade"));
            }
        } else if (contrasts.singleSites() > 0) {
            reasons.add(Reason.of("why.single-sites-left-out", contrasts.singleSites()));
        }
        if (contrasts.incompleteUnits() > 0) {
            reasons.add(Reason.of(
                    contrasts.paired() ? "why.pairs-left-out" : "why.sites-left-out", contrasts.incompleteUnits()));
        }
        if (contrasts.unmatchedVisits() > 0) {
            reasons.add(Reason.of("why.unmatched-visits", contrasts.unmatchedVisits()));
        }
        if (numbers.get().inPercent().isEmpty()) {
            reasons.add(Reason.of("why.no-percent"));
        }
        reasons.addAll(known);
        return new Finding(
                Optional.of(measure),
                contrasts.paired() ? contrasts.units().size() : 0,
                conclusion,
                numbers,
                comparedWith,
                needs,
                reasons,
                assumptions(contrasts, assessment));
    }

    private static Reason wanting(Contrasts contrasts, Needs needs) {
        if (contrasts.baselineVisits() < LookRule.LEAST_BASELINE_VISITS) {
            return Reason.of("why.short-baseline", contrasts.baselineVisits(), LookRule.LEAST_BASELINE_VISITS);
        }
        if (needs.visits() > 0) {
            return Reason.of("why.needs-visits", needs.visits());
        }
        if (needs.pairs() > 0) {
            return Reason.of("why.needs-pairs", needs.pairs());
        }
        return Reason.of(contrasts.paired() ? "why.needs-unknown" : "why.needs-unknown-single");
    }

    private static Finding unmeasurable(
            Measure measure, Contrasts contrasts, ComparedWith comparedWith, List<Reason> known) {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(Reason.of("why.beyond-measure"));
        reasons.addAll(known);
        return new Finding(
                Optional.of(measure),
                contrasts.paired() ? contrasts.units().size() : 0,
                Conclusion.CANNOT_TELL_YET,
                Optional.empty(),
                comparedWith,
                Needs.NONE,
                reasons,
                List.of());
    }

    /** Empty where a ratio's interval reaches beyond any number, as when units were mixed up. */
    private static Optional<Numbers> numbers(Assessment assessment) {
        Contrasts contrasts = assessment.contrasts();
        double[] ends = assessment.interval();
        double estimate = Math.min(ends[1], Math.max(ends[0], assessment.estimate()));
        EffectPosterior sceptical = assessment.sceptical();
        double[] twin = Assessment.interval(sceptical, null);
        double twinMean = sceptical.mean();
        if (contrasts.scale() == MeasureScale.RATIO && Math.max(ends[1], twin[1]) > LARGEST_LOG_RATIO) {
            return Optional.empty();
        }
        double size = contrasts.baselineSize();
        boolean percent = contrasts.scale() != MeasureScale.TOWARDS_ZERO
                || size > LEAST_BASELINE_IN_SDC * assessment.sdcOneVisit();
        ToPercent toPercent = new ToPercent(contrasts.scale(), size);
        boolean logarithmic = contrasts.scale() == MeasureScale.RATIO;
        double unit = logarithmic ? size / 100 : 1;
        return Optional.of(new Numbers(
                logarithmic
                        ? new Estimate(
                                unit * toPercent.change(estimate),
                                unit * toPercent.change(ends[0]),
                                unit * toPercent.change(ends[1]))
                        : new Estimate(estimate, ends[0], ends[1]),
                percent
                        ? Optional.of(new Estimate(
                                toPercent.change(estimate), toPercent.change(ends[0]), toPercent.change(ends[1])))
                        : Optional.empty(),
                logarithmic ? unit * toPercent.size(assessment.sdc()) : assessment.sdc(),
                percent ? Optional.of(toPercent.size(assessment.sdc())) : Optional.empty(),
                percent ? Optional.of(toPercent.size(assessment.sdcOneVisit())) : Optional.empty(),
                percent
                        ? new Estimate(toPercent.change(twinMean), toPercent.change(twin[0]), toPercent.change(twin[1]))
                        : new Estimate(twinMean, twin[0], twin[1]),
                assessment.posterior().probabilityBelow(0),
                assessment.siteRepeatability(),
                assessment.randomisationP()));
    }

    private static List<Reason> assumptions(Contrasts contrasts, Assessment assessment) {
        List<Reason> list = new ArrayList<>();
        list.add(Reason.of(contrasts.paired() ? "assume.pairs" : "assume.single"));
        list.add(Reason.of("assume.effect"));
        list.add(Reason.of("assume.noise"));
        if (assessment.isRandomised()) {
            list.add(Reason.of("assume.lot"));
        }
        return list;
    }

    /** From the scale of comparison to percent. */
    private record ToPercent(MeasureScale scale, double size) {
        double change(double effect) {
            return switch (scale) {
                case RATIO -> 100 * Math.expm1(effect);
                case POINTS -> effect;
                case TOWARDS_ZERO -> 100 * effect / size;
            };
        }

        /** A width as the size of a decrease, the smaller way round, so that it may be held against either direction. */
        double size(double width) {
            return scale == MeasureScale.RATIO ? -100 * Math.expm1(-width) : change(width);
        }
    }
}
