package org.needlewise.verdict.statespace;

/**
 * One node of the grid after seeing the visits.
 *
 * @param noise its noise
 * @param shape its shape
 * @param priorPrecision of the effect, in units of one over the noise's variance
 * @param weight posterior weight, all nodes' adding up to one
 * @param mean posterior mean of the effect
 * @param precision posterior precision of the effect, in units of one over the noise's variance
 * @param noiseVariance posterior scale² of the noise's variance
 */
record Node(
        VisitNoise noise,
        EffectShape shape,
        double priorPrecision,
        double weight,
        double mean,
        double precision,
        double noiseVariance) {

    double scale() {
        return Math.sqrt(noiseVariance / precision);
    }

    Node weighing(double newWeight) {
        return new Node(noise, shape, priorPrecision, newWeight, mean, precision, noiseVariance);
    }

    /** As if more were known: another mean and precision, the same noise. */
    Node knowing(double newMean, double newPrecision) {
        return new Node(noise, shape, priorPrecision, weight, newMean, newPrecision, noiseVariance);
    }
}
