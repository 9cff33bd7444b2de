package org.needlewise.verdict.series;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is measured, as the {@code measure} column names it. For all of them smaller (or nearer to zero) is better.
 *
 * <p>The repeatability is that of one site at one visit of three photographs with a phone and a printed card, as a
 * standard deviation on the scale of comparison. Published figures: area SDC of at most 8 %, ΔE00 SDC of at most 2.0 (at
 * a contrast of about 8), a* SDC of at most 1.5; roughness and strain are not published for phones and taken wide. They
 * count for little: a person's own visits soon outweigh them.
 */
public enum Measure {
    AREA("areaMm2", "mm²", Family.EXTENT, MeasureScale.RATIO, 0.035),
    LENGTH("lengthMm", "mm", Family.EXTENT, MeasureScale.RATIO, 0.035),
    WIDTH("widthMm", "mm", Family.EXTENT, MeasureScale.RATIO, 0.035),
    CONTRAST("contrastDE00", "ΔE00", Family.FADING, MeasureScale.RATIO, 0.06),
    CONTRAST_L("contrastDL", "L*", Family.FADING, MeasureScale.TOWARDS_ZERO, 0.5),
    CONTRAST_A("contrastDa", "a*", Family.FADING, MeasureScale.TOWARDS_ZERO, 0.5),
    CONTRAST_B("contrastDb", "b*", Family.FADING, MeasureScale.TOWARDS_ZERO, 0.5),
    ERYTHEMA("erythemaIndex", "EI", Family.FADING, MeasureScale.TOWARDS_ZERO, 0.5),
    MELANIN("melaninIndex", "MI", Family.FADING, MeasureScale.TOWARDS_ZERO, 0.5),
    ROUGHNESS("roughness", "ratio", Family.REGENERATION, MeasureScale.RATIO, 0.05),
    STRAIN("strainPct", "%", Family.TIGHTENING, MeasureScale.POINTS, 1.0);

    /** What is judged was chosen before the first session, few on purpose: every further measure costs certainty. */
    public static final List<Measure> JUDGED = List.of(AREA, WIDTH, CONTRAST, MELANIN, ROUGHNESS, STRAIN);

    private final String column;
    private final String unit;
    private final Family family;
    private final MeasureScale scale;
    private final double instrumentSem;

    Measure(String column, String unit, Family family, MeasureScale scale, double instrumentSem) {
        this.column = column;
        this.unit = unit;
        this.family = family;
        this.scale = scale;
        this.instrumentSem = instrumentSem;
    }

    /** The name in CSV and JSON. */
    public String column() {
        return column;
    }

    public String unit() {
        return unit;
    }

    public Family family() {
        return family;
    }

    public MeasureScale scale() {
        return scale;
    }

    /** Standard error of one site at one visit: of the logarithm for {@link MeasureScale#RATIO}, else in the unit. */
    public double instrumentSem() {
        return instrumentSem;
    }

    /** The measure of that name. */
    public static Optional<Measure> named(String column) {
        return Arrays.stream(values()).filter(m -> m.column.equals(column)).findFirst();
    }

    /** All names, for a person who misspelt one. */
    public static String names() {
        return Arrays.stream(values()).map(Measure::column).collect(Collectors.joining(", "));
    }
}
