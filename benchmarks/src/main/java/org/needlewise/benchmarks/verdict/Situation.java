package org.needlewise.benchmarks.verdict;

/**
 * A kind of life to simulate. Noise is that of a site's visit (light, pose, placing) and of its photographs; its size is
 * given as a share of the value.
 *
 * @param name as in the report
 * @param correlation of the noise of successive visits, first-order autoregression per visit
 * @param effectSdc effect at saturation in smallest detectable changes of one site; positive is an improvement
 * @param effectDays time constant of the effect; zero for at once
 * @param pairs sites treated, each with its control
 * @param sem standard error of one site's visit of three photographs, of the logarithm
 * @param seasonalLight amplitude of a wave of one year on both sites
 * @param fading share by which both sites fade by themselves in the long run
 * @param missing chance that a photograph is missing
 * @param jitterDays visits come so much early or late, uniformly
 */
public record Situation(
        String name,
        double correlation,
        double effectSdc,
        double effectDays,
        int pairs,
        double sem,
        double seasonalLight,
        double fading,
        double missing,
        int jitterDays) {
    private static final double USUAL_SEM = 0.035;
    private static final double USUAL_EFFECT_DAYS = 28;

    /** Nothing happens. */
    static Situation nothing(String name, double correlation) {
        return new Situation(name, correlation, 0, USUAL_EFFECT_DAYS, 1, USUAL_SEM, 0, 0, 0, 0);
    }

    /** The treatment does something. */
    static Situation effect(String name, double correlation, double sdc, int pairs) {
        return new Situation(name, correlation, sdc, USUAL_EFFECT_DAYS, pairs, USUAL_SEM, 0.1, 0.2, 0, 0);
    }

    Situation atOnce() {
        return new Situation(name, correlation, effectSdc, 0, pairs, sem, seasonalLight, fading, missing, jitterDays);
    }

    Situation withLightAndFading(double light, double share) {
        return new Situation(name, correlation, effectSdc, effectDays, pairs, sem, light, share, missing, jitterDays);
    }

    Situation irregular(double missingPhotos, int days) {
        return new Situation(
                name, correlation, effectSdc, effectDays, pairs, sem, seasonalLight, fading, missingPhotos, days);
    }

    Situation withSem(double other) {
        return new Situation(
                name, correlation, effectSdc, effectDays, pairs, other, seasonalLight, fading, missing, jitterDays);
    }

    /** True effect on the logarithm reached so many days after the first session. */
    double trueEffect(double day) {
        double sdc = 1.96 * Math.sqrt(2) * sem;
        double reached = day <= 0 ? 0 : effectDays == 0 ? 1 : -Math.expm1(-day / effectDays);
        return -effectSdc * sdc * reached;
    }
}
