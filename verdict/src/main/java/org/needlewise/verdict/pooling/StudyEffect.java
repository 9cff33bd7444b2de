package org.needlewise.verdict.pooling;

/**
 * One person's effect, as it enters a pool.
 *
 * @param value estimate that no prior has drawn towards zero, on a scale that all of a pool share
 * @param standardError of the estimate, on the same scale, positive
 */
public record StudyEffect(double value, double standardError) {
    public StudyEffect {
        if (!(Double.isFinite(value) && Double.isFinite(standardError) && standardError > 0)) {
            throw new IllegalArgumentException(value + " with standard error " + standardError);
        }
    }

    double variance() {
        return standardError * standardError;
    }
}
