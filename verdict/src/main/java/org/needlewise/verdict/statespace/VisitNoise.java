package org.needlewise.verdict.statespace;

/**
 * One node of the grid over variance components, all relative to the stationary variance of a visit's noise.
 *
 * @param correlation correlation of the noise of two visits one usual spacing apart, 0 to below 1; it falls
 *     exponentially with time between visits (Ornstein–Uhlenbeck)
 * @param whiteShare share of the variance that is independent from visit to visit (photographs, placing the card), 0 to
 *     1
 * @param drift variance that the level gains in one usual spacing
 * @param prior prior weight, positive; the grid's weights need not add up to one
 */
public record VisitNoise(double correlation, double whiteShare, double drift, double prior) {
    public VisitNoise {
        if (!(correlation >= 0 && correlation < 1 && whiteShare >= 0 && whiteShare <= 1 && drift >= 0 && prior > 0)) {
            throw new IllegalArgumentException(
                    "correlation " + correlation + ", white " + whiteShare + ", drift " + drift + ", prior " + prior);
        }
    }
}
