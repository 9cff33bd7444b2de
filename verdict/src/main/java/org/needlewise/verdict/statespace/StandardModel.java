package org.needlewise.verdict.statespace;

import java.util.List;
import java.util.stream.Stream;

/** The model in use: its grid and its priors, weakly informative; docs/methods/state-space.md says why these. */
public final class StandardModel {
    private static final List<EffectShape> SHAPES = List.of(new EffectShape(4, 0.3), new EffectShape(40, 0.7));

    private static final List<VisitNoise> NOISES = List.of(
            new VisitNoise(0, 1, 0, 0.5),
            new VisitNoise(0.5, 0.1, 0, 0.1),
            new VisitNoise(0.85, 0.1, 0, 0.25),
            new VisitNoise(0.95, 0.1, 0, 0.15));

    /** A single site drifts by itself, at a speed nobody knows. */
    private static final List<VisitNoise> SINGLE_SITE_NOISES = Stream.concat(
                    NOISES.stream(), Stream.of(new VisitNoise(0, 1, 0.05, 0.3), new VisitNoise(0.5, 0.1, 0.05, 0.2)))
            .toList();

    private static final EffectPrior WEAK = new EffectPrior(
            List.of(new EffectPrior.Part(1, 0.4), new EffectPrior.Part(3, 0.4), new EffectPrior.Part(8, 0.2)));

    private static final EffectPrior DOUBTING = new EffectPrior(List.of(new EffectPrior.Part(0.5, 1)));

    /** Degrees of freedom that the instrument's repeatability is worth. */
    public static final double INSTRUMENT_DOF = 0.7;

    private StandardModel() {}

    /** The model for pairs or for single sites. */
    public static EffectModel of(boolean paired) {
        return new EffectModel(paired ? NOISES : SINGLE_SITE_NOISES, SHAPES, WEAK);
    }

    /** The sceptical twin: the same, with a prior half as wide and without wide tails. */
    public static EffectModel scepticalTwin(boolean paired) {
        return new EffectModel(paired ? NOISES : SINGLE_SITE_NOISES, SHAPES, DOUBTING);
    }

    /** A change that came with the last one to four visits: what harm looks like that does not start at the beginning. */
    public static EffectModel sudden(boolean paired) {
        return new EffectModel(
                paired ? NOISES : SINGLE_SITE_NOISES,
                List.of(EffectShape.sudden(1, 0.3), EffectShape.sudden(2, 0.3), EffectShape.sudden(4, 0.4)),
                WEAK);
    }
}
