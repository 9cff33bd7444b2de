package org.needlewise.verdict.repeatability;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Variance of one site's measurements within a visit (photograph to photograph) and between visits (light, pose, placing
 * the card), by analysis of variance of nested, possibly unbalanced data; for balanced data the same as REML where that
 * is not at its border of zero.
 *
 * <p>Unit: that of the values, squared. Assumes: the skin did not change over the visits. Reference: Searle, Casella,
 * McCulloch 1992, Variance Components, ch. 3; Satterthwaite 1946, Biometrics Bulletin 2:110.
 *
 * @param within variance of one photograph around its visit
 * @param between variance of a visit around its site, photographs' share taken off, at least zero
 * @param dofWithin degrees of freedom of {@code within}
 * @param dofBetween visits less sites: degrees of freedom of a visit mean's variance
 * @param photosPerVisit harmonic-type mean number of photographs, n₀ of the analysis
 * @param visitMeanSquare mean square between visits over n₀: variance of one visit's mean
 */
public record VarianceComponents(
        double within, double between, int dofWithin, int dofBetween, double photosPerVisit, double visitMeanSquare) {

    /**
     * From unchanged sites.
     *
     * @param sites [site][visit][photograph]; empty visits are not allowed
     * @return empty unless a site has two visits
     */
    public static Optional<VarianceComponents> of(List<? extends Collection<? extends List<Double>>> sites) {
        double squaresWithin = 0;
        double squaresBetween = 0;
        double sizes = 0;
        int dofWithin = 0;
        int dofBetween = 0;
        for (Collection<? extends List<Double>> visits : sites) {
            int photos = 0;
            double sum = 0;
            double squaredSizes = 0;
            for (List<Double> visit : visits) {
                photos += visit.size();
                sum += total(visit);
                squaredSizes += (double) visit.size() * visit.size();
            }
            if (visits.size() < 2) {
                continue;
            }
            double siteMean = sum / photos;
            for (List<Double> visit : visits) {
                double mean = total(visit) / visit.size();
                squaresBetween += visit.size() * (mean - siteMean) * (mean - siteMean);
                for (double value : visit) {
                    squaresWithin += (value - mean) * (value - mean);
                }
            }
            sizes += photos - squaredSizes / photos;
            dofWithin += photos - visits.size();
            dofBetween += visits.size() - 1;
        }
        if (dofBetween == 0) {
            return Optional.empty();
        }
        double n0 = sizes / dofBetween;
        double within = dofWithin == 0 ? 0 : squaresWithin / dofWithin;
        double meanSquare = squaresBetween / dofBetween;
        return Optional.of(new VarianceComponents(
                within, Math.max(0, (meanSquare - within) / n0), dofWithin, dofBetween, n0, meanSquare / n0));
    }

    private static double total(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sum();
    }

    /**
     * Variance of the mean of one visit with so many photographs.
     *
     * @param photos at least 1
     */
    public double visitMeanVariance(double photos) {
        return between + within / photos;
    }

    /** Satterthwaite's degrees of freedom of {@link #visitMeanVariance}. */
    public double dofOfVisitMean(double photos) {
        if (dofWithin == 0) {
            return dofBetween;
        }
        // between + within/photos = visitMeanSquare + within·(1/photos − 1/n₀)
        double rest = within * (1 / photos - 1 / photosPerVisit);
        double total = visitMeanSquare + rest;
        double sum = visitMeanSquare * visitMeanSquare / dofBetween + rest * rest / dofWithin;
        return sum == 0 ? dofBetween : total * total / sum;
    }
}
