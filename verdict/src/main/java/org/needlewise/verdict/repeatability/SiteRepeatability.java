package org.needlewise.verdict.repeatability;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Repeatability of one site at one visit, from the person's baseline and the instrument's published figure together.
 *
 * @param components the person's own; empty until a site has two baseline visits
 * @param visit standard error of one visit's mean, own and published knowledge together
 * @param icc reliability of one visit among the sites; empty with fewer than two sites
 */
public record SiteRepeatability(
        Optional<VarianceComponents> components, Repeatability visit, Optional<Reliability> icc) {

    /**
     * From baseline photographs.
     *
     * @param sites [site][visit][photograph]
     * @param instrument what was known before
     */
    public static SiteRepeatability of(
            List<? extends Collection<? extends List<Double>>> sites, Repeatability instrument) {
        Optional<VarianceComponents> own = VarianceComponents.of(sites);
        if (own.isEmpty()) {
            return new SiteRepeatability(own, instrument, Optional.empty());
        }
        double photos = own.get().photosPerVisit();
        Repeatability person = new Repeatability(
                Math.sqrt(own.get().visitMeanVariance(photos)), own.get().dofOfVisitMean(photos));
        return new SiteRepeatability(own, instrument.updatedBy(person), icc(sites, own.get()));
    }

    private static Optional<Reliability> icc(
            List<? extends Collection<? extends List<Double>>> sites, VarianceComponents own) {
        double[] means = sites.stream()
                .filter(visits -> !visits.isEmpty())
                .mapToDouble(visits -> visits.stream()
                        .mapToDouble(photos -> photos.stream()
                                .mapToDouble(Double::doubleValue)
                                .average()
                                .orElseThrow())
                        .average()
                        .orElseThrow())
                .toArray();
        if (means.length < 2) {
            return Optional.empty();
        }
        double mean = java.util.Arrays.stream(means).average().orElseThrow();
        double spread =
                java.util.Arrays.stream(means).map(m -> (m - mean) * (m - mean)).sum() / (means.length - 1);
        double visit = own.visitMeanVariance(own.photosPerVisit());
        double visitsPerSite = 1 + (double) own.dofBetween() / means.length;
        if (spread == 0 && visit == 0) {
            return Optional.empty();
        }
        return Optional.of(Reliability.of(
                visit == 0 ? Double.POSITIVE_INFINITY : visitsPerSite * spread / visit,
                means.length,
                visitsPerSite,
                own.dofOfVisitMean(own.photosPerVisit())));
    }
}
