package org.needlewise.verdict.statespace;

import java.util.List;

/**
 * Prior of the effect: a mixture of normal distributions centred at zero, scaled by the noise of a visit.
 *
 * @param parts the normals
 */
public record EffectPrior(List<Part> parts) {
    /** 1.96·√2: the smallest detectable change of single visits over the standard error of measurement. */
    public static final double SDC_PER_SEM = 1.96 * Math.sqrt(2);

    /**
     * One normal distribution.
     *
     * @param sdInSdc its standard deviation in smallest detectable changes
     * @param weight its weight
     */
    public record Part(double sdInSdc, double weight) {
        double variance() {
            double sd = sdInSdc * SDC_PER_SEM;
            return sd * sd;
        }
    }

    public EffectPrior {
        parts = List.copyOf(parts);
    }
}
