package org.needlewise.verdict.statespace;

import java.util.List;

/**
 * The effect of one unit by fixed weights: generalised least squares under one middling noise and shape. Linear in the
 * values, so that swapping treated and control turns its sign and nothing else, as randomisation inference wants.
 */
public final class UnitEffect {
    private static final VisitNoise NOISE = new VisitNoise(0.5, 0.1, 0, 1);
    private static final EffectShape SHAPE = new EffectShape(30, 1);

    private UnitEffect() {}

    /** The effect reached on a day; the unit has visits before and after the first session. */
    public static double of(UnitSeries unit, double askedDay, double spacingDays) {
        double[][][] columns = {{SHAPE.column(unit.day(), askedDay)}};
        Evidence evidence = Evidence.of(List.of(unit), columns, NOISE, spacingDays)[0];
        return evidence.score() / evidence.information();
    }
}
