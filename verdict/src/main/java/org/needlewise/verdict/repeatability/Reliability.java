package org.needlewise.verdict.repeatability;

import org.apache.commons.statistics.distribution.FDistribution;

/**
 * Intraclass correlation: the share of a single visit's variance that is between the sites, with its 95 % interval. With
 * two or three sites the interval is nearly the whole range, and says so.
 *
 * <p>Reference: one-way random model, Shrout and Fleiss 1979, Psychological Bulletin 86:420, ICC(1,1).
 *
 * @param icc 0 to 1
 * @param low lower end, 0 to 1
 * @param high upper end, 0 to 1
 */
public record Reliability(double icc, double low, double high) {
    private static final double TAIL = 0.025;

    /**
     * From an analysis of variance of visit means.
     *
     * @param ratio mean square between sites over that of a visit within its site, zero or more; infinite when visits
     *     do not differ at all
     * @param sites at least 2
     * @param visitsPerSite mean number of visits of a site, above 1
     * @param dof degrees of freedom of a visit's variance, positive
     */
    static Reliability of(double ratio, int sites, double visitsPerSite, double dof) {
        FDistribution f = FDistribution.of(sites - 1.0, dof);
        return new Reliability(
                share(ratio, visitsPerSite),
                share(ratio / f.inverseCumulativeProbability(1 - TAIL), visitsPerSite),
                share(ratio / f.inverseCumulativeProbability(TAIL), visitsPerSite));
    }

    private static double share(double ratio, double visitsPerSite) {
        return Double.isInfinite(ratio) ? 1 : Math.max(0, (ratio - 1) / (ratio - 1 + visitsPerSite));
    }
}
